internal import Claims
internal import Decisions
internal import JSON
internal import JSONRPC
internal import Rules
internal import Vocabulary

/// `startTask`: starts a task's clocks, or sets members of one that exists.
enum StartTask: Method {
  static let name = "startTask"
  static let summary = "Starts a task, or sets the members given of one that exists."
  static let result = Shape.taskReport
  static let errors: [ErrorCode] = [.notFound]
  static let params = ObjectShape(
    [.optional("taskId", .id, "The task's id; absent: Candor gives one.")] + members
  )

  static let members: [ObjectShape.Member] = [
    .optional("title", .text(isEmpty: true, maximum: 4000), "What it is, in words."),
    .optional("projectId", .id, "The project it belongs to."),
    .optional("protocolRunId", .id, "The protocol run it belongs to."),
    .optional("stepRunId", .id, "The step it belongs to."),
    .optional("parentTaskId", .id, "The task that waits for its result."),
    .optional("agentId", .id, "The agent that works on it."),
    .optional("runtime", .id, "The runtime that runs the agent."),
    .optional("mode", .word(TaskMode.words), "Whether the operator sees its messages."),
    .optional("workflowShape", .id, "The shape of the work."),
    .optional("channel", .id, "Where its messages go."),
    .optional("root", .path(maximum: 4096), "The folder it works in."),
    .optional("checkpoint", .checkpointPlan, "What it owes by the clock."),
    .optional("packs", .packs, "The packs that judge it, deadlines included."),
  ]

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let docket = try Docket(session, call: name)
    var live = try docket.task(params["taskId"]?.string)
    let wasNew = live.isNew
    if !wasNew { try docket.passDeadlines(&live, until: docket.now) }
    let before = TaskTerms(live.task)
    let wasUnobservable = live.task.isUnobservable
    try apply(params, &live.task, session)
    try docket.checkPath(&live.task, wasUnobservable: wasUnobservable)
    var triggering: [String] = []
    let terms = TaskTerms(live.task)
    if wasNew {
      triggering.append(docket.addOwn(.taskStarted, to: &live).event.eventId)
      docket.note("task_started", task: live.key, body: terms.start(live.task, by: session.actor))
    } else if terms != before {
      docket.note(
        "task_changed",
        task: live.key,
        body: terms.change(from: before, live.task.taskId, by: session.actor)
      )
    }
    try docket.judgeStart(&live, triggering)
    docket.keep(live)
    try docket.store()
    result.object { writer in
      docket.writeTask(live.task.taskId, &writer)
      docket.writeFilings(&writer)
    }
    return .written
  }

  /// Sets the members given; the others stay.
  static func apply(
    _ params: JSONView,
    _ task: inout Task,
    _ session: Session
  ) throws(ResponseError) {
    func set(_ name: String, _ target: inout String?) {
      if let text = params[name]?.string { target = text }
    }
    if let title = params["title"]?.string { task.title = Redaction.kept(title) }
    set("projectId", &task.projectId)
    set("protocolRunId", &task.protocolRunId)
    set("stepRunId", &task.stepRunId)
    set("parentTaskId", &task.parentTaskId)
    set("agentId", &task.agentId)
    set("workflowShape", &task.workflowShape)
    set("channel", &task.channel)
    set("root", &task.root)
    if let runtime = params["runtime"]?.string { task.runtime = runtime }
    if let mode = params["mode"]?.string.flatMap(TaskMode.init) { task.mode = mode }
    if let packs = params["packs"], packs.kind == .array { task.packs = try session.pins(packs) }
    guard let plan = params["checkpoint"] else { return }
    if let value = plan["graceSeconds"]?.integer { task.checkpoint.graceSeconds = value }
    if let value = plan["intervalSeconds"]?.integer { task.setInterval(value, at: session.now) }
    if let value = plan["silenceTimeoutSeconds"]?.integer {
      task.setSilenceTimeout(value, at: session.now)
    }
    if let value = plan["handoffSeconds"]?.integer { task.checkpoint.handoffSeconds = value }
    if let value = plan["promiseSeconds"]?.integer { task.checkpoint.promiseSeconds = value }
    if let path = plan["externalizedPath"]?.string { task.checkpoint.externalizedPath = path }
  }
}

extension Docket {
  /// Judges a task under `task_started`.
  func judgeStart(_ live: inout LiveTask, _ triggering: [String]) throws(ResponseError) {
    let judgement = try session.judgement(live.task)
    var hearing = Hearing(task: live.task, record: live.record, now: now)
    hearing.event = EventType.taskStarted.rawValue
    let ruling = judgement.ruling(hearing)
    guard ruling.decision.kind != .allow else { return }
    live.task.status = ruling.effectiveStatus
    file(ruling, &live, packs: judgement.packs, at: now, triggering: triggering)
  }
}
