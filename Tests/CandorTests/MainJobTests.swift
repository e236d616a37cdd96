import JSON
import TestSupport
import Testing

/// The main job from outside: a real binary judges real claims, in either framing.
@Suite struct MainJobTests {
  private static let fields = """
    "fields":{"current_status":"a","completed_this_segment":"b","next_step":"c",\
    "next_report_condition":"d","operator_intervention":"none"}
    """

  private func claim(_ text: String, _ more: String = "") -> String {
    #"{"taskId":"t","message":{"text":"\#(text)",\#(Self.fields)}\#(more)}"#
  }

  private func evidence(_ items: String...) -> String {
    #"{"taskId":"t","evidence":[\#(items.joined(separator: ","))]}"#
  }

  private let passed = #"{"class":"test_result","outcome":"passed","summary":"420 passed"}"#
  private let failed = #"{"class":"test_result","outcome":"failed","summary":"3 failed"}"#
  private let change = #"{"class":"file_change","uri":"src/auth.py"}"#

  private func sidecar(_ framing: Sidecar.Framing = .line) throws -> Sidecar {
    let sidecar = try Sidecar(framing: framing)
    try sidecar.start()
    return sidecar
  }

  private func decision(_ result: JSONView) -> String? { result["decision"]?["decision"]?.string }

  @Test(arguments: Sidecar.Framing.allCases)
  func aCompletionWithoutEvidenceIsPendingVerification(_ framing: Sidecar.Framing) throws {
    let result = try sidecar(framing).result(
      "evaluateClaim",
      claim("Done! All 420 tests pass.")
    )
    #expect(decision(result) == "downgrade_status")
    #expect(result["status"]?["claimed"]?.string == "verified_complete")
    #expect(result["status"]?["effective"]?.string == "pending_verification")
    #expect(result["text"]?["changed"]?.bool == true)
    #expect(result["deliver"]?.bool == true)
    let notice = try #require(result["notices"]?.elements.first?["text"]?.string)
    #expect(notice.contains("test_result"))
    #expect(result["audit"]?["seq"]?.integer == 1)
  }

  @Test(arguments: Sidecar.Framing.allCases)
  func aPassedRunNewerThanTheLastChangeAllowsByteForByte(_ framing: Sidecar.Framing) throws {
    let sidecar = try sidecar(framing)
    _ = try sidecar.result("recordEvidence", evidence(change, passed))
    let text = #"Done! \u00dcber all 420 tests pass.  \n\n```\ncode\n```"#
    let result = try sidecar.result("evaluateClaim", claim(text))
    #expect(decision(result) == "allow")
    #expect(result["text"]?["effective"]?.string == result["text"]?["original"]?.string)
    #expect(result["text"]?["changed"]?.bool == false)
    #expect(result["status"]?["effective"]?.string == "verified_complete")
    #expect(result["notices"]?.elements.isEmpty == true)
  }

  @Test(arguments: ["Done! All 420 tests pass.", "Done!"])
  func aRunOlderThanALaterChangeIsStale(_ text: String) throws {
    let sidecar = try sidecar()
    _ = try sidecar.result("recordEvidence", evidence(passed, change))
    let result = try sidecar.result("evaluateClaim", claim(text))
    #expect(decision(result) == "downgrade_status")
    let reasons = result["claims"]?.elements.flatMap { $0["reasons"]?.elements ?? [] } ?? []
    #expect(reasons.contains { $0.equals("stale") })
  }

  @Test func aFailedRunBlocks() throws {
    let sidecar = try sidecar()
    _ = try sidecar.result("recordEvidence", evidence(failed))
    let result = try sidecar.result("evaluateClaim", claim("Done! All 420 tests pass."))
    #expect(decision(result) == "block")
    #expect(result["deliver"]?.bool == false)
    #expect(result["text"]?["effective"]?.kind == .null)
  }

