public import Vocabulary

/// What a task's events have left behind, beside the fields that clients see.
public struct TaskLedger: Hashable, Sendable {
  /// A due time that the runtime announced with `task_checkpoint_due`.
  public var announcedDueAt: Instant?
  /// When the checkpoint clock was last set: a report, or an update that Candor forced.
  public var checkpointBase: Instant?
  /// How long the machine slept since the checkpoint clock was set, in milliseconds.
  public var checkpointSlept: Int64 = 0
  /// How long the machine slept since something visible was said, in milliseconds.
  public var silenceSlept: Int64 = 0
  /// Checkpoint deadlines that have fired since something visible was said.
  public var checkpointMisses: Int64 = 0
  /// How many of the checkpoint's intervals are over since its clock was set: they fire no more.
  public var checkpointPassed: Int64 = 0
  /// Silence deadlines that have fired since something visible was said.
  public var silenceMisses: Int64 = 0
  /// Whether the runtime said `silence_timeout` and nothing visible was said since.
  public var isSilenceAnnounced = false
  /// Sub-agents' results that wait.
  public var results: [WaitingResult] = []
  /// Promised follow-ups that are open.
  public var promises: [OpenPromise] = []
  /// The number of the last evidence that the last checkpoint made old.
  public var checkpointSequence: Int64 = 0
  /// The last three delivered reports.
  public var reports: [DeliveredReport] = []
  /// The drafts held back since the last delivery.
  public var heldBack: [HeldBackDraft] = []
  /// Reviews that nobody has decided.
  public var openReviews: [String] = []

  /// Which items of evidence are held; `nil` where all are.
  public var evidence: EvidenceSpan?

  /// The newest event's id by type, for notices that must cite one.
  public var newestEvents: [String: String] = [:]

  /// An empty ledger.
  public init() {}

  /// The newest report whose text Candor made into this one.
  public func produced(_ text: FoldedText) -> DeliveredReport? {
    reports.last { $0.isProduced && $0.folded == text }
  }

  /// The drafts of that text that were held back.
  public func heldBack(_ text: FoldedText) -> [HeldBackDraft] {
    guard !heldBack.isEmpty else { return [] }
    let fingerprint = text.fingerprint
    return heldBack.filter { $0.fingerprint == fingerprint }
  }
}

/// A sub-agent's result that has not reached the operator.
public struct WaitingResult: Hashable, Sendable {
  /// The result's id.
  public let resultId: String
  /// When it arrived.
  public let arrivedAt: Instant
  /// Whether it was forwarded, though nothing visible was said since.
  public var isForwarded = false
  /// When it was forwarded, where that is known.
  public var forwardedAt: Instant?
  /// Whether the runtime said that it was not forwarded.
  public var isAnnounced = false
  /// Whether its deadline has fired.
  public var hasFired = false
  /// How long the machine slept meanwhile, in milliseconds.
  public var slept: Int64 = 0

  /// The moment from which its waiting is counted.
  public var waitsSince: Instant { arrivedAt.adding(milliseconds: slept) }

  /// A result that has just arrived.
  public init(resultId: String, arrivedAt: Instant) {
    self.resultId = resultId
    self.arrivedAt = arrivedAt
  }
}

/// A follow-up that was promised and not yet delivered.
public struct OpenPromise: Hashable, Sendable {
  /// The promise's id.
  public let promiseId: String
  /// What was promised.
  public let text: String
  /// When it falls due.
  public internal(set) var dueAt: Instant
  /// The number of the newest evidence when it was made.
  public let sequence: Int64
  /// Whether its deadline has fired.
  public var hasFired = false

  /// A promise that has just been made.
  public init(promiseId: String, text: String, dueAt: Instant, sequence: Int64) {
    self.promiseId = promiseId
    self.text = text
    self.dueAt = dueAt
    self.sequence = sequence
  }
}

/// A report that reached the operator.
public struct DeliveredReport: Hashable, Sendable {
  /// The folded text, for telling repeated reports.
  public let folded: FoldedText
  /// The number of the last evidence that was old when it was judged.
  public let baseSequence: Int64
  /// Whether Candor changed the text; such a text is no repeated status.
  public let isProduced: Bool

  /// A report that was just delivered.
  public init(folded: FoldedText, isProduced: Bool, baseSequence: Int64) {
    self.folded = folded
    self.isProduced = isProduced
    self.baseSequence = baseSequence
  }
}

/// A draft that was held back, and how often.
public struct HeldBackDraft: Hashable, Sendable {
  /// The fingerprint of its folded text.
  public let fingerprint: UInt64
  /// The rule that held it back.
  public let policyId: String
  /// How often, since the last delivery.
  public var count: Int64
  /// The review that its escalation opened.
  public var reviewId: String?

  /// A draft held back for the first time.
  public init(fingerprint: UInt64, policyId: String, count: Int64, reviewId: String?) {
    self.fingerprint = fingerprint
    self.policyId = policyId
    self.count = count
    self.reviewId = reviewId
  }
}
