/// The inside of a JSON string: escapes and UTF-8.
enum JSONString {
  /// The string that the bytes between the quotes stand for; the bytes were checked before.
  static func decode(_ text: [UInt8], _ range: Range<Int>, isEscaped: Bool) -> String {
    // The reader has checked that they are UTF-8.
    guard isEscaped else {
      return unsafe String(copying: UTF8Span(unchecked: text.span.extracting(range)))
    }
    let bytes = text[range]
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let end = bytes[position...].firstIndex(of: 0x5C) ?? bytes.endIndex
      plain.append(contentsOf: bytes[position..<end])
      position = end
      guard position < bytes.endIndex else { break }
      switch bytes[position + 1] {
      case 0x62: plain.append(0x08)
      case 0x66: plain.append(0x0C)
      case 0x6E: plain.append(0x0A)
      case 0x72: plain.append(0x0D)
      case 0x74: plain.append(0x09)
      case 0x75:
        position = appendUnicode(bytes, position, to: &plain)
        continue
      case let byte: plain.append(byte)
      }
      position += 2
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private static func appendUnicode(
    _ bytes: ArraySlice<UInt8>,
    _ position: Int,
    to plain: inout [UInt8]
  ) -> Int {
    let unit = hexadecimal(bytes[position + 2..<position + 6]) ?? 0xFFFD
    var value = unit
    var next = position + 6
    if unit & 0xFC00 == 0xD800 {
      let low = hexadecimal(bytes[next + 2..<next + 6]) ?? 0xDC00
      value = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      next += 6
    }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    for byte in scalar.utf8 { plain.append(byte) }
    return next
  }

  static func hexadecimal(_ digits: ArraySlice<UInt8>) -> UInt32? {
    var value: UInt32 = 0
    for digit in digits {
      switch digit {
      case 0x30...0x39: value = value << 4 | UInt32(digit - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(digit - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(digit - 0x57)
      default: return nil
      }
    }
    return value
  }

  /// Whether those bytes stand at a place of a text that has room for them there.
  @inline(__always)
  static func stands(_ name: Span<UInt8>, in text: Span<UInt8>, at start: Int) -> Bool {
    for offset in name.indices where text[start + offset] != name[offset] { return false }
    return true
  }

  /// The highest bits of those of eight bytes that stand behind a backslash in a string.
  ///
  /// The lowest bit that is set is exact, those above it may not be.
  @inline(__always)
  static func escaped(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* 0x22)
    let backslashes = word ^ (ones &* 0x5C)
    // A byte below a bound borrows from its own highest bit, which was not set before.
    let found =
      ((word &- ones &* 0x20) & ~word) | ((quotes &- ones) & ~quotes)
      | ((backslashes &- ones) & ~backslashes)
    return found & (ones &* 0x80)
  }

  /// The length of the well-formed UTF-8 scalar at the position (RFC 3629), 0 where there is none.
  static func scalarLength(_ bytes: [UInt8], at position: Int) -> Int {
    let lead = bytes[position]
    func isTail(_ offset: Int, _ low: UInt8 = 0x80, _ high: UInt8 = 0xBF) -> Bool {
      position + offset < bytes.count && bytes[position + offset] >= low
        && bytes[position + offset] <= high
    }
    switch lead {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return isTail(1) ? 2 : 0
    case 0xE0: return isTail(1, 0xA0) && isTail(2) ? 3 : 0
    case 0xED: return isTail(1, 0x80, 0x9F) && isTail(2) ? 3 : 0
    case 0xE1...0xEF: return isTail(1) && isTail(2) ? 3 : 0
    case 0xF0: return isTail(1, 0x90) && isTail(2) && isTail(3) ? 4 : 0
    case 0xF4: return isTail(1, 0x80, 0x8F) && isTail(2) && isTail(3) ? 4 : 0
    case 0xF1...0xF3: return isTail(1) && isTail(2) && isTail(3) ? 4 : 0
    default: return 0
    }
  }
}
