internal import JSON
internal import JSONRPC
internal import Packs
internal import Rules
internal import Store
internal import Vocabulary

/// A walk through the recorded decisions, some at a time.
final class DecisionWalk {
  /// How many records one slice reads.
  private static let slice: Int64 = 100

  let session: Session
  private let task: Int64?
  private let since: Instant?
  private let last: Int64
  private var next: Int64 = 1
  private let token: JSONValue?

  init(_ session: Session, _ params: JSONView) throws(ResponseError) {
    self.session = session
    since = params["since"]?.string.flatMap(Instant.init)
    token = params["progressToken"].flatMap { JSONValue($0) }
    task = try params["taskId"]?.string.map { (id) throws(ResponseError) in
      try session.taskKey(id)
    }
    last = try stored { () throws(StoreError) -> Int64 in
      try session.refresh()
      return try session.openStore().auditHead().sequence
    }
  }

  var progress: Progress? {
    token.map { Progress(token: $0, percentage: min(100, (next - 1) * 100 / max(1, last))) }
  }

  /// The next recorded decisions; `nil` where there are no more.
  func advance() throws(ResponseError) -> [(number: Int64, body: JSONView)]? {
    let (session, from, task, since) = (self.session, next, self.task, self.since?.milliseconds)
    let records = try stored { () throws(StoreError) -> [AuditRecord] in
      try session.openStore().auditRecords(
        kind: "decision",
        from: from,
        task: task,
        since: since,
        limit: Self.slice
      )
    }.filter { $0.sequence <= last }
    guard let end = records.last else {
      next = last + 1
      return nil
    }
    next = end.sequence + 1
    return records.compactMap { record in
      EarlierRuling(record).body.map { (record.sequence, $0) }
    }
  }

  /// The packs that a decision was made by, as they were.
  func packs(_ body: JSONView) throws(ResponseError) -> [RulePack] {
    let view = DecisionView(number: 0, body: body, shown: nil, notices: [])
    return try view.packs(session)
  }
}

extension Shape {
  /// A token under which a client watches long work.
  static var progressToken: Shape { .oneOf([.text(), .integer(-(1 << 53)...(1 << 53))]) }
}
