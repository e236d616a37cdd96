public import Vocabulary

/// A claim, held against the evidence of its task.
public struct ClaimSupport: Hashable, Sendable {
  /// The claim.
  public let claim: Claim
  /// The quality of the best item that supports this very claim.
  public var quality: EvidenceQuality
  /// The items that support it, the best first.
  public var evidenceIds: [String]
  /// Why it is not supported better.
  public var reasons: [EvidenceReason]
  /// Whether a failure that stands contradicts it.
  public var isContradicted: Bool
  /// Whether fitting evidence leaves open whether it holds.
  public var isUndecided: Bool
  /// What is missing, in words; empty where it is supported.
  public var missing: String?

  /// A claim with what was found for it.
  public init(
    claim: Claim,
    quality: EvidenceQuality,
    evidenceIds: [String],
    reasons: [EvidenceReason],
    isContradicted: Bool,
    isUndecided: Bool,
    missing: String? = nil
  ) {
    self.claim = claim
    self.quality = quality
    self.evidenceIds = evidenceIds
    self.reasons = reasons
    self.isContradicted = isContradicted
    self.isUndecided = isUndecided
    self.missing = missing
  }

  /// The quality from which a claim of that type is supported (`models.md`, Thresholds); `nil`
  /// where it needs no evidence.
  public static func threshold(_ claim: Claim) -> EvidenceQuality? {
    switch claim.type {
    case .verifiedCompletion: .strong
    case .completion: .moderate
    case .progress: .weak
    case .nextStep: claim.isAdvancing ? .weak : nil
    case .promisedFollowup, .blocked: nil
    }
  }

  /// Whether the claim may stand as it is.
  public var isSupported: Bool {
    guard let threshold = Self.threshold(claim) else { return true }
    return quality >= threshold && !isContradicted
  }
}

extension EvidenceRecord {
  /// Holds a claim against the evidence: what supports this very claim, and what contradicts it.
  public func support(
    for claim: Claim,
    assessments: [EvidenceAssessment]
  ) -> ClaimSupport {
    var support = ClaimSupport(
      claim: claim,
      quality: .nothing,
      evidenceIds: [],
      reasons: [],
      isContradicted: false,
      isUndecided: false
    )
    guard ClaimSupport.threshold(claim) != nil else { return support }
    let needsNew = claim.type == .progress || claim.type == .nextStep
    let unchecked = needsNew ? nil : changeAfterChecks
    var best: [(assessment: EvidenceAssessment, quality: EvidenceQuality)] = []
    for (item, assessment) in zip(items, assessments) {
      guard needsNew ? assessment.isNew : fits(item, claim) else { continue }
      if item.evidenceClass == .fileChange, let unchecked, !item.isBefore(unchecked) { continue }
      var quality = assessment.quality
      var reasons = assessment.reasons.filter { $0 != .duplicate }
      if !needsNew, mismatches(item, claim) {
        quality = .nothing
        reasons.append(.mismatch)
      }
      for reason in reasons where !support.reasons.contains(reason) {
        support.reasons.append(reason)
      }
      if reasons.contains(.undecided), item.run.outcome == .unknown { support.isUndecided = true }
      if quality > .nothing { best.append((assessment, quality)) }
    }
    best.sort { ($0.quality, $1.assessment.evidenceId) > ($1.quality, $0.assessment.evidenceId) }
    support.quality = best.first?.quality ?? .nothing
    support.evidenceIds = best.prefix(5).map(\.assessment.evidenceId)
    if !needsNew { contradict(&support) }
    if support.isSupported { support.reasons = [] }
    support.missing = missing(support)
    return support
  }

  private func contradict(_ support: inout ClaimSupport) {
    for failure in standingFailures {
      if mayBeMended(failure) { support.isUndecided = true } else { support.isContradicted = true }
    }
    if support.isContradicted, !support.reasons.contains(.failed) {
      support.reasons.append(.failed)
    }
    if support.isUndecided, !support.isContradicted, support.quality >= .moderate,
      standingFailures.isEmpty
    {
      support.isUndecided = false
    }
    if support.isUndecided, !standingFailures.isEmpty {
      support.quality = min(support.quality, .weak)
    }
  }

  /// The first change after which nothing was checked although there were checks before: such a
  /// change is what has to be verified, so it supports no completion.
  private var changeAfterChecks: Evidence? {
    let checks = items.filter { $0.evidenceClass.isCheckResult }
    guard let last = checks.max(by: { $0.isBefore($1) }) else { return nil }
    return items.filter {
      $0.evidenceClass == .fileChange && !$0.isDocumentationOnly && last.isBefore($0)
    }.min { $0.isBefore($1) }
  }

  private func fits(_ item: Evidence, _ claim: Claim) -> Bool {
    if item.evidenceClass == .operatorConfirmation { return true }
    switch claim.subject {
    case .tests: return item.evidenceClass == .testResult && item.run.mayProve(.tests)
    case .build: return item.evidenceClass.isCheckResult && item.run.mayProve([.build, .tests])
    case .file(let path):
      return item.evidenceClass == .fileChange && item.names(path)
        || item.evidenceClass.isCheckResult
    case nil: return true
    }
  }

  private func mismatches(_ item: Evidence, _ claim: Claim) -> Bool {
    guard claim.subject == .tests, let wanted = claim.count, let had = item.run.passedCount else {
      return false
    }
    return had < wanted
  }

  private func missing(_ support: ClaimSupport) -> String? {
    guard !support.isSupported else { return nil }
    if support.isContradicted { return "a passing run of what failed" }
    switch support.claim.type {
    case .progress, .nextStep: return "new evidence since the last checkpoint"
    case .completion, .verifiedCompletion: break
    case .promisedFollowup, .blocked: return nil
    }
    let wanted = wantedEvidence(support.claim)
    let found = support.reasons.filter { $0 != .selfReported }.map(\.rawValue)
    if !found.isEmpty { return "\(wanted) (found only \(found.joined(separator: ", ")))" }
    guard support.quality > .nothing else { return "\(wanted) (none recorded)" }
    return "\(wanted) (found only \(support.quality.rawValue))"
  }

  private func wantedEvidence(_ claim: Claim) -> String {
    switch claim.subject {
    case .tests:
      claim.count.map { "a test_result that passed \($0) tests" } ?? "a passed test_result"
    case .build: "a passed build_result"
    case .file(let path): "a recorded change of \(path)"
    case nil:
      claim.type == .verifiedCompletion
        ? "strong evidence of a passed check" : "evidence of completion, at least moderate"
    }
  }
}

extension Evidence {
  fileprivate func names(_ path: String) -> Bool {
    (covers + [uri ?? "", summary ?? ""]).contains { place in
      place == path || place.hasSuffix("/" + path) || path.hasSuffix("/" + place) && !place.isEmpty
    }
  }
}
