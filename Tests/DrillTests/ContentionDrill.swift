import Foundation
import JSON
import TestSupport
import Testing

/// Several processes on one file (`quality.md`, Reliability).
@Suite(.serialized) struct ContentionDrill {
  @Test func eightProcessesStartAtOnceOnANewStore() throws {
    for _ in 0..<Drill.count(5, long: 50) {
      let scratch = try Scratch()
      let sidecars = try (0..<8).map { _ in try Sidecar(store: scratch.path + "/c.db") }
      for sidecar in sidecars {
        sidecar.send(#"{"jsonrpc":"2.0","id":0,"method":"initialize","params":{}}"#)
      }
      for sidecar in sidecars {
        let answer = try #require(sidecar.receive())
        #expect(answer["result"] != nil, "\(String(decoding: answer.source, as: UTF8.self))")
      }
    }
  }

  @Test func eightProcessesShareOneChain() throws {
    let scratch = try Scratch()
    let store = scratch.path + "/c.db"
    let each = Drill.count(100, long: 2000)
    let sidecars = try (0..<8).map { _ in try Sidecar(store: store) }
    for sidecar in sidecars { try sidecar.start() }
    let failures = Failures()
    let group = DispatchGroup()
    for (index, sidecar) in sidecars.enumerated() {
      // Threads of their own: each process has a client that waits for nobody else's.
      nonisolated(unsafe) let own = sidecar
      group.enter()
      Thread.detachNewThread {
        defer { group.leave() }
        for number in 0..<each {
          let answer = try? own.call("evaluateClaim", Drill.claim((index + number) % 5))
          if answer?["result"] == nil {
            failures.add(
              "\(index) \(number): \(answer.map { String(decoding: $0.source, as: UTF8.self) } ?? "none")"
            )
          }
        }
      }
    }
    group.wait()
    #expect(failures.all.isEmpty)
    let audit = try sidecars[0].result("verifyAudit")
    #expect(audit["ok"]?.bool == true)
    #expect(audit["records"]?.integer == Int64(8 * each))
    let file = try StoredFile(store)
    #expect(file.faults.isEmpty)
    #expect(file.number("SELECT count(*) FROM decision") == 8 * each)
  }

  /// A call that fails after another process has written leaves no old numbers behind.
  @Test func aFailedCallForgetsNothingThatOthersWrote() throws {
    let scratch = try Scratch()
    let (one, other) = (
      try Sidecar(store: scratch.path + "/c.db"), try Sidecar(store: scratch.path + "/c.db")
    )
    try one.start()
    try other.start()
    _ = try one.result("evaluateClaim", Drill.claim(1))
    _ = try other.result("evaluateClaim", Drill.claim(2))
    let failed = try one.call("acknowledgeNotice", #"{"noticeId":"candor-n99"}"#)
    #expect(failed["error"]?["code"]?.integer == 1001)
    _ = try one.result("evaluateClaim", Drill.claim(1))
    #expect(try one.result("verifyAudit")["records"]?.integer == 3)
  }

  /// What another process has stored is known to calls that only read.
  @Test func aPackThatAnotherStoredIsKnown() throws {
    let scratch = try Scratch()
    let (one, other) = (
      try Sidecar(store: scratch.path + "/c.db"), try Sidecar(store: scratch.path + "/c.db")
    )
    try one.start()
    try other.start(#","actor":{"kind":"human","id":"h"}"#)
    _ = try one.result("evaluateClaim", Drill.claim(1))
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("policy-packs/no-silence/policy.yaml")
    let newer = try String(contentsOf: source, encoding: .utf8)
      .replacing("version: 1.0.0", with: "version: 1.0.1")
    var params = JSONWriter()
    params.object { $0.member("source", newer) }
    _ = try other.result("putPolicyPack", String(decoding: params.bytes, as: UTF8.self))
    let decision = try #require(
      try other.result("evaluateClaim", Drill.claim(2))["decision"]?["decisionId"]?.string
    )
    _ = try one.result("getDecision", #"{"decisionId":"\#(decision)","explain":true}"#)
    _ = try one.result("testPolicyPack", #"{"key":"no-silence","version":"1.0.1"}"#)
    _ = try one.result("replay", #"{"packs":[{"id":"no-silence","version":"1.0.1"}]}"#)
  }

  /// A lock that another holds is waited for once for all that have arrived, and not past a signal.
  @Test func aHeldLockEndsNothingLate() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/c.db"
    let sidecar = try Sidecar(store: path)
    try sidecar.start()
    _ = try sidecar.result("evaluateClaim", Drill.claim(1))
    let file = try StoredFile(path)
    _ = file.rows("BEGIN IMMEDIATE")
    let lines = (1...3).map {
      #"{"jsonrpc":"2.0","id":\#($0),"method":"evaluateClaim","params":\#(Drill.claim($0))}"# + "\n"
    }
    sidecar.write(Array(lines.joined().utf8))
    usleep(300_000)
    let start = Date()
    sidecar.signal(SIGTERM)
    for _ in lines {
      #expect(try #require(sidecar.receive())["error"]?["data"]?["reason"]?.string == "busy")
    }
    #expect(sidecar.wait() == 0)
    // Three calls that each waited would take half a minute.
    #expect(Date().timeIntervalSince(start) < (Drill.isLong ? 1 : 20))
    _ = file.rows("ROLLBACK")
  }

  /// A client that is told of notices is told of those of a task that another process watches over.
  @Test func anIdleClientIsToldOfAnothersDeadline() throws {
    let scratch = try Scratch()
    let (idle, other) = (
      try Sidecar(store: scratch.path + "/c.db"), try Sidecar(store: scratch.path + "/c.db")
    )
    _ = try idle.result("initialize", #"{"capabilities":{"notices":true}}"#)
    try other.start()
    _ = try other.result(
      "startTask",
      #"{"taskId":"silent","checkpoint":{"silenceTimeoutSeconds":1,"graceSeconds":0}}"#
    )
    #expect(try #require(idle.receive())["method"]?.string == "notice")
  }
}

/// What went wrong on any thread.
private final class Failures: @unchecked Sendable {
  private let lock = NSLock()
  private var texts: [String] = []

  func add(_ text: String) { lock.withLock { texts.append(text) } }

  var all: [String] { lock.withLock { texts } }
}