  @Test func aPassedCheckpointIsForcedByTheClock() throws {
    let sidecar = try sidecar()
    _ = try sidecar.result("startTask", #"{"taskId":"t","checkpoint":{"intervalSeconds":600}}"#)
    let early = try sidecar.result("advanceClock", #"{"to":"2026-01-01T00:10:59Z"}"#)
    #expect(early["decisions"]?.elements.isEmpty == true)
    #expect(early["nextDueAt"]?.string == "2026-01-01T00:11:00Z")
    let late = try sidecar.result("advanceClock", #"{"to":"2026-01-01T00:11:00Z"}"#)
    let forced = try #require(late["decisions"]?.elements.first)
    #expect(forced["decision"]?.string == "force_checkpoint")
    #expect(forced["policyId"]?.string == "no-silence.missed-checkpoint")
    #expect(late["decisions"]?.elements.count == 1)
    let again = try sidecar.result("advanceClock", #"{"to":"2026-01-01T00:11:01Z"}"#)
    #expect(again["decisions"]?.elements.isEmpty == true)
    let report = try sidecar.result("evaluateClaim", claim("I'm working on the parser."))
    #expect(decision(report) == "force_checkpoint")
    #expect(report["deliver"]?.bool == true)
  }

  @Test func aResultThatWasNotForwardedIsForced() throws {
    let result = try sidecar().result(
      "recordEvent",
      #"{"event":{"type":"subagent_result_not_forwarded","taskId":"t","data":{"resultId":"r1"}}}"#
    )
    let forced = try #require(result["decisions"]?.elements.first)
    #expect(forced["decision"]?.string == "force_checkpoint")
    #expect(forced["policyId"]?.string == "no-silence.subagent-result-not-forwarded")
  }

  @Test func aSilentTaskWithoutAPathIsBlocked() throws {
    let sidecar = try sidecar()
    let result = try sidecar.result("startTask", #"{"taskId":"t","mode":"silent"}"#)
    #expect(result["decisions"]?.elements.first?["decision"]?.string == "block")
    #expect(result["task"]?["status"]?.string == "blocked")
    let mended = try sidecar.result(
      "startTask",
      #"{"taskId":"t","checkpoint":{"externalizedPath":"https://example.org/log"}}"#
    )
    #expect(mended["task"]?["status"]?.string == "in_progress")
    #expect(mended["decisions"]?.elements.isEmpty == true)
  }

  @Test func progressWithoutNewEvidenceIsMarked() throws {
    let result = try sidecar().result(
      "evaluateClaim",
      claim("I'm working on the parser and making progress.")
    )
    #expect(decision(result) == "annotate_placeholder")
  }

  @Test func aDeclaredReportWithoutItsFieldsIsRewritten() throws {
    let sidecar = try sidecar()
    _ = try sidecar.result("recordEvidence", evidence(change))
    let result = try sidecar.result(
      "evaluateClaim",
      #"{"taskId":"t","message":{"text":"I'm working on the parser."},"claim":{"types":["progress"]}}"#
    )
    #expect(decision(result) == "rewrite")
    let text = try #require(result["text"]?["effective"]?.string)
    #expect(text.contains("Not given"))
  }

  @Test(arguments: [
    "Done! All 420 tests pass.", "I'm working on the parser and making progress.",
    "- [x] Done!\n- All tests pass.\n\n| Step | State |\n| --- | --- |\n| tests | all tests pass |",
    "**Done!** Everything is finished. See `Done!` and [all tests pass](https://x.y/z).",
  ])
  func theRewrittenTextIsAllowed(_ text: String) throws {
    let sidecar = try sidecar()
    var writer = JSONWriter()
    writer.string(text)
    let literal = String(decoding: writer.bytes, as: UTF8.self)
    func params(_ text: String, _ more: String) -> String {
      #"{"taskId":"t","message":{"text":\#(text),\#(Self.fields)},"dryRun":true\#(more)}"#
    }
    let first = try sidecar.result("evaluateClaim", params(literal, ""))
    let effective = try #require(first["text"]?["effective"])
    let status = try #require(first["status"]?["effective"]?.string)
    let source = String(decoding: effective.source, as: UTF8.self)
    let second = try sidecar.result(
      "evaluateClaim",
      params(source, #","claim":{"status":"\#(status)"}"#)
    )
    #expect(decision(second) == "allow")
    #expect(second["text"]?["changed"]?.bool == false)
  }

  @Test func theFourthTryOfOneDraftEscalates() throws {
    let sidecar = try sidecar()
    _ = try sidecar.result("recordEvidence", evidence(failed))
    var decisions: [String?] = []
    for _ in 0..<5 {
      decisions.append(decision(try sidecar.result("evaluateClaim", claim("Everything is fixed!"))))
    }
    #expect(decisions == ["block", "block", "block", "escalate", "escalate"])
    let task = try sidecar.result("getTask", #"{"taskId":"t"}"#)
    let reviews = task["task"]?["obligations"]?.elements.filter {
      $0["kind"]?.equals("review") == true
    }
    #expect(reviews?.count == 1)
  }

  @Test func aDryRunStoresNothing() throws {
    let sidecar = try sidecar()
    let result = try sidecar.result("evaluateClaim", claim("Done!", #","dryRun":true"#))
    #expect(result["decision"]?["decisionId"]?.kind == .null)
    #expect(result["audit"]?["seq"]?.integer == 0)
    #expect(try sidecar.call("getTask", #"{"taskId":"t"}"#)["error"]?["code"]?.integer == 1001)
  }

  @Test func aShadowCallChangesNothing() throws {
    let result = try sidecar().result("evaluateClaim", claim("Done!", #","mode":"shadow""#))
    #expect(decision(result) == "downgrade_status")
    #expect(result["text"]?["changed"]?.bool == false)
    #expect(result["status"]?["effective"]?.string == "complete")
  }

  @Test func theSameEventIsAppliedOnce() throws {
    let sidecar = try sidecar()
    let event = #"{"event":{"eventId":"e1","type":"x.mine","taskId":"t","data":{"a":1}}}"#
    let first = try sidecar.result("recordEvent", event)
    let second = try sidecar.result("recordEvent", event)
    #expect(first["events"]?.elements.first?["duplicate"]?.bool == false)
    #expect(second["events"]?.elements.first?["duplicate"]?.bool == true)
    let other = event.replacing(#""a":1"#, with: #""a":2"#)
    #expect(try sidecar.call("recordEvent", other)["error"]?["code"]?.integer == 1002)
  }

  @Test func aClaimRepeatedUnderItsEventIsJudgedOnce() throws {
    let sidecar = try sidecar()
    let params = claim(
      "I'm working on it.",
      #","event":{"eventId":"m1","type":"task_checkpoint_sent"}"#
    )
    let first = try sidecar.result("evaluateClaim", params)
    let second = try sidecar.result("evaluateClaim", params)
    #expect(first["decision"]?["decisionId"]?.string == second["decision"]?["decisionId"]?.string)
    #expect(first["audit"]?["seq"]?.integer == second["audit"]?["seq"]?.integer)
  }

  @Test func anAgentsEvidenceIsItsOwnWord() throws {
    let sidecar = try Sidecar()
    try sidecar.start(#","actor":{"kind":"agent","id":"a"}"#)
    let result = try sidecar.result("recordEvidence", evidence(passed))
    let item = try #require(result["evidence"]?.elements.first)
    #expect(item["quality"]?.string == "weak")
    #expect(item["reasons"]?.elements.contains { $0.equals("self_reported") } == true)
    let event = #"{"event":{"type":"task_checkpoint_sent","taskId":"t"}}"#
    #expect(try sidecar.call("recordEvent", event)["error"]?["code"]?.integer == 1007)
  }

  @Test func aDecisionIsExplained() throws {
    let sidecar = try sidecar()
    _ = try sidecar.result("evaluateClaim", claim("Done!"))
    let result = try sidecar.result(
      "getDecision",
      #"{"decisionId":"candor-d1","explain":true}"#
    )
    let rules = try #require(result["explanation"]?["rules"]?.elements)
    let fired = rules.filter { $0["fired"]?.bool == true }
    #expect(
      fired.first?["policyId"]?.string == "verified-completion-only.completion-without-evidence"
    )
    for rule in fired {
      #expect(rule["conditions"]?.elements.isEmpty == false)
      #expect(rule["triggered"]?.bool == true)
    }
    #expect(rules.contains { $0["triggered"]?.bool == false })
    #expect(try sidecar.result("verifyAudit")["ok"]?.bool == true)
    let list = try sidecar.result("listDecisions", #"{"taskId":"t","decision":"downgrade_status"}"#)
    #expect(list["decisions"]?.elements.count == 1)
  }

  @Test func whatWasReallyShownIsKept() throws {
    let sidecar = try sidecar()
    _ = try sidecar.result("evaluateClaim", claim("Done!"))
    let shown = try sidecar.result(
      "recordEvent",
      #"{"event":{"type":"operator_message_sent","taskId":"t","data":{"decisionId":"candor-d1","text":"Done!"}}}"#
    )
    #expect(shown["notices"]?.elements.count == 1)
    let decision = try sidecar.result("getDecision", #"{"decisionId":"candor-d1"}"#)
    #expect(decision["text"]?["shown"]?.string == "Done!")
  }

  @Test func aClosureWithoutEvidenceClosesNothing() throws {
    let sidecar = try sidecar()
    _ = try sidecar.result("startTask", #"{"taskId":"t"}"#)
    let open = try sidecar.result("closeTask", #"{"taskId":"t","status":"complete"}"#)
    #expect(open["task"]?["status"]?.string == "pending_verification")
    let closed = try sidecar.result(
      "closeTask",
      #"{"taskId":"t","status":"verified_complete","evidence":[\#(passed)]}"#
    )
    #expect(closed["task"]?["status"]?.string == "verified_complete")
  }

  @Test func theSameInputGivesTheSameBytes() throws {
    func run() throws -> [String] {
      let sidecar = try sidecar()
      return try [
        sidecar.call("startTask", #"{"checkpoint":{"intervalSeconds":60}}"#),
        sidecar.call("recordEvidence", evidence(change, passed)),
        sidecar.call("evaluateClaim", claim("Done! All 420 tests pass.")),
        sidecar.call("advanceClock", #"{"to":"2026-01-02T00:00:00Z"}"#),
        sidecar.call("describe"),
      ].map { String(decoding: $0.source, as: UTF8.self) }
    }
    #expect(try run() == run())
  }
}
