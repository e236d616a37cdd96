import Foundation
import JSON
import TestSupport
import Testing

/// Time, reviews, windows, replay and the audit log from outside.
@Suite struct GovernanceTests {
  private let human = #""actor":{"kind":"human","id":"ann"}"#

  private func sidecar(store: String = ":memory:") throws -> Sidecar {
    let sidecar = try Sidecar(store: store)
    try sidecar.start()
    return sidecar
  }

  private func decisions(_ result: JSONView) -> [String] {
    result["decisions"]?.elements.compactMap { $0["decision"]?.string } ?? []
  }

  @Test func aDeadlineFiresOnceAndSurvivesARestart() throws {
    let scratch = try Scratch()
    let first = try sidecar(store: scratch.path + "/c.db")
    _ = try first.result("startTask", #"{"taskId":"t","checkpoint":{"intervalSeconds":600}}"#)
    let fired = try first.result("advanceClock", #"{"to":"2026-01-01T00:11:00Z"}"#)
    #expect(decisions(fired) == ["force_checkpoint"])
    first.signal(SIGKILL)
    _ = first.wait()
    let second = try sidecar(store: scratch.path + "/c.db")
    let again = try second.result("advanceClock", #"{"to":"2026-01-01T00:20:59Z"}"#)
    #expect(decisions(again) == [])
    let next = try second.result("advanceClock", #"{"to":"2026-01-01T00:21:00Z"}"#)
    #expect(decisions(next) == ["force_checkpoint"])
  }

  @Test func underTheSystemClockAClientThatAskedIsTold() throws {
    let sidecar = try Sidecar()
    _ = try sidecar.result("initialize", #"{"capabilities":{"notices":true}}"#)
    _ = try sidecar.result(
      "startTask",
      #"{"taskId":"t","checkpoint":{"intervalSeconds":1,"graceSeconds":0}}"#
    )
    let notice = try #require(sidecar.receive())
    #expect(notice["method"]?.string == "notice")
    #expect(notice["params"]?["decision"]?["decision"]?.string == "force_checkpoint")
    #expect(notice["params"]?["notice"]?["taskId"]?.string == "t")
  }

  @Test func aClientThatDidNotAskPullsWhatFellDueOnce() throws {
    let sidecar = try Sidecar()
    _ = try sidecar.result("initialize")
    let old =
      #"{"event":{"type":"task_checkpoint_due","taskId":"t","data":{"dueAt":"2020-01-01T00:00:00Z"}}}"#
    _ = try sidecar.result("startTask", #"{"taskId":"t"}"#)
    _ = try sidecar.result("recordEvent", old)
    let first = try sidecar.result("checkDeadlines")
    #expect(decisions(first) == ["force_checkpoint"])
    #expect(first["notices"]?.elements.count == 1)
    #expect(decisions(try sidecar.result("checkDeadlines")) == [])
  }

  @Test func aSuppressedRuleIsRecordedAndDecidesNothing() throws {
    let sidecar = try sidecar()
    let window =
      #"{"policyId":"verified-completion-only.completion-without-evidence","until":"2026-01-02T00:00:00Z","reason":"migration","#
      + human + "}"
    let made = try sidecar.result("suppressRule", window)
    let claim = #"{"taskId":"t","message":{"text":"Done!"}}"#
    let inside = try sidecar.result("evaluateClaim", claim)
    #expect(inside["decision"]?["decision"]?.string == "allow")
    let suppressed = try #require(inside["decision"]?["suppressed"]?.elements.first)
    #expect(suppressed["decision"]?.string == "downgrade_status")
    #expect(
      suppressed["suppressionId"]?.string == made["suppression"]?["suppressionId"]?.string
    )
    let list = try sidecar.result("listSuppressions")
    #expect(list["suppressions"]?.elements.first?["used"]?.integer == 1)
    _ = try sidecar.result("advanceClock", #"{"to":"2026-01-02T00:00:00Z"}"#)
    let after = try sidecar.result("evaluateClaim", claim)
    #expect(after["decision"]?["decision"]?.string == "downgrade_status")
  }

  @Test(arguments: ["reason", "until", "actor"])
  func aWindowNeedsReasonEndAndApprover(_ missing: String) throws {
    let members = [
      "reason": #""reason":"x""#, "until": #""until":"2026-01-02T00:00:00Z""#, "actor": human,
    ]
    let given = members.filter { $0.key != missing }.values.joined(separator: ",")
    let answer = try sidecar().call(
      "suppressRule",
      #"{"policyId":"no-silence.missed-checkpoint",\#(given)}"#
    )
    #expect(answer["error"]?["data"]?["path"]?.string == "/\(missing)")
  }

  @Test func anAcceptedReviewIsTheOperatorsConfirmation() throws {
    let sidecar = try sidecar()
    _ = try sidecar.result(
      "recordEvidence",
      #"{"taskId":"t","evidence":[{"class":"test_result","outcome":"unknown","summary":"cut"}]}"#
    )
    let claim = #"{"taskId":"t","message":{"text":"All tests pass."}}"#
    let first = try sidecar.result("evaluateClaim", claim)
    #expect(first["decision"]?["decision"]?.string == "require_review")
    let resolved = try sidecar.result(
      "resolveReview",
      #"{"reviewId":"candor-r1","outcome":"accepted",\#(human)}"#
    )
    #expect(resolved["task"]?["status"]?.string == "verified_complete")
    #expect(resolved["task"]?["obligations"]?.elements.isEmpty == true)
    let again = try sidecar.result("evaluateClaim", claim)
    #expect(again["decision"]?["decision"]?.string == "allow")
  }

  /// A history of every kind of decision, by a generator that always gives the same numbers.
  private func history(_ sidecar: Sidecar, count: Int) throws {
    var state: UInt64 = 42
    func next(_ bound: UInt64) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % bound)
    }
    let texts = [
      "Done! All 420 tests pass.", "I'm working on the parser.", "Everything is fixed.",
      "Next step: the rollout, which is already underway.", "I'll report back in 20 minutes.",
      "It should be done.", "3 tests still fail.", "Is it fine?",
    ]
    let evidence = [
      #"{"class":"test_result","command":"pytest","exitCode":0,"summary":"pytest"}"#,
      #"{"class":"test_result","command":"pytest","exitCode":1,"summary":"pytest"}"#,
      #"{"class":"file_change","uri":"a.py"}"#, #"{"class":"test_result","summary":"unknown"}"#,
    ]
    var calls: [(String, String)] = []
    for index in 0..<count {
      let task = #""taskId":"t\#(next(20))""#
      switch next(12) {
      case 0: calls.append(("recordEvidence", "{\(task),\"evidence\":[\(evidence[next(4)])]}"))
      case 1: calls.append(("startTask", "{\(task),\"checkpoint\":{\"intervalSeconds\":600}}"))
      default:
        let claim = next(3) == 0 ? #","claim":{"types":["completion"]}"# : ""
        calls.append(
          ("evaluateClaim", "{\(task),\"message\":{\"text\":\"\(texts[next(8)])\"}\(claim)}")
        )
      }
      if index % 50 == 49 {
        let minute = index / 50 * 7
        let day = 1 + minute / 1440
        let time = String(format: "2026-01-%02dT%02d:%02d:00Z", day, minute / 60 % 24, minute % 60)
        calls.append(("advanceClock", #"{"to":"\#(time)"}"#))
      }
    }
    try sidecar.pipeline(calls)
  }

  @Test func replayingTheRecordedPacksGivesNoDifference() throws {
    let sidecar = try sidecar()
    try history(sidecar, count: 11_500)
    let result = try sidecar.result("replay", #"{"packs":[]}"#)
    let considered = try #require(result["considered"]?.integer)
    #expect(considered >= 10_000)
    #expect(
      result["differences"]?.elements.map { String(decoding: $0.source, as: UTF8.self) } == []
    )
    let other = try sidecar.result("replay", #"{"packs":[{"id":"no-silence"}]}"#)
    #expect(other["differences"]?.elements.isEmpty == false)
    #expect(try sidecar.result("verifyAudit")["ok"]?.bool == true)
  }

  @Test func whatIsChangedInAnExportedLogIsFound() throws {
    let scratch = try Scratch()
    let sidecar = try sidecar()
    try history(sidecar, count: 60)
    let path = scratch.path + "/audit.jsonl"
    let made = try sidecar.result("exportAudit", #"{"path":"\#(path)"}"#)
    #expect(try runCandor(["audit", "verify", path]).code == 0)
    let refused = try sidecar.call("exportAudit", #"{"path":"\#(path)"}"#)
    #expect(refused["error"]?["code"]?.integer == 1002)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    let lines = bytes.split(separator: 0x0A)
    let head = try #require(made["head"]?["hash"]?.string)
    func verify(_ data: Data, _ more: [String] = []) throws -> Int32 {
      let file = scratch.path + "/changed.jsonl"
      try data.write(to: URL(fileURLWithPath: file))
      return try runCandor(["audit", "verify", file] + more).code
    }
    for offset in stride(from: 3, to: bytes.count, by: bytes.count / 40) where bytes[offset] != 0x0A
    {
      var changed = bytes
      changed[offset] ^= 1
      #expect(try verify(changed) == 1, "bit at \(offset)")
    }
    var middle = lines
    middle.remove(at: lines.count / 2)
    #expect(try verify(Data(middle.joined(separator: [0x0A]))) == 1)
    let cut = Data(lines.dropLast().joined(separator: [0x0A]))
    #expect(try verify(cut) == 0)
    #expect(try verify(cut, ["--head", head]) == 1)
    #expect(try verify(bytes, ["--head", head]) == 0)
  }
}
