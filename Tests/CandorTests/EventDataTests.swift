import JSON
import TestSupport
import Testing

/// What an event brings along is checked where Candor reads it, as a method's params are.
@Suite struct EventDataTests {
  private let sidecar: Sidecar

  init() throws {
    sidecar = try Sidecar()
    try sidecar.start()
  }

  private func event(_ type: String, _ data: String) -> String {
    #"{"type":"\#(type)","taskId":"t","data":\#(data)}"#
  }

  @Test(arguments: [
    ("task_started", #"{"mode":"silnt"}"#, "/mode", "silent"),
    ("task_started", #"{"title":5}"#, "/title", nil),
    ("task_started", #"{"root":"/a\u0000b"}"#, "/root", nil),
    (
      "task_started", #"{"checkpoint":{"intervalSeconds":-5}}"#, "/checkpoint/intervalSeconds", nil
    ),
    (
      "task_started", #"{"checkpoint":{"intervalSeconds":"60"}}"#, "/checkpoint/intervalSeconds",
      nil
    ),
    (
      "task_started", #"{"checkpoint":{"intervalSecond":60}}"#, "/checkpoint/intervalSecond",
      "intervalSeconds"
    ),
    ("task_started", #"{"packs":[{"version":"1"}]}"#, "/packs/0/id", nil),
    ("task_checkpoint_due", #"{"dueAt":"soon"}"#, "/dueAt", nil),
    ("followup_promised", #"{"dueAt":"tomorrow"}"#, "/dueAt", nil),
    ("followup_promised", #"{"deadlineSeconds":"5"}"#, "/deadlineSeconds", nil),
    ("followup_promised", #"{"deadlineSeconds":-5}"#, "/deadlineSeconds", nil),
    ("followup_promised", #"{"promiseId":7}"#, "/promiseId", nil),
    ("followup_delivered", #"{"promiseId":7}"#, "/promiseId", nil),
    ("task_claimed_complete", #"{"text":5}"#, "/text", nil),
    ("task_claimed_complete", #"{"text":"Done","claim":"x"}"#, "/claim", nil),
    (
      "task_checkpoint_sent", #"{"text":"Done","claim":{"status":"complet"}}"#, "/claim/status",
      "complete"
    ),
    (
      "operator_message_sent", #"{"text":"Hi","visibility":"opertor"}"#, "/visibility", "operator"
    ),
    ("operator_message_sent", #"{"decisionId":5,"text":"y"}"#, "/decisionId", nil),
    ("forced_operator_update", #"{"noticeId":5}"#, "/noticeId", nil),
    ("subagent_completed", #"{"resultId":7}"#, "/resultId", nil),
    ("subagent_completed", #"{"resultId":""}"#, "/resultId", nil),
    ("subagent_result_forwarded", #"{"toTaskId":7}"#, "/toTaskId", nil),
    ("subagent_result_forwarded", #"{"parentMode":"slient"}"#, "/parentMode", "silent"),
    ("subagent_result_not_forwarded", #"{"resultId":[]}"#, "/resultId", nil),
    ("task_status_changed", #"{"status":"in_progres"}"#, "/status", "in_progress"),
    ("task_status_changed", #"{"status":5}"#, "/status", nil),
    ("task_status_changed", "{}", "/status", nil),
    ("task_closed", #"{"status":7}"#, "/status", nil),
    ("machine_slept", #"{"milliseconds":"5"}"#, "/milliseconds", nil),
    ("machine_slept", #"{"milliseconds":-5}"#, "/milliseconds", nil),
  ])
  func whatIsReadMustBeAsItIsRead(
    _ type: String,
    _ data: String,
    _ place: String,
    _ suggestion: String?
  ) throws {
    let good = event("x.before", "{}")
    let calls = [
      ("recordEvent", #"{"event":\#(event(type, data))}"#, "/event/data"),
      ("recordEvents", #"{"events":[\#(good),\#(event(type, data))]}"#, "/events/1/data"),
    ]
    for (method, params, start) in calls {
      let error = try sidecar.call(method, params)["error"]
      #expect(error?["code"]?.integer == -32602)
      #expect(error?["data"]?["path"]?.string == start + place)
      #expect(error?["data"]?["expected"]?.string?.isEmpty == false)
      #expect(error?["data"]?["suggestion"]?.string == suggestion)
    }
    #expect(try sidecar.call("getTask", #"{"taskId":"t"}"#)["error"]?["code"]?.integer == 1001)
    #expect(try sidecar.result("verifyAudit")["records"]?.integer == 0)
  }

  @Test func theEventOfAClaimIsCheckedToo() throws {
    let event = #"{"type":"task_claimed_complete","data":{"text":5}}"#
    let error = try sidecar.call(
      "evaluateClaim",
      #"{"taskId":"t","message":{"text":"Hi"},"event":\#(event)}"#
    )["error"]
    #expect(error?["data"]?["path"]?.string == "/event/data/text")
    #expect(try sidecar.result("verifyAudit")["records"]?.integer == 0)
  }

  @Test(arguments: [
    ("task_started", #"{"titel":"x","mode":null,"more":{"a":[1]}}"#),
    ("subagent_completed", #"{"agentType":"Explore","resultId":"a"}"#),
    ("followup_promised", #"{"text":"Later","dueAt":"2026-01-01T01:00:00Z","by":5}"#),
    ("operator_message_sent", #"{"decisionId":null,"text":"Hi"}"#),
    ("silence_timeout", #"{"dueAt":5}"#),
    ("x.mine", #"{"dueAt":5,"status":"any","text":[],"mode":"silnt"}"#),
  ])
  func whatIsNotReadMayBeAnything(_ type: String, _ data: String) throws {
    let result = try sidecar.result("recordEvent", #"{"event":\#(event(type, data))}"#)
    #expect(result["events"]?.elements.count == 1)
  }

  @Test func aDecisionThatIsNotThereIsNamed() throws {
    let data = #"{"decisionId":"candor-d999","text":"y"}"#
    let params = #"{"event":\#(event("operator_message_sent", data))}"#
    let error = try sidecar.call("recordEvent", params)["error"]
    #expect(error?["code"]?.integer == 1001)
    #expect(error?["message"]?.string == "there is no decision `candor-d999`")
  }

  @Test(arguments: [
    ("testPolicyPack", #"{"key":"no-silence","version":"1.0.9"}"#),
    ("replay", #"{"packs":[{"id":"no-silence","version":"1.0.9"}]}"#),
    ("getPolicyPack", #"{"key":"no-silence","version":"1.0.9"}"#),
    ("startTask", #"{"taskId":"t","packs":[{"id":"no-silence","version":"1.0.9"}]}"#),
  ])
  func anUnknownVersionOfAPackIsNamed(_ method: String, _ params: String) throws {
    let error = try sidecar.call(method, params)["error"]
    #expect(error?["code"]?.integer == 1001)
    let message = error?["message"]?.string ?? ""
    #expect(message.hasPrefix("there is no version of `no-silence` `1.0.9`, did you mean `1."))
    let unknown = params.replacing("no-silence", with: "no-silense")
    let other = try sidecar.call(method, unknown)["error"]
    #expect(other?["data"]?["suggestion"]?.string == "no-silence")
  }
}
