internal import JSON
internal import JSONRPC
internal import Store

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

/// The walk through the log, some records at a time; a slice is checked while the next ones are
/// read.
private final class AuditWalk: SlicedWork {
  /// How many records one slice reads at most: a few milliseconds.
  private static let slice: Int64 = 500
  /// A slice with so many bytes reads no further.
  private static let mostBytes = 2_097_152

  private let session: Session
  private let head: AuditHead
  private let token: JSONValue?
  /// How many slices are checked at most while the next one is read.
  private static let mostChecked = 2

  /// The chain so far, by the slices whose checks have ended.
  private var chain = AuditChain()
  /// The chain as the slices read so far say it goes; their checks tell whether that is so.
  private var read = AuditChain()
  /// The checks that have not been waited for, oldest first.
  private var checks: [ThreadedRun<AuditChain>] = []

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
    let found = try next()
    let before = read
    read.take(found)
    checks.append(ThreadedRun { before.checked(found) })
    let isLast = found.count == 0 || read.count >= head.sequence
    while chain.firstBad == nil, checks.count > (isLast ? 0 : Self.mostChecked) {
      chain = checks.removeFirst().wait()
    }
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

  private func next() throws(ResponseError) -> AuditStretch {
    let session = self.session
    let limit = min(Self.slice, head.sequence - read.count)
    return try stored { () throws(StoreError) in
      try session.openStore().auditStretch(
        from: read.count + 1,
        limit: limit,
        upToBytes: Self.mostBytes
      )
    }
  }
}
