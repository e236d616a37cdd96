import Foundation
import JSON
import TestSupport
import Testing

/// A deadline that has passed is told, whatever else is asked meanwhile.
@Suite struct DeadlineTests {
  /// A judgement that nothing follows from, or by other packs, takes no deadline's place.
  @Test(arguments: [#""mode":"shadow""#, #""packs":[]"#])
  func aJudgementOfItsOwnUsesNoDeadlineUp(_ more: String) throws {
    let scratch = try Scratch()
    let store = scratch.path + "/c.db"
    let first = try Sidecar(store: store)
    _ = try first.result("initialize")
    _ = try first.result(
      "startTask",
      #"{"taskId":"t","checkpoint":{"silenceTimeoutSeconds":1,"graceSeconds":0}}"#
    )
    first.signal(SIGKILL)
    _ = first.wait()
    usleep(1_200_000)
    // In one turn: the clock has not been looked at before the call.
    let sidecar = try Sidecar(store: store)
    let lines = [
      #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{}}"#,
      #"{"jsonrpc":"2.0","id":2,"method":"evaluateClaim","params":"#
        + #"{"taskId":"t","message":{"text":"Looking at a.py."},\#(more)}}"#,
      #"{"jsonrpc":"2.0","id":3,"method":"checkDeadlines","params":{}}"#,
    ]
    sidecar.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    let answers = try (1...3).map { _ in try #require(sidecar.receive()) }
    #expect(answers[2]["result"]?["notices"]?.elements.count == 1)
  }

  /// One task whose packs cannot be had keeps no other's deadlines from firing.
  @Test func aTaskWithoutItsPackHoldsNobodyUp() throws {
    let sidecar = try Sidecar()
    try sidecar.start(#","actor":{"kind":"human","id":"h"}"#)
    let pinned = #""packs":[{"id":"no-fake-progress"}]"#
    _ = try sidecar.result(
      "startTask",
      #"{"taskId":"a","checkpoint":{"intervalSeconds":60},\#(pinned)}"#
    )
    _ = try sidecar.result("startTask", #"{"taskId":"b","checkpoint":{"intervalSeconds":120}}"#)
    _ = try sidecar.result(
      "setPolicyPackStatus",
      #"{"key":"no-fake-progress","status":"disabled"}"#
    )
    let passed = try sidecar.result("advanceClock", #"{"to":"2026-01-01T00:10:00Z"}"#)
    let tasks = Set(passed["decisions"]?.elements.compactMap { $0["taskId"]?.string } ?? [])
    #expect(tasks == ["a", "b"])
  }

  /// Something visible ends the counting of misses, and brings none of them again.
  @Test func aMissedCheckpointFiresOnce() throws {
    let sidecar = try Sidecar()
    try sidecar.start()
    _ = try sidecar.result(
      "startTask",
      #"{"taskId":"t","checkpoint":{"intervalSeconds":600,"graceSeconds":0}}"#
    )
    func decisions(_ method: String, _ params: String) throws -> [String] {
      try sidecar.result(method, params)["decisions"]?.elements.compactMap {
        $0["decision"]?.string
      }
        ?? []
    }
    let first = try decisions("advanceClock", #"{"to":"2026-01-01T00:10:01Z"}"#)
    #expect(first == ["force_checkpoint"])
    let message = #"{"event":{"type":"operator_message_sent","taskId":"t"}}"#
    for _ in 0..<10 {
      _ = try sidecar.result("recordEvent", message)
      #expect(try decisions("checkDeadlines", "{}") == [])
    }
    #expect(try decisions("advanceClock", #"{"to":"2026-01-01T00:19:59Z"}"#) == [])
    // Two more, and nobody says anything: the third one in a row would escalate.
    let later = try decisions("advanceClock", #"{"to":"2026-01-01T00:30:01Z"}"#)
    #expect(later == ["force_checkpoint", "force_checkpoint"])
    _ = try sidecar.result("recordEvent", message)
    #expect(try decisions("advanceClock", #"{"to":"2026-01-01T00:39:59Z"}"#) == [])
  }

  @Test func aCheckpointThatComesLateMovesNothingBack() throws {
    let sidecar = try Sidecar()
    try sidecar.start()
    _ = try sidecar.result("startTask", #"{"taskId":"t","checkpoint":{"intervalSeconds":600}}"#)
    _ = try sidecar.result("advanceClock", #"{"to":"2026-01-01T00:09:00Z"}"#)
    for time in ["00:09:00", "00:01:00"] {
      let event =
        #"{"type":"task_checkpoint_sent","taskId":"t","occurredAt":"2026-01-01T\#(time)Z"}"#
      let task = try sidecar.result("recordEvent", #"{"event":\#(event)}"#)["task"]
      let due = task?["obligations"]?.elements.compactMap { $0["dueAt"]?.string }
      #expect(due == ["2026-01-01T00:19:00Z"])
    }
  }

  @Test(arguments: ["", #","packs":null"#])
  func packsThatAreNullAreAbsent(_ more: String) throws {
    let sidecar = try Sidecar()
    _ = try sidecar.result("initialize")
    _ = try sidecar.result(
      "startTask",
      #"{"taskId":"t","checkpoint":{"silenceTimeoutSeconds":1,"graceSeconds":0}}"#
    )
    // Stopped, so that its own clock does not fire first.
    sidecar.signal(SIGSTOP)
    usleep(1_200_000)
    sidecar.send(
      #"{"jsonrpc":"2.0","id":"e","method":"evaluateClaim","params":"#
        + #"{"taskId":"t","message":{"text":"Looking at a.py."}\#(more)}}"#
    )
    sidecar.signal(SIGCONT)
    let judged = try #require(sidecar.receive())["result"]
    #expect(judged?["decision"]?["triggeringEventIds"]?.elements.count == 1)
  }
}
