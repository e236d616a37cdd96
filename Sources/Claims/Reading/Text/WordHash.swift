/// The hash of a word: eight of its folded bytes at a time.
struct WordHash {
  private var mixed = basis
  /// The bytes that are not yet mixed in, the last one highest, and how many they are.
  private var rest: UInt64 = 0
  private var count = 0

  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of what was added.
  var value: UInt64 { count == 0 ? mixed : Self.mix(mixed, rest) }

  /// The hash of a word of a few letters, the last one highest.
  static func of(_ letters: UInt64) -> UInt64 { mix(basis, letters) }

  /// Adds up to eight letters, the last one highest, behind others that came in eights.
  mutating func add(_ letters: UInt64, _ count: Int) {
    if count == 8 {
      mixed = Self.mix(mixed, letters)
    } else {
      rest = letters
      self.count = count
    }
  }

  /// Adds one folded character: in one byte within ASCII, else in three.
  mutating func add(_ scalar: UInt32) {
    guard scalar >= 0x80 else { return add(UInt8(truncatingIfNeeded: scalar)) }
    for shift: UInt32 in [14, 7, 0] { add(UInt8(truncatingIfNeeded: scalar >> shift) | 0x80) }
  }

  private mutating func add(_ byte: UInt8) {
    rest = rest >> 8 | UInt64(byte) << 56
    count += 1
    guard count == 8 else { return }
    mixed = Self.mix(mixed, rest)
    rest = 0
    count = 0
  }

  /// Mixes eight bytes into a hash.
  static func mix(_ mixed: UInt64, _ bytes: UInt64) -> UInt64 {
    let (high, low) = (mixed ^ bytes).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return high ^ low
  }
}
