public import Claims
public import Rules
internal import Vocabulary

/// One run of a pack's test case.
public struct CaseRun {
  /// The case.
  public let name: String
  /// What was decided.
  public let ruling: Ruling
  /// What differs from what was expected; empty where the case passes.
  public let failures: [String]

  /// Plays the case by the packs.
  public init(_ testCase: PackCase, packs: [RulePack]) {
    var stage = Stage(testCase.task, Judgement(packs: packs))
    for step in testCase.history { stage.perform(step) }
    name = testCase.name
    ruling = stage.ruling(testCase)
    failures = Self.failures(testCase.expectation, ruling)
  }

  private static func failures(_ wanted: PackCase.Expectation, _ ruling: Ruling) -> [String] {
    var failures: [String] = []
    func compare(_ what: String, _ expected: String?, _ got: String?) {
      guard let expected, expected != got else { return }
      failures.append("expected \(what) `\(expected)`, got `\(got ?? "none")`")
    }
    compare("the decision", wanted.decision.rawValue, ruling.decision.kind.rawValue)
    compare("the rule", wanted.policyId, ruling.decision.policyId)
    compare("the status", wanted.status?.rawValue, ruling.effectiveStatus.rawValue)
    let matched = ruling.decision.matched.map(\.policyId)
    for rule in wanted.matched where !matched.contains(rule) {
      failures.append("expected the rule `\(rule)` to fire")
    }
    return failures
  }
}

extension CaseRun {
  /// The rules of a pack that no case makes fire.
  public static func uncovered(_ pack: RulePack, _ runs: [CaseRun]) -> [String] {
    let fired = Set(runs.flatMap { $0.ruling.decision.matched.map(\.policyId) })
    return pack.rules.map(\.id).filter { !fired.contains($0) }
  }
}

/// A task on which a case is played.
private struct Stage {
  private var task: Task
  private var record = EvidenceRecord()
  private let judgement: Judgement

  init(_ task: Task, _ judgement: Judgement) {
    self.task = task
    self.judgement = judgement
  }

  mutating func perform(_ step: PackCase.Step) {
    let now = PackCase.start.adding(seconds: step.at)
    _ = passDeadlines(until: now)
    switch step.action {
    case .event(let event): task.apply(event, record)
    case .evidence(let evidence): record.append(evidence)
    case .message(let draft):
      let ruling = judgement.ruling(hearing(now, draft))
      guard ruling.isDelivered, ruling.situation.message?.isReport == true else {
        return hold(ruling)
      }
      task.deliver(ruling, eventId: "report", record, at: now)
    }
  }

  private mutating func hold(_ ruling: Ruling) {
    guard !ruling.isDelivered, let message = ruling.situation.message else { return }
    task.holdBack(message.folded.fingerprint, ruling.decision.policyId ?? "")
  }

  private mutating func passDeadlines(until now: Instant) -> Ruling? {
    var last: Ruling?
    while let deadline = task.deadlines.first, deadline.firesAt <= now {
      last = judgement.fire(deadline, &task, record, eventId: nil)
    }
    return last
  }

  private func hearing(_ now: Instant, _ draft: Draft?) -> Hearing {
    var hearing = Hearing(task: task, record: record, now: now)
    hearing.draft = draft
    hearing.derivedEvents = task.derivedEvents(at: now)
    return hearing
  }

  mutating func ruling(_ testCase: PackCase) -> Ruling {
    let now = PackCase.start.adding(seconds: testCase.at)
    let passed = passDeadlines(until: now)
    switch testCase.subject {
    case .message(let draft, let event):
      var hearing = hearing(now, draft)
      hearing.event = event
      return judgement.ruling(hearing)
    case .event(let event):
      task.apply(event, record)
      var hearing = Hearing(task: task, record: record, now: now)
      hearing.event = event.type
      hearing.draft = event.text.map { Draft(text: $0) }
      return judgement.ruling(hearing)
    case .deadlines:
      return passed ?? judgement.ruling(Hearing(task: task, record: record, now: now))
    }
  }
}

extension Task {
  /// Notes that a draft was held back; answers how often it was by now.
  @discardableResult
  public mutating func holdBack(
    _ fingerprint: UInt64,
    _ policyId: String
  ) -> Int64 {
    for index in ledger.heldBack.indices
    where ledger.heldBack[index].fingerprint == fingerprint
      && ledger.heldBack[index].policyId == policyId
    {
      ledger.heldBack[index].count += 1
      return ledger.heldBack[index].count
    }
    ledger.heldBack.append(
      HeldBackDraft(
        fingerprint: fingerprint,
        policyId: policyId,
        count: 1,
        reviewId: nil
      )
    )
    ledger.heldBack = ledger.heldBack.suffix(20)
    return 1
  }
}
