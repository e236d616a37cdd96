import Foundation
import JSON
import TestSupport
import Testing

/// Credentials in what is sent never reach the store, and the audit says that they were there.
@Suite struct RedactionTests {
  private static let token = "ghp_16C7e42F292c6912E7710c838347Ae178B4a"
  private static let password = "hunter2secret9"

  private func stored(_ scratch: Scratch) throws -> String {
    try ["c.db", "c.db-wal"].map { name in
      let url = URL(fileURLWithPath: scratch.path + "/" + name)
      return String(decoding: try Data(contentsOf: url), as: UTF8.self)
    }.joined()
  }

  @Test func nothingThatLooksLikeACredentialIsStored() throws {
    let scratch = try Scratch()
    let sidecar = try Sidecar(store: scratch.path + "/c.db")
    try sidecar.start()
    let text = "The login works with \(Self.token). Done, all tests pass. I'll report in an hour."
    let answer = try sidecar.result(
      "evaluateClaim",
      """
      {"taskId":"t","message":{"text":"\(text)","fields":{"current_status":"token: \(Self.token)"}},\
      "evidence":[{"class":"test_result","command":"DB_PASSWORD=\(Self.password) pytest -q",\
      "output":"12 passed in 0.1s, \(Self.token)","exitCode":0}],\
      "event":{"type":"x.note","data":{"password":"\(Self.password)","deep":["\(Self.token)"]}}}
      """
    )
    #expect(answer["text"]?["original"]?.string == text)
    #expect(answer["text"]?["effective"]?.string?.contains(Self.token) == true)
    let claim = try #require(answer["claims"]?.elements.first)
    let (start, end) = (claim["start"]?.integer ?? 0, claim["end"]?.integer ?? 0)
    let bytes = Array(text.utf8)[Int(start)..<Int(end)]
    #expect(String(decoding: bytes, as: UTF8.self).contains("pass"))

    let id = try #require(answer["decision"]?["decisionId"]?.string)
    let kept = try sidecar.result("getDecision", #"{"decisionId":"\#(id)"}"#)
    #expect(kept["text"]?["original"]?.string?.contains("[redacted***") == true)
    #expect(kept["text"]?["original"]?.string?.utf8.count == text.utf8.count)
    #expect(kept["text"]?["redacted"]?.elements.map(\.string) == ["access_token"])
    let path = scratch.path + "/log.jsonl"
    _ = try sidecar.result("exportAudit", #"{"path":"\#(path)"}"#)
    let log = try String(contentsOfFile: path, encoding: .utf8)
    #expect(log.contains(#""redacted":["access_token","named_value"]"#))
    #expect(!log.contains(Self.token) && !log.contains(Self.password))
    #expect(try sidecar.result("verifyAudit")["ok"]?.bool == true)
    sidecar.closeInput()
    #expect(sidecar.wait() == 0)
    let file = try stored(scratch)
    #expect(!file.contains(Self.token) && !file.contains(Self.password))
    #expect(!file.contains("16C7e42F292c6912"))
  }

  @Test func aRepeatIsKnownAfterAStartThoughItHoldsACredential() throws {
    let fields = [
      "current_status", "completed_this_segment", "next_step", "next_report_condition",
      "operator_intervention",
    ].map { #""\#($0)":"none""# }.joined(separator: ",")
    let text = "I'm working on the parser, it is going well so far. Key: \(Self.token)"
    let report = #"{"taskId":"t","message":{"text":"\#(text)","fields":{\#(fields)}}}"#
    let rules = try [true, false].map { restarts in
      let scratch = try Scratch()
      var sidecar = try Sidecar(store: scratch.path + "/c.db")
      try sidecar.start()
      let edit = #"[{"class":"file_change","summary":"edited a.py","uri":"a.py"}]"#
      _ = try sidecar.result("evaluateClaim", report.dropLast() + #","evidence":\#(edit)}"#)
      if restarts {
        sidecar.closeInput()
        _ = sidecar.wait()
        sidecar = try Sidecar(store: scratch.path + "/c.db")
        try sidecar.start()
      }
      let again = try sidecar.result("evaluateClaim", report)
      return again["decision"]?["matched"]?.elements.compactMap { $0["policyId"]?.string }
    }
    #expect(rules[0] == rules[1])
    #expect(rules[0]?.contains { $0.contains("repeat") } == true, "\(rules)")
  }

  /// A title and what an operator was shown are kept as well.
  @Test func aTitleAndWhatWasShownAreCovered() throws {
    let scratch = try Scratch()
    let sidecar = try Sidecar(store: scratch.path + "/c.db")
    try sidecar.start()
    let title = #""title":"deploy with \#(Self.token)""#
    _ = try sidecar.result("startTask", #"{"taskId":"a",\#(title)}"#)
    _ = try sidecar.result(
      "recordEvent",
      #"{"event":{"type":"task_started","taskId":"b","data":{\#(title)}}}"#
    )
    let judged = try sidecar.result(
      "evaluateClaim",
      #"{"taskId":"a","message":{"text":"Done, all tests pass."}}"#
    )
    let notice = try #require(judged["notices"]?.elements.first?["noticeId"]?.string)
    let seen = #"{"noticeId":"\#(notice)","text":"shown with \#(Self.token)"}"#
    _ = try sidecar.result("acknowledgeNotice", seen)
    _ = try sidecar.result("acknowledgeNotice", seen)
    sidecar.closeInput()
    _ = sidecar.wait()
    let file = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/c.db")),
      as: UTF8.self
    )
    #expect(!file.contains(Self.token))
  }

  /// A name may be what was meant as a value.
  @Test func aCredentialThatIsTheNameOfAMemberIsCovered() throws {
    let scratch = try Scratch()
    let sidecar = try Sidecar(store: scratch.path + "/c.db")
    try sidecar.start()
    let other = Self.token.replacing("16C7", with: "99D8")
    let data = #"{"\#(Self.token)":1,"\#(other)":2,"deep":[{"\#(Self.token)":3}]}"#
    _ = try sidecar.result(
      "recordEvent",
      #"{"event":{"type":"x.a","taskId":"t","data":\#(data)}}"#
    )
    let event = try sidecar.result("listEvents", #"{"type":"x.a"}"#)["events"]?.elements.first
    #expect(event?["data"]?.members.count == 3)
    #expect(event?["redacted"]?.elements.map(\.string) == ["access_token"])
    sidecar.closeInput()
    #expect(sidecar.wait() == 0)
    let file = try stored(scratch)
    #expect(!file.contains(Self.token) && !file.contains(other))
  }

  @Test func anOverrideWithACredentialInAnAddressIsRefused() throws {
    let sidecar = try Sidecar()
    try sidecar.start(#","actor":{"kind":"human","id":"ann"}"#)
    _ = try sidecar.result("putProject", #"{"projectId":"p"}"#)
    for overrides in [
      #"{"defaults":{"ci":{"provider":"https://\#(Self.token)@github.com/x.git"}}}"#,
      #"{"defaults":{"models":{"\#(Self.token)":"x"}}}"#,
    ] {
      let params = #"{"projectId":"p","overrides":\#(overrides)}"#
      let error = try sidecar.call("setProjectPolicy", params)["error"]
      #expect(error?["code"]?.integer == 1003)
      let codes = error?["data"]?["diagnostics"]?.elements.compactMap { $0["code"]?.string }
      #expect(codes?.contains("secret") == true)
    }
  }
}
