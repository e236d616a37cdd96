/// The first 16 bytes of a digest, by which an item that comes again is known.
public struct EvidenceDigest: Hashable, Sendable {
  private let high: UInt64
  private let low: UInt64

  /// How many bytes are kept.
  private static let length = 16

  /// Takes the first bytes; `nil` where there are too few.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count >= Self.length else { return nil }
    var (high, low): (UInt64, UInt64) = (0, 0)
    for index in 0..<8 {
      high = high << 8 | UInt64(bytes[index])
      low = low << 8 | UInt64(bytes[index + 8])
    }
    (self.high, self.low) = (high, low)
  }

  /// The bytes.
  public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.length)
    for index in 0..<Self.length {
      let number = index < 8 ? high : low
      bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(56 - index % 8 * 8)))
    }
    return bytes
  }
}
