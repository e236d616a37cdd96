import Foundation
import JSON
import TestSupport
import Testing

/// State that is rebuilt from the store is the state that was kept: a process started anew before
/// each call answers what one that lives on answers, to the byte.
@Suite struct RestartDrill {
  private static let examples: URL = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("protocol/examples")
  private static let transcripts: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: examples.path)
    return (names ?? []).filter { $0.hasSuffix(".jsonl") }.sorted()
  }()

  private typealias Call = (method: String, params: String)

  /// Plays calls both ways; the first is `initialize`, whose clock goes on where it stood.
  private func expectTheSame(_ calls: [Call]) throws {
    let (first, second) = (try Scratch(), try Scratch())
    let keeper = try Sidecar(store: first.path + "/c.db")
    let hello = try JSONReader.read(Array(calls[0].params.utf8)).root
    var greeting = try #require(JSONValue(hello)?.members)
    _ = try keeper.result("initialize", calls[0].params)
    for call in calls.dropFirst() {
      let fresh = try Sidecar(store: second.path + "/c.db")
      let start = CanonicalJSON.bytes(.object(greeting))
      _ = try fresh.result("initialize", String(decoding: start, as: UTF8.self))
      let kept = try keeper.call(call.method, call.params)
      let rebuilt = try fresh.call(call.method, call.params)
      #expect(Self.body(kept) == Self.body(rebuilt), "\(call.method) \(call.params.prefix(300))")
      if call.method == "advanceClock", kept["result"] != nil,
        let to = try JSONReader.read(Array(call.params.utf8)).root["to"]?.string
      {
        greeting["now"] = .string(to)
      }
      fresh.closeInput()
      _ = fresh.wait()
    }
  }

  /// What was answered, without the number of the call.
  private static func body(_ answer: JSONView) -> String {
    let part = answer["result"] ?? answer["error"]
    return part.map { String(decoding: $0.source, as: UTF8.self) } ?? ""
  }

  @Test(arguments: transcripts)
  func eachTranscriptIsAnsweredTheSame(_ transcript: String) throws {
    let text = try String(
      contentsOf: Self.examples.appendingPathComponent(transcript),
      encoding: .utf8
    )
    var calls: [Call] = []
    for line in text.split(separator: "\n") where line.hasPrefix("> {") {
      let request = try JSONReader.read(Array(line.dropFirst(2).utf8)).root
      guard let method = request["method"]?.string, request["id"] != nil else { continue }
      let params = request["params"].map { String(decoding: $0.source, as: UTF8.self) } ?? "{}"
      if method != "shutdown" { calls.append((method, params)) }
    }
    try #require(calls.first?.method == "initialize")
    try expectTheSame(calls)
  }

  @Test(arguments: 0..<UInt64(Drill.count(2, long: 40)))
  func aRandomHistoryIsAnsweredTheSame(_ seed: UInt64) throws {
    var random = Seeded(state: seed)
    var seconds = 0
    let start = #"{"clock":"manual","now":"2026-01-01T00:00:00Z"}"#
    var calls: [Call] = [("initialize", start)]
    for number in 0..<40 {
      calls.append(Self.call(&random, number, &seconds))
      guard number % 4 == 3 else { continue }
      calls.append(("getTask", #"{"taskId":"t\#(random.below(3))"}"#))
    }
    calls.append(("listNotices", #"{"limit":1000}"#))
    calls.append(("listReviews", #"{"limit":1000}"#))
    calls.append(("verifyAudit", "{}"))
    try expectTheSame(calls)
  }

  private static let texts = [
    "Done! All tests pass.", "Done.", "Fixed `a.py`; I'll report back in 5 minutes.",
    "Still working on it.", "Not done yet: 3 tests fail.", "Next I will fix the parser.",
    "I am blocked: the key is missing.", "Everything is implemented, and 42 tests pass.",
    "Status: in progress. Completed: the parser. Next step: tests.", "Should I go on?",
  ]
  private static let events = [
    #""type":"task_checkpoint_due""#, #""type":"operator_message_sent""#,
    #""type":"subagent_completed","data":{"resultId":"r1"}"#,
    #""type":"subagent_result_forwarded","data":{"resultId":"r1"}"#,
    #""type":"followup_promised","data":{"promiseId":"p","deadlineSeconds":120}"#,
    #""type":"followup_delivered","data":{"promiseId":"p"}"#, #""type":"silence_timeout""#,
  ]

  private static func call(_ random: inout Seeded, _ number: Int, _ seconds: inout Int) -> Call {
    let task = #""taskId":"t\#(random.below(3))""#
    switch random.below(7) {
    case 0:
      return (
        "startTask", #"{\#(task),"checkpoint":{"intervalSeconds":\#(60 + random.below(600))}}"#
      )
    case 1: return ("recordEvent", #"{"event":{\#(task),\#(random.pick(events))}}"#)
    case 2:
      seconds += random.below(400)
      let time = String(format: "%02d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
      return ("advanceClock", #"{"to":"2026-01-01T\#(time)Z"}"#)
    case 3, 4:
      let item =
        random.below(2) == 0
        ? #"{"class":"file_change","uri":"a.py","summary":"edit \#(number)"}"#
        : #"{"class":"test_result","command":"pytest","exitCode":\#(random.below(2)),"summary":"run \#(number)"}"#
      return ("recordEvidence", #"{\#(task),"evidence":[\#(item)]}"#)
    default:
      return ("evaluateClaim", #"{\#(task),"message":{"text":"\#(random.pick(texts))"}}"#)
    }
  }
}
