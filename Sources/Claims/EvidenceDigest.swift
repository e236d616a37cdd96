public import Vocabulary

/// The first 16 bytes of a digest, by which an item that comes again is known.
public struct EvidenceDigest: Hashable, Sendable {
  private let high: UInt64
  private var low: UInt64

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

  /// The digest of the same content, told apart by how far its producer is believed: what an agent
  /// has sent does not come again when a runtime sends it.
  public func vouched(by producer: EvidenceProducer) -> EvidenceDigest {
    var digest = self
    digest.low ^= producer.distance
    return digest
  }

  /// The digest of the same content from this producer and from all that are believed further.
  public func vouched(atLeastBy producer: EvidenceProducer) -> [EvidenceDigest] {
    (0...producer.distance).map { distance in
      var digest = self
      digest.low ^= distance
      return digest
    }
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

extension EvidenceProducer {
  /// How many kinds of producers are believed further (`models.md`, Evidence).
  fileprivate var distance: UInt64 {
    switch self {
    case .runtime, .ci, .operator: 0
    case .subagent: 1
    case .agent: 2
    }
  }

  /// Whether the other one is believed further.
  public func isBelievedLess(than other: EvidenceProducer) -> Bool { distance > other.distance }
}
