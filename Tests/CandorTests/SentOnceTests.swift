import Foundation
import JSON
import TestSupport
import Testing

/// What is asked again under the same id is answered once, and ids are told apart by their bytes
/// (`protocol/durability.md`, Ids).
@Suite struct SentOnceTests {
  private static func claim(
    _ task: String = "t",
    _ more: String = "",
    event: String = #"{"type":"task_checkpoint_sent","eventId":"e1"}"#,
    text: String = "Working on the parser."
  ) -> String {
    #"{"taskId":"\#(task)","message":{"text":"\#(text)"},"event":\#(event)\#(more)}"#
  }

  /// A message that was not sent has no event; asked again, its judgement is the first one.
  @Test(arguments: [
    ("", "Done, all tests pass."), (#","checkpoint":false"#, "Working on the parser."),
    (#","mode":"shadow""#, "Working on the parser."),
  ])
  func aMessageIsJudgedOnce(_ more: String, _ text: String) throws {
    let sidecar = try Sidecar()
    try sidecar.start()
    // Three drafts: the last one is held back.
    for number in 1...4 {
      let event = #"{"type":"operator_message_sent","eventId":"e\#(number)"}"#
      let params = Self.claim("t", more, event: event, text: text)
      let first = try sidecar.result("evaluateClaim", params)
      let again = try sidecar.result("evaluateClaim", params)
      #expect(first["decision"]?.source.elementsEqual(again["decision"]?.source ?? []) == true)
      #expect(first["audit"]?["seq"]?.integer == again["audit"]?["seq"]?.integer)
    }
    #expect(try sidecar.result("verifyAudit")["records"]?.integer == 4)
  }

  @Test func anotherEventUnderTheIdOfOneThatWasNotSentIsRefused() throws {
    let sidecar = try Sidecar()
    try sidecar.start()
    _ = try sidecar.result("evaluateClaim", Self.claim("t", #","checkpoint":false"#))
    let other = #"{"type":"task_checkpoint_sent","eventId":"e1","data":{"n":1}}"#
    let answer = try sidecar.call(
      "evaluateClaim",
      Self.claim("t", #","checkpoint":false"#, event: other)
    )
    #expect(answer["error"]?["code"]?.integer == 1002)
  }

  @Test func anEventOfAnotherTaskIsNotAnsweredWithItsJudgement() throws {
    let sidecar = try Sidecar()
    try sidecar.start()
    _ = try sidecar.result("evaluateClaim", Self.claim("t1"))
    let answer = try sidecar.call("evaluateClaim", Self.claim("t2"))
    #expect(answer["error"]?["code"]?.integer == 1002)
    #expect(try sidecar.call("getTask", #"{"taskId":"t2"}"#)["error"] != nil)
  }

  @Test func idsAreToldApartByTheirBytes() throws {
    let scratch = try Scratch()
    let sidecar = try Sidecar(store: scratch.path + "/c.db")
    try sidecar.start()
    // "é" as one character and as two.
    let ids = ["caf\u{E9}", "cafe\u{301}"]
    for (number, id) in ids.enumerated() {
      _ = try sidecar.result("startTask", #"{"taskId":"\#(id)","title":"\#(number)"}"#)
    }
    for (number, id) in ids.enumerated() {
      let task = try sidecar.result("getTask", #"{"taskId":"\#(id)"}"#)["task"]
      #expect(task?["title"]?.string == String(number))
      #expect(task?["taskId"]?.string?.utf8.elementsEqual(id.utf8) == true)
    }
    let events = ids.map {
      #"{"type":"x.a","taskId":"t","eventId":"\#($0)","data":{"of":"\#($0)"}}"#
    }
    let taken = try sidecar.result(
      "recordEvents",
      #"{"events":[\#(events.joined(separator: ","))]}"#
    )
    #expect(taken["events"]?.elements.compactMap { $0["duplicate"]?.bool } == [false, false])
    let items = ids.map { #"{"class":"narrative","evidenceId":"\#($0)","summary":"\#($0)"}"# }
    let evidence = try sidecar.result(
      "recordEvidence",
      #"{"taskId":"t","evidence":[\#(items.joined(separator: ","))]}"#
    )
    #expect(evidence["evidence"]?.elements.count == 2)
  }

  /// A caller may have taken the id that Candor would give next.
  @Test func anOwnTaskIdIsOneThatNoTaskHas() throws {
    let sidecar = try Sidecar()
    try sidecar.start()
    _ = try sidecar.result("startTask", #"{"taskId":"candor-t2"}"#)
    let ids = try (0..<3).map { _ in
      try sidecar.result("startTask", "{}")["task"]?["taskId"]?.string
    }
    #expect(ids == ["candor-t3", "candor-t4", "candor-t5"])
  }

  @Test func eachOfTwoLongRequestsOfOneIdIsAnswered() throws {
    let sidecar = try Sidecar()
    try sidecar.start()
    // One of them ends before the other.
    try sidecar.pipeline(
      (0..<1200).map { ("evaluateClaim", Self.claim("t\($0 % 9)", event: "null")) }
    )
    for method in ["verifyAudit", "ruleStatistics"] {
      sidecar.send(#"{"jsonrpc":"2.0","id":"same","method":"\#(method)"}"#)
    }
    let answers = [try #require(sidecar.receive()), try #require(sidecar.receive())]
    #expect(answers.contains { $0["result"]?["ok"]?.bool == true })
    #expect(answers.contains { $0["result"]?["rules"] != nil })
  }

  @Test func theIdOfAJudgementThatWasNotSentIsTaken() throws {
    let sidecar = try Sidecar()
    try sidecar.start()
    let params = Self.claim("t", #","checkpoint":false"#, text: "Done, all tests pass.")
    let first = try sidecar.result("evaluateClaim", params)
    let event =
      #"{"type":"task_checkpoint_sent","taskId":"t","eventId":"e1","data":{"text":"Done."}}"#
    let refused = try sidecar.call("recordEvents", #"{"events":[\#(event)]}"#)["error"]
    #expect(refused?["code"]?.integer == 1002)
    #expect(refused?["data"]?["path"]?.string == "/events/0/eventId")
    let again = try sidecar.result("evaluateClaim", params)
    #expect(again["audit"]?["seq"]?.integer == first["audit"]?["seq"]?.integer)
  }

  /// What its judgement brings about comes after the event.
  @Test(arguments: [
    ("operator_message_sent", #"{"text":"All tests pass."}"#),
    ("task_checkpoint_sent", #"{"text":"All tests pass."}"#),
    ("task_claimed_complete", #"{"text":"All tests pass."}"#),
    ("followup_delivered", #"{"text":"All tests pass."}"#),
    ("task_status_changed", #"{"status":"complete"}"#), ("task_closed", #"{"status":"complete"}"#),
  ])
  func anEventWhoseJudgementOpensAReviewIsStored(_ type: String, _ data: String) throws {
    let sidecar = try Sidecar()
    try sidecar.start()
    _ = try sidecar.result(
      "recordEvidence",
      #"{"taskId":"t","evidence":[{"class":"test_result","outcome":"unknown","summary":"cut"}]}"#
    )
    let taken = try sidecar.result(
      "recordEvent",
      #"{"event":{"eventId":"e1","type":"\#(type)","taskId":"t","data":\#(data)}}"#
    )
    #expect(taken["decisions"]?.elements.first?["decision"]?.string == "require_review")
    let events = try sidecar.result("listEvents", #"{"taskId":"t"}"#)["events"]?.elements
    let types = events?.compactMap { $0["type"]?.string }
    #expect(types?.suffix(2) == [type, "operator_review_requested"])
    #expect(try sidecar.result("verifyAudit")["ok"]?.bool == true)
  }
}
