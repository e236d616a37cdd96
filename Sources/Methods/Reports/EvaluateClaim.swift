internal import Claims
internal import Decisions
internal import JSON
internal import JSONRPC
internal import Rules
internal import Store
internal import Vocabulary

/// `evaluateClaim`: judges a message before it is shown.
enum EvaluateClaim: Method {
  static let name = "evaluateClaim"
  static let summary =
    "Judges a message: the text as it may be shown, the status as it may be claimed."
  static let result = Shape.evaluation
  static let errors: [ErrorCode] = [.notFound, .conflict, .forbidden]
  static let params = ObjectShape([
    .required("taskId", .id, "The task; one that is unknown is created with defaults."),
    .required("message", .message, "The message."),
    .optional("claim", .claim, "What the caller declares that it claims."),
    .optional("evidence", .evidenceList, "Evidence that comes with it."),
    .optional(
      "event",
      .oneOf([.eventType, .messageEvent]),
      "The event under which to judge."
    ),
    .optional("packs", .packs, "Exactly the packs that judge."),
    .optional("mode", .word(RuleMode.words), "`shadow` decides and changes nothing."),
    .optional("dryRun", .boolean, "Whether nothing is stored."),
    .optional("checkpoint", .boolean, "Whether a delivered report counts as sent; absent: true."),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let docket = try Docket(session, call: name, isDry: params["dryRun"]?.bool ?? false)
    var sent = try Sending(params["event"], params, docket)
    if let earlier = try sent.earlier(session, task: params["taskId"]?.string ?? "") {
      try earlier.write(session, &result)
      return .written
    }
    var live = try docket.task(params["taskId"]?.string)
    let evidence = try docket.add(
      evidence: params["evidence"]?.elements ?? [],
      at: Docket.evidencePath,
      to: &live
    )
    let isCheckpoint = params["checkpoint"]?.bool ?? true
    let judgement = Judgement(
      packs: try session.packs(params["packs"], task: live.task),
      mode: params["mode"]?.string.flatMap(RuleMode.init) ?? .enforce,
      isCheckpoint: isCheckpoint,
      suppressions: try session.suppressions()
    )
    var draft = DraftParams.draft(
      message: params["message"] ?? .emptyObject,
      claim: params["claim"]
    )
    try sent.declareStatus(&draft)
    var triggering: [String] = []
    if draft.visibility == .operator {
      // A judgement that nothing follows from, or by other packs than the task's, takes no deadline's
      // place.
      if judgement.mode == .enforce, params["packs"]?.kind != .array {
        triggering = docket.absorbDeadlines(&live)
      } else {
        try docket.passDeadlines(&live, until: docket.now, isWaiting: !session.stance.wantsNotices)
      }
    }
    let passed = docket.filings.count
    let ruling = judge(draft, sent, judgement, docket, live)
    let isSent = docket.isSent(ruling, isCheckpoint: isCheckpoint)
    if sent.tellsOfDelivery, isSent { try docket.follow(&sent, &live) }
    sent.renumber(docket.heads.event + 1)
    let (events, isReport) = docket.conclude(
      ruling,
      &live,
      isCheckpoint: isCheckpoint,
      sent: sent.intake
    )
    if !sent.tellsOfDelivery { try docket.follow(&sent, &live) }
    let instruction = ReviseInstruction.text(ruling, live.record)
    let (callerId, unsent) = (sent.callerId, isSent ? nil : sent.unsent)
    let place = docket.file(
      ruling,
      &live,
      packs: judgement.packs,
      at: docket.now,
      triggering: sent.eventIds(isSent: isSent) + triggering,
      asksForReview: sent.other?.event.canonicalType == .operatorReviewRequested
    ) { filing in
      filing.messageId = params["message"]?["messageId"]?.string
      filing.events += events
      filing.evidence = evidence.map(\.row.body)
      filing.isReport = isReport
      filing.isCheckpoint = isCheckpoint
      filing.eventId = callerId
      filing.unsent = unsent
      filing.reviseInstruction = instruction
    }
    docket.keep(live)
    try docket.store(isLast: true)
    if !docket.isDry, session.stance.wantsNotices { session.announce(docket.filings[..<passed]) }
    write(docket, docket.filings[place], live, &result)
    return .written
  }

  private static func judge(
    _ draft: Draft,
    _ sent: Sending,
    _ judgement: Judgement,
    _ docket: Docket,
    _ live: LiveTask
  ) -> Ruling {
    var hearing = Hearing(task: live.task, record: live.record, now: docket.now)
    hearing.event = sent.type
    hearing.draft = draft
    hearing.texts = docket.session.texts
    if draft.visibility == .operator {
      hearing.derivedEvents = live.task.derivedEvents(at: docket.now)
    }
    return judgement.ruling(hearing)
  }

  private static func write(
    _ docket: Docket,
    _ filing: Filing,
    _ live: LiveTask,
    _ result: inout JSONWriter
  ) {
    result.object { writer in
      writer.name("decision")
      writer.raw(filing.decision)
      writer.member("deliver", filing.ruling.isDelivered)
      writer.name("text")
      TextResult.write(filing.ruling, &writer)
      writer.member("reviseInstruction", ifPresent: filing.reviseInstruction)
      writer.name("status")
      filing.writeStatus(&writer)
      writer.member("notices", filing.notices) { $0.raw($1) }
      writer.name("claims")
      writer.raw(filing.claims)
      writer.name("task")
      TaskResult.write(live.task, at: docket.now, &writer)
      docket.writeHead(&writer)
    }
  }
}

extension Docket {
  /// Adds the event that a message came with, where it is not the message's own sending, and what
  /// follows from it.
  fileprivate func follow(_ sent: inout Sending, _ live: inout LiveTask) throws(ResponseError) {
    sent.renumber(heads.event + 1)
    guard let intake = sent.other else { return }
    switch intake.event.canonicalType {
    case .taskClosed?, .taskStatusChanged?:
      // Its status was judged with the message, and is set as far as it may be claimed.
      add(intake, task: live.key)
      live.task.ledger.newestEvents[intake.event.type] = intake.event.eventId
    case .forcedOperatorUpdate?:
      try acknowledgeForced(intake.event, Sending.path, live)
      record(intake, &live)
    case .reviewResolved?:
      try ResolveReview.checkTold(intake.event, session)
      record(intake, &live)
    case .subagentResultForwarded?: try forward(intake, &live)
    case .some, nil: record(intake, &live)
    }
  }

  /// Adds an event that a caller sent, and applies it.
  func record(_ intake: EventIntake, _ live: inout LiveTask) {
    add(intake, task: live.key)
    live.task.apply(intake.event, live.record)
  }
}
