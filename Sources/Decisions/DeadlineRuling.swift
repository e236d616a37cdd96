public import Claims
internal import Rules
internal import Vocabulary

extension Judgement {
  /// Fires a deadline: marks it, and judges the task at that moment.
  public func fire(
    _ deadline: Deadline,
    _ task: inout Task,
    _ record: EvidenceRecord,
    eventId: String?
  ) -> Ruling {
    task.fire(deadline)
    if let event = deadline.event, let eventId {
      task.ledger.newestEvents[event.rawValue] = eventId
    }
    var hearing = Hearing(task: task, record: record, now: deadline.firesAt)
    hearing.event = deadline.event?.rawValue
    hearing.obligation = task.obligation(of: deadline, at: deadline.firesAt)
    return ruling(hearing)
  }
}
