public import Claims
public import Rules
public import Vocabulary

/// Judges hearings by packs: situation → matches → decision → what may be shown.
public struct Judgement: Sendable {
  /// The packs, in the order of evaluation.
  public let packs: [RulePack]
  /// The call's own mode.
  public let mode: RuleMode
  /// Whether a delivered report counts as a checkpoint; where not, a lowered status counts as
  /// held back.
  public let isCheckpoint: Bool

  /// Approved windows in which a rule does not decide.
  public let suppressions: [Suppression]

  /// How often a draft is held back before it is escalated.
  public static let mostHeldBack: Int64 = 3

  /// Judges by these packs.
  public init(
    packs: [RulePack],
    mode: RuleMode = .enforce,
    isCheckpoint: Bool = true,
    suppressions: [Suppression] = []
  ) {
    self.suppressions = suppressions
    self.packs = PackOrder.sorted(packs)
    self.mode = mode
    self.isCheckpoint = isCheckpoint
  }

  /// The ruling on a hearing; its text is a fixed point.
  public func ruling(_ hearing: Hearing) -> Ruling {
    let values = FactValues(Situation(hearing))
    var spare = 0
    while true {
      var ruling = ruling(values, nil, spare: spare)
      guard mode == .enforce, ruling.isDelivered, ruling.isChanged else { return ruling }
      settle(&ruling, hearing)
      let excess = ruling.excess
      guard excess > 0, spare < Self.mostSpare else { return ruling }
      // Judging again has added header lines for which the first changes left no room.
      spare += excess
    }
  }

  /// More than this no header takes.
  private static let mostSpare = 1_000

  /// The ruling on a situation whose facts are given; its text is not settled.
  public func ruling(_ values: FactValues) -> Ruling { ruling(values, nil, spare: 0) }

  private func ruling(_ values: FactValues, _ carried: CarriedHeader?, spare: Int) -> Ruling {
    let situation = values.situation
    let verdict = Verdict(Evaluation.matches(packs, values, mode: mode), values, suppressions)
    let deciding = verdict.deciding(isShadowCall: mode == .shadow)
    let winner = Verdict.winner(deciding)
    // Judged again, a text is only asked what it becomes: nobody reads why.
    let isAgain = carried != nil
    var decision = decision(verdict, deciding, winner, isAgain: isAgain)
    let isRepeat = escalateRepeat(&decision, situation)
    let notices = isAgain ? [] : deciding.compactMap { OperatorNotice($0, values) }
    decision.notice = notices.first { $0.policyId == decision.policyId }
    var ruling = outcome(decision, values, deciding, notices, isRepeat)
    rewrite(&ruling, verdict, deciding, carried, spare)
    return ruling
  }

  private func decision(
    _ verdict: Verdict,
    _ deciding: [Verdict.Finding],
    _ winner: Verdict.Finding?,
    isAgain: Bool
  ) -> Decision {
    let values = verdict.values
    var actions: [RequiredAction] = []
    var missing: [String] = []
    for finding in deciding where !isAgain {
      let rule = finding.match.rule
      for action in rule.output.requiredActions where !actions.contains(action) {
        actions.append(action)
      }
      for text in rule.requirements.missing(values.situation) where !missing.contains(text) {
        missing.append(text)
      }
    }
    let matched = (isAgain ? [] : verdict.findings).map { finding in
      let rule = finding.match.rule
      return MatchedRule(
        policyId: rule.id,
        decision: finding.kind,
        severity: rule.output.severity,
        reason: rule.output.reason.rendered(values, rule.requirements),
        mode: finding.match.mode,
        isSatisfied: finding.isSatisfied
      )
    }
    let rule = winner?.match.rule
    return Decision(
      kind: winner?.kind ?? .allow,
      severity: rule?.output.severity ?? .info,
      policyId: rule?.id,
      reason: isAgain ? "" : Self.reason(winner, verdict, matched),
      suggestedStatus: Verdict.suggestion(deciding),
      requiredActions: actions,
      notice: nil,
      matched: matched,
      mode: mode,
      missing: missing,
      suppressed: verdict.findings.compactMap { finding in
        finding.suppressionId.map {
          SuppressedRule(
            policyId: finding.match.rule.id,
            suppressionId: $0,
            decision: finding.kind
          )
        }
      }
    )
  }

