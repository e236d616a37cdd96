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

  /// Reads the hexadecimal digits of exactly so many bytes.
  public init?(hexadecimal text: String) {
    var numbers: [UInt64] = [0, 0]
    guard text.utf8.count == 2 * Self.length else { return nil }
    for (index, digit) in text.utf8.enumerated() {
      let value: UInt8
      switch digit {
      case 0x30...0x39: value = digit - 0x30
      case 0x61...0x66: value = digit - 0x57
      default: return nil
      }
      numbers[index / Self.length] = numbers[index / Self.length] << 4 | UInt64(value)
    }
    (high, low) = (numbers[0], numbers[1])
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
