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
  /// Assesses an item that was added (`models.md`, Evidence: what lowers it).
  ///
  /// `base` is the number of the last evidence that the last checkpoint made old.
  public func assess(_ item: Evidence, base: Int64, now: Instant) -> EvidenceAssessment {
    let known = entries.last { $0.item.sequence == item.sequence }
    return assess(known ?? EvidenceEntry(item), base: base, now: now)
  }

  /// Assesses every item, in the order of arrival.
  public func assessments(base: Int64, now: Instant) -> [EvidenceAssessment] {
    entries.map { assess($0, base: base, now: now) }
  }

  private func assess(_ entry: EvidenceEntry, base: Int64, now: Instant) -> EvidenceAssessment {
    let item = entry.item
    var quality = entry.worth
    var reasons = entry.reasons
    if entry.isFailure {
      if earlier.has(entry) { reasons.append(.preexisting) }
    } else if entry.saysHowItStood, item.run.outcome != .failed {
      if let change = newestChangeEntry, item.isBefore(change.item) {
        quality = min(quality, .weak)
        reasons.append(.stale)
      }
      if entry.isCheck, isPartial(entry) {
        quality = min(quality, .weak)
        reasons.append(.partial)
      }
    }
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
