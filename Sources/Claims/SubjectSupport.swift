internal import Vocabulary

/// What the evidence says of one subject of a claim.
struct SubjectSupport {
  let claim: Claim
  let subject: ClaimSubject?
  /// Whether only what has come since the last checkpoint counts.
  let needsNew: Bool
  private(set) var quality = EvidenceQuality.nothing
  /// The items that support it, the best first.
  private(set) var evidenceIds: [String] = []
  private(set) var reasons: [EvidenceReason] = []
  private(set) var isUndecided = false
  /// How many tests the run passed that comes nearest to the count.
  private(set) var passedCount: Int64?

  /// How many items are cited.
  private static let mostCited = 5

  init(_ claim: Claim, _ subject: ClaimSubject?, needsNew: Bool) {
    self.claim = claim
    self.subject = subject
    self.needsNew = needsNew
  }

  mutating func weigh(_ record: EvidenceRecord, _ assessments: [EvidenceAssessment]) {
    let unchecked = needsNew ? nil : record.uncheckedChange
    var best: [(place: Int, quality: EvidenceQuality)] = []
    // By their places: to walk assessments copies each of them.
    for place in 0..<min(assessments.count, record.entries.count) {
      let entry = record.entries[place]
      guard needsNew ? assessments[place].isNew : fits(entry) else { continue }
      if entry.item.evidenceClass == .fileChange, let unchecked,
        !entry.item.isBefore(unchecked.item)
      {
        continue
      }
      let isMismatch = !needsNew && mismatches(entry.item)
      let quality = isMismatch ? .nothing : assessments[place].quality
      let reasons = assessments[place].reasons
      for reason in reasons where reason != .duplicate && reason != .preexisting {
        note(reason)
      }
      if isMismatch { note(.mismatch) }
      if reasons.contains(.undecided), entry.item.run.outcome == .unknown {
        isUndecided = true
      }
      if quality > .nothing { best.append((place, quality)) }
    }
    best.sort {
      $0.quality == $1.quality
        ? assessments[$0.place].evidenceId < assessments[$1.place].evidenceId
        : $0.quality > $1.quality
    }
    quality = best.first?.quality ?? .nothing
    evidenceIds = best.prefix(Self.mostCited).map { assessments[$0.place].evidenceId }
  }

  private mutating func note(_ reason: EvidenceReason) {
    if !reasons.contains(reason) { reasons.append(reason) }
  }

  private func fits(_ entry: EvidenceEntry) -> Bool {
    let item = entry.item
    if item.evidenceClass == .operatorConfirmation {
      return ConfirmedClaims(item).include(claim, subject)
    }
    switch subject {
    case .tests: return item.evidenceClass == .testResult && item.run.mayProve(.tests)
    case .build: return item.evidenceClass.isCheckResult && item.run.mayProve([.build, .tests])
    case .file(let path): return entry.names(path)
    case .deed(let deed): return entry.deeds.contains(deed)
    case .check: return item.evidenceClass.isCheckResult
    case nil: return true
    }
  }

  private mutating func mismatches(_ item: Evidence) -> Bool {
    guard subject == .tests, let wanted = claim.count, let had = item.run.passedCount else {
      return false
    }
    guard had < wanted else { return false }
    passedCount = max(passedCount ?? 0, had)
    return true
  }

  /// From which quality the subject itself is shown; a check's own threshold is the claim's.
  var threshold: EvidenceQuality? {
    switch subject {
    case .file, .deed: .moderate
    case .tests, .build, .check, nil: ClaimSupport.threshold(claim)
    }
  }

  /// Whether it is about a check, whose quality tells that of the claim.
  var isCheck: Bool {
    switch subject {
    case .file, .deed: false
    case .tests, .build, .check, nil: true
    }
  }

  var isShown: Bool { threshold.map { quality >= $0 } ?? true }

  // MARK: In words

  /// What is asked for and what was found instead.
  var missing: String {
    if needsNew { return "new evidence since the last checkpoint" }
    if let passedCount, reasons.contains(.mismatch) {
      return "\(wanted) (the run passed \(passedCount))"
    }
    let found = reasons.filter { $0 != .selfReported }.map(\.rawValue)
    if !found.isEmpty { return "\(wanted) (found only \(found.joined(separator: ", ")))" }
    guard quality > .nothing else { return "\(wanted) (none recorded)" }
    return "\(wanted) (found only \(quality.rawValue))"
  }

  private var wanted: String {
    switch subject {
    case .tests:
      claim.count.map { "a test_result that passed \($0) tests" } ?? "a passed test_result"
    case .build: "a passed build_result"
    case .file(let path): "a recorded change of \(path)"
    case .deed(let deed): deed.wanted
    case .check: "strong evidence of a passed check"
    case nil:
      claim.type == .verifiedCompletion
        ? "strong evidence of a passed check" : "evidence of completion, at least moderate"
    }
  }
}
