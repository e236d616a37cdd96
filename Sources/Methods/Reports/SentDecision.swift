internal import Claims
internal import Decisions
internal import JSON
internal import JSONRPC
internal import Store
internal import Vocabulary

/// A decision of which an event tells that its message was shown.
struct SentDecision {
  private let record: AuditRecord
  private let body: JSONView?

  /// The decision of that id, which must be one of the task; its id stands at the path.
  init(
    _ id: String,
    _ path: JSONPointer,
    _ live: LiveTask,
    _ session: Session
  ) throws(ResponseError) {
    let found = try stored { () throws(StoreError) -> AuditRecord? in
      guard let number = Identifier.decision.number(id) else { return nil }
      let store = try session.openStore()
      return try store.isDecision(number) ? try store.auditRecord(number) : nil
    }
    guard let found else { throw .missing("decision", id) }
    record = found
    body = EarlierRuling(found).body
    let owner = body?["taskId"]?.string ?? ""
    guard owner.isExactly(live.task.taskId) else {
      throw .parameter(
        path,
        expected: "a decision of the task `\(live.task.taskId)`",
        got: "`\(id)`, of `\(owner)`"
      )
    }
  }

  var number: Int64 { record.sequence }

  /// The text that Candor had let through.
  var effective: String? { TextResult.effective(body?["text"]) }

  /// Whether its message was let through and did not count as sent when it was judged.
  var wasNotSentYet: Bool {
    body?["checkpoint"]?.bool == false && body?["deliver"]?.bool == true
      && body?["draft"]?["visibility"]?.equals(MessageVisibility.operator.rawValue) == true
  }

  /// The report that its message is; `nil` where it is none.
  var report: DeliveredReport? {
    guard let body, RecordedSituation(body).message?.isReport == true else { return nil }
    return RulingRecord.report(record.record)
  }

  /// What its message promises.
  var promise: PromiseReading? {
    guard let body, let message = RecordedSituation(body).message else { return nil }
    return TextReading(message.draft.text).reading.promise ?? message.declaredPromise
  }

  /// The status that was held back with a message that was judged before it was known whether it
  /// would be shown.
  var heldStatus: TaskStatus? {
    let decision = body?["decision"]
    guard decision?["decision"]?.equals(DecisionKind.downgradeStatus.rawValue) == true,
      decision?["mode"]?.equals(RuleMode.enforce.rawValue) == true
    else { return nil }
    return body?["status"]?["effective"]?.string.flatMap(TaskStatus.init)
  }
}

extension Docket {
  /// Takes an event that tells that what was judged before was shown: what its judgement left open,
  /// as nobody knew yet whether it would be, follows now.
  func takeSent(
    _ intake: EventIntake,
    _ id: String,
    _ path: JSONPointer,
    _ live: inout LiveTask
  ) throws(ResponseError) {
    let place = path.appending("data").appending("decisionId")
    let sent = try SentDecision(id, place, live, session)
    record(intake, &live)
    if sent.wasNotSentYet {
      if live.task.isOpen, let status = sent.heldStatus { live.task.status = status }
      if intake.event.canonicalType == .taskCheckpointSent, let report = sent.report {
        remember(report, sent.number, &live)
      }
      if let promise = sent.promise { openPromise(promise, id: id, &live) }
    }
    guard let text = intake.event.text else { return }
    add(Showing(decision: sent.number, text: text, effective: sent.effective), live)
  }

  private func remember(_ report: DeliveredReport, _ decision: Int64, _ live: inout LiveTask) {
    guard !live.task.ledger.reports.contains(report) else { return }
    live.task.ledger.reports = (live.task.ledger.reports + [report]).suffix(3)
    then { (store) throws(StoreError) in try store.countAsReport(decision: decision) }
  }
}
