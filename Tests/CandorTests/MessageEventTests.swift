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
