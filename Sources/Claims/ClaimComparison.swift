internal import Vocabulary

/// Claims held against the evidence of their task, each by its own subjects.
struct ClaimComparison {
  /// What was found for claims that differ only in their place.
  private var known: [Key: ClaimSupport] = [:]

  private struct Key: Hashable {
    let type: ClaimType
    let subjects: [ClaimSubject]
    let count: Int64?
    let isAdvancing: Bool

    init(_ claim: Claim) {
      type = claim.type
      subjects = claim.subjects
      count = claim.count
      isAdvancing = claim.isAdvancing
    }
  }

  /// What supports each claim; a single one has no like.
  mutating func supports(
    _ claims: [Claim],
    _ record: EvidenceRecord,
    _ assessments: [EvidenceAssessment]
  ) -> [ClaimSupport] {
    guard claims.count > 1 else {
      return claims.map { Self.compared($0, record, assessments) }
    }
    var supports: [ClaimSupport] = []
    supports.reserveCapacity(claims.count)
    var last: Key?
    for index in claims.indices {
      let key = Key(claims[index])
      // Mostly a claim is like the one before it.
      if let same = key == last ? supports[index - 1] : known[key] {
        supports.append(same)
        supports[index].claim = claims[index]
      } else {
        supports.append(Self.compared(claims[index], record, assessments))
        known[key] = supports[index]
      }
      last = key
    }
    return supports
  }

  private static func compared(
    _ claim: Claim,
    _ record: EvidenceRecord,
    _ assessments: [EvidenceAssessment]
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
    let subjects: [ClaimSubject?] = claim.subjects.isEmpty || needsNew ? [nil] : claim.subjects
    var parts = subjects.map { SubjectSupport(claim, $0, needsNew: needsNew) }
    for index in parts.indices { parts[index].weigh(record, assessments) }
    support.join(parts)
    if !needsNew { contradict(&support, record) }
    support.describe(parts, record)
    if support.isSupported { support.reasons = [] }
    return support
  }

  private static func contradict(_ support: inout ClaimSupport, _ record: EvidenceRecord) {
    guard !record.failures.isEmpty else {
      if support.quality >= .moderate { support.isUndecided = false }
      return
    }
    for failure in record.failures {
      if failure.mender != nil { support.isUndecided = true } else { support.isContradicted = true }
    }
    if support.isContradicted, !support.reasons.contains(.failed) {
      support.reasons.append(.failed)
    }
    if support.isUndecided { support.quality = min(support.quality, .weak) }
  }
}

extension EvidenceRecord {
  /// Holds claims against the evidence: what supports each of them, and what contradicts it.
  public func supports(
    for claims: [Claim],
    assessments: [EvidenceAssessment]
  ) -> [ClaimSupport] {
    var comparison = ClaimComparison()
    return comparison.supports(claims, self, assessments)
  }
}