  /// The reason of the rule that wins, as it is told among the matched ones.
  private static func reason(
    _ winner: Verdict.Finding?,
    _ verdict: Verdict,
    _ matched: [MatchedRule]
  ) -> String {
    let place = winner.flatMap { winner in
      verdict.findings.firstIndex { $0.match.rule === winner.match.rule }
    }
    return place.map { matched[$0].reason } ?? approval(verdict.values.situation)
  }

  /// The reason of an approval; what was failing before the task is named.
  private static func approval(_ situation: Situation) -> String {
    let reason = "nothing to hold against it"
    let earlier = situation.earlierFailures
    guard !earlier.isEmpty, situation.claims(.completion) else { return reason }
    return "\(reason); failing before the task: \(earlier.joined(separator: "; "))"
  }

  /// The same draft held back often enough is escalated (`models.md`, Repeats).
  private func escalateRepeat(_ decision: inout Decision, _ situation: Situation) -> Bool {
    guard mode == .enforce, holdsBack(decision.kind), let message = situation.message else {
      return false
    }
    let earlier = situation.task.ledger.heldBack(message.folded).first {
      $0.policyId == decision.policyId
    }
    guard let count = earlier?.count, count >= Self.mostHeldBack else { return false }
    decision.kind = .escalate
    decision.severity = .critical
    decision.reason = "held back \(count) times: \(decision.reason)"
    if !decision.requiredActions.contains(.requestOperatorReview) {
      decision.requiredActions.append(.requestOperatorReview)
    }
    return true
  }

  /// Whether a decision counts as holding the draft back.
  public func holdsBack(_ kind: DecisionKind) -> Bool {
    !kind.delivers || (!isCheckpoint && kind == .downgradeStatus)
  }

  private func outcome(
    _ decision: Decision,
    _ values: FactValues,
    _ deciding: [Verdict.Finding],
    _ notices: [OperatorNotice],
    _ isRepeat: Bool
  ) -> Ruling {
    let situation = values.situation
    return Ruling(
      decision: decision,
      values: values,
      isDelivered: mode == .shadow || decision.kind.delivers,
      effectiveText: nil,
      edits: [],
      header: [],
      headerLength: 0,
      claimedStatus: situation.claimedStatus,
      effectiveStatus: mode == .shadow ? situation.claimedStatus : status(decision, situation),
      notices: mode == .shadow ? [] : notices,
      isRepeat: isRepeat
    )
  }

  private func rewrite(
    _ ruling: inout Ruling,
    _ verdict: Verdict,
    _ deciding: [Verdict.Finding],
    _ carried: CarriedHeader?,
    _ spare: Int
  ) {
    let original = ruling.situation.message?.draft.text
    if mode == .shadow || ruling.decision.kind == .allow {
      ruling.effectiveText = original
    } else if ruling.isDelivered {
      let headers = verdict.findings.filter { $0.match.mode == .enforce && $0.suppressionId == nil }
        .compactMap { finding in
          finding.header.map { HeaderLine(policyId: finding.match.rule.id, text: $0) }
        }
      let rewriter = Rewriter(
        original ?? "",
        header: headers,
        by: ruling.decision.policyId,
        edits: deciding.flatMap(\.edits),
        carried: carried,
        spare: spare
      )
      ruling.effectiveText = original == nil && headers.isEmpty ? nil : rewriter.text
      ruling.edits = rewriter.applied
      ruling.header = headers
      ruling.headerLength = rewriter.headerLength
    }
  }

