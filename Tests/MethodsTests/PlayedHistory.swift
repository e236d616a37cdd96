import Claims
import Decisions
import JSON
import Rules
import Vocabulary

@testable import Store

/// A history played through the fold, the deadlines and the judgement, with what must always hold
/// noted where it does not.
struct PlayedHistory {
  private(set) var task: Task
  private(set) var trace: [String] = []
  private(set) var broken: [String] = []
  private var record = EvidenceRecord()
  private var now = PackCase.start
  private var fired: Set<Deadline> = []
  private var number = 0
  private let judgement: Judgement
  /// Whether the task is written to its row and read back after each step.
  private let isReloaded: Bool

  init(_ history: RandomHistory, _ judgement: Judgement, isReloaded: Bool) {
    task = history.task
    self.judgement = judgement
    self.isReloaded = isReloaded
    for step in history.steps {
      perform(step)
      if isReloaded { reload() }
    }
  }

  private mutating func reload() {
    guard var read = TaskRow.task(TaskRow.bytes(task)) else {
      broken.append("the task's row cannot be read")
      return
    }
    read.ledger.reports = task.ledger.reports
    task = read
  }

  private mutating func perform(_ step: RandomHistory.Step) {
    number += 1
    switch step {
    case .wait(let seconds):
      now = now.adding(seconds: seconds)
      passDeadlines()
    case .event(let type, let data):
      let event = Event(
        eventId: "e\(number)",
        type: type.rawValue,
        taskId: "t",
        occurredAt: now,
        data: data
      )
      task.apply(event, record)
      // A clock that starts again may fall due at the same moment as before.
      if type.isVisible || type == .taskCheckpointDue { fired = [] }
      passDeadlines()
    case .evidence(let evidenceClass, let outcome): add(evidenceClass, outcome)
    case .message(let text, let status): judge(text, status)
    }
  }

  private mutating func add(_ evidenceClass: EvidenceClass, _ outcome: EvidenceOutcome) {
    var item = Evidence(
      evidenceId: "v\(number)",
      sequence: Int64(number),
      evidenceClass: evidenceClass,
      producedBy: .ci,
      producedAt: nil,
      arrivedAt: now
    )
    item.summary = "pytest"
    item.command = "pytest"
    item.uri = "a.py"
    item.run.outcome = outcome
    item.run.isTold = true
    record.append(item)
  }

  private mutating func passDeadlines() {
    while let deadline = task.deadlines.first, deadline.firesAt <= now {
      if !fired.insert(deadline).inserted { broken.append("\(deadline) fired twice") }
      let ruling = judgement.fire(deadline, &task, record, eventId: "d\(number)")
      check(ruling)
      note(ruling)
    }
  }

  private mutating func judge(_ text: String, _ status: TaskStatus?) {
    passDeadlines()
    var draft = Draft(text: text)
    draft.declaredStatus = status
    let hearing = hearing(draft)
    let ruling = judgement.ruling(hearing)
    check(ruling)
    checkFixedPoint(ruling, draft)
    note(ruling)
    guard ruling.isDelivered else {
      guard let message = ruling.situation.message else { return }
      task.holdBack(message.folded.fingerprint, ruling.decision.policyId ?? "")
      return
    }
    task.status = ruling.effectiveStatus
    if ruling.situation.message?.isReport == true {
      task.deliver(ruling, eventId: "e\(number)", record, at: now)
      fired = []
    }
  }

  private func hearing(_ draft: Draft) -> Hearing {
    var hearing = Hearing(task: task, record: record, now: now)
    hearing.draft = draft
    hearing.derivedEvents = task.derivedEvents(at: now)
    return hearing
  }

  private mutating func note(_ ruling: Ruling) {
    let decision = ruling.decision
    trace.append(
      "\(decision.kind.rawValue) \(decision.policyId ?? "-") \(decision.reason) "
        + "\(ruling.effectiveStatus.rawValue) \(ruling.effectiveText ?? "-")"
    )
  }

  /// The rewritten text, said in place of the original, is shown as it is.
  private mutating func checkFixedPoint(_ ruling: Ruling, _ draft: Draft) {
    guard ruling.isDelivered, ruling.isChanged, let text = ruling.effectiveText else { return }
    var again = Draft(text: text)
    again.declaredStatus = draft.declaredStatus.map { _ in ruling.effectiveStatus }
    var hearing = hearing(again)
    if ruling.decision.kind == .forceCheckpoint {
      // What was forced is said by now: nothing is overdue any more.
      hearing.derivedEvents = []
      if ruling.situation.message?.isReport == true {
        hearing.task.deliver(ruling, eventId: "", record, at: now)
        hearing.task.ledger.checkpointSequence = task.ledger.checkpointSequence
      }
    }
    let second = judgement.ruling(hearing)
    if second.isDelivered, second.isChanged {
      broken.append("changed again: \(text) → \(second.effectiveText ?? "")")
    }
    if text.utf8.count > 2 * draft.text.utf8.count + 600 { broken.append("grew too long: \(text)") }
  }

  /// Precedence, notices, and status.
  private mutating func check(_ ruling: Ruling) {
    let decision = ruling.decision
    let deciding = decision.matched.filter { $0.mode == .enforce && !$0.isSatisfied }
    let first = deciding.map(\.decision).min() ?? .allow
    if decision.kind != first, !ruling.isRepeat {
      broken.append("decided \(decision.kind) where \(first) comes first")
    }
    for match in deciding where Self.needsNotice(match.policyId, judgement) {
      if !ruling.notices.contains(where: { $0.policyId == match.policyId }) {
        broken.append("the notice of \(match.policyId) is lost")
      }
    }
    let lowers: [DecisionKind] = [.downgradeStatus, .requireReview, .forceCheckpoint]
    if lowers.contains(decision.kind), let claimed = ruling.claimedStatus.assertiveness,
      let effective = ruling.effectiveStatus.assertiveness, effective > claimed
    {
      broken.append("raised \(ruling.claimedStatus) to \(ruling.effectiveStatus)")
    }
  }

  private static func needsNotice(_ policyId: String, _ judgement: Judgement) -> Bool {
    judgement.packs.contains { pack in
      pack.rules.contains { $0.id == policyId && $0.output.notice.isRequired }
    }
  }
}
