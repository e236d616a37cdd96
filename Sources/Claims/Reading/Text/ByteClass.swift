/// A set of ASCII bytes.
struct ByteClass: Sendable {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  init(_ characters: String) {
    for byte in characters.utf8 where byte < 0x80 {
      if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
    }
  }

  func contains(_ byte: UInt8) -> Bool {
    guard byte < 0x80 else { return false }
    return (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 == 1
  }

  /// Where the line ends that a place stands in.
  static func lineEnd(_ bytes: [UInt8], from start: Int) -> Int {
    let bytes = bytes.span
    var end = start
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return end
  }

  /// What may stand between the mark that ends a sentence and the next one.
  static let closing = ByteClass("*_)!?")
  /// What follows a mark that ends a sentence.
  static let following = ByteClass(" \t\r*_)!?|")
  /// What stands around a sentence and does not belong to it.
  static let margin = ByteClass(" \t\r|")
  static let bullets = ByteClass("-*+")
  static let emphasis = ByteClass("*_)")
}