  /// The status that may be claimed (`models.md`, the delivery table).
  private func status(_ decision: Decision, _ situation: Situation) -> TaskStatus {
    let claimed = situation.claimedStatus
    switch decision.kind {
    case .block:
      guard situation.message == nil else { return situation.task.status }
      return decision.suggestedStatus ?? situation.task.status
    case .escalate: return situation.task.status.lowered(to: decision.suggestedStatus)
    case .forceCheckpoint:
      let isSupported = situation.supports.allSatisfy(\.isSupported)
      return isSupported ? claimed : claimed.lowered(to: decision.suggestedStatus)
    case .downgradeStatus: return claimed.lowered(to: decision.suggestedStatus)
    case .requireReview:
      return claimed.lowered(to: decision.suggestedStatus).lowered(to: .pendingVerification)
    case .rewrite, .annotatePlaceholder, .allow: return claimed
    }
  }
}

extension Judgement {
  /// Changes the text until judging it again allows it unchanged (`models.md`, Fixed point): a
  /// header may render otherwise once nothing is declared, and a changed sentence may read anew.
  private func settle(_ ruling: inout Ruling, _ hearing: Hearing) {
    let original = hearing.draft == nil ? "" : ruling.situation.message?.draft.text ?? ""
    var before = ruling.situation.message?.text
    var again = hearing
    for _ in 0..<4 {
      guard let text = ruling.effectiveText else { return }
      if ruling.decision.kind == .forceCheckpoint { again = afterDelivery(ruling, hearing) }
      var draft = Draft(text: text)
      draft.visibility = hearing.draft?.visibility ?? .operator
      draft.fields = hearing.draft?.fields ?? [:]
      draft.declaredStatus = ruling.effectiveStatus
      again.draft = draft
      again.before = before
      let carried = CarriedHeader(
        lines: ruling.header,
        length: ruling.headerLength,
        limit: Rewriter.limit(original)
      )
      let next = self.ruling(FactValues(Situation(again)), carried, spare: 0)
      before = next.situation.message?.text
      ruling.shown = before
      guard next.isDelivered, next.decision.kind != .allow, let changed = next.effectiveText else {
        return
      }
      ruling.effectiveStatus = ruling.effectiveStatus.lowered(to: next.effectiveStatus)
      guard changed != text else { return }
      ruling.take(next, carried.merged(next.header), of: original)
    }
  }

  private func afterDelivery(_ ruling: Ruling, _ hearing: Hearing) -> Hearing {
    var after = hearing
    after.derivedEvents = []
    after.obligation = nil
    guard let message = ruling.situation.message, message.isReport, isCheckpoint else {
      return after
    }
    after.task.deliver(ruling, eventId: "", hearing.record, at: hearing.now)
    return after
  }
}

extension Ruling {
  /// The shown text as it is kept: folded, without credentials.
  fileprivate var foldedText: FoldedText {
    let message = situation.message
    if let message, !isChanged, effectiveText != nil { return message.folded }
    if let shown { return shown.folded }
    let shown = effectiveText ?? ""
    return FoldedText(
      message != nil && message?.redaction == nil ? shown : Redaction.kept(shown)
    )
  }
}

extension Task {
  /// What a delivered report leaves behind: the clocks start again, its evidence is old, and its
  /// words are known.
  public mutating func deliver(
    _ ruling: Ruling,
    eventId: String,
    _ record: EvidenceRecord,
    at now: Instant
  ) {
    let report = DeliveredReport(
      folded: ruling.foldedText,
      isProduced: ruling.isChanged,
      baseSequence: ruling.situation.base
    )
    deliver(report, eventId: eventId, record, at: now)
  }

  /// What a report leaves behind that has reached the operator in these words.
  public mutating func deliver(
    _ report: DeliveredReport,
    eventId: String,
    _ record: EvidenceRecord,
    at now: Instant
  ) {
    apply(
      Event(
        eventId: eventId,
        type: EventType.taskCheckpointSent.rawValue,
        taskId: taskId,
        occurredAt: now
      ),
      record
    )
    ledger.reports = (ledger.reports + [report]).suffix(3)
  }
}
