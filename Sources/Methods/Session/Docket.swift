internal import Claims
internal import Decisions
internal import JSON
internal import JSONRPC
internal import Rules
internal import Store
internal import Vocabulary

/// What one call adds: collected first, then stored at once, so that a dry run is the same call
/// without its last step.
final class Docket {
  let session: Session
  let now: Instant
  let call: String
  private(set) var lives: [ExactText: LiveTask] = [:]
  private var order: [ExactText] = []
  private(set) var filings: [Filing] = []
  private var evidence: [(intake: EvidenceIntake, task: Int64)] = []
  private var events: [(intake: EventIntake, task: Int64?)] = []
  private var entries: [Entry] = []
  /// The newest numbers, those of this call included.
  var heads: Heads
  private var raised: [(row: NoticeRow, task: Int64)] = []
  private var changes: [(Store) throws(StoreError) -> Void] = []
  let isDry: Bool

  private enum Entry {
    case note(kind: String, task: Int64?, body: [UInt8])
    case filing(Int)
  }

  init(_ session: Session, call: String, isDry: Bool = false) throws(ResponseError) {
    self.session = session
    self.call = call
    self.isDry = isDry
    now = session.now
    heads = try stored { () throws(StoreError) -> Heads in
      if isDry { try session.refresh() } else { try session.lock() }
      return try session.currentHeads()
    }
  }

  /// The task of that id, known to this call from now on; a new one where there is none.
  func task(_ taskId: String?) throws(ResponseError) -> LiveTask {
    if let taskId, let known = lives[ExactText(taskId)] { return known }
    let session = self.session
    let now = self.now
    var live = try stored { () throws(StoreError) -> LiveTask in
      try session.liveOrNew(taskId, at: now)
    }
    if live.isNew {
      heads.task += 1
      live = LiveTask(key: heads.task, task: live.task, record: live.record, isNew: true)
    }
    try checkPath(&live.task)
    keep(live)
    return live
  }

  /// The task of that id, which must exist.
  func existingTask(_ taskId: String) throws(ResponseError) -> LiveTask {
    let session = self.session
    let known = try stored { () throws(StoreError) -> LiveTask? in try session.live(taskId) }
    guard known != nil else { throw .missing("task", taskId) }
    return try task(taskId)
  }

  /// Takes over a changed task.
  func keep(_ live: LiveTask) {
    let id = ExactText(live.task.taskId)
    if lives.updateValue(live, forKey: id) == nil { order.append(id) }
  }

  /// Where a call's evidence stands.
  static let evidencePath = JSONPointer.root.appending("evidence")

  /// Adds pieces of evidence to a task; answers them in order.
  func add(
    evidence views: [JSONView],
    at path: JSONPointer,
    to live: inout LiveTask
  ) throws(ResponseError) -> [EvidenceIntake] {
    var added: [EvidenceIntake] = []
    var ownIds: Set<ExactText> = []
    added.reserveCapacity(views.count)
    for (index, view) in views.enumerated() {
      let intake = try EvidenceIntake.take(
        view,
        path,
        index: index,
        task: live.key,
        number: heads.evidence + 1,
        session: session,
        now: now
      )
      guard !intake.isKnown else {
        added.append(intake)
        continue
      }
      // Candor's own ids are told apart by their numbers.
      if let ownId = intake.row.evidenceId, !ownIds.insert(ExactText(ownId)).inserted {
        throw ResponseError(
          .conflict,
          "the evidence `\(intake.evidenceId)` stands twice",
          data: ["path": .string(path.appending(index).text)]
        )
      }
      if try hasCome(intake, live) { intake.repeats() }
      // What is not stored needs no row.
      if !isDry { intake.writeRow() }
      heads.evidence += 1
      live.record.append(intake.item)
      evidence.append((intake, live.key))
      added.append(intake)
    }
    return added
  }

