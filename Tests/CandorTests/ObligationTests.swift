import JSON
import TestSupport
import Testing

/// What a task owes, from outside (`protocol/events.md`, Obligations).
@Suite struct ObligationTests {
  private let sidecar: Sidecar

  init() throws {
    sidecar = try Sidecar()
    try sidecar.start(#","actor":{"kind":"human","id":"ann"}"#)
  }

  @discardableResult
  private func event(_ type: String, _ data: String = "{}", _ more: String = "") throws -> JSONView
  {
    try sidecar.result(
      "recordEvent",
      #"{"event":{"type":"\#(type)","taskId":"t","data":\#(data)\#(more)}}"#
    )
  }

  private func kinds(_ task: JSONView?) -> [String] {
    task?["obligations"]?.elements.compactMap { $0["kind"]?.string } ?? []
  }

  @Test func aForwardedResultNeedsSomethingVisibleAfterIt() throws {
    try event("subagent_completed", #"{"resultId":"r"}"#)
    _ = try sidecar.result("advanceClock", #"{"to":"2026-01-01T00:01:00Z"}"#)
    try event("operator_message_sent", #"{"text":"Waiting for the sub-agent."}"#)
    _ = try sidecar.result("advanceClock", #"{"to":"2026-01-01T00:02:00Z"}"#)
    let forwarded = try event("subagent_result_forwarded", #"{"resultId":"r"}"#)
    #expect(kinds(forwarded["task"]) == ["forward"])
    let late = try sidecar.result("advanceClock", #"{"to":"2026-01-01T00:05:00Z"}"#)
    let policies = late["decisions"]?.elements.compactMap { $0["policyId"]?.string }
    #expect(policies == ["no-silence.result-without-visible-followup"])
    #expect(kinds(try event("operator_message_sent", #"{"text":"It found a.py."}"#)["task"]) == [])
  }

  @Test func aWordThatIsToldLateDischargesNothingThatCameAfterIt() throws {
    try event("subagent_completed", #"{"resultId":"r"}"#)
    _ = try sidecar.result("advanceClock", #"{"to":"2026-01-01T00:02:00Z"}"#)
    try event("subagent_result_forwarded", #"{"resultId":"r"}"#)
    let said = #","occurredAt":"2026-01-01T00:01:59Z""#
    let told = try event("operator_message_sent", #"{"text":"Waiting for it."}"#, said)
    #expect(kinds(told["task"]) == ["forward"])
  }

  /// Events may be told out of order: the word was said after the forwarding.
  @Test func aWordThatIsToldFirstDischargesByItsTime() throws {
    try event("subagent_completed", #"{"resultId":"r"}"#)
    _ = try sidecar.result("advanceClock", #"{"to":"2026-01-01T00:02:00Z"}"#)
    try event("operator_message_sent", #"{"text":"It found a.py."}"#)
    let forwarded = try event(
      "subagent_result_forwarded",
      #"{"resultId":"r"}"#,
      #","occurredAt":"2026-01-01T00:01:59Z""#
    )
    #expect(kinds(forwarded["task"]) == [])
  }

  @Test func obligationsAgreeWithTheClocks() throws {
    try event("subagent_completed", #"{"resultId":"r"}"#)
    try event("followup_promised", #"{"text":"x","promiseId":"p","deadlineSeconds":100}"#)
    let slept = try event("machine_slept", #"{"milliseconds":3600000}"#)
    let due = slept["task"]?["obligations"]?.elements.compactMap { $0["dueAt"]?.string }
    #expect(due == ["2026-01-01T01:05:00Z", "2026-01-01T01:01:40Z"])
    #expect(
      try sidecar.result("checkDeadlines")["nextDueAt"]?.string == "2026-01-01T01:02:40Z"
    )
    try event("task_closed", #"{"status":"cancelled"}"#)
    _ = try sidecar.result("advanceClock", #"{"to":"2026-01-02T00:00:00Z"}"#)
    let task = try sidecar.result("getTask", #"{"taskId":"t"}"#)["task"]
    #expect(task?["obligations"]?.elements.map { $0["state"]?.string } == ["open", "open"])
  }

  /// Nothing was owed before it was asked for.
  @Test(arguments: ["intervalSeconds", "silenceTimeoutSeconds"])
  func aClockThatIsSetLaterInventsNoMisses(_ member: String) throws {
    _ = try sidecar.result("startTask", #"{"taskId":"t"}"#)
    _ = try sidecar.result("advanceClock", #"{"to":"2026-01-01T01:00:00Z"}"#)
    let clock = #"{"taskId":"t","checkpoint":{"graceSeconds":0,"\#(member)":600}}"#
    _ = try sidecar.result("startTask", clock)
    func decisions(_ time: String) throws -> Int? {
      let to = #"{"to":"2026-01-01T01:\#(time)Z"}"#
      // Set again, it starts no clock anew.
      _ = try sidecar.result("startTask", clock)
      return try sidecar.result("advanceClock", to)["decisions"]?.elements.count
    }
    #expect(try decisions("09:59") == 0)
    #expect(try decisions("10:00") == 1)
    #expect(try decisions("20:00") == 1)
  }

  @Test func aShorterIntervalCountsFromItsSettingUnlessAReportIsLateAlready() throws {
    func set(_ seconds: Int) throws -> JSONView? {
      let plan = #"{"graceSeconds":0,"intervalSeconds":\#(seconds)}"#
      let task = try sidecar.result("startTask", #"{"taskId":"t","checkpoint":\#(plan)}"#)["task"]
      return task?["obligations"]?.elements.first
    }
    func advance(_ time: String) throws -> Int? {
      let to = #"{"to":"2026-01-01T\#(time)Z"}"#
      return try sidecar.result("advanceClock", to)["decisions"]?.elements.count
    }
    _ = try set(3600)
    #expect(try advance("00:50:00") == 0)
    #expect(try set(600)?["dueAt"]?.string == "2026-01-01T01:00:00Z")
    #expect(try advance("01:00:00") == 1)
    #expect(try set(300)?["state"]?.string == "overdue")
    #expect(try advance("01:00:00") == 0)
  }

  /// What has not happened yet counts as happening now, and is kept as it was told.
  @Test func anEventFromTheFutureMutesNoDeadline() throws {
    let plan = #""checkpoint":{"intervalSeconds":600,"graceSeconds":0}"#
    _ = try sidecar.result("startTask", #"{"taskId":"t",\#(plan)}"#)
    let told = try event("task_checkpoint_sent", "{}", #","occurredAt":"2099-01-01T00:00:00Z""#)
    #expect(told["task"]?["lastVisibleAt"]?.string == "2026-01-01T00:00:00Z")
    let late = try sidecar.result("advanceClock", #"{"to":"2026-01-01T00:10:00Z"}"#)
    #expect(late["decisions"]?.elements.count == 1)
    let events = try sidecar.result("listEvents", #"{"type":"task_checkpoint_sent"}"#)["events"]
    #expect(events?.elements.map { $0["occurredAt"]?.string } == ["2099-01-01T00:00:00Z"])
  }

  /// What is worth nothing keeps no promise (`protocol/evidence.md`, Quality).
  @Test(arguments: [
    (#"{"class":"narrative","summary":"I thought about it"}"#, false),
    (#"{"class":"reminder","summary":"ping"}"#, false),
    (#"{"class":"test_result","command":"pytest","exitCode":1,"summary":"3 failed"}"#, false),
    (
      #"{"class":"test_result","exitCode":0,"summary":"x","producedAt":"2026-01-02T00:00:00Z"}"#,
      false
    ), (#"{"class":"test_result","command":"pytest","exitCode":0,"summary":"3 passed"}"#, true),
  ])
  func aPromiseIsKeptByEvidenceOfSomeWorth(_ item: String, _ isKept: Bool) throws {
    try event("followup_promised", #"{"text":"the results","promiseId":"p"}"#)
    _ = try sidecar.result("recordEvidence", #"{"taskId":"t","evidence":[\#(item)]}"#)
    let told = try event("followup_delivered", #"{"promiseId":"p","text":"Here it is."}"#)
    #expect(kinds(told["task"]) == (isKept ? [] : ["followup"]))
    #expect(told["decisions"]?.elements.isEmpty == isKept)
  }
}
