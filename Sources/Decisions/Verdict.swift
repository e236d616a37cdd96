internal import Claims
internal import Rules
internal import Vocabulary

/// All matches of a situation, combined into one decision (`000…`, Multiple matches).
struct Verdict {
  /// A match with what it asks of the message.
  struct Finding {
    let match: Match
    let header: String?
    let edits: [SentenceEdit]
    let isSatisfied: Bool
    let kind: DecisionKind
    let suppressionId: String?

    var decides: Bool { match.mode == .enforce && !isSatisfied && suppressionId == nil }
  }

  let findings: [Finding]
  let values: FactValues

  init(_ matches: [Match], _ values: FactValues, _ suppressions: [Suppression]) {
    self.values = values
    let opening = values.situation.message.map { CheckpointHeader(opening: $0.draft.text) }
    findings = matches.map { match in
      let window = suppressions.first { $0.covers(match.rule.id, values.situation) }
      return Self.finding(match, values, opening, window)
    }
  }

  private static func finding(
    _ match: Match,
    _ values: FactValues,
    _ opening: CheckpointHeader?,
    _ window: Suppression?
  ) -> Finding {
    let rule = match.rule
    let situation = values.situation
    let header = rule.header(values)
    let edits = rule.edits(situation)
    let claimed = situation.claimedStatus
    let isLowered = rule.lowers && claimed.lowered(to: rule.ceiling) != claimed
    let opens = header.map { opening?.says($0) == true } ?? false
    return Finding(
      match: match,
      header: header,
      edits: edits,
      isSatisfied: opens && edits.isEmpty && !isLowered,
      kind: rule.kind(situation),
      suppressionId: window?.suppressionId
    )
  }

  /// The findings that decide; under a shadow call all that would.
  func deciding(isShadowCall: Bool) -> [Finding] {
    findings.filter { finding in
      isShadowCall ? !finding.isSatisfied && finding.suppressionId == nil : finding.decides
    }
  }

  /// The finding that wins: the most safety-preserving, the first in order among equals.
  static func winner(_ deciding: [Finding]) -> Finding? {
    var winner: Finding?
    for finding in deciding where winner.map({ finding.kind < $0.kind }) ?? true {
      winner = finding
    }
    return winner
  }

  /// The least assertive status that a deciding rule suggests; the first one off the ladder else.
  static func suggestion(_ deciding: [Finding]) -> TaskStatus? {
    let suggested = deciding.compactMap { $0.match.rule.ceiling }
    let asserting = suggested.filter { $0.assertiveness != nil }
    return asserting.min { ($0.assertiveness ?? 0) < ($1.assertiveness ?? 0) } ?? suggested.first
  }
}

extension Rule {
  /// What the rule decides here.
  ///
  /// At a deadline a critical silence escalates at once (`models.md`,
  /// Defaults).
  func kind(_ situation: Situation) -> DecisionKind {
    let isDeadline = situation.message == nil && situation.obligation != nil
    if isDeadline, output.decision == .forceCheckpoint, output.severity == .critical {
      return .escalate
    }
    return output.decision
  }

  /// The most that the rule lets a status assert.
  var ceiling: TaskStatus? {
    output.decision == .requireReview
      ? output.suggestedStatus ?? .pendingVerification : output.suggestedStatus
  }

  /// Whether the rule's decision can lower a status.
  var lowers: Bool { output.decision == .downgradeStatus || output.decision == .requireReview }

  /// The line that the rule puts above a message; `nil` where it puts none.
  func header(_ values: FactValues) -> String? {
    switch output.decision {
    case .escalate, .block, .allow: nil
    case .forceCheckpoint, .downgradeStatus, .requireReview, .rewrite, .annotatePlaceholder:
      noticeTemplate.flatMap { templates[$0] }?.rendered(values, requirements)
    }
  }

  /// The sentences that the rule changes: those whose claim falls short for it.
  func edits(_ situation: Situation) -> [SentenceEdit] {
    switch output.decision {
    case .downgradeStatus, .rewrite, .forceCheckpoint: break
    case .escalate, .block, .requireReview, .annotatePlaceholder, .allow: return []
    }
    let types = triggers.claimTypes
    guard !types.isEmpty || output.decision == .downgradeStatus else { return [] }
    return situation.supports.compactMap { support in
      guard let range = support.claim.range, types.isEmpty || types.contains(support.claim.type),
        requirements.isShort(support)
      else { return nil }
      return SentenceEdit(
        range: range,
        policyId: id,
        why: support.known ?? support.missing ?? requirements.missing(situation).first
          ?? "no evidence",
        isVerification: support.claim.type.strength >= 2
      )
    }
  }
}
