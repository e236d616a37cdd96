internal import Store
internal import Claims
internal import Decisions
internal import JSON
internal import JSONRPC
internal import Rules
internal import Vocabulary

/// `closeTask`: ends a task; a completion that evidence does not support closes nothing.
enum CloseTask: Method {
  static let name = "closeTask"
  static let summary = "Closes a task, judged like a completion claim."
  static let result = Shape.taskReport
  static let errors: [ErrorCode] = [.notFound, .conflict]
  static let params = ObjectShape([
    .required("taskId", .id, "The task."),
    .required("status", .word(closing.map(\.rawValue)), "How it ended."),
    .optional("evidence", .evidenceList, "Evidence that comes with it."),
  ])

  private static let closing: [TaskStatus] = [.complete, .verifiedComplete, .failed, .cancelled]

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let docket = try Docket(session, call: name)
    var live = try docket.existingTask(params["taskId"]?.string ?? "")
    let status = params["status"]?.string.flatMap(TaskStatus.init) ?? .cancelled
    let evidence = try docket.add(
      evidence: params["evidence"]?.elements ?? [],
      at: JSONPointer.root.appending("evidence"),
      to: &live
    )
    try docket.passDeadlines(&live, until: docket.now)
    let judgement = try session.judgement(live.task)
    var hearing = Hearing(task: live.task, record: live.record, now: docket.now)
    var draft = Draft(text: "")
    draft.visibility = .internal
    draft.declaredStatus = status
    hearing.draft = draft
    hearing.event = EventType.taskClosed.rawValue
    let ruling = judgement.ruling(hearing)
    let closes = ruling.isDelivered && ruling.effectiveStatus == status
    var triggering: [String] = []
    if closes {
      triggering = [
        docket.addOwn(.taskClosed, to: &live, data: ["status": .string(status.rawValue)]).event
          .eventId
      ]
    } else if ruling.isDelivered {
      live.task.status = ruling.effectiveStatus
    }
    docket.file(ruling, &live, packs: judgement.packs, at: docket.now, triggering: triggering) {
      $0.evidence = evidence.map(\.row.body)
    }
    docket.keep(live)
    try docket.store()
    result.object { writer in
      docket.writeTask(live.task.taskId, &writer)
      docket.writeFilings(&writer)
    }
    return .written
  }
}
