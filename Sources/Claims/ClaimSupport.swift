public import Vocabulary

/// A claim, held against the evidence of its task.
public struct ClaimSupport: Hashable, Sendable {
  /// The claim.
  public internal(set) var claim: Claim
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
  /// What is known instead, in words for who reads the message; empty where it is supported.
  public var known: String?

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

extension ClaimSupport {
  /// Takes what was found for each subject: the claim is as good as the least of them.
  ///
  /// A file or a deed that is shown at all lowers nothing, because nothing shows it better.
  mutating func join(_ parts: [SubjectSupport]) {
    // By their places: to walk them copies each of them.
    for index in parts.indices {
      for reason in parts[index].reasons where !reasons.contains(reason) { reasons.append(reason) }
      for id in parts[index].evidenceIds where !evidenceIds.contains(id) { evidenceIds.append(id) }
      isUndecided = isUndecided || parts[index].isUndecided
    }
    var least: EvidenceQuality?
    let isChecked = parts.indices.contains { parts[$0].isCheck }
    for index in parts.indices where parts[index].isCheck || !isChecked || !parts[index].isShown {
      least = min(least ?? parts[index].quality, parts[index].quality)
    }
    quality = least ?? .nothing
    if evidenceIds.count > 5 { evidenceIds = Array(evidenceIds.prefix(5)) }
  }

  /// Says what is missing, subject by subject.
  mutating func describe(_ parts: [SubjectSupport], _ record: EvidenceRecord) {
    guard !isSupported else { return }
    if isContradicted {
      missing = "a passing run of what failed"
      known = record.failureInWords
    } else {
      let short = parts.indices.filter { !parts[$0].isShown }
      let told = short.isEmpty ? Array(parts.indices) : short
      missing = told.map { parts[$0].missing }.joined(separator: "; ")
      known = told.map { parts[$0].known(record) }.joined(separator: "; ")
    }
  }
}
