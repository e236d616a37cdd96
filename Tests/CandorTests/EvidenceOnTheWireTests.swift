import Foundation
import JSON
import TestSupport
import Testing

/// How evidence bears on the answers that a client sees.
@Suite struct EvidenceOnTheWireTests {
  private let claim = #"{"taskId":"t","message":{"text":"Done!"}}"#
  private let failing =
    #""class":"test_result","command":"pytest","exitCode":1,"output":"FAILED t.py::old - no\n1 failed, 9 passed in 1s""#

  private func sidecar(_ more: String = "") throws -> Sidecar {
    let sidecar = try Sidecar()
    try sidecar.start(more)
    return sidecar
  }

  private func record(_ sidecar: Sidecar, _ items: String...) throws {
    let list = items.joined(separator: ",")
    _ = try sidecar.result("recordEvidence", #"{"taskId":"t","evidence":[\#(list)]}"#)
  }

  @Test func whatWasFailingBeforeIsNamedAndHoldsNothingBack() throws {
    let sidecar = try sidecar()
    let change = #"{"class":"file_change","uri":"src/a.py","summary":"fix"}"#
    try record(sidecar, change, #"{\#(failing),"preexisting":true,"covers":["t.py::old"]}"#)
    let answer = try sidecar.result("evaluateClaim", claim)
    let decision = try #require(answer["decision"])
    #expect(decision["decision"]?.string == "allow")
    #expect(decision["evidence"]?["preexisting"]?.elements.first?.string == "pytest: t.py::old")
    #expect(decision["reason"]?.string?.contains("failing before the task: pytest") == true)
    let reasons = decision["evidence"]?["items"]?.elements.last?["reasons"]?.elements
    #expect(reasons?.compactMap(\.string).contains("preexisting") == true)
  }

  /// A number that cannot be kept stands below `_meta`, where anything may stand.
  @Test func whatCannotBeKeptTakesNothingElseWithIt() throws {
    let sidecar = try sidecar()
    try record(sidecar, #"{\#(failing),"_meta":{"trace":12345678901234567890}}"#)
    let answer = try sidecar.result("evaluateClaim", claim)
    let item = try #require(answer["decision"]?["evidence"]?["items"]?.elements.first)
    #expect(item["reasons"]?.elements.compactMap(\.string).contains("failed") == true)
  }

  @Test func anEventWithSuchANumberIsTakenToo() throws {
    let sidecar = try sidecar()
    let event = #"{"type":"task_started","taskId":"t","eventId":"e","data":{"a":"b"}}"#
    let meta = #","_meta":{"trace":12345678901234567890}}"#
    _ = try sidecar.result("recordEvent", #"{"event":\#(event.dropLast())\#(meta)}"#)
    let events = try sidecar.result("listEvents", #"{"taskId":"t"}"#)["events"]
    #expect(events?.elements.first { $0["eventId"]?.string == "e" }?["data"]?["a"]?.string == "b")
  }

  /// Whatever order its members come in, an item is kept with all of them in canonical order.
  @Test func anItemIsKeptInCanonicalOrder() throws {
    let samples = [
      ("_meta", #"{"a":[1,1.5,null]}"#), ("class", #""test_result""#), ("command", #""pytest""#),
      ("covers", #"["a.py"]"#), ("digest", #""d1""#), ("eventIds", #"["e"]"#), ("exitCode", "-1"),
      ("outcome", #""failed""#), ("output", #""1 failed\n\u0001""#), ("preexisting", "false"),
      ("producedAt", #""2026-01-01T00:00:00Z""#), ("producedBy", #""ci""#),
      ("summary", #""a \"run\"""#), ("uri", #""a.py""#),
    ]
    let shape = try #require(
      JSONReader.read(Array(runCandor(["describe", "protocol"]).out.utf8)).root["$defs"]?[
        "Evidence"
      ]
    )
    let known = shape["properties"]?.members.compactMap(\.name.string) ?? []
    #expect(Set(known) == Set(samples.map(\.0)).union(["evidenceId"]).subtracting(["_meta"]))
    let scratch = try Scratch()
    let sidecar = try sidecar()
    let members = samples.map { "\"\($0.0)\":\($0.1)" }
    let sent = (["\"evidenceId\":\"own\""] + members).reversed().joined(separator: ",")
    try record(sidecar, "{\(sent)}")
    let path = scratch.path + "/audit.jsonl"
    _ = try sidecar.result("exportAudit", #"{"path":"\#(path)"}"#)
    let audit = try String(contentsOfFile: path, encoding: .utf8)
    #expect(audit.contains("\"content\":{\(members.joined(separator: ","))},"))
  }

  @Test func theOrderOfTheMembersMakesNoOtherItem() throws {
    let sidecar = try sidecar()
    try record(
      sidecar,
      #"{"class":"file_change","uri":"src/a.py","summary":"fix","exitCode":null}"#,
      #"{"summary":"fix","uri":"src/a.py","class":"file_change"}"#
    )
    let items = try sidecar.result("evaluateClaim", claim)["decision"]?["evidence"]?["items"]
    #expect(
      items?.elements.map { $0["reasons"]?.elements.compactMap(\.string).contains("duplicate") }
        == [false, true]
    )
    let named = #"{"evidenceId":"e1","class":"file_change","uri":"b.py","covers":["b.py"]}"#
    try record(sidecar, named)
    try record(
      sidecar,
      #"{"covers":["b.py"],"uri":"b.py","class":"file_change","evidenceId":"e1"}"#
    )
    #expect(throws: (any Error).self) {
      try record(
        sidecar,
        #"{"evidenceId":"e1","class":"file_change","uri":"b.py","covers":["c.py"]}"#
      )
    }
  }

  /// What came before is known from memory, from the store after a restart, and of a task so long that
  /// memory lets go of it.
  @Test(arguments: [1, 600]) func whatComesAgainIsADuplicate(_ count: Int) throws {
    let scratch = try Scratch()
    func item(_ number: Int) -> String {
      let digest = number % 2 == 0 ? "" : #","digest":"d\#(number)","summary":"\#(number)""#
      return #"{"class":"tool_output","uri":"f\#(number)"\#(digest)}"#
    }
    func isDuplicate(_ sidecar: Sidecar, _ item: String) throws -> Bool? {
      let answer = try sidecar.result("recordEvidence", #"{"taskId":"t","evidence":[\#(item)]}"#)
      return answer["evidence"]?.elements.first?["reasons"]?.elements.compactMap(\.string)
        .contains("duplicate")
    }
    for isFirst in [true, false] {
      let sidecar = try Sidecar(store: scratch.path + "/c.db")
      try sidecar.start()
      if isFirst {
        let list = (0...count).map(item).joined(separator: ",")
        _ = try sidecar.result("recordEvidence", #"{"taskId":"t","evidence":[\#(list)]}"#)
      }
      #expect(try isDuplicate(sidecar, item(0)) == true)
      #expect(try isDuplicate(sidecar, #"{"class":"narrative","digest":"d1"}"#) == true)
      #expect(try isDuplicate(sidecar, item(isFirst ? 1000 : 1001)) == false)
      #expect(
        try sidecar.result(
          "recordEvidence",
          #"{"taskId":"u\#(isFirst)","evidence":[\#(item(0))]}"#
        )[
          "evidence"
        ]?.elements.first?["isNew"]?.bool == true
      )
      sidecar.closeInput()
      #expect(sidecar.wait() == 0)
    }
  }

  @Test func anAgentsOwnWordForItIsNotTaken() throws {
    let sidecar = try sidecar(#","actor":{"kind":"agent","id":"a"}"#)
    try record(
      sidecar,
      #"{"class":"file_change","uri":"a.py"}"#,
      #"{\#(failing),"preexisting":true}"#
    )
    let answer = try sidecar.result("evaluateClaim", claim)
    #expect(answer["decision"]?["decision"]?.string == "block")
    #expect(answer["decision"]?["evidence"]?["preexisting"] == nil)
  }

  /// A long task is judged alike before and after its process ends.
  @Test func aClearedFailureStaysClearedAfterARestart() throws {
    let scratch = try Scratch()
    func judged(_ prepare: (Sidecar) throws -> Void) throws -> JSONView {
      let sidecar = try Sidecar(store: scratch.path + "/candor.db")
      try sidecar.start()
      try prepare(sidecar)
      let answer = try sidecar.result(
        "evaluateClaim",
        #"{"taskId":"t","dryRun":true,"message":{"text":"All tests pass."}}"#
      )
      sidecar.closeInput()
      _ = sidecar.wait()
      return answer
    }
    let passed =
      #"{"class":"test_result","summary":"pytest","command":"pytest","exitCode":0,"output":"9 passed in 1s"}"#
    let kept = try judged { sidecar in
      try record(sidecar, #"{\#(failing)}"#, passed)
      for round in 0..<12 {
        let steps = (0..<100).map { number in
          #"{"class":"tool_output","command":"step \#(round)-\#(number)","exitCode":0}"#
        }
        let list = steps.joined(separator: ",")
        _ = try sidecar.result("recordEvidence", #"{"taskId":"t","evidence":[\#(list)]}"#)
      }
    }
    let again = try judged { _ in }
    #expect(kept["decision"]?["decision"]?.string == again["decision"]?["decision"]?.string)
    #expect(again["claims"]?.elements.first?["contradicted"]?.bool == false)
    #expect(again["claims"]?.elements.first?["supported"]?.bool == true)
  }
}