  /// Whether the task has an item of the same digest.
  private func hasCome(_ intake: EvidenceIntake, _ live: LiveTask) throws(ResponseError) -> Bool {
    for digest in intake.earlierDigests {
      if let known = live.record.has(digest) {
        if known { return true }
        continue
      }
      let (session, task) = (self.session, live.key)
      let isStored = try stored { () throws(StoreError) -> Bool in
        try session.openStore().hasEvidence(task: task, digest: digest.bytes)
      }
      if isStored || evidence.contains(where: { $0.intake.digest == digest && $0.task == task }) {
        return true
      }
    }
    return false
  }

  /// Adds an event that a caller sent.
  func add(_ intake: EventIntake, task: Int64?) {
    heads.event = max(heads.event, intake.row.sequence)
    events.append((intake, task))
  }

  /// Adds an event of Candor's own and applies it.
  @discardableResult
  func addOwn(
    _ type: EventType,
    to live: inout LiveTask,
    at time: Instant? = nil,
    data: [String: JSONValue] = [:],
    applies: Bool = true
  ) -> EventIntake {
    let intake = EventIntake(
      own: type,
      taskId: live.task.taskId,
      at: time ?? now,
      number: heads.event + 1,
      data: data,
      isStored: !isDry
    )
    add(intake, task: live.key)
    if applies { live.task.apply(intake.event, live.record) }
    return intake
  }

  /// Adds a change of the store that is made with all others.
  func then(_ change: @escaping (Store) throws(StoreError) -> Void) { changes.append(change) }

  /// Raises a notice that belongs to an earlier decision.
  func raise(_ notice: OperatorNotice, decision: Int64, _ task: LiveTask) {
    heads.notice += 1
    let body = NoticeResult.bytes(
      notice,
      noticeId: Identifier.notice.text(heads.notice),
      taskId: task.task.taskId,
      decisionId: Identifier.decision.text(decision),
      at: now
    )
    raised.append(
      (NoticeRow(sequence: heads.notice, decision: decision, body: body), task.key)
    )
  }

  /// Adds the operator's confirmation that an accepted review is, of the claims that were reviewed.
  func confirm(_ reviewId: String, of claims: ReviewedClaims, to live: inout LiveTask) {
    heads.evidence += 1
    let intake = EvidenceIntake(
      confirmation: reviewId,
      of: claims,
      number: heads.evidence,
      now: now
    )
    live.record.append(intake.item)
    evidence.append((intake, live.key))
  }

  /// Adds what was really shown for a decision; a difference raises a notice.
  func add(_ showing: Showing, _ task: LiveTask) {
    then { (store) throws(StoreError) in
      try store.setShown(showing.text, decision: showing.decision)
    }
    guard showing.differs else { return }
    raise(
      OperatorNotice(
        policyId: "candor.shown-text-differs",
        severity: .high,
        template: .blocked,
        text:
          "What was shown for this decision is not what Candor let through; it is not verified.",
        eventIds: [],
        evidenceIds: []
      ),
      decision: showing.decision,
      task
    )
  }

  /// Every notice of this call, as it stands on the wire.
  var notices: [[UInt8]] {
    filings.flatMap(\.notices) + raised.map(\.row.body)
  }

  /// Adds a record to the audit log that is no decision.
  func note(_ kind: String, task: Int64?, body: [UInt8]) {
    entries.append(.note(kind: kind, task: task, body: body))
  }

