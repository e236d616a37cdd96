public import Claims
public import Vocabulary

/// The least evidence that a rule asks for (`000…`, evidence_requirements).
public struct EvidenceRequirements: Hashable, Sendable {
  /// How many new items a report of progress needs.
  public var progressNewItems: Int64?
  /// The least quality of an item that counts for progress.
  public var progressFloor: EvidenceQuality?
  /// The least quality for a completion.
  public var completion: EvidenceQuality?
  /// The least quality for a verified completion.
  public var verifiedCompletion: EvidenceQuality?
  /// Events that the notice must cite.
  public var eventTypes: [String] = []
  /// Classes of evidence that the claim needs and the notice must cite.
  public var evidenceClasses: [EvidenceClass] = []

  /// Nothing is asked for.
  public init() {}

  /// The quality from which the claim is supported for this rule; `nil` where it needs none.
  public func threshold(_ claim: Claim) -> EvidenceQuality? {
    switch claim.type {
    case .completion: completion ?? ClaimSupport.threshold(claim)
    case .verifiedCompletion: verifiedCompletion ?? ClaimSupport.threshold(claim)
    case .progress: progressFloor ?? ClaimSupport.threshold(claim)
    case .nextStep, .promisedFollowup, .blocked: ClaimSupport.threshold(claim)
    }
  }

  /// Whether the claim falls short for this rule.
  public func isShort(_ support: ClaimSupport) -> Bool {
    guard let threshold = threshold(support.claim) else { return false }
    return support.quality < threshold || support.isContradicted
  }

  /// What is missing for this rule, in words; empty where everything is there.
  public func missing(_ situation: Situation) -> [String] {
    var missing: [String] = []
    let supports = situation.supports
    for index in supports.indices where isShort(supports[index]) {
      let support = supports[index]
      let text = support.missing ?? shortfall(support)
      if !missing.contains(text) { missing.append(text) }
    }
    if let least = progressNewItems, situation.asksForProgress {
      let floor = progressFloor ?? .weak
      let items = situation.assessments
      let count = items.indices.count { items[$0].isNew && items[$0].quality >= floor }
      if count < least {
        let text = "new evidence since the last checkpoint"
        if !missing.contains(text) { missing.append(text) }
      }
    }
    for evidenceClass in evidenceClasses
    where !situation.assessments.contains(where: {
      $0.evidenceClass == evidenceClass && $0.quality > .nothing
    }) {
      missing.append("evidence of class \(evidenceClass.rawValue)")
    }
    return missing
  }

  private func shortfall(_ support: ClaimSupport) -> String {
    let wanted = threshold(support.claim)?.rawValue ?? "any"
    let claim = support.claim.type.rawValue
    return "\(wanted) evidence for the \(claim) claim (found \(support.quality.rawValue))"
  }
}
