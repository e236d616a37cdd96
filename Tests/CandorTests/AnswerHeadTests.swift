import JSON
import TestSupport
import Testing

/// What changes something answers with the head of the audit log.
@Suite struct AnswerHeadTests {
  private let scratch: Scratch
  private let sidecar: Sidecar

  init() throws {
    scratch = try Scratch()
    sidecar = try Sidecar()
    try sidecar.start(#","actor":{"kind":"human","id":"ann"}"#)
  }

  @Test func everyAnswerThatChangesSomethingNamesTheHead() throws {
    let questions =
      #"[{"key":"a","question":"a?","recommended":"x"},{"key":"b","question":"b?","recommended":"x"}]"#
    let pack = #"{"meta":{"key":"k","name":"n","version":"1.0"},"clarifications":\#(questions)}"#
    let calls = [
      ("putProject", #"{"projectId":"p","root":"\#(scratch.path)"}"#),
      ("putPolicyPack", #"{"source":\#(pack)}"#),
      ("setProjectPolicy", #"{"projectId":"p","packKey":"k"}"#),
      ("startProtocolRun", #"{"projectId":"p","protocolRunId":"r"}"#),
      ("startProtocolRun", #"{"projectId":"p","protocolRunId":"r"}"#),
      ("putStep", #"{"protocolRunId":"r","stepRunId":"s","name":"n"}"#),
      ("answerClarification", #"{"projectId":"p","key":"a","answer":"y"}"#),
      ("acceptRecommendations", #"{"projectId":"p"}"#),
      ("setPolicyPackStatus", #"{"key":"k","status":"deprecated"}"#),
      ("startTask", #"{"taskId":"t","checkpoint":{"intervalSeconds":60}}"#),
      ("advanceClock", #"{"to":"2026-01-01T00:05:00Z"}"#), ("checkDeadlines", "{}"),
    ]
    for (method, params) in calls {
      let answer = try sidecar.result(method, params)
      let log = try sidecar.result("verifyAudit")
      #expect(answer["audit"]?["hash"]?.string == log["head"]?["hash"]?.string, "\(method)")
      #expect(answer["audit"]?["seq"]?.integer == log["head"]?["seq"]?.integer, "\(method)")
    }
  }
}
