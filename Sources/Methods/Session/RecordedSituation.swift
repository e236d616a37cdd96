internal import Claims
internal import Decisions
internal import JSON
internal import Rules
internal import Vocabulary

/// A situation read back from the audit record of a decision: nothing is read or assessed anew.
struct RecordedSituation {
  private let body: JSONView
  private let facts: [String: FactValue]

  init(_ body: JSONView) {
    self.body = body
    var facts: [String: FactValue] = [:]
    for member in body["situation"]?["facts"]?.members ?? [] {
      facts[member.name.string ?? ""] = FactValue(member.value)
    }
    self.facts = facts
  }

  /// What these packs decide about it.
  func ruling(_ packs: [RulePack]) -> Ruling {
    let judgement = Judgement(
      packs: packs,
      mode: body["decision"]?["mode"]?.string.flatMap(RuleMode.init) ?? .enforce,
      isCheckpoint: body["checkpoint"]?.bool ?? true,
      suppressions: suppressions
    )
    return judgement.ruling(FactValues(situation, recorded: facts))
  }

  private var suppressions: [Suppression] {
    (body["decision"]?["suppressed"]?.elements ?? []).map { rule in
      Suppression(
        suppressionId: rule["suppressionId"]?.string ?? "",
        policyId: rule["policyId"]?.string ?? "",
        taskId: nil,
        projectId: nil,
        from: .earliest,
        until: .latest
      )
    }
  }

  private func text(_ fact: String) -> String? {
    guard case .text(let text) = facts[fact] else { return nil }
    return text
  }

  private func words(_ name: String) -> [String] {
    body["situation"]?[name]?.elements.compactMap(\.string) ?? []
  }

  private var situation: Situation {
    let message = message
    let kind = text("obligation.kind").flatMap(ObligationKind.init)
    return Situation(
      now: Instant(milliseconds: 0),
      task: task(message),
      event: body["situation"]?["event"]?.string,
      events: words("events"),
      signals: Set(words("signals").compactMap(DerivedSignal.init)),
      message: message,
      supports: supports,
      assessments: assessments,
      base: body["situation"]?["base"]?.integer ?? 0,
      claimTypes: claimTypes,
      isRepeatedStatus: facts["message.is_repeated_status"] == .bool(true),
      isCheckpointReport: facts["message.is_checkpoint_report"] == .bool(true),
      obligation: kind.map {
        Obligation(kind: $0, id: "", owner: "", dueAt: nil, state: .overdue, text: nil)
      },
      isFollowupUnsupported: facts["claim.followup_without_evidence"] == .bool(true)
    )
  }

  private var claimTypes: [ClaimType] {
    guard case .list(let types) = facts["claim.types"] else { return [] }
    return types.compactMap(ClaimType.init)
  }

  private func task(_ message: JudgedMessage?) -> Task {
    var task = Task(
      taskId: body["taskId"]?.string ?? "",
      startedAt: Instant(milliseconds: 0)
    )
    task.runtime = text("task.runtime") ?? task.runtime
    task.mode = text("task.mode").flatMap(TaskMode.init) ?? .interactive
    task.status = text("task.status").flatMap(TaskStatus.init) ?? .inProgress
    task.channel = text("task.channel")
    task.workflowShape = text("task.workflow_shape")
    task.ledger.heldBack = (body["situation"]?["heldBack"]?.elements ?? []).map { draft in
      HeldBackDraft(
        fingerprint: message?.folded.fingerprint ?? 0,
        policyId: draft["policyId"]?.string ?? "",
        count: draft["count"]?.integer ?? 0,
        reviewId: nil
      )
    }
    return task
  }

  /// The message as it was read; where a promise stood in it was not recorded.
  var message: JudgedMessage? {
    guard let draft = body["draft"], draft.kind == .object,
      let original = body["text"]?["original"]?.string
    else { return nil }
    var judged = Draft(text: original)
    judged.visibility =
      draft["visibility"]?.string.flatMap(MessageVisibility.init) ?? .operator
    judged.fields = DraftParams.fields(draft["fields"])
    judged.declaredTypes =
      draft["types"]?.elements.compactMap {
        $0.string.flatMap(ClaimType.init)
      } ?? []
    judged.declaredStatus = draft["status"]?.string.flatMap(TaskStatus.init)
    var reading = MessageReading()
    reading.kind = body["situation"]?["kind"]?.string.flatMap(MessageKind.init) ?? .other
    reading.isHedged = body["situation"]?["isHedged"]?.bool ?? false
    reading.negated = words("negated").compactMap(ClaimType.init)
    return JudgedMessage(judged, reading: reading, claims: supports.map(\.claim))
  }

  private var supports: [ClaimSupport] {
    (body["claims"]?.elements ?? []).compactMap { view in
      guard let type = view["type"]?.string.flatMap(ClaimType.init) else { return nil }
      var range: Range<Int>?
      if let start = view["start"]?.integer, let end = view["end"]?.integer, start <= end {
        range = Int(start)..<Int(end)
      }
      var claim = Claim(type: type, isDeclared: view["declared"]?.bool ?? false, range: range)
      claim.isAdvancing = type == .nextStep && view["supported"]?.bool == false
      return ClaimSupport(
        claim: claim,
        quality: view["quality"]?.string.flatMap(EvidenceQuality.init) ?? .nothing,
        evidenceIds: [],
        reasons: [],
        isContradicted: view["contradicted"]?.bool ?? false,
        isUndecided: view["undecided"]?.bool ?? false,
        missing: view["missing"]?.string
      )
    }
  }

  private var assessments: [EvidenceAssessment] {
    (body["situation"]?["evidence"]?.elements ?? []).flatMap { view -> [EvidenceAssessment] in
      let row = view.elements
      guard row.count == 4, let count = row[0].integer, count >= 0,
        let evidenceClass = row[1].string.flatMap(EvidenceClass.init),
        let quality = row[3].string.flatMap(EvidenceQuality.init)
      else { return [] }
      let worth = EvidenceAssessment(
        evidenceId: "",
        evidenceClass: evidenceClass,
        quality: quality,
        isNew: row[2].bool ?? false,
        reasons: []
      )
      return Array(repeating: worth, count: Int(min(count, 10_000)))
    }
  }
}
