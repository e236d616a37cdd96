internal import Claims
internal import Decisions
internal import JSON
internal import JSONRPC
internal import Rules
public import Store
internal import Vocabulary

extension Docket {
  /// Fires what has fallen due by then on a task, each deadline once, and files what it decides.
  func passDeadlines(
    _ live: inout LiveTask,
    until time: Instant,
    isWaiting: Bool = false
  ) throws(ResponseError) {
    while let deadline = live.task.deadlines.first, deadline.firesAt <= time {
      let packs = session.deadlinePacks(live.task)
      var triggering: [String] = []
      var eventId: String?
      if let type = deadline.event {
        let intake = addOwn(
          type,
          to: &live,
          at: deadline.firesAt,
          data: ["derived": .bool(true), "dueAt": .string(deadline.dueAt.text)],
          applies: false
        )
        eventId = intake.event.eventId
        triggering = [intake.event.eventId]
      }
      let ruling = Judgement(
        packs: packs,
        suppressions: try session.suppressions(at: deadline.firesAt)
      ).fire(
        deadline,
        &live.task,
        live.record,
        eventId: eventId
      )
      guard ruling.decision.kind != .allow || !ruling.decision.matched.isEmpty else { continue }
      live.task.status = ruling.effectiveStatus
      file(ruling, &live, packs: packs, at: deadline.firesAt, triggering: triggering) {
        $0.isWaiting = isWaiting
      }
    }
  }

  /// Marks what has fallen due by now as fired, where the judgement at hand takes it into account.
  func absorbDeadlines(_ live: inout LiveTask) -> [String] {
    var triggering: [String] = []
    while let deadline = live.task.deadlines.first, deadline.firesAt <= now {
      live.task.fire(deadline)
      guard let type = deadline.event else { continue }
      let intake = addOwn(
        type,
        to: &live,
        at: deadline.firesAt,
        data: ["derived": .bool(true), "dueAt": .string(deadline.dueAt.text)],
        applies: false
      )
      live.task.ledger.newestEvents[type.rawValue] = intake.event.eventId
      triggering.append(intake.event.eventId)
    }
    return triggering
  }
}

extension Session {
  /// How long a client that is told of notices may have to wait for those of deadlines that another
  /// process has set, and how long is waited before what failed is tried again, in milliseconds.
  private static let longestPatience = 1000
  /// How long a lock is waited for to pass deadlines, in milliseconds: a later turn can as well.
  private static let briefly: Int64 = 100

  /// How many tasks' deadlines one step passes at most.
  private static let mostTasks: Int64 = 1000

  /// Passes the deadlines of every task up to then, in the order in which they fire.
  func passDeadlines(
    until time: Instant,
    call: String,
    isWaiting: Bool
  ) throws(ResponseError) -> [Filing] {
    let docket = try Docket(self, call: call)
    while true {
      let ids = try stored { () throws(StoreError) -> [String] in
        try self.openStore().tasksDue(by: time, limit: Self.mostTasks)
      }
      let open = ids.filter { docket.lives[ExactText($0)] == nil }
      guard !open.isEmpty else { break }
      for id in open {
        var live = try docket.task(id)
        try docket.passDeadlines(&live, until: time, isWaiting: isWaiting)
        docket.keep(live)
      }
      guard ids.count == Int(Self.mostTasks) else { break }
      try docket.store()
      return docket.filings + (try passDeadlines(until: time, call: call, isWaiting: isWaiting))
    }
    try docket.store()
    return docket.filings.sorted { ($0.at, $0.number) < ($1.at, $1.number) }
  }

  /// When the next deadline of any task fires, read where the store has changed; between calls only,
  /// as what a call changes may be taken back.
  private func nextDue() throws(StoreError) -> Instant? {
    let version = try contentVersion()
    if let knownDue, knownDue.version == version { return knownDue.at }
    let due = try openStore().nextDue()
    knownDue = (version, due)
    return due
  }

  /// How long the loop may wait for the next deadline, in milliseconds; `nil` without end.
  public var patience: Int? {
    guard stance.manualNow == nil, hasStore, stance.isReady else { return nil }
    let longest = stance.wantsNotices ? Self.longestPatience : nil
    guard let due = try? nextDue() else { return longest }
    let left = Int(clamping: max(0, due.milliseconds - now.milliseconds) + 1)
    let patience = isHindered ? max(left, Self.longestPatience) : left
    return min(patience, longest ?? patience)
  }

  /// What the loop calls when time has passed: fires deadlines under the system clock and tells a
  /// client that asked.
  public func tick() throws(StoreError) {
    guard stance.manualNow == nil, hasStore, stance.isReady else { return }
    guard let due = try nextDue(), due <= now else { return }
    callBegins()
    do throws(ResponseError) {
      let session = self
      let filings = try stored { () throws(StoreError) in try session.openStore() }
        .waiting(Self.briefly) { () throws(ResponseError) in
          try session.passDeadlines(
            until: session.now,
            call: "deadline",
            isWaiting: !session.stance.wantsNotices
          )
        }
      if stance.wantsNotices { announce(filings) }
      isHindered = false
      _ = callEnds(failed: false)
    } catch {
      isHindered = true
      _ = callEnds(failed: true)
    }
  }

  /// Tells a client that asked for them the notices of deadlines that have passed.
  func announce(_ filings: some Sequence<Filing>) {
    for filing in filings {
      for notice in filing.notices {
        var params = JSONWriter()
        params.object { writer in
          writer.name("notice")
          writer.raw(notice)
          writer.name("decision")
          filing.write(&writer)
        }
        notifications.append(("notice", params.bytes))
      }
    }
  }
}
