internal import Digests
internal import JSON
internal import JSONRPC
public import Store

/// `verifyAudit`: goes through the whole hash-chained log, beside other requests.
enum VerifyAudit: Method {
  static let name = "verifyAudit"
  static let summary =
    "Checks the whole audit log: every record, its number and the chain of hashes."
  static let result = Shape.auditCheck
  static let errors: [ErrorCode] = [.cancelled]
  static let params = ObjectShape([
    .optional("progressToken", .progressToken, "For `$/progress`.")
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let head = try stored { () throws(StoreError) -> AuditHead in
      try session.openStore().auditHead()
    }
    return .sliced(
      AuditWalk(session, head, token: params["progressToken"].flatMap { JSONValue($0) })
    )
  }
}

/// The walk through the log, some records at a time; those of a slice are hashed while the next
/// ones are read.
private final class AuditWalk: SlicedWork {
  /// How many records one slice reads at most: a few milliseconds.
  private static let slice: Int64 = 500
  /// A slice with so many bytes reads no further.
  private static let mostBytes = 2_097_152

  private let session: Session
  private let head: AuditHead
  private let token: JSONValue?
  private var chain = AuditChain()
  private var read: Int64 = 0
  private var waiting: [AuditRecord] = []

  init(_ session: Session, _ head: AuditHead, token: JSONValue?) {
    self.session = session
    self.head = head
    self.token = token
  }

  var progress: Progress? {
    token.map {
      Progress(token: $0, percentage: chain.count * 100 / max(1, head.sequence))
    }
  }

  func advance(_ result: inout JSONWriter) throws(ResponseError) -> Bool {
    let hashing = DigestThread(waiting.map(\.record))
    let found = try next()
    for (record, digest) in zip(waiting, hashing.wait()) { chain.add(record, digest) }
    let isLast = found.isEmpty || read >= head.sequence
    for record in found where isLast { chain.add(record) }
    waiting = isLast ? [] : found
    guard chain.firstBad != nil || isLast else { return false }
    if chain.firstBad == nil, chain.count < head.sequence { chain.miss() }
    result.object { writer in
      writer.member("ok", chain.firstBad == nil)
      writer.member("records", chain.count)
      writer.member(
        "head",
        object: { writer in
          writer.member("seq", head.sequence)
          writer.member("hash", head.hash)
        }
      )
      writer.member("firstBadSeq", ifPresent: chain.firstBad)
    }
    return true
  }

  private func next() throws(ResponseError) -> [AuditRecord] {
    let session = self.session
    let limit = min(Self.slice, head.sequence - read)
    var found: [AuditRecord] = []
    var bytes = 0
    try stored { () throws(StoreError) in
      try session.openStore().forEachAuditRecord(from: read + 1, limit: limit) { record in
        found.append(record)
        bytes += record.record.count
        return bytes < Self.mostBytes
      }
    }
    read += Int64(found.count)
    return found
  }
}

/// The chain of hashes so far: each record must be the next one, hold the hash before, and hash to
/// its own.
public struct AuditChain {
  /// How many records are good.
  public private(set) var count: Int64 = 0
  /// The number of the first bad or missing record.
  public private(set) var firstBad: Int64?
  /// The hash of the last good record.
  public var hash: String { String(decoding: name, as: UTF8.self) }

  private var name = Array(AuditHead.empty.hash.utf8)
  private static let prefix = Array("sha256:".utf8)
  private static let previous = Array(#","prev":""#.utf8)
  private static let sequence = Array(#"","seq":"#.utf8)

  /// An empty chain.
  public init() {}

  /// Checks the next record; behind a bad one none counts.
  public mutating func add(_ record: AuditRecord) {
    guard firstBad == nil else { return }
    add(record, SHA256.digest(record.record))
  }

  /// Checks the next record, whose bytes have this digest.
  mutating func add(_ record: AuditRecord, _ digest: [UInt8]) {
    guard firstBad == nil else { return }
    let isNext = record.sequence == count + 1
    let tail = Self.previous + name + Self.sequence + Array(String(record.sequence).utf8) + [0x7D]
    guard isNext, Self.ends(record.record.span, with: tail.span),
      digest == record.digest
    else {
      firstBad = count + 1
      return
    }
    count += 1
    name = Self.prefix + SHA256.digits(record.digest)
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
