/// Halves of surrogate pairs in JSON text.
///
/// JavaScript writes them where a runtime cut a text inside a pair. The wire refuses them; for a
/// hook the rest of the event counts more.
enum LoneSurrogates {
  private static let replacement = Array("FFFD".utf8)

  /// The text with U+FFFD in place of each; everything else, and every offset, stays as it is.
  static func replaced(in text: [UInt8]) -> [UInt8] {
    var text = text
    var position = 0
    while let escape = text[position...].firstIndex(of: 0x5C) {
      position = min(escape + 2, text.count)
      guard let unit = unit(text, at: escape), unit & 0xF800 == 0xD800 else { continue }
      if unit < 0xDC00, let low = self.unit(text, at: escape + 6), low & 0xFC00 == 0xDC00 {
        position = escape + 12
      } else {
        text.replaceSubrange(escape + 2..<escape + 6, with: replacement)
      }
    }
    return text
  }

  /// The code unit of the escape `\uXXXX` at that place, where one stands there.
  private static func unit(_ text: [UInt8], at start: Int) -> UInt16? {
    guard start + 6 <= text.count, text[start] == 0x5C, text[start + 1] == 0x75 else { return nil }
    return UInt16(String(decoding: text[start + 2..<start + 6], as: UTF8.self), radix: 16)
  }
}
