/// The parts of a message that are not the author's own words: code, quotes, links, comments.
struct ProtectedSpans {
  /// What stands in the place of a protected byte: no letter, no space, no line end.
  static let mark: UInt8 = 0x1A

  /// The text with every protected byte replaced; offsets stay the same.
  private(set) var masked: [UInt8]
  private var fence: (byte: UInt8, length: Int)?
  /// Closing marks, by their first bytes or the length of ticks, that the present line has no more
  /// of: looking again and again would take more than linear time.
  private var absent: Set<Int> = []

  init(_ bytes: [UInt8], _ marks: TextMarks) {
    masked = bytes
    if let comment = marks.comment { maskComments(from: comment) }
    for line in marks.lines { maskLine(line, marks) }
  }

  /// Covers a part of a line.
  private mutating func mask(_ range: Range<Int>) {
    var bytes = masked.mutableSpan
    for index in range { bytes[index] = Self.mark }
  }

  private mutating func maskComments(from start: Int) {
    var position = start
    while let start = find("<!--", from: position) {
      let end = find("-->", from: start + 4).map { $0 + 3 } ?? masked.count
      for index in start..<end where masked[index] != 0x0A { masked[index] = Self.mark }
      position = end
    }
  }

  private func find(_ text: StaticString, from start: Int) -> Int? {
    let wanted = Array(text.description.utf8)
    guard masked.count >= wanted.count, start <= masked.count - wanted.count else { return nil }
    for index in start...(masked.count - wanted.count) where masked[index] == wanted[0] {
      if masked[index..<index + wanted.count].elementsEqual(wanted) { return index }
    }
    return nil
  }

  private mutating func maskLine(_ whole: TextMarks.Line, _ marks: TextMarks) {
    let line = whole.range
    var start = line.lowerBound
    while start < line.upperBound, masked[start] == 0x20 || masked[start] == 0x09 { start += 1 }
    guard start < line.upperBound else { return }
    let first = masked[start]
    if let fence {
      if run(of: fence.byte, at: start, in: line) >= fence.length { self.fence = nil }
      return mask(line)
    }
    if first == 0x60 || first == 0x7E {
      let length = run(of: first, at: start, in: line)
      if length >= 3 {
        fence = (first, length)
        return mask(line)
      }
    }
    if first == 0x3E { return mask(line) }
    if !whole.marks.isEmpty { maskInline(line, marks.places[whole.marks]) }
  }

  private func run(of byte: UInt8, at start: Int, in line: Range<Int>) -> Int {
    var end = start
    while end < line.upperBound, masked[end] == byte { end += 1 }
    return end - start
  }

  private mutating func maskInline(_ line: Range<Int>, _ marks: ArraySlice<Int32>) {
    if !absent.isEmpty { absent.removeAll(keepingCapacity: true) }
    // All before it is decided.
    var position = line.lowerBound
    for mark in marks where mark >= position {
      let place = Int(mark)
      switch masked[place] {
      case 0x60: position = maskCode(from: place, in: line)
      case 0x22: position = maskQuote(from: place, closing: [0x22], in: line)
      case 0xE2 where startsWith(Self.openingQuote, at: place, in: line):
        position = maskQuote(from: place, closing: [0xE2, 0x80, 0x9D], in: line)
      case 0xC2 where startsWith(Self.openingGuillemet, at: place, in: line):
        position = maskQuote(from: place, closing: [0xC2, 0xBB], in: line)
      case 0xE3 where startsWith(Self.openingBracket, at: place, in: line):
        position = maskQuote(from: place, closing: [0xE3, 0x80, 0x8D], in: line)
      case 0x3A: position = maskAddress(at: place, in: line) ?? position
      default: continue
      }
    }
  }

  private mutating func maskCode(from start: Int, in line: Range<Int>) -> Int {
    let length = run(of: 0x60, at: start, in: line)
    let rest = start + length
    guard !absent.contains(length) else { return rest }
    guard let end = closingTicks(length, after: rest, in: line) else {
      absent.insert(length)
      return rest
    }
    mask(start..<end)
    return end
  }

  private func startsWith(_ bytes: [UInt8], at position: Int, in line: Range<Int>) -> Bool {
    guard position + bytes.count <= line.upperBound else { return false }
    for index in bytes.indices where masked[position + index] != bytes[index] { return false }
    return true
  }

  private static let openingQuote: [UInt8] = [0xE2, 0x80, 0x9C]
  private static let openingGuillemet: [UInt8] = [0xC2, 0xAB]
  private static let openingBracket: [UInt8] = [0xE3, 0x80, 0x8C]

  private func closingTicks(_ length: Int, after start: Int, in line: Range<Int>) -> Int? {
    var position = start
    while position < line.upperBound {
      guard masked[position] == 0x60 else {
        position += 1
        continue
      }
      let found = run(of: 0x60, at: position, in: line)
      if found == length { return position + found }
      position += found
    }
    return nil
  }

  private mutating func maskQuote(
    from start: Int,
    closing: [UInt8],
    in line: Range<Int>
  ) -> Int {
    let key = -Int(closing[closing.count - 1]) - 256 * closing.count
    guard !absent.contains(key) else { return start + 1 }
    var position = start + (closing.count == 1 ? 1 : closing.count)
    while position < line.upperBound {
      if startsWith(closing, at: position, in: line) {
        mask(start..<position + closing.count)
        return position + closing.count
      }
      position += 1
    }
    absent.insert(key)
    return start + 1
  }

  /// Covers the address whose colon stands there; answers where it ends.
  private mutating func maskAddress(at colon: Int, in line: Range<Int>) -> Int? {
    guard startsWith(Self.slashes, at: colon + 1, in: line),
      let scheme = Self.schemes.first(where: {
        colon - $0.count >= line.lowerBound && startsWith($0, at: colon - $0.count, in: line)
      })
    else { return nil }
    let start = colon - scheme.count
    var end = colon
    while end < line.upperBound, masked[end] > 0x20, masked[end] != 0x29, masked[end] != 0x3E {
      end += 1
    }
    mask(start..<end)
    return end
  }

  private static let schemes = [Array("http".utf8), Array("https".utf8)]
  private static let slashes = Array("//".utf8)
}
