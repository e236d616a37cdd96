#if os(Linux)
import Foundation
import JSON
import TestSupport
import Testing

/// A crash, or an error, at every write and sync of a commit (`quality.md`, Reliability).
@Suite(.serialized) struct CommitDrill {
  @Test(arguments: ["kill", "torn"])
  func aCrashAtAnyOperationLosesNothing(_ mode: String) throws {
    var operation = 0
    var isOver = false
    while !isOver {
      operation += 1
      let store = try FaultyStore()
      let sidecar = try store.sidecar()
      try sidecar.start()
      let first = try sidecar.result("evaluateClaim", Drill.claim(1))
      try store.arm("\(mode) \(operation)")
      let second = try? sidecar.result("evaluateClaim", Drill.claim(2, "Done."))
      try store.disarm()
      isOver = second != nil
      sidecar.signal(SIGKILL)
      _ = sidecar.wait()
      let file = try StoredFile(store.path)
      #expect(file.faults.isEmpty, "\(mode) \(operation)")
      #expect(file.holds(first))
      if let second { #expect(file.holds(second)) }
      let next = try Sidecar(store: store.path)
      try next.start()
      #expect(try next.result("verifyAudit")["ok"]?.bool == true)
      _ = try next.result("evaluateClaim", Drill.claim(3))
    }
    // The drill has drilled: a commit writes its pages and syncs them.
    #expect(operation > 5)
  }

  @Test(arguments: [
    ("the disk is full", ENOSPC), ("the file is read-only", EROFS), ("it fails", EIO),
  ])
  func whileNothingCanBeWrittenTheProcessLives(_ name: String, _ code: Int32) throws {
    let store = try FaultyStore()
    let sidecar = try store.sidecar()
    try sidecar.start()
    let first = try sidecar.result("evaluateClaim", Drill.claim(1))
    for _ in 0..<3 {
      try store.arm("error \(code)")
      for task in 2..<5 {
        let refused = try sidecar.call("evaluateClaim", Drill.claim(task))
        #expect(refused["error"]?["code"]?.integer == 1005, "\(name)")
        #expect(refused["error"]?["message"]?.string?.isEmpty == false)
      }
      #expect(try sidecar.call("ping")["result"] != nil)
      try store.disarm()
      _ = try sidecar.result("evaluateClaim", Drill.claim(5))
    }
    let file = try StoredFile(store.path)
    #expect(file.faults.isEmpty)
    #expect(file.holds(first))
    #expect(file.number("SELECT count(*) FROM decision") == 4)
    #expect(try sidecar.result("verifyAudit")["ok"]?.bool == true)
  }

  /// A row that cannot be written fails all that has arrived with it, and nothing else; SQLite may
  /// take back the row alone or the whole transaction.
  @Test(arguments: ["ABORT", "ROLLBACK"])
  func whatCannotBeStoredFailsItsBatchAlone(_ way: String) throws {
    let scratch = try Scratch()
    let path = scratch.path + "/c.db"
    let sidecar = try Sidecar(store: path)
    try sidecar.start()
    let first = try sidecar.result("evaluateClaim", Drill.claim(1))
    let file = try StoredFile(path)
    _ = file.rows(
      """
      CREATE TRIGGER full BEFORE INSERT ON decision WHEN NEW.seq = 3
      BEGIN SELECT RAISE(\(way), 'full'); END
      """
    )
    func call(_ id: Int, _ method: String, _ params: String) -> String {
      #"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(params)}"#
    }
    let calls = (2...4).map { call($0, "evaluateClaim", Drill.claim($0)) }
    sidecar.send("[\(calls.joined(separator: ","))]")
    let answers = try #require(sidecar.receive())
    #expect(answers.elements.map { $0["error"]?["code"]?.integer } == [1005, 1005, 1005])
    // Nor does anybody hear what was not stored: who asked in the same breath is refused as well.
    let asks = [
      call(5, "getTask", #"{"taskId":"t2"}"#), call(6, "getTask", #"{"taskId":"t3"}"#),
    ]
    let lines = [calls[0]] + [asks[0]] + [calls[1]] + [asks[1]] + [call(7, "frobnicate", "{}")]
    sidecar.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    let codes = try (0..<5).map { _ in
      try #require(sidecar.receive())["error"]?["code"]?.integer
    }
    #expect(codes == [1005, 1005, 1005, 1005, -32601])
    #expect(file.number("SELECT count(*) FROM decision") == 1)
    #expect(file.faults.isEmpty)
    _ = file.rows("DROP TRIGGER full")
    let next = try sidecar.result("evaluateClaim", Drill.claim(3))
    #expect(next["audit"]?["seq"]?.integer == 2)
    #expect(file.faults.isEmpty)
    #expect(file.holds(first) && file.holds(next))
    #expect(try sidecar.result("verifyAudit")["ok"]?.bool == true)
  }

  /// A transaction that SQLite has taken back takes nothing more: it would stand by itself.
  @Test func aBatchThatWasTakenBackTakesNothingMore() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/c.db"
    let sidecar = try Sidecar(store: path)
    try sidecar.start()
    _ = try sidecar.result("evaluateClaim", Drill.claim(1))
    let file = try StoredFile(path)
    _ = file.rows(
      """
      CREATE TRIGGER full BEFORE INSERT ON evidence WHEN NEW.seq = 3
      BEGIN SELECT RAISE(ROLLBACK, 'full'); END
      """
    )
    let lines = (2...5).map { task in
      #"{"jsonrpc":"2.0","id":\#(task),"method":"recordEvidence","params":{"taskId":"t\#(task)","#
        + #""evidence":[{"class":"narrative","summary":"\#(task)"}]}}"#
    }
    sidecar.write(Array((lines.joined(separator: "\n") + "\n").utf8))
    for _ in lines {
      #expect(try #require(sidecar.receive())["error"]?["code"]?.integer == 1005)
    }
    #expect(file.number("SELECT count(*) FROM evidence") == 1)
    #expect(file.number("SELECT count(*) FROM task") == 1)
    _ = file.rows("DROP TRIGGER full")
    _ = try sidecar.result("evaluateClaim", Drill.claim(3))
    #expect(file.faults.isEmpty)
    #expect(try sidecar.result("verifyAudit")["ok"]?.bool == true)
  }

  @Test(arguments: [("no permission", EACCES), ("read-only", EROFS), ("full", ENOSPC)])
  func aStartThatCannotWriteIsRefusedAndTriedAgain(_ name: String, _ code: Int32) throws {
    let store = try FaultyStore()
    try store.arm("error \(code)")
    let sidecar = try store.sidecar()
    for _ in 0..<2 {
      let refused = try sidecar.call("initialize")
      #expect(refused["error"]?["code"]?.integer == 1005, "\(name)")
    }
    try store.disarm()
    try sidecar.start()
    _ = try sidecar.result("evaluateClaim", Drill.claim(1))
    #expect(try StoredFile(store.path).faults.isEmpty)
  }
}
#endif
