public import Vocabulary

/// What a task owes, computed from its events.
public struct Obligation: Hashable, Sendable {
  /// What kind of thing is owed.
  public let kind: ObligationKind
  /// The id, stable while it is owed.
  public let id: String
  /// Who owes it.
  public let owner: String
  /// When it is due; a review has no time.
  public let dueAt: Instant?
  /// Whether it is late.
  public let state: ObligationState
  /// What it is about.
  public let text: String?

  /// Something owed.
  public init(
    kind: ObligationKind,
    id: String,
    owner: String,
    dueAt: Instant?,
    state: ObligationState,
    text: String?
  ) {
    self.kind = kind
    self.id = id
    self.owner = owner
    self.dueAt = dueAt
    self.state = state
    self.text = text
  }
}

extension Task {
  /// What is owed at that moment.
  ///
  /// The clocks of a task that has ended stand still: what was late when it ended stays late.
  public func obligations(at now: Instant) -> [Obligation] {
    let agent = agentId ?? "agent"
    var obligations: [Obligation] = []
    if isOpen, let due = checkpointDueAt {
      let isLate = now >= due.adding(seconds: checkpoint.graceSeconds)
      obligations.append(
        Obligation(
          kind: .checkpoint,
          id: "checkpoint",
          owner: agent,
          dueAt: due,
          state: isLate ? .overdue : .open,
          text: nil
        )
      )
    }
    for result in ledger.results {
      let due = result.waitsSince.adding(seconds: checkpoint.handoffSeconds)
      let isLate = result.isAnnounced || (isOpen ? now >= due : result.hasFired)
      obligations.append(
        Obligation(
          kind: .forward,
          id: result.resultId,
          owner: agent,
          dueAt: due,
          state: isLate ? .overdue : .open,
          text: result.resultId
        )
      )
    }
    for promise in ledger.promises {
      let firesAt = promise.dueAt.adding(seconds: checkpoint.graceSeconds)
      let isLate = isOpen ? now >= firesAt : promise.hasFired
      obligations.append(
        Obligation(
          kind: .followup,
          id: promise.promiseId,
          owner: agent,
          dueAt: promise.dueAt,
          state: isLate ? .overdue : .open,
          text: promise.text
        )
      )
    }
    for review in ledger.openReviews {
      obligations.append(
        Obligation(
          kind: .review,
          id: review,
          owner: "operator",
          dueAt: nil,
          state: .open,
          text: nil
        )
      )
    }
    return obligations
  }

  /// Whether a checkpoint, with its grace time, has passed without a report.
  public func isCheckpointLate(at now: Instant) -> Bool {
    guard let due = checkpointDueAt else { return false }
    return now >= due.adding(seconds: checkpoint.graceSeconds)
  }

  /// Whether nothing visible was said for longer than the time-out, or the runtime says so.
  public func isSilenceExceeded(at now: Instant) -> Bool {
    ledger.isSilenceAnnounced || silenceDueAt.map { now >= $0 } ?? false
  }

  /// The results that have waited for longer than the hand-off time, or are said to.
  public func lateResults(at now: Instant) -> [WaitingResult] {
    ledger.results.filter {
      $0.isAnnounced || now >= $0.waitsSince.adding(seconds: checkpoint.handoffSeconds)
    }
  }

  /// The promises that are due, with their grace time.
  public func latePromises(at now: Instant) -> [OpenPromise] {
    ledger.promises.filter { now >= $0.dueAt.adding(seconds: checkpoint.graceSeconds) }
  }

  /// The derived signals that hold at that moment; `status_repeated` comes from the message.
  public func signals(at now: Instant) -> Set<DerivedSignal> {
    var signals: Set<DerivedSignal> = []
    if isUnobservable { signals.insert(.silentTaskUnobservable) }
    guard isOpen else { return signals }
    if isCheckpointLate(at: now) { signals.insert(.checkpointOverdue) }
    if isSilenceExceeded(at: now) { signals.insert(.silenceExceeded) }
    if !lateResults(at: now).isEmpty { signals.insert(.subagentResultUnforwarded) }
    if !latePromises(at: now).isEmpty { signals.insert(.followupOverdue) }
    return signals
  }
}
