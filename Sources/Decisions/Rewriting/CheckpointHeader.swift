/// The lines that Candor puts above a message: a block quote, so that they claim nothing.
struct CheckpointHeader {
  /// The lines, without their quote marks.
  let lines: [String]
  /// How many bytes of the text they take, with the empty line behind them.
  let length: Int

  /// The header of these lines, in at most so many bytes: where they do not fit, lines are cut to
  /// their first sentence, the last one first.
  init(lines: [String], within limit: Int) {
    var kept = Self.distinct(lines)
    for index in kept.indices.reversed() where Self.size(kept) > limit {
      kept[index] = Self.short(kept[index])
    }
    // Two lines may begin with the same sentence.
    self.init(Self.distinct(kept), length: 0)
  }

  private init(_ lines: [String], length: Int) {
    self.lines = lines
    self.length = length
  }

  /// Each line once; there are as many as rules that fired.
  private static func distinct(_ lines: [String]) -> [String] {
    var kept: [String] = []
    kept.reserveCapacity(lines.count)
    for line in lines where !kept.contains(line) { kept.append(line) }
    return kept
  }

  /// The first sentence of a line.
  private static func short(_ line: String) -> String {
    let bytes = line.utf8
    // A point within a time or a name ends no sentence.
    for end in bytes.indices where bytes[end] == 0x2E {
      let next = bytes.index(after: end)
      if next < bytes.endIndex, bytes[next] == 0x20 { return String(line[..<next]) }
    }
    return line
  }

  /// Whether the line, or its first sentence, stands in it.
  func says(_ line: String) -> Bool {
    !lines.isEmpty && (lines.contains(line) || lines.contains(Self.short(line)))
  }

  /// The block quote that opens a text, whoever wrote it.
  init(opening text: String) {
    let bytes = text.utf8.span
    var lines: [String] = []
    var place = 0
    while place < bytes.count, bytes[place] == 0x3E {
      let end = bytes.lineEnd(from: place)
      let start = place + (place + 1 < end && bytes[place + 1] == 0x20 ? 2 : 1)
      if start < end {
        let content = text.utf8.dropFirst(start).prefix(end - start)
        lines.append(String(decoding: content, as: UTF8.self))
      }
      place = min(end + 1, bytes.count)
    }
    if !lines.isEmpty {
      let end = bytes.lineEnd(from: place)
      if end == place || end == place + 1 && bytes[place] == 0x0D {
        place = min(end + 1, bytes.count)
      }
    }
    self.init(lines, length: lines.isEmpty ? 0 : place)
  }

  /// How many bytes lines take as text.
  private static func size(_ lines: [String]) -> Int {
    lines.reduce(-1) { $0 + $1.utf8.count + 5 }
  }

  /// The header as text, with the empty line that parts it from the message.
  var text: String {
    guard !lines.isEmpty else { return "" }
    var text = ""
    text.reserveCapacity(Self.size(lines))
    for (index, line) in lines.enumerated() {
      text += index == 0 ? "> " : "\n>\n> "
      text += line
    }
    text += "\n\n"
    return text
  }
}

extension Span<UInt8> {
  /// Where the line ends that a place is on.
  fileprivate func lineEnd(from start: Int) -> Int {
    var end = start
    while end < count, self[end] != 0x0A { end += 1 }
    return end
  }
}
