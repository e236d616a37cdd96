/// The lines that Candor puts above a message: a block quote, so that they claim nothing.
struct CheckpointHeader {
  /// The lines, without their quote marks.
  let lines: [String]
  /// How many bytes of the text they take, with the empty line behind them.
  let length: Int

  /// The header of these lines, in at most so many bytes: where they do not fit, lines are cut to
  /// their first sentence, the last one first.
  init(lines: [String], within limit: Int) {
    var seen: Set<String> = []
    var kept = lines.filter { seen.insert($0).inserted }
    for index in kept.indices.reversed() where Self.text(kept).utf8.count > limit {
      kept[index] = Self.short(kept[index])
    }
    // Two lines may begin with the same sentence.
    seen = []
    self.lines = kept.filter { seen.insert($0).inserted }
    length = 0
  }

  /// The first sentence of a line.
  private static func short(_ line: String) -> String {
    let bytes = line.utf8
    guard let end = bytes.firstIndex(of: 0x2E) else { return line }
    let next = bytes.index(after: end)
    guard next < bytes.endIndex, bytes[next] == 0x20 else { return line }
    return String(line[..<next])
  }

  /// Whether the line, or its first sentence, stands in it.
  func says(_ line: String) -> Bool {
    !lines.isEmpty && (lines.contains(line) || lines.contains(Self.short(line)))
  }

  /// The block quote that opens a text, whoever wrote it.
  init(opening text: String) {
    var lines: [String] = []
    var length = 0
    var rest = text.utf8[...]
    while rest.first == 0x3E {
      let line = rest.prefix { $0 != 0x0A }
      length += line.count + 1
      let content = line.dropFirst(line.dropFirst().first == 0x20 ? 2 : 1)
      if !content.isEmpty { lines.append(String(decoding: content, as: UTF8.self)) }
      rest = rest[line.endIndex...].dropFirst()
    }
    if !lines.isEmpty {
      let line = rest.prefix { $0 != 0x0A }
      if line.isEmpty || line.elementsEqual([0x0D]) { length += line.count + 1 }
    }
    self.lines = lines
    self.length = lines.isEmpty ? 0 : min(length, text.utf8.count)
  }

  /// The header as text, with the empty line that parts it from the message.
  var text: String { Self.text(lines) }

  private static func text(_ lines: [String]) -> String {
    lines.isEmpty ? "" : lines.map { "> \($0)" }.joined(separator: "\n>\n") + "\n\n"
  }
}
