internal import Claims
internal import Decisions
internal import JSON
internal import JSONRPC
internal import Rules
internal import Store
internal import Vocabulary

extension Docket {
  /// Takes one event that a caller sent: applies it and judges what follows.
  func take(
    _ intake: inout EventIntake,
    _ view: JSONView,
    _ path: JSONPointer
  ) throws(ResponseError) {
    let event = intake.event
    guard let taskId = event.taskId else {
      guard event.canonicalType == .policyFinding else {
        throw .parameter(path.appending("taskId"), expected: "a string", got: "nothing")
      }
      add(intake, task: nil)
      return note("event", task: nil, body: intake.row.body)
    }
    var live = try task(taskId)
    if live.isNew, event.canonicalType != .taskStarted { start(&live) }
    try passDeadlines(&live, until: now)
    intake.renumber(heads.event + 1)
    note("event", task: live.key, body: intake.row.body)
    switch event.canonicalType {
    case .taskStarted?: try takeStart(intake, view, &live)
    case .taskClaimedComplete?, .taskCheckpointSent?, .operatorMessageSent?, .followupDelivered?:
      try takeMessage(intake, view, path, &live)
    case .taskClosed?, .taskStatusChanged?: try takeStatus(intake, path, &live)
    case .forcedOperatorUpdate?:
      try acknowledgeForced(intake.event, path, live)
      try takePlain(intake, &live)
    case .reviewResolved?:
      try ResolveReview.checkTold(event, session)
      try takePlain(intake, &live)
    case .subagentResultForwarded?:
      try forward(intake, &live)
      try judge(intake, nil, &live)
    case .some, nil: try takePlain(intake, &live)
    }
    keep(live)
  }

  /// A task that begins with another event starts its clocks by the way.
  private func start(_ live: inout LiveTask) { addOwn(.taskStarted, to: &live) }

  private func takeStart(
    _ intake: EventIntake,
    _ view: JSONView,
    _ live: inout LiveTask
  ) throws(ResponseError) {
    let wasUnobservable = live.task.isUnobservable
    if let data = view["data"] { try StartTask.apply(data, &live.task, session) }
    try checkPath(&live.task, wasUnobservable: wasUnobservable)
    record(intake, &live)
    try judgeStart(&live, [intake.event.eventId])
  }

  private func takePlain(_ intake: EventIntake, _ live: inout LiveTask) throws(ResponseError) {
    record(intake, &live)
    try judge(intake, nil, &live)
  }

  /// Forwarding to a silent parent task discharges nothing: nobody sees it there.
  func forward(_ intake: EventIntake, _ live: inout LiveTask) throws(ResponseError) {
    let data = intake.event.data
    let target =
      data["toTaskId"]?.string ?? data["parentTaskId"]?.string ?? live.task.parentTaskId
    let session = self.session
    let parent = try stored { () throws(StoreError) -> LiveTask? in
      guard let target else { return nil }
      return try session.live(target)
    }
    let isSilent = (target.flatMap { lives[ExactText($0)] } ?? parent)?.task.mode == .silent
    add(intake, task: live.key)
    if isSilent {
      live.task.ledger.newestEvents[intake.event.type] = intake.event.eventId
    } else {
      live.task.apply(intake.event, live.record)
    }
  }

  /// A message that is told about: judged as it stood before it was said, unless it was judged
  /// already.
  private func takeMessage(
    _ intake: EventIntake,
    _ view: JSONView,
    _ path: JSONPointer,
    _ live: inout LiveTask
  ) throws(ResponseError) {
    let data = view["data"]
    let type = intake.event.canonicalType
    if type == .operatorMessageSent || type == .taskCheckpointSent,
      let decisionId = data?["decisionId"]?.string
    {
      return try takeSent(intake, decisionId, path, &live)
    }
    guard let data, let text = data["text"], text.kind == .string else {
      if type == .followupDelivered {
        try judgeFirst(intake, nil, &live)
        return
      }
      return try takePlain(intake, &live)
    }
    let draft = DraftParams.draft(message: data, claim: data["claim"])
    let ruling = try judgeFirst(intake, draft, &live)
    let isSaid = !(ruling.situation.message?.claims.isEmpty ?? true) || draft.isDeclared
    if ruling.isDelivered, isSaid { live.task.status = ruling.effectiveStatus }
    if type == .taskCheckpointSent, ruling.isDelivered, draft.visibility == .operator,
      let promise = ruling.situation.message?.promise
    {
      openPromise(promise, &live)
    }
  }

