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

  init(_ bytes: [UInt8]) {
    masked = bytes
    maskComments()
    var start = 0
    while start < masked.count {
      let end = ByteClass.lineEnd(masked, from: start)
      maskLine(start..<end)
      start = end + 1
    }
  }

  private mutating func mask(_ range: Range<Int>) {
    for index in range where masked[index] != 0x0A { masked[index] = Self.mark }
  }

  private mutating func maskComments() {
    guard has(0x3C) else { return }
    var position = 0
    while let start = find("<!--", from: position) {
      let end = find("-->", from: start + 4).map { $0 + 3 } ?? masked.count
      mask(start..<end)
      position = end
    }
  }

  /// Whether a byte stands anywhere: without a way out, so that many are compared at once.
  private func has(_ wanted: UInt8) -> Bool {
    var found: UInt8 = 0
    let bytes = masked.span
    for index in bytes.indices { found |= bytes[index] == wanted ? 1 : 0 }
    return found != 0
  }

  private func find(_ text: StaticString, from start: Int) -> Int? {
    let wanted = Array(text.description.utf8)
    guard masked.count >= wanted.count, start <= masked.count - wanted.count else { return nil }
    for index in start...(masked.count - wanted.count) where masked[index] == wanted[0] {
      if masked[index..<index + wanted.count].elementsEqual(wanted) { return index }
    }
    return nil
  }

  private mutating func maskLine(_ line: Range<Int>) {
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
    maskInline(line)
  }

  private func run(of byte: UInt8, at start: Int, in line: Range<Int>) -> Int {
    var end = start
    while end < line.upperBound, masked[end] == byte { end += 1 }
    return end - start
  }

  private mutating func maskInline(_ line: Range<Int>) {
    absent.removeAll(keepingCapacity: true)
    var position = line.lowerBound
    while true {
      position = opening(from: position, to: line.upperBound)
      guard position < line.upperBound else { return }
      switch masked[position] {
      case 0x60:
        let length = run(of: 0x60, at: position, in: line)
        let isLost = absent.contains(length)
        let closing = isLost ? nil : closingTicks(length, after: position + length, in: line)
        if closing == nil { absent.insert(length) }
        let end = closing ?? position + length
        if end > position + length { mask(position..<end) }
        position = end
      case 0x22:
        position = maskQuote(from: position, closing: [0x22], in: line)
      case 0xE2 where startsWith(Self.openingQuote, at: position, in: line):
        position = maskQuote(from: position, closing: [0xE2, 0x80, 0x9D], in: line)
      case 0xC2 where startsWith(Self.openingGuillemet, at: position, in: line):
        position = maskQuote(from: position, closing: [0xC2, 0xBB], in: line)
      case 0xE3 where startsWith(Self.openingBracket, at: position, in: line):
        position = maskQuote(from: position, closing: [0xE3, 0x80, 0x8D], in: line)
      case 0x68 where startsWith(Self.address, at: position, in: line):
        position = maskAddress(from: position, in: line)
      default:
        position += 1
      }
    }
  }

  /// The next byte with which something protected may begin, or the end.
  private func opening(from start: Int, to end: Int) -> Int {
    let bytes = masked.span
    let opens = Self.opens.span
    var position = start
    while position < end, !opens[Int(bytes[position])] { position += 1 }
    return position
  }

  private func startsWith(_ bytes: [UInt8], at position: Int, in line: Range<Int>) -> Bool {
    guard position + bytes.count <= line.upperBound else { return false }
    for index in bytes.indices where masked[position + index] != bytes[index] { return false }
    return true
  }

  /// The bytes with which something protected within a line may begin.
  private static let opens: [Bool] = (UInt8.min...UInt8.max).map {
    [0x60, 0x22, 0xE2, 0xC2, 0xE3, 0x68].contains($0)
  }
  private static let openingQuote: [UInt8] = [0xE2, 0x80, 0x9C]
  private static let openingGuillemet: [UInt8] = [0xC2, 0xAB]
  private static let openingBracket: [UInt8] = [0xE3, 0x80, 0x8C]
  private static let address = Array("http".utf8)

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

  private mutating func maskAddress(from start: Int, in line: Range<Int>) -> Int {
    guard
      startsWith(Array("http://".utf8), at: start, in: line)
        || startsWith(Array("https://".utf8), at: start, in: line)
    else { return start + 1 }
    var end = start
    while end < line.upperBound, masked[end] > 0x20, masked[end] != 0x29, masked[end] != 0x3E {
      end += 1
    }
    mask(start..<end)
    return end
  }
}
