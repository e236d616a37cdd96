internal import Packs
internal import JSON
internal import JSONRPC
internal import Rules
internal import Store
internal import Vocabulary

/// `suppressRule`: approves a window in which a rule does not decide.
enum SuppressRule: Method {
  static let name = "suppressRule"
  static let summary = "Approves a maintenance window in which a rule's decision does not count."
  static let result = Shape.suppressionAnswer
  static let errors: [ErrorCode] = [.notFound, .forbidden]
  static let params = ObjectShape([
    .required("policyId", .id, "The rule."),
    .optional("taskId", .id, "The task it is for; absent: any."),
    .optional("projectId", .id, "The project it is for; absent: any."),
    .optional("from", .instant, "When it begins; absent: now."),
    .required("until", .instant, "When it ends."),
    .required("reason", .text(maximum: 4000), "Why it is approved."),
    .required("actor", .actor, "Who approves it."),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let actor = try session.trustedActor(params, "suppress a rule")
    let docket = try Docket(session, call: name)
    let policyId = params["policyId"]?.string ?? ""
    let known = session.ruleIds
    guard known.contains(policyId) else { throw .missing("rule", policyId, among: known) }
    let from = params["from"]?.string.flatMap(Instant.init) ?? docket.now
    guard let until = params["until"]?.string.flatMap(Instant.init), until > from else {
      throw .parameter(
        JSONPointer.root.appending("until"),
        expected: "a time after \(from.text)",
        got: "`\(params["until"]?.string ?? "")`"
      )
    }
    let number = try stored { () throws(StoreError) -> Int64 in
      try session.openStore().lastSuppressionSequence() + 1
    }
    let row = SuppressionRow(
      sequence: number,
      policyId: policyId,
      taskId: params["taskId"]?.string,
      projectId: params["projectId"]?.string,
      from: from.milliseconds,
      until: until.milliseconds,
      reason: params["reason"]?.string ?? "",
      actor: actor.bytes
    )
    var body = JSONWriter()
    SuppressionView.write(row, &body)
    docket.note("rule_suppressed", task: nil, body: body.bytes)
    docket.then { (store) throws(StoreError) in try store.append(row) }
    try docket.store()
    session.windows = nil
    result.object { writer in
      writer.name("suppression")
      SuppressionView.write(row, &writer)
      docket.writeHead(&writer)
    }
    return .written
  }
}

/// `listSuppressions`: approved windows, unused and expired ones too.
enum ListSuppressions: Method {
  static let name = "listSuppressions"
  static let summary = "Approved windows, with how many decisions each has changed."
  static let result = Shape.suppressions
  static let params = Page.params()

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let page = try Page(params)
    let rows = try stored { () throws(StoreError) -> [SuppressionRow] in
      try session.refresh()
      return try session.openStore().suppressions(after: page.after, limit: page.limit + 1)
    }
    page.write("suppressions", rows, number: \.sequence, &result) { SuppressionView.write($1, &$0) }
    return .written
  }
}

/// A window as clients see it: members in canonical order.
enum SuppressionView {
  static func write(_ row: SuppressionRow, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.name("actor")
      writer.raw(row.actor)
      writer.member("from", Instant(milliseconds: row.from).text)
      writer.member("policyId", row.policyId)
      writer.member("projectId", ifPresent: row.projectId)
      writer.member("reason", row.reason)
      writer.member("suppressionId", Identifier.suppression.text(row.sequence))
      writer.member("taskId", ifPresent: row.taskId)
      writer.member("until", Instant(milliseconds: row.until).text)
      writer.member("used", row.used)
    }
  }
}
