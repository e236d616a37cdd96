import Foundation
import JSON
import TestSupport
import Testing

/// How the process ends under load (`quality.md`, Reliability; `protocol/lifecycle.md`).
@Suite(.serialized) struct EndDrill {
  enum End: String, CaseIterable, Sendable {
    case closedInput
    case closedOutput
    case terminate
    case interrupt
    case deadParent

    var code: Int32 {
      switch self {
      case .closedInput, .terminate, .interrupt: 0
      case .closedOutput, .deadParent: 1
      }
    }
  }

  @Test(arguments: End.allCases)
  func whatWasAnsweredIsStoredAndTheProcessEnds(_ end: End) throws {
    let scratch = try Scratch()
    let store = scratch.path + "/c.db"
    let sidecar = try Sidecar(store: store)
    let parent = try ChildProcess(["sleep", "600"])
    try sidecar.start(end == .deadParent ? #","processId":\#(parent.id)"# : "")
    let first = try sidecar.result("evaluateClaim", Drill.claim(1))
    for number in 0..<50 {
      sidecar.send(
        #"{"jsonrpc":"2.0","id":"l\#(number)","method":"evaluateClaim","params":\#(Drill.claim(number))}"#
      )
    }
    switch end {
    case .closedInput: sidecar.closeInput()
    case .closedOutput: sidecar.closeOutput()
    case .terminate: sidecar.signal(SIGTERM)
    case .interrupt: sidecar.signal(SIGINT)
    case .deadParent: kill(parent.id, SIGKILL)
    }
    var answers: [JSONView] = []
    if end != .closedOutput { while let answer = sidecar.receive() { answers.append(answer) } }
    let began = Date()
    #expect(sidecar.wait() == end.code)
    // A busy machine's clock fails no test; the long drill has the machine for itself.
    #expect(Date().timeIntervalSince(began) < (Drill.isLong ? 1 : 10))
    let file = try StoredFile(store)
    #expect(file.faults.isEmpty)
    #expect(file.holds(first))
    for answer in answers { #expect(file.holds(try #require(answer["result"]))) }
  }

  /// What has arrived before `exit` is answered, long requests too.
  @Test func longRequestsAreAnsweredBeforeTheExit() throws {
    let scratch = try Scratch()
    let sidecar = try Sidecar(store: scratch.path + "/c.db")
    try sidecar.start()
    try sidecar.pipeline((0..<1200).map { ("evaluateClaim", Drill.claim($0 % 9)) })
    let calls = [
      (1, "verifyAudit", "{}"), (2, "exportAudit", #"{"path":"\#(scratch.path)/a.jsonl"}"#),
      (3, "ruleStatistics", "{}"), (4, "shutdown", "{}"),
    ]
    var lines = calls.map {
      #"{"jsonrpc":"2.0","id":\#($0.0),"method":"\#($0.1)","params":\#($0.2)}"#
    }
    lines.append(#"{"jsonrpc":"2.0","method":"exit"}"#)
    sidecar.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    var answered: Set<Int64> = []
    while let answer = sidecar.receive() {
      #expect(answer["result"] != nil)
      answered.insert(answer["id"]?.integer ?? 0)
    }
    #expect(answered == [1, 2, 3, 4])
    #expect(sidecar.wait() == 0)
  }

  @Test func aClientThatNeverReadsCostsNoMemory() throws {
    let sidecar = try Sidecar()
    try sidecar.start()
    let before = try #require(sidecar.peakKiB)
    let request = Array(
      #"{"jsonrpc":"2.0","id":1,"method":"evaluateClaim","params":\#(Drill.claim(1))}"#.utf8 + [
        0x0A
      ]
    )
    let block = Array((0..<100).map { _ in request }.joined())
    let end = Date().addingTimeInterval(TimeInterval(Drill.count(5, long: 600)))
    nonisolated(unsafe) let own = sidecar
    let writer = Thread { while Date() < end { own.write(block) } }
    writer.start()
    while Date() < end, sidecar.isRunning { usleep(100_000) }
    let after = sidecar.peakKiB ?? before
    #expect(after - before < 64 << 10, "\(before) KiB, then \(after) KiB")
    sidecar.signal(SIGKILL)
    _ = sidecar.wait()
  }
}