  /// Files a ruling; answers its place among the filings.
  @discardableResult
  func file(
    _ ruling: Ruling,
    _ live: inout LiveTask,
    packs: [RulePack],
    at time: Instant,
    triggering: [String],
    asksForReview: Bool = false,
    _ complete: (Filing) -> Void = { _ in }
  ) -> Int {
    let number = heads.audit.sequence + Int64(entries.count) + 1
    let decisionId = isDry ? nil : Identifier.decision.text(number)
    var writer = JSONWriter(capacity: 2048)
    DecisionResult(
      ruling: ruling,
      decisionId: decisionId,
      packs: packs,
      profile: session.profile,
      triggeringEventIds: triggering
    ).write(&writer)
    let firstNotice = heads.notice + 1
    let notices = ruling.notices.enumerated().map { index, notice in
      NoticeResult.bytes(
        notice,
        noticeId: isDry ? nil : Identifier.notice.text(firstNotice + Int64(index)),
        taskId: live.task.taskId,
        decisionId: decisionId,
        at: time
      )
    }
    heads.notice += Int64(notices.count)
    let filing = Filing(
      ruling,
      live,
      at: time,
      packs: packs,
      number: number,
      decisionId: decisionId,
      decision: writer.bytes,
      notices: notices
    )
    filing.call = call
    filing.firstNotice = firstNotice
    openReview(filing, &live, isRequested: asksForReview)
    complete(filing)
    filings.append(filing)
    entries.append(.filing(filings.count - 1))
    return filings.count - 1
  }

  /// Stores everything that was collected; a dry run stores nothing.
  ///
  /// `isLast` says that the call stores nothing else and does not fail any more.
  func store(isLast: Bool = false) throws(ResponseError) {
    guard !isDry else { return }
    let docket = self
    try stored { () throws(StoreError) in
      if isLast {
        try docket.session.writeLast { (store) throws(StoreError) in try docket.write(store) }
      } else {
        try docket.write(docket.session.write())
      }
    }
  }

  private func write(_ store: Store) throws(StoreError) {
    for taskId in order {
      guard var live = lives[taskId] else { continue }
      live.isNew = false
      live.task.ledger.evidence = live.record.span
      try store.put(StoredTask(key: live.key, task: live.task))
      session.pending[taskId] = live
    }
    for (intake, task) in evidence {
      try store.append(
        intake.row,
        task: task,
        evidenceClass: intake.item.evidenceClass.rawValue,
        isFailed: intake.item.run.outcome == .failed,
        digest: intake.digest?.bytes ?? []
      )
    }
    for (intake, task) in events {
      try store.append(
        intake.row,
        task: task,
        projectId: intake.projectId,
        protocolRunId: intake.protocolRunId,
        occurredAt: intake.event.occurredAt.milliseconds,
        digest: intake.digest
      )
    }
    for entry in entries { try write(entry, store) }
    for (row, task) in raised { try store.append(row, task: task) }
    for change in changes { try change(store) }
    session.setHeads(heads)
  }

  private func write(_ entry: Entry, _ store: Store) throws(StoreError) {
    switch entry {
    case .note(let kind, let task, let body):
      heads.audit = try store.appendAudit(
        kind: kind,
        at: now.milliseconds,
        atText: now.text,
        task: task,
        after: heads.audit
      ) { $0.raw(body) }
    case .filing(let index):
      let filing = filings[index]
      let decision = filing.ruling.decision
      heads.audit = try store.appendAudit(
        kind: "decision",
        at: filing.at.milliseconds,
        atText: filing.at.text,
        task: filing.taskKey,
        after: heads.audit,
        capacity: RulingRecord.capacity(filing)
      ) { RulingRecord.write(filing, actor: session.actor, &$0) }
      try store.appendDecision(
        sequence: filing.number,
        task: filing.taskKey,
        decision: decision.kind.rawValue,
        policyId: decision.policyId,
        at: filing.at.milliseconds,
        isReport: filing.isReport,
        isWaiting: filing.isWaiting,
        eventId: filing.eventId
      )
      for rule in decision.suppressed {
        if let number = Identifier.suppression.number(rule.suppressionId) {
          try store.useSuppression(number)
        }
      }
      for (offset, notice) in filing.notices.enumerated() {
        try store.append(
          NoticeRow(
            sequence: filing.firstNotice + Int64(offset),
            decision: filing.number,
            body: notice
          ),
          task: filing.taskKey
        )
      }
      if let review = filing.openedReview {
        try store.openReview(
          sequence: review,
          task: filing.taskKey,
          decision: filing.number,
          status: "open",
          draft: filing.ruling.situation.message.map { $0.redaction?.text ?? $0.draft.text },
          at: filing.at.milliseconds
        )
      }
    }
  }
}
