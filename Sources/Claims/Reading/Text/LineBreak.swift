/// Tells a line that was only wrapped from one that ends (CommonMark, Soft line breaks).
///
/// Agents put statements on lines of their own without a mark at the end, so not every line of a
/// paragraph goes on: what speaks for it is how the line ends and how the next one begins.
enum LineBreak {
  /// A line that was wrapped is about as long as others; a shorter one is a statement by itself.
  private static let wrapped = 56

  /// Whether a line goes on in the next one; both without their ends.
  static func isSoft(_ text: [UInt8], _ line: Range<Int>, _ next: Range<Int>) -> Bool {
    guard let start = firstByte(text, next), let end = lastByte(text, line),
      let opening = firstByte(text, line), text[opening] != 0x23, text[opening] != 0x7C,
      mayGoOn(text, opening..<line.upperBound, end)
    else { return false }
    let rest = start..<next.upperBound
    let isOpen = endsOpen(text, opening, end)
    switch text[start] {
    case 0x61...0x7A, 0x30...0x39, 0x28, ProtectedSpans.mark:
      guard isOpen || end - opening + 1 >= wrapped else { return false }
    case 0x41...0x5A:
      guard isOpen, text[end] != 0x2C else { return false }
    default: return false
    }
    return !isLabel(text, rest) && !isListMark(text, rest)
  }

  private static func firstByte(_ text: [UInt8], _ line: Range<Int>) -> Int? {
    line.first { text[$0] != 0x20 && text[$0] != 0x09 && text[$0] != 0x0D }
  }

  /// The last byte that is no space; none where two spaces end the line, a hard break.
  private static func lastByte(_ text: [UInt8], _ line: Range<Int>) -> Int? {
    var end = line.upperBound - 1
    if end >= line.lowerBound, text[end] == 0x0D { end -= 1 }
    if end >= line.lowerBound, text[end] == 0x20 { end -= 1 }
    guard end >= line.lowerBound, text[end] != 0x20, text[end] != 0x09 else { return nil }
    return end
  }

  /// Whether a line ends with a letter, a digit, a comma, a bracket or code, and is no code as a
  /// whole.
  private static func mayGoOn(_ text: [UInt8], _ line: Range<Int>, _ end: Int) -> Bool {
    let byte = text[end]
    if byte == ProtectedSpans.mark { return line.contains { isLetter(text[$0]) } }
    // The letters of Latin scripts that two bytes write.
    let isLatin = byte >= 0x80 && end > line.lowerBound && (0xC3...0xC5).contains(text[end - 1])
    return isLetter(byte) || isDigit(byte) || isLatin || byte == 0x2C || byte == 0x29
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Whether a line ends with a comma or with a word that another must follow.
  private static func endsOpen(_ text: [UInt8], _ opening: Int, _ end: Int) -> Bool {
    if text[end] == 0x2C { return true }
    var start = end
    while start > opening, end - start < 9, isLetter(text[start - 1]) { start -= 1 }
    guard start == opening || text[start - 1] == 0x20 else { return false }
    return open.contains { $0.elementsEqual(text[start...end]) }
  }

  private static let open =
    """
    the a an of to and or in on with for is are was were not by that from as at all has have been \
    be but when if because which than yet no our my your its this und oder der die das den dem ist \
    sind nicht wurde wird mit und von et le la les des de est sont pas y el los las que con
    """
    .split(separator: " ").map { Array($0.utf8) }

  /// "status: done": a line that names what stands behind its colon.
  private static func isLabel(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    var words = 0
    for index in line.prefix(40) {
      switch text[index] {
      case 0x20:
        words += 1
        if words > 2 { return false }
      case 0x3A: return index + 1 < line.upperBound && text[index + 1] == 0x20
      case 0x2C, 0x2E: return false
      default: break
      }
    }
    return false
  }

  /// Whether a line begins as the item of a list does: "a) first".
  private static func isListMark(_ text: [UInt8], _ line: Range<Int>) -> Bool {
    var index = line.lowerBound
    if isLetter(text[index]) {
      index += 1
    } else {
      while index < line.upperBound, isDigit(text[index]) { index += 1 }
    }
    guard index > line.lowerBound, index + 1 < line.upperBound else { return false }
    return (text[index] == 0x29 || text[index] == 0x2E) && text[index + 1] == 0x20
  }
}