  /// A status that is set: one of completion is judged like a claim of it.
  private func takeStatus(
    _ intake: EventIntake,
    _ path: JSONPointer,
    _ live: inout LiveTask
  ) throws(ResponseError) {
    guard let status = try intake.status(path) else { return try takePlain(intake, &live) }
    var draft = Draft(text: "")
    draft.visibility = .internal
    draft.declaredStatus = status
    let before = live.task.status
    let ruling = try judgeFirst(intake, draft, &live)
    live.task.status = ruling.isDelivered ? ruling.effectiveStatus : before
  }

  /// Judges an event before it is applied.
  ///
  /// It is added first: what its judgement brings about comes after it.
  @discardableResult
  private func judgeFirst(
    _ intake: EventIntake,
    _ draft: Draft?,
    _ live: inout LiveTask
  ) throws(ResponseError) -> Ruling {
    add(intake, task: live.key)
    let ruling = try judge(intake, draft, &live)
    if isReport(ruling, intake), let message = ruling.situation.message {
      // It was said before it was judged: in its own words, whatever Candor would have made of them.
      let report = DeliveredReport(
        folded: message.folded,
        isProduced: false,
        baseSequence: ruling.situation.base
      )
      live.task.deliver(
        report,
        eventId: intake.event.eventId,
        live.record,
        at: intake.event.occurredAt
      )
    } else {
      live.task.apply(intake.event, live.record)
    }
    return ruling
  }

  /// Whether the event tells of a report that was delivered, to be known again.
  private func isReport(_ ruling: Ruling, _ intake: EventIntake) -> Bool {
    intake.event.canonicalType == .taskCheckpointSent && ruling.isDelivered
      && ruling.situation.message?.isReport == true
  }

  /// Judges an event, and files what is no plain `allow`.
  @discardableResult
  private func judge(
    _ intake: EventIntake,
    _ draft: Draft?,
    _ live: inout LiveTask
  ) throws(ResponseError) -> Ruling {
    let judgement = try session.judgement(live.task)
    var hearing = Hearing(task: live.task, record: live.record, now: now)
    hearing.event = intake.event.type
    hearing.draft = draft
    let ruling = judgement.ruling(hearing)
    let isRecorded = ruling.decision.kind != .allow || draft?.text.isEmpty == false
    let asksForReview = intake.event.canonicalType == .operatorReviewRequested
    guard isRecorded || asksForReview || !ruling.decision.matched.isEmpty else { return ruling }
    if draft == nil, ruling.decision.kind != .allow { live.task.status = ruling.effectiveStatus }
    let record = live.record
    file(
      ruling,
      &live,
      packs: judgement.packs,
      at: now,
      triggering: [intake.event.eventId],
      asksForReview: asksForReview
    ) { filing in
      filing.eventId = intake.row.eventId
      filing.isReport = isReport(ruling, intake)
      filing.reviseInstruction = ReviseInstruction.text(ruling, record)
    }
    return ruling
  }
}

/// What an operator was really shown for a decision.
struct Showing {
  let decision: Int64
  let text: String
  /// What Candor had let through; `nil` where it was held back.
  let effective: String?

  var differs: Bool { text != effective }
}

extension EventIntake {
  /// The status that the event at that place sets; `nil` where it sets none.
  func status(_ path: JSONPointer) throws(ResponseError) -> TaskStatus? {
    guard event.canonicalType == .taskStatusChanged || event.canonicalType == .taskClosed else {
      return nil
    }
    if let status = event.data["status"]?.string.flatMap(TaskStatus.init) { return status }
    guard event.canonicalType == .taskStatusChanged else { return nil }
    throw .parameter(
      path.appending("data").appending("status"),
      expected: Shape.word(TaskStatus.words).summary,
      got: "nothing"
    )
  }
}
