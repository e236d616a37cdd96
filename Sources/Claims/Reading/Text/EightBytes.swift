/// Eight bytes of a text, looked at together; behind the end of the text stand zeros.
struct EightBytes {
  /// The first one lowest.
  let bits: UInt64

  /// Those from a place on.
  @inline(__always)
  init(_ text: Span<UInt8>, at place: Int) {
    if text.count &- place >= 8 {
      // The place is checked against the bounds, and any eight bytes are a number.
      let bits = unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self)
      self.bits = UInt64(littleEndian: bits)
    } else {
      bits = Self.end(text.extracting(place...))
    }
  }

  /// The last bytes of a text.
  @inline(never)
  private static func end(_ text: Span<UInt8>) -> UInt64 {
    var bits: UInt64 = 0
    for place in text.indices { bits |= UInt64(text[place]) << UInt64(8 * place) }
    return bits
  }

  /// How many plain letters they begin with.
  var letters: Int {
    let low = (bits | Self.cases) & ~Self.highs
    // The high bit of each byte: from `a` on, and not behind `z`.
    let letters = (low &+ 0x1F * Self.ones) & ~(low &+ 0x05 * Self.ones) & ~bits & Self.highs
    return (letters ^ Self.highs).trailingZeroBitCount / 8
  }

  /// Whether the letter that they begin with is a capital one.
  var isCapitalised: Bool { bits & 0x20 == 0 }

  /// The first ones, folded to lower case as letters are; the last of them highest.
  func folded(_ count: Int) -> UInt64 {
    (bits | Self.cases) &<< UInt64(truncatingIfNeeded: 64 &- 8 &* count)
  }

  /// One bit in each byte: the lowest, the highest, the one that parts lower case from upper case.
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highs: UInt64 = 0x8080_8080_8080_8080
  private static let cases: UInt64 = 0x2020_2020_2020_2020
}
