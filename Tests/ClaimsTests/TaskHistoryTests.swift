import Claims
import JSON
import Testing
import Vocabulary

@Suite struct TaskHistoryTests {
  private let start = Instant(milliseconds: 1_767_225_600_000)

  private func task(interval: Int64? = nil, silence: Int64? = nil) -> Task {
    var task = Task(taskId: "t", startedAt: start)
    task.checkpoint.intervalSeconds = interval
    task.checkpoint.silenceTimeoutSeconds = silence
    return task
  }

  private func event(
    _ type: EventType,
    at seconds: Int64,
    _ data: [String: JSONValue] = [:]
  )
    -> Event
  {
    Event(
      eventId: "e\(seconds)",
      type: type.rawValue,
      taskId: "t",
      occurredAt: start.adding(seconds: seconds),
      data: .object(data)
    )
  }

  @Test func aCheckpointFiresAtDueAndGraceAndThenFromItsOwnDueTime() {
    var task = task(interval: 600)
    var times: [Int64] = []
    while let deadline = task.deadlines.first {
      times.append(deadline.firesAt.seconds(since: start))
      task.fire(deadline)
    }
    #expect(times == [660, 1260, 1860])
  }

  /// The runtime's own words about what is due are nothing visible.
  @Test func aCheckpointThatIsAnnouncedIsMissedLikeAnyOther() {
    var task = task(interval: 600)
    var times: [Int64] = []
    for number in Int64(1)...5 {
      let due = start.adding(seconds: 600 * number)
      let announced = event(.taskCheckpointDue, at: 600 * number, ["dueAt": .string(due.text)])
      task.apply(announced, sequence: 0)
      while let deadline = task.deadlines.first, deadline.firesAt <= due.adding(seconds: 100) {
        times.append(deadline.firesAt.seconds(since: start))
        task.fire(deadline)
        // Said again, it fires no second time.
        task.apply(announced, sequence: 0)
      }
    }
    #expect(times == [660, 1260, 1860])
    #expect(task.ledger.checkpointMisses == Task.mostMisses)
  }

  @Test func onlySomethingVisibleStartsItAgain() {
    var task = task(interval: 600)
    for _ in 0..<3 { if let deadline = task.deadlines.first { task.fire(deadline) } }
    #expect(task.deadlines.isEmpty)
    task.apply(event(.subagentResultForwarded, at: 2000, ["resultId": .string("x")]), sequence: 0)
    #expect(task.deadlines.isEmpty)
    task.apply(event(.taskCheckpointSent, at: 2000), sequence: 0)
    #expect(task.deadlines.first?.firesAt == start.adding(seconds: 2660))
  }

  @Test func aMessageResetsSilenceButNotTheCheckpoint() {
    var task = task(interval: 600, silence: 100)
    task.apply(event(.operatorMessageSent, at: 90), sequence: 0)
    #expect(task.isSilenceExceeded(at: start.adding(seconds: 150)) == false)
    #expect(task.isSilenceExceeded(at: start.adding(seconds: 190)))
    #expect(task.checkpointDueAt == start.adding(seconds: 600))
  }

  @Test func anAnnouncedCheckpointIsLateAtDueAndGrace() {
    var task = task()
    task.apply(event(.taskCheckpointDue, at: 10), sequence: 0)
    #expect(task.isCheckpointLate(at: start.adding(seconds: 69)) == false)
    #expect(task.isCheckpointLate(at: start.adding(seconds: 70)))
  }

  @Test func aPromiseClosesWithEvidenceOnly() {
    var task = task()
    task.apply(event(.followupPromised, at: 0, ["text": .string("x")]), sequence: 3)
    #expect(task.ledger.promises.first?.dueAt == start.adding(seconds: 3600))
    task.apply(event(.followupDelivered, at: 10), sequence: 3)
    #expect(task.ledger.promises.count == 1)
    task.apply(event(.taskCheckpointSent, at: 20), sequence: 4)
    #expect(task.ledger.promises.isEmpty)
  }

  @Test func aResultThatNobodyAnnouncedStillWaits() {
    var task = task()
    task.apply(
      event(.subagentResultNotForwarded, at: 0, ["resultId": .string("r")]),
      sequence: 0
    )
    #expect(task.lateResults(at: start).map(\.resultId) == ["r"])
    task.apply(event(.subagentResultForwarded, at: 1, ["resultId": .string("r")]), sequence: 0)
    task.apply(event(.operatorMessageSent, at: 2), sequence: 0)
    #expect(task.ledger.results.isEmpty)
  }
}
