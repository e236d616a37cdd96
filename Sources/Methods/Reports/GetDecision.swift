internal import Packs
internal import Claims
internal import JSON
internal import JSONRPC
internal import Rules
internal import Store
internal import Vocabulary

/// `getDecision`: a decision as it was made, and why.
enum GetDecision: Method {
  static let name = "getDecision"
  static let summary = "A decision as it was made, what was shown, and with `explain` why."
  static let result = Shape.decisionRecord
  static let errors: [ErrorCode] = [.notFound]
  static let params = ObjectShape([
    .required("decisionId", .id, "The decision."),
    .optional("explain", .boolean, "Whether to tell every rule that was considered."),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let id = params["decisionId"]?.string ?? ""
    let view = try DecisionView.of(Identifier.decision.number(id), id, session)
    let packs = params["explain"]?.bool == true ? try view.packs(session) : nil
    result.object { writer in
      view.writeMembers(&writer)
      guard let packs else { return }
      writer.name("explanation")
      Explanation(view.body, packs).write(&writer)
    }
    return .written
  }
}

/// `listDecisions`: decisions in the order in which they were made.
enum ListDecisions: Method {
  static let name = "listDecisions"
  static let summary = "Decisions in the order in which they were made."
  static let result = Shape.decisions
  static let params = Page.params([
    .optional("taskId", .id, "Only of this task."),
    .optional("decision", .word(DecisionKind.words), "Only this decision."),
    .optional("policyId", .id, "Only where this rule decided."),
    .optional("since", .instant, "Only from this moment on."),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let page = try Page(params)
    var filter = DecisionFilter()
    filter.decision = params["decision"]?.string
    filter.policyId = params["policyId"]?.string
    filter.since = params["since"]?.string.flatMap(Instant.init)?.milliseconds
    let taskId = params["taskId"]?.string
    let numbers = try stored { () throws(StoreError) -> [Int64] in
      try session.refresh()
      if let taskId {
        guard let live = try session.live(taskId) else { return [] }
        filter.task = live.key
      }
      return try session.openStore().decisions(filter, after: page.after, limit: page.limit + 1)
    }
    let views = try numbers.map { (number) throws(ResponseError) in
      try DecisionView.of(number, "", session)
    }
    page.write("decisions", views, number: \.number, &result) { writer, view in
      writer.object { view.writeMembers(&$0) }
    }
    return .written
  }
}

/// A decision read back from the audit log, as clients see it.
struct DecisionView {
  let number: Int64
  let body: JSONView
  let shown: String?
  let notices: [NoticeRow]

  static func of(
    _ number: Int64?,
    _ id: String,
    _ session: Session
  ) throws(ResponseError) -> DecisionView {
    let view = try stored { () throws(StoreError) -> DecisionView? in
      let store = try session.openStore()
      guard let number, try store.isDecision(number),
        let record = try store.auditRecord(number), let body = EarlierRuling(record).body
      else { return nil }
      return DecisionView(
        number: number,
        body: body,
        shown: try store.shown(decision: number),
        notices: try store.notices(decision: number)
      )
    }
    guard let view else { throw .missing("decision", id) }
    return view
  }

  func writeMembers(_ writer: inout JSONWriter) {
    writer.name("decision")
    writer.raw(body["decision"]?.source ?? [])
    writer.member("deliver", body["deliver"]?.bool ?? false)
    writer.member(
      "text",
      object: { writer in
        let text = body["text"]
        writer.member("original", orNull: text?["original"]?.string)
        if let kinds = text?["redacted"] {
          writer.name("redacted")
          writer.raw(kinds.source)
        }
        writer.member("effective", orNull: TextResult.effective(text))
        writer.member("changed", text?["changed"]?.bool ?? false)
        writer.member("shown", orNull: shown)
        if text?["unread"]?.bool == true { writer.member("unread", true) }
      }
    )
    if let status = body["status"] {
      writer.name("status")
      writer.raw(status.source)
    }
    writer.member("notices", notices) { writer, row in NoticeView.write(row, &writer) }
  }

  /// The profile it was made under.
  var profile: String? { body["decision"]?["profile"]?.string }

  /// The packs as they were when the decision was made, by digest.
  func packs(_ session: Session) throws(ResponseError) -> [RulePack] {
    var packs: [RulePack] = []
    for reference in body["decision"]?["packs"]?.elements ?? [] {
      let id = reference["id"]?.string ?? ""
      let version = reference["version"]?.string ?? ""
      guard let pack = session.library.pack(id, version: version),
        pack.digest == reference["digest"]?.string
      else { throw .missing("stored content of pack", "\(id)@\(version)") }
      packs.append(pack.under(profile))
    }
    return packs
  }
}

/// A stored notice as clients see it.
enum NoticeView {
  static func write(_ row: NoticeRow, _ writer: inout JSONWriter) {
    guard let acknowledged = row.acknowledged else { return writer.raw(row.body) }
    writer.raw(row.body.dropLast() + Array(#","acknowledged":"#.utf8) + acknowledged + [0x7D])
  }
}
