public import Vocabulary

/// A moment at which something owed falls due, with its grace time.
public struct Deadline: Hashable, Sendable {
  /// What is owed.
  public enum Subject: Hashable, Sendable {
    /// A report.
    case checkpoint
    /// Anything visible.
    case silence
    /// The hand-off of a sub-agent's result.
    case forward(String)
    /// A promised follow-up.
    case followup(String)
  }

  /// What is owed.
  public let subject: Subject
  /// When it was due.
  public let dueAt: Instant
  /// When the deadline fires: due plus grace, inclusive.
  public let firesAt: Instant

  /// The event that is derived when it fires; a follow-up has a signal only.
  public var event: EventType? {
    switch subject {
    case .checkpoint: .taskCheckpointDue
    case .silence: .silenceTimeout
    case .forward: .subagentResultNotForwarded
    case .followup: nil
    }
  }
}

extension Task {
  /// How often a checkpoint or silence fires before only something visible can start it again.
  public static var mostMisses: Int64 { 3 }

  /// When the present checkpoint was due first; `nil` where none is owed.
  public var checkpointDueAt: Instant? {
    let due =
      ledger.announcedDueAt
      ?? checkpoint.intervalSeconds.map {
        (ledger.checkpointBase ?? startedAt).adding(seconds: $0)
      }
    return due?.adding(milliseconds: ledger.checkpointSlept)
  }

  /// When the present silence exceeds its time-out; `nil` where there is none.
  public var silenceDueAt: Instant? {
    checkpoint.silenceTimeoutSeconds.map {
      (lastVisibleAt ?? startedAt).adding(seconds: $0).adding(milliseconds: ledger.silenceSlept)
    }
  }

  /// The deadlines that have not fired, the earliest first.
  public var deadlines: [Deadline] {
    guard isOpen else { return [] }
    var deadlines: [Deadline] = []
    if let due = nextCheckpointDue {
      let fires = due.adding(seconds: checkpoint.graceSeconds)
      deadlines.append(Deadline(subject: .checkpoint, dueAt: due, firesAt: fires))
    }
    if let due = silenceDueAt, let timeout = checkpoint.silenceTimeoutSeconds,
      ledger.silenceMisses < Self.mostMisses
    {
      let next = due.adding(seconds: timeout * ledger.silenceMisses)
      deadlines.append(Deadline(subject: .silence, dueAt: next, firesAt: next))
    }
    for result in ledger.results where !result.hasFired {
      let due = result.waitsSince.adding(seconds: checkpoint.handoffSeconds)
      deadlines.append(Deadline(subject: .forward(result.resultId), dueAt: due, firesAt: due))
    }
    for promise in ledger.promises where !promise.hasFired {
      let fires = promise.dueAt.adding(seconds: checkpoint.graceSeconds)
      deadlines.append(
        Deadline(subject: .followup(promise.promiseId), dueAt: promise.dueAt, firesAt: fires)
      )
    }
    return deadlines.enumerated().sorted { left, right in
      (left.element.firesAt, left.offset) < (right.element.firesAt, right.offset)
    }.map(\.element)
  }

  private var nextCheckpointDue: Instant? {
    guard let due = checkpointDueAt, ledger.checkpointMisses < Self.mostMisses else { return nil }
    let passed = ledger.checkpointPassed
    guard passed > 0 else { return due }
    guard let interval = checkpoint.intervalSeconds else { return nil }
    return due.adding(seconds: interval * passed)
  }

  /// The last due time of the checkpoint that is over; `nil` where none is since its clock was set.
  var firedCheckpointDue: Instant? {
    guard let due = checkpointDueAt, ledger.checkpointPassed > 0 else { return nil }
    return due.adding(seconds: (checkpoint.intervalSeconds ?? 0) * (ledger.checkpointPassed - 1))
  }

  /// Marks a deadline as fired, so that it fires once.
  public mutating func fire(_ deadline: Deadline) {
    switch deadline.subject {
    case .checkpoint:
      ledger.checkpointMisses += 1
      ledger.checkpointPassed += 1
    case .silence: ledger.silenceMisses += 1
    case .forward(let resultId):
      for index in ledger.results.indices where ledger.results[index].resultId.isExactly(resultId) {
        ledger.results[index].hasFired = true
      }
    case .followup(let promiseId):
      for index in ledger.promises.indices
      where ledger.promises[index].promiseId.isExactly(promiseId) {
        ledger.promises[index].hasFired = true
      }
    }
  }
}

extension Task {
  /// The events that hold as derived by now: each is a trigger for whatever is judged.
  public func derivedEvents(at now: Instant) -> Set<String> {
    guard isOpen else { return [] }
    var events: Set<String> = []
    if isCheckpointLate(at: now) { events.insert(EventType.taskCheckpointDue.rawValue) }
    if isSilenceExceeded(at: now) { events.insert(EventType.silenceTimeout.rawValue) }
    if lateResults(at: now).contains(where: { !$0.isForwarded }) {
      events.insert(EventType.subagentResultNotForwarded.rawValue)
    }
    return events
  }

  /// The obligation behind a deadline.
  public func obligation(of deadline: Deadline, at now: Instant) -> Obligation {
    let owner = agentId ?? "agent"
    switch deadline.subject {
    case .checkpoint, .silence:
      return Obligation(
        kind: .checkpoint,
        id: "checkpoint",
        owner: owner,
        dueAt: deadline.dueAt,
        state: .overdue,
        text: nil
      )
    case .forward(let resultId):
      return Obligation(
        kind: .forward,
        id: resultId,
        owner: owner,
        dueAt: deadline.dueAt,
        state: .overdue,
        text: resultId
      )
    case .followup(let promiseId):
      return Obligation(
        kind: .followup,
        id: promiseId,
        owner: owner,
        dueAt: deadline.dueAt,
        state: .overdue,
        text: ledger.promises.first { $0.promiseId == promiseId }?.text
      )
    }
  }
}
