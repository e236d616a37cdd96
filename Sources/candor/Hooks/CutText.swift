/// Parts of a text that fit in so many bytes of UTF-8, cut between characters' scalars.
enum CutText {
  /// The longest start that fits.
  static func start(_ text: String, _ most: Int) -> String {
    guard text.utf8.count > most else { return text }
    var end = text.utf8.index(text.startIndex, offsetBy: most)
    while text.utf8[end] & 0xC0 == 0x80 { text.utf8.formIndex(before: &end) }
    return String(text.unicodeScalars[..<end])
  }

  /// The longest end that fits.
  static func end(_ text: String, _ most: Int) -> String {
    guard text.utf8.count > most else { return text }
    let bytes = text.utf8.suffix(most)
    return String(decoding: bytes.drop { $0 & 0xC0 == 0x80 }, as: UTF8.self)
  }
}
