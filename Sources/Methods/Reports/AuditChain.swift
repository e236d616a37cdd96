internal import Digests
public import Store

/// The chain of hashes so far: each record must be the next one, hold the hash before, and hash to
/// its own.
public struct AuditChain: Sendable {
  /// The number of the last good record.
  public private(set) var count: Int64
  /// The number of the first bad or missing record.
  public private(set) var firstBad: Int64?
  /// The hash of the last good record.
  public var hash: String { String(decoding: name, as: UTF8.self) }

  private var name: [UInt8]
  private static let prefix = Array("sha256:".utf8)
  private static let previous = Array(#","prev":""#.utf8)
  private static let sequence = Array(#"","seq":"#.utf8)

  /// A chain of which nothing is checked yet; it goes on behind a record.
  public init(after head: AuditHead = .empty) {
    count = head.sequence
    name = Array(head.hash.utf8)
  }

  /// Checks the next record; behind a bad one none counts.
  public mutating func add(_ record: AuditRecord) {
    add(record.sequence, record.record.span, record.digest.span)
  }

  /// The chain behind the next records, each of them checked.
  func checked(_ stretch: AuditStretch) -> AuditChain {
    var chain = self
    stretch.forEach { chain.add($0, $1, $2) }
    return chain
  }

  /// Believes the next records: so many, and the last one's hash as it was stored.
  mutating func take(_ stretch: AuditStretch) {
    guard stretch.count > 0 else { return }
    count += Int64(stretch.count)
    name = Self.prefix + SHA256.digits(stretch.lastDigest)
  }

  private mutating func add(_ number: Int64, _ record: Span<UInt8>, _ digest: Span<UInt8>) {
    guard firstBad == nil else { return }
    let tail = Self.previous + name + Self.sequence + Array(String(number).utf8) + [0x7D]
    guard number == count + 1, Self.ends(record, with: tail.span),
      SHA256.isDigest(digest, of: record)
    else {
      firstBad = count + 1
      return
    }
    count += 1
    name = Self.prefix + SHA256.digits(digest)
  }

  private static func ends(_ text: Span<UInt8>, with tail: Span<UInt8>) -> Bool {
    let start = text.count - tail.count
    guard start >= 0 else { return false }
    for index in tail.indices where text[start + index] != tail[index] { return false }
    return true
  }

  /// Notes that the next record is missing.
  public mutating func miss() { firstBad = count + 1 }
}
