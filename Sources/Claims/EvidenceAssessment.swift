public import Vocabulary

/// What a piece of evidence is worth now, and why not more.
public struct EvidenceAssessment: Hashable, Sendable {
  /// The item's id.
  public let evidenceId: String
  /// The class of the item.
  public let evidenceClass: EvidenceClass
  /// What it is worth.
  public var quality: EvidenceQuality
  /// Whether it has come since the last checkpoint and says something not seen before.
  public var isNew: Bool
  /// What lowers it.
  public var reasons: [EvidenceReason]

  /// What an item is worth.
  public init(
    evidenceId: String,
    evidenceClass: EvidenceClass,
    quality: EvidenceQuality,
    isNew: Bool,
    reasons: [EvidenceReason]
  ) {
    self.evidenceId = evidenceId
    self.evidenceClass = evidenceClass
    self.quality = quality
    self.isNew = isNew
    self.reasons = reasons
  }
}

extension EvidenceRecord {
  /// Assesses an item (`models.md`, Evidence: what lowers it).
  ///
  /// `base` is the number of the last evidence that the last checkpoint made old.
  public func assess(_ item: Evidence, base: Int64, now: Instant) -> EvidenceAssessment {
    assess(item, change: newestChange, base: base, now: now)
  }

  /// Assesses every item, in the order of arrival.
  public func assessments(base: Int64, now: Instant) -> [EvidenceAssessment] {
    let change = newestChange
    return items.map { assess($0, change: change, base: base, now: now) }
  }

  private func assess(
    _ item: Evidence,
    change: Evidence?,
    base: Int64,
    now: Instant
  ) -> EvidenceAssessment {
    var quality = item.evidenceClass.quality(from: item.producedBy)
    var reasons: [EvidenceReason] = []
    if item.isSelfReported { reasons.append(.selfReported) }
    if item.summary == nil, item.uri == nil, !item.hasOwnDigest {
      quality = quality.lowered
      reasons.append(.unidentified)
    }
    lower(&quality, &reasons, for: item, change: change)
    if let producedAt = item.producedAt, producedAt > now.adding(seconds: 60) {
      quality = .nothing
      reasons.append(.future)
    }
    if item.isDuplicate { reasons.append(.duplicate) }
    return EvidenceAssessment(
      evidenceId: item.evidenceId,
      evidenceClass: item.evidenceClass,
      quality: quality,
      isNew: item.sequence > base && !item.isDuplicate && quality > .nothing,
      reasons: reasons
    )
  }

  private func lower(
    _ quality: inout EvidenceQuality,
    _ reasons: inout [EvidenceReason],
    for item: Evidence,
    change: Evidence?
  ) {
    if item.run.outcome == .failed {
      quality = .nothing
      reasons.append(.failed)
    }
    if item.run.isUnfinished {
      quality = .nothing
      reasons.append(.unfinished)
    }
    guard item.run.outcome != .failed else { return }
    if item.run.isMasked {
      quality = min(quality, .weak)
      reasons.append(.masked)
    } else if item.run.outcome == .unknown, !item.run.isEmpty, !item.run.isUnfinished,
      item.run.isTold || item.evidenceClass.isCheckResult
    {
      quality = min(quality, .weak)
      reasons.append(.undecided)
    }
    guard item.evidenceClass.isCheckResult else { return }
    if item.run.isEmpty {
      quality = min(quality, .weak)
      reasons.append(.empty)
    }
    if let change, item.isBefore(change) {
      quality = min(quality, .weak)
      reasons.append(.stale)
    }
    if isPartial(item) {
      quality = min(quality, .weak)
      reasons.append(.partial)
    }
  }

  /// Whether a run is narrower than an earlier one that failed and has not passed since.
  private func isPartial(_ item: Evidence) -> Bool {
    let identity = EvidenceIdentity(item)
    return standingFailures.contains { failure in
      failure.isBefore(item) && EvidenceIdentity(failure).relation(to: identity) == .wider
    }
  }

  /// The failures after which the same thing, or more than it, has not passed.
  public var standingFailures: [Evidence] {
    let failed = items.filter { $0.run.outcome == .failed && $0.contradictsSuccess }
    return failed.filter { failure in
      let identity = EvidenceIdentity(failure)
      return !items.contains { later in
        guard later.run.outcome == .passed, !later.run.isMasked, failure.isBefore(later) else {
          return false
        }
        let relation = EvidenceIdentity(later).relation(to: identity)
        return relation == .same || relation == .wider
      }
    }
  }

  /// Whether a later success may be of the failed thing, though nothing tells.
  public func mayBeMended(_ failure: Evidence) -> Bool {
    let identity = EvidenceIdentity(failure)
    return items.contains { later in
      later.run.outcome == .passed && failure.isBefore(later)
        && EvidenceIdentity(later).relation(to: identity) == .undecided
    }
  }
}

extension Evidence {
  /// Whether a failure of this contradicts a claim of success; a command whose exit code is an
  /// answer ("not found", "differs") does not fail by it.
  var contradictsSuccess: Bool {
    switch evidenceClass {
    case .testResult, .buildResult, .subagentResult, .runtimeArtifact, .operatorConfirmation: true
    case .toolOutput: !ProbingCommand.matches(command ?? "")
    case .fileChange, .decisionRecord, .externalReference, .narrative, .reminder: false
    }
  }
}
