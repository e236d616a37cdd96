internal import Claims
internal import Decisions
internal import JSON
internal import JSONRPC
internal import Store
internal import Vocabulary

/// `resolveReview`: a person decides a review; an agent cannot.
enum ResolveReview: Method {
  static let name = "resolveReview"
  static let summary =
    "Decides a review: accepted, the status is as claimed; rejected, in progress."
  static let result = Shape.resolvedReview
  static let errors: [ErrorCode] = [.notFound, .conflict, .forbidden]
  static let params = ObjectShape([
    .required("reviewId", .id, "The review."),
    .required("outcome", .word(["accepted", "rejected"]), "What was decided."),
    .optional("note", .text(isEmpty: true, maximum: 65_536), "Why."),
    .optional("actor", .actor, "Who decides; absent: the session's actor."),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let id = params["reviewId"]?.string ?? ""
    let actor = try session.trustedActor(params, "resolve a review")
    let docket = try Docket(session, call: name)
    let (row, taskId) = try find(id, session)
    guard row.status == ReviewStatus.open.rawValue else {
      throw ResponseError(
        .conflict,
        "the review `\(id)` was \(row.status) already",
        data: ["id": .string(id)]
      )
    }
    let outcome = params["outcome"]?.string.flatMap(ReviewStatus.init) ?? .rejected
    var live = try docket.existingTask(taskId)
    live.task.ledger.openReviews.removeAll { $0 == id }
    let resolution = resolution(params, actor, docket.now)
    let decided = try decided(row, session)
    if outcome == .accepted {
      accept(id, decided, docket, &live)
    } else {
      reject(row, decided, docket, &live)
    }
    docket.addOwn(
      .reviewResolved,
      to: &live,
      data: ["reviewId": .string(id), "outcome": .string(outcome.rawValue)]
    )
    docket.note(
      "review_resolved",
      task: live.key,
      body: body(id, row, outcome, resolution, live)
    )
    docket.then { (store) throws(StoreError) in
      try store.resolveReview(row.sequence, status: outcome.rawValue, resolution: resolution)
    }
    docket.keep(live)
    try docket.store()
    let (seen, _) = try find(id, session)
    result.object { writer in
      writer.name("review")
      ReviewView(row: seen, taskId: taskId).write(&writer)
      docket.writeFilings(&writer)
      docket.writeTask(taskId, &writer)
    }
    return .written
  }

  /// Checks a caller's event that tells of a decision: the review that it names must exist.
  ///
  /// It changes nothing: `resolveReview` is how a person decides.
  static func checkTold(_ event: Event, _ session: Session) throws(ResponseError) {
    if let id = event.data["reviewId"]?.string { _ = try find(id, session) }
  }

  /// The review of that id, with its task's.
  private static func find(
    _ id: String,
    _ session: Session
  ) throws(ResponseError) -> (ReviewRow, String) {
    let found = try stored { () throws(StoreError) -> (ReviewRow, String)? in
      guard let number = Identifier.review.number(id) else { return nil }
      let store = try session.openStore()
      let row = try store.reviews(status: nil, after: number - 1, limit: 1).first
      guard let row, row.sequence == number else { return nil }
      return (row, try store.taskId(row.task) ?? "")
    }
    guard let found else { throw .missing("review", id) }
    return found
  }

  /// The status is as claimed; the review itself is the operator's confirmation of what was claimed.
  ///
  /// Where nothing was said, as in a review of silence, there is nothing to confirm.
  private static func accept(
    _ id: String,
    _ decided: JSONView?,
    _ docket: Docket,
    _ live: inout LiveTask
  ) {
    guard let decided else { return }
    if stands(decided, live.task),
      let claimed = decided["status"]?["claimed"]?.string.flatMap(TaskStatus.init)
    {
      live.task.status = claimed
    }
    let claims = ReviewedClaims(decided)
    if !claims.words.isEmpty { docket.confirm(id, of: claims, to: &live) }
  }

  private static func reject(
    _ row: ReviewRow,
    _ decided: JSONView?,
    _ docket: Docket,
    _ live: inout LiveTask
  ) {
    if let decided, stands(decided, live.task) { live.task.status = .inProgress }
    let what =
      decided == nil
      ? "The operator did not accept this. Owed now: what was missing."
      : "The operator rejected this claim: it is not accepted as done. Owed now: the work "
        + "that is missing, or evidence of it."
    docket.raise(
      OperatorNotice(
        policyId: "candor.review-rejected",
        severity: .high,
        template: .reviewRequired,
        text: what,
        eventIds: [],
        evidenceIds: []
      ),
      decision: row.decision,
      live
    )
  }

  /// The record of the decision under review; `nil` where it had no draft.
  private static func decided(
    _ row: ReviewRow,
    _ session: Session
  ) throws(ResponseError)
    -> JSONView?
  {
    let record = try stored { () throws(StoreError) -> AuditRecord? in
      try session.openStore().auditRecord(row.decision)
    }
    let body = record.flatMap { EarlierRuling($0).body }
    return body?["draft"]?.kind == .object ? body : nil
  }

  /// Whether the task still stands where that decision left it: a review that is decided late takes
  /// nothing back that has come since.
  private static func stands(_ decided: JSONView, _ task: Task) -> Bool {
    guard task.isOpen else { return false }
    var left = [decided["status"]?["effective"]?.string]
    if decided["deliver"]?.bool != true {
      left.append(decided["situation"]?["facts"]?["task.status"]?.string)
    }
    return left.contains(task.status.rawValue)
  }

  private static func resolution(_ params: JSONView, _ actor: Actor, _ now: Instant) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("note", ifPresent: params["note"]?.string)
      writer.member("resolvedAt", now.text)
      writer.name("resolvedBy")
      actor.write(&writer)
    }
    return writer.bytes
  }

  private static func body(
    _ id: String,
    _ row: ReviewRow,
    _ outcome: ReviewStatus,
    _ resolution: [UInt8],
    _ live: LiveTask
  ) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("decisionId", Identifier.decision.text(row.decision))
      writer.member("outcome", outcome.rawValue)
      writer.name("resolution")
      writer.raw(resolution)
      writer.member("reviewId", id)
      writer.member("status", live.task.status.rawValue)
      writer.member("taskId", live.task.taskId)
    }
    return writer.bytes
  }
}
