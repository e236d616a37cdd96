import JSON
import TestSupport
import Testing

/// A name that does not exist is an error, not an empty success.
@Suite struct UnknownNameTests {
  private let sidecar: Sidecar

  init() throws {
    sidecar = try Sidecar()
    try sidecar.start()
    _ = try sidecar.result("startTask", #"{"taskId":"task-1"}"#)
  }

  @Test(
    arguments: [
      ("checkDeadlines", #"{"taskId":"tsk-1"}"#, nil),
      ("replay", #"{"packs":[],"taskId":"tsk-1"}"#, nil),
      ("ruleStatistics", #"{"packId":"no-silense"}"#, "no-silence"),
      (
        "ruleStatistics", #"{"policyId":"no-silence.missed-checkpont"}"#,
        "no-silence.missed-checkpoint"
      ),
    ] as [(String, String, String?)]
  )
  func isMissing(_ method: String, _ params: String, _ suggestion: String?) throws {
    let error = try sidecar.call(method, params)["error"]
    #expect(error?["code"]?.integer == 1001)
    #expect(error?["data"]?["suggestion"]?.string == suggestion)
  }

  @Test func anEventTypeIsOneThatThereIs() throws {
    let error = try sidecar.call("listEvents", #"{"type":"task_stated"}"#)["error"]
    #expect(error?["code"]?.integer == -32602)
    #expect(error?["data"]?["path"]?.string == "/type")
    #expect(error?["data"]?["suggestion"]?.string == "task_started")
    for type in ["task_started", "x.deployed"] {
      #expect(try sidecar.call("listEvents", #"{"type":"\#(type)"}"#)["result"] != nil)
    }
  }

  @Test func whatExistsIsAnswered() throws {
    for (method, params) in [
      ("checkDeadlines", #"{"taskId":"task-1"}"#), ("replay", #"{"packs":[],"taskId":"task-1"}"#),
      ("ruleStatistics", #"{"packId":"no-silence"}"#),
      ("ruleStatistics", #"{"policyId":"no-silence.missed-checkpoint"}"#),
    ] {
      #expect(try sidecar.call(method, params)["result"] != nil, "\(method)")
    }
  }
}
