public import Claims
public import Vocabulary

/// Everything that a rule may look at, frozen, with the time in it.
public final class Situation: Sendable {
  /// The time.
  public let now: Instant
  /// The task, before anything is decided.
  public let task: Task
  /// The event under which is judged.
  public let event: String?
  /// That event, and those derived by now, each once, in no order.
  public let events: [String]
  /// The signals that hold.
  public let signals: Set<DerivedSignal>
  /// The message that is judged.
  public let message: JudgedMessage?
  /// Each claim, held against the evidence.
  public let supports: [ClaimSupport]
  /// What each item of evidence is worth.
  public let assessments: [EvidenceAssessment]
  /// What was failing before the task and was accepted as such, in words.
  public let earlierFailures: [String]
  /// The number of the last evidence that counts as old.
  public let base: Int64
  /// Whether the message repeats an earlier report and no new evidence came.
  public let isRepeatedStatus: Bool
  /// Whether it is a checkpoint report, of which structure is asked.
  public let isCheckpointReport: Bool
  /// What has fallen due, where a deadline is judged.
  public let obligation: Obligation?
  /// Whether a follow-up is delivered without any evidence since it was promised.
  public let isFollowupUnsupported: Bool
  /// The bits of `signals` and of the claims' types, as triggers ask for them.
  let signalBits: UInt8
  let claimBits: UInt8

  /// A situation with everything given, as it is read back from a record.
  public init(
    now: Instant,
    task: Task,
    event: String?,
    events: [String],
    signals: Set<DerivedSignal>,
    message: JudgedMessage?,
    supports: [ClaimSupport],
    assessments: [EvidenceAssessment],
    base: Int64,
    claimTypes: [ClaimType],
    isRepeatedStatus: Bool,
    isCheckpointReport: Bool,
    obligation: Obligation?,
    isFollowupUnsupported: Bool,
    earlierFailures: [String] = []
  ) {
    self.now = now
    self.task = task
    self.event = event
    self.events = events
    self.signals = signals
    self.message = message
    self.supports = supports
    self.assessments = assessments
    self.base = base
    self.isRepeatedStatus = isRepeatedStatus
    self.isCheckpointReport = isCheckpointReport
    self.obligation = obligation
    self.isFollowupUnsupported = isFollowupUnsupported
    self.earlierFailures = earlierFailures
    signalBits = signals.reduce(0) { $0 | $1.bit }
    let bits = claimTypes.reduce(0) { $0 | $1.bit }
    let isVerified = bits & ClaimType.verifiedCompletion.bit != 0
    claimBits = isVerified ? bits | ClaimType.completion.bit : bits
  }

  /// Whether there is a claim of that type; a verified completion is a completion too.
  public func claims(_ type: ClaimType) -> Bool { claimBits & type.bit != 0 }

  /// The status that is claimed.
  public var claimedStatus: TaskStatus {
    message?.claimedStatus(else: task.status) ?? task.status
  }

  /// The items that are new.
  public var newItems: Int { assessments.indices.count { assessments[$0].isNew } }

  /// The best quality among the new items.
  public var bestNewQuality: EvidenceQuality {
    var best = EvidenceQuality.nothing
    for index in assessments.indices where assessments[index].isNew {
      best = max(best, assessments[index].quality)
    }
    return best
  }

  /// Whether progress is claimed, so that new evidence is asked for.
  public var asksForProgress: Bool { claims(.progress) || message == nil }
}

/// What is judged: a task at a time, with an event or a message or both.
public struct Hearing {
  /// The task.
  public var task: Task
  /// Its evidence.
  public var record: EvidenceRecord
  /// The time.
  public var now: Instant
  /// The event the caller names.
  public var event: String?
  /// Events that were derived because they have fallen due.
  public var derivedEvents: Set<String> = []
  /// The message.
  public var draft: Draft?
  /// The text as it was read before it was changed.
  public var before: TextReading?
  /// The texts that were read lately; `nil` where each is read anew.
  public var texts: ReadTexts?
  /// What has fallen due, where a deadline is judged.
  public var obligation: Obligation?

  /// A hearing of a task.
  public init(task: Task, record: EvidenceRecord, now: Instant) {
    self.task = task
    self.record = record
    self.now = now
  }

  /// The message, read.
  var message: JudgedMessage? {
    draft.map { draft in
      let text = texts?.reading(draft.text, before: before)
      return JudgedMessage(draft, text ?? TextReading(draft.text, before: before))
    }
  }
}

extension Situation {
  /// Computes the situation of a hearing.
  public convenience init(_ hearing: borrowing Hearing) {
    let task = hearing.task
    let message = hearing.message
    let produced = message.flatMap { task.ledger.produced($0.folded) }
    let base = produced?.baseSequence ?? task.ledger.checkpointSequence
    let assessments = hearing.record.assessments(base: base, now: hearing.now)
    let isReport = message?.isReport ?? false
    let ownEvent = message.flatMap { Self.defaultEvent($0) }
    let event = hearing.event ?? ownEvent
    // A type of the caller's own says nothing about the message, and must not free it from its rules.
    let isCustom = event?.hasPrefix(EventType.customPrefix) ?? false
    var events = Array(hearing.derivedEvents)
    for name in [event, isCustom ? ownEvent : nil] {
      if let name, !events.contains(name) { events.append(name) }
    }
    let hasNew = assessments.contains(where: \.isNew)
    let isRepeated =
      isReport && !hasNew
      && task.ledger.reports.contains { report in
        !report.isProduced && message?.folded.isNearly(report.folded) == true
      }
    let isInternal = message?.draft.visibility == .internal
    var signals = isInternal ? [] : task.signals(at: hearing.now)
    if isRepeated { signals.insert(.statusRepeated) }
    self.init(
      now: hearing.now,
      task: task,
      event: event,
      events: events,
      signals: signals,
      message: message,
      supports: hearing.record.supports(for: message?.claims ?? [], assessments: assessments),
      assessments: assessments,
      base: base,
      claimTypes: message?.claims.map(\.type) ?? [],
      isRepeatedStatus: isRepeated,
      isCheckpointReport: isReport
        && (message?.draft.isDeclared == true || task.owesCheckpoints
          || hearing.event == EventType.taskCheckpointSent.rawValue
          || hearing.event == EventType.taskCheckpointDue.rawValue),
      obligation: hearing.obligation,
      isFollowupUnsupported: Self.isFollowupUnsupported(hearing, isReport),
      earlierFailures: hearing.record.earlierFailures
    )
  }

  private static func defaultEvent(_ message: JudgedMessage) -> String? {
    if message.claims.contains(where: { $0.type.strength >= 2 }) {
      return EventType.taskClaimedComplete.rawValue
    }
    if message.isReport { return EventType.taskCheckpointSent.rawValue }
    return message.draft.visibility == .operator ? EventType.operatorMessageSent.rawValue : nil
  }

  private static func isFollowupUnsupported(_ hearing: Hearing, _ isReport: Bool) -> Bool {
    let isDelivery = hearing.event == EventType.followupDelivered.rawValue
    guard isDelivery || isReport else { return false }
    return hearing.task.ledger.promises.contains { promise in
      (isDelivery || hearing.now >= promise.dueAt)
        && hearing.record.lastSupportingSequence <= promise.sequence
    }
  }
}
