import JSON
import TestSupport
import Testing

/// What an event does that comes with a message, or tells that one was shown
/// (`protocol/events.md`).
@Suite struct MessageEventTests {
  private let sidecar: Sidecar

  init() throws {
    sidecar = try Sidecar()
    try sidecar.start(#","actor":{"kind":"human","id":"ann"}"#)
  }

  private func judge(_ text: String, _ more: String = "") throws -> JSONView {
    try sidecar.result("evaluateClaim", #"{"taskId":"t","message":{"text":"\#(text)"}\#(more)}"#)
  }

  @discardableResult
  private func event(_ type: String, _ data: String = "{}") throws -> JSONView {
    try sidecar.result(
      "recordEvent",
      #"{"event":{"type":"\#(type)","taskId":"t","data":\#(data)}}"#
    )
  }

  private func evidence(_ code: Int) throws {
    let item = #"{"class":"test_result","command":"pytest","exitCode":\#(code),"summary":"pytest"}"#
    _ = try sidecar.result("recordEvidence", #"{"taskId":"t","evidence":[\#(item)]}"#)
  }

  private func kinds(_ task: JSONView?) -> [String] {
    task?["obligations"]?.elements.compactMap { $0["kind"]?.string } ?? []
  }

  /// A status that comes with a message is judged with it.
  @Test(arguments: ["task_closed", "task_status_changed"])
  func aStatusThatComesWithAMessageIsSetAsFarAsItMayBeClaimed(_ type: String) throws {
    let close = #","event":{"type":"\#(type)","data":{"status":"verified_complete"}}"#
    for text in ["Done. All 5 tests pass.", "Looking at a.py.", "Blocked by the API key."] {
      let judged = try judge(text, close)
      #expect(judged["decision"]?["decision"]?.string == "downgrade_status", "\(text)")
      #expect(judged["task"]?["status"]?.string == "pending_verification", "\(text)")
    }
    try evidence(1)
    let blocked = try judge("Done. All 5 tests pass.", close)
    #expect(blocked["decision"]?["decision"]?.string == "block")
    #expect(blocked["task"]?["status"]?.string == "pending_verification")
    try evidence(0)
    let supported = try judge("Done, all tests pass.", close)
    #expect(supported["task"]?["status"]?.string == "verified_complete")
  }

  @Test func theStatusOfAnEventIsTheOneThatIsDeclared() throws {
    let event = #"{"type":"task_closed","data":{"status":"cancelled"}}"#
    let error = try sidecar.call(
      "evaluateClaim",
      #"{"taskId":"t","message":{"text":"x"},"claim":{"status":"complete"},"event":\#(event)}"#
    )["error"]
    #expect(error?["data"]?["path"]?.string == "/event/data/status")
    #expect(error?["data"]?["expected"]?.string == "`complete`, which `claim.status` declares")
  }

  /// What tells that the operator saw something has not happened where the message is held back.
  @Test(arguments: [
    ("followup_delivered", #"{"promiseId":"p"}"#), ("forced_operator_update", "{}"),
    ("subagent_result_forwarded", #"{"resultId":"r"}"#),
    ("followup_promised", #"{"text":"more","promiseId":"q"}"#),
  ])
  func nothingIsDeliveredWithAMessageThatIsHeldBack(_ type: String, _ data: String) throws {
    _ = try sidecar.result("startTask", #"{"taskId":"t","checkpoint":{"intervalSeconds":600}}"#)
    try event("followup_promised", #"{"text":"results","promiseId":"p"}"#)
    try event("subagent_completed", #"{"resultId":"r"}"#)
    try evidence(1)
    let told = #","event":{"type":"\#(type)","eventId":"e","data":\#(data)}"#
    let held = try judge("Done! Everything is fixed.", told)
    #expect(held["deliver"]?.bool == false)
    #expect(held["task"]?["lastVisibleAt"]?.kind == .null)
    #expect(kinds(held["task"]) == ["checkpoint", "forward", "followup"])
    let events = try sidecar.result("listEvents", #"{"taskId":"t"}"#)["events"]?.elements
    #expect(events?.contains { $0["eventId"]?.string == "e" } == false)
    // Asked again, it is answered as the first time.
    let again = try judge("Done! Everything is fixed.", told)
    #expect(again["audit"]?["seq"]?.integer == held["audit"]?["seq"]?.integer)
  }

  /// Judged before it is known whether it will be shown, then shown: as if it had been sent at once.
  @Test(arguments: ["decision", "text"])
  func whatIsToldToBeSentLeavesBehindWhatAMessageDoes(_ how: String) throws {
    func send(_ text: String) throws -> JSONView {
      let judged = try judge(text, #","checkpoint":false"#)
      let id = judged["decision"]?["decisionId"]?.string ?? ""
      let data = how == "text" ? #"{"text":"\#(text)"}"# : #"{"decisionId":"\#(id)"}"#
      _ = try event("task_checkpoint_sent", data)
      return judged
    }
    _ = try send("I started the load test. I'll report back in 10 minutes.")
    let task = try sidecar.result("getTask", #"{"taskId":"t"}"#)["task"]
    #expect(kinds(task) == ["followup"])
    #expect(
      task?["obligations"]?.elements.first?["dueAt"]?.string == "2026-01-01T00:10:00Z"
    )
    try evidence(0)
    _ = try send("Still working on the parser.")
    #expect(kinds(try sidecar.result("getTask", #"{"taskId":"t"}"#)["task"]) == [])
    let again = try judge("Still working on the parser.")
    #expect(again["decision"]?["policyId"]?.string == "no-fake-progress.repeated-status")
  }

  /// Told twice, it is one report and one promise; and it is known after a restart.
  @Test(arguments: [true, false])
  func whatIsToldTwiceIsSentOnce(_ isText: Bool) throws {
    let scratch = try Scratch()
    let first = try Sidecar(store: scratch.path + "/c.db")
    try first.start()
    let message = #"{"text":"Still working on the parser. I'll report back in 10 minutes."}"#
    let item = #"{"class":"file_change","uri":"parser.py"}"#
    let judged = try first.result(
      "evaluateClaim",
      #"{"taskId":"t","message":\#(message),"checkpoint":false,"evidence":[\#(item)]}"#
    )
    let id = try #require(judged["decision"]?["decisionId"]?.string)
    let data = isText ? message : #"{"decisionId":"\#(id)"}"#
    // By text it is told twice only under one id: without, it is said again.
    let own = isText ? #","eventId":"e""# : ""
    let event = #"{"type":"task_checkpoint_sent","taskId":"t","data":\#(data)\#(own)}"#
    for _ in 1...2 {
      let told = try first.result("recordEvent", #"{"event":\#(event)}"#)
      #expect(kinds(told["task"]) == ["followup"])
    }
    first.closeInput()
    _ = first.wait()
    let second = try Sidecar(store: scratch.path + "/c.db")
    try second.start()
    let again = try second.result("evaluateClaim", #"{"taskId":"t","message":\#(message)}"#)
    #expect(again["decision"]?["policyId"]?.string == "no-fake-progress.repeated-status")
  }

  @Test(arguments: ["task_checkpoint_sent", "operator_message_sent"])
  func aDecisionOfAnotherTaskIsRefused(_ type: String) throws {
    let id = try judge("Done!")["decision"]?["decisionId"]?.string ?? ""
    let event = #"{"type":"\#(type)","taskId":"other","data":{"decisionId":"\#(id)","text":"x"}}"#
    let error = try sidecar.call("recordEvent", #"{"event":\#(event)}"#)["error"]
    #expect(error?["code"]?.integer == -32602)
    #expect(error?["data"]?["path"]?.string == "/event/data/decisionId")
    #expect(error?["data"]?["expected"]?.string == "a decision of the task `other`")
    let seen = try sidecar.result("getDecision", #"{"decisionId":"\#(id)"}"#)
    #expect(seen["text"]?["shown"]?.kind == .null)
  }

  /// What was forced and shown is seen.
  @Test func aForcedUpdateAcknowledgesItsNotice() throws {
    let plan = #""checkpoint":{"intervalSeconds":60,"graceSeconds":0}"#
    _ = try sidecar.result("startTask", #"{"taskId":"t",\#(plan)}"#)
    let late = try sidecar.result("advanceClock", #"{"to":"2026-01-01T00:01:00Z"}"#)
    let id = late["notices"]?.elements.first?["noticeId"]?.string ?? ""
    func update(_ task: String, _ notice: String, _ text: String) throws -> JSONView {
      let data = #"{"noticeId":"\#(notice)","text":"\#(text)"}"#
      let event = #"{"type":"forced_operator_update","taskId":"\#(task)","data":\#(data)}"#
      return try sidecar.call("recordEvent", #"{"event":\#(event)}"#)
    }
    #expect(try update("t", "candor-n99", "x")["error"]?["code"]?.integer == 1001)
    let other = try update("other", id, "x")["error"]
    #expect(other?["data"]?["path"]?.string == "/event/data/noticeId")
    // Told twice, it is seen once; told otherwise, it is a conflict.
    for _ in 1...2 { #expect(try update("t", id, "Something else.")["result"] != nil) }
    #expect(try update("t", id, "Yet another.")["error"]?["code"]?.integer == 1002)
    let seen = try sidecar.result("listNotices", #"{"acknowledged":true}"#)["notices"]?.elements
    #expect(seen?.map { $0["acknowledged"]?["text"]?.string } == ["Something else."])
  }

  /// That it was shown does not say that something else was.
  @Test func withoutATextNothingElseWasShown() throws {
    let id = try judge("Done!")["decision"]?["decisionId"]?.string ?? ""
    let told = try event("operator_message_sent", #"{"decisionId":"\#(id)"}"#)
    #expect(told["notices"]?.elements.isEmpty == true)
    let seen = try sidecar.result("getDecision", #"{"decisionId":"\#(id)"}"#)
    #expect(seen["text"]?["shown"]?.kind == .null)
  }

  @Test func aResultThatIsForwardedWithAMessageIsSeen() throws {
    try event("subagent_completed", #"{"resultId":"r"}"#)
    let told = #","event":{"type":"subagent_result_forwarded","data":{"resultId":"r"}}"#
    #expect(kinds(try judge("The sub-agent looked at a.py.", told)["task"]) == [])
  }

  @Test func aResultThatIsForwardedToASilentTaskIsNotSeen() throws {
    let silent = #""mode":"silent","checkpoint":{"externalizedPath":"https://example.org/p"}"#
    _ = try sidecar.result("startTask", #"{"taskId":"p",\#(silent)}"#)
    try event("subagent_completed", #"{"resultId":"r"}"#)
    let told =
      #","event":{"type":"subagent_result_forwarded","data":{"resultId":"r","toTaskId":"p"}}"#
    #expect(kinds(try judge("A summary of something else.", told)["task"]) == ["forward"])
  }
}
