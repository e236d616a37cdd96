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
}
