import Foundation
import JSON
import TestSupport
import Testing

/// What rests on a commit that failed is taken back with it: long requests, notices, the handshake,
/// the clock.
@Suite(.serialized) struct TakenBackDrill {
  /// A store with a decision in it, and its file.
  private static func store() throws -> (scratch: Scratch, path: String, file: StoredFile) {
    let scratch = try Scratch()
    let path = scratch.path + "/c.db"
    let sidecar = try Sidecar(store: path)
    try sidecar.start()
    _ = try sidecar.result("evaluateClaim", Drill.claim(1))
    sidecar.closeInput()
    _ = sidecar.wait()
    return (scratch, path, try StoredFile(path))
  }

  /// From now on no decision can be stored.
  private static func fill(_ file: StoredFile) {
    _ = file.rows(
      "CREATE TRIGGER full BEFORE INSERT ON decision BEGIN SELECT RAISE(ROLLBACK, 'full'); END"
    )
  }

  private static func line(_ id: Int, _ method: String, _ params: String) -> String {
    #"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(params)}"# + "\n"
  }

  @Test func aLongRequestAnswersNothingThatWasNotStored() throws {
    let (scratch, path, file) = try Self.store()
    let sidecar = try Sidecar(store: path)
    try sidecar.start()
    Self.fill(file)
    let export = scratch.path + "/audit.jsonl"
    let lines =
      Self.line(1, "evaluateClaim", Drill.claim(2)) + Self.line(2, "verifyAudit", "{}")
      + Self.line(3, "exportAudit", #"{"path":"\#(export)"}"#)
      + Self.line(4, "ruleStatistics", "{}")
    sidecar.write(Array(lines.utf8))
    for _ in 1...4 {
      #expect(try #require(sidecar.receive())["error"]?["code"]?.integer == 1005)
    }
    _ = file.rows("DROP TRIGGER full")
    #expect(try sidecar.result("verifyAudit")["records"]?.integer == 1)
  }

  @Test func aNoticeIsToldOnceItIsStored() throws {
    let store = try FaultyStore()
    let sidecar = try store.sidecar()
    _ = try sidecar.result("initialize", #"{"capabilities":{"notices":true}}"#)
    _ = try sidecar.result(
      "startTask",
      #"{"taskId":"silent","checkpoint":{"silenceTimeoutSeconds":1,"graceSeconds":0}}"#
    )
    try store.arm("error \(ENOSPC)")
    usleep(2_500_000)
    // Nothing was told meanwhile: what comes next is the answer.
    sidecar.send(#"{"jsonrpc":"2.0","id":"p","method":"ping"}"#)
    #expect(try #require(sidecar.receive())["id"]?.string == "p")
    try store.disarm()
    #expect(try #require(sidecar.receive())["method"]?.string == "notice")
    #expect(try StoredFile(store.path).number("SELECT count(*) FROM notice") > 0)
  }

  @Test func aHandshakeThatWasNotStoredMayBeMadeAgain() throws {
    let (scratch, path, file) = try Self.store()
    _ = scratch
    _ = file.rows("DELETE FROM pack WHERE key = 'no-silence'")
    Self.fill(file)
    let sidecar = try Sidecar(store: path)
    sidecar.write(
      Array(
        (Self.line(1, "initialize", #"{"actor":{"kind":"human","id":"h"}}"#)
          + Self.line(2, "evaluateClaim", Drill.claim(2))).utf8
      )
    )
    for _ in 1...2 {
      #expect(try #require(sidecar.receive())["error"]?["code"]?.integer == 1005)
    }
    let early = try sidecar.call("ping")
    #expect(early["error"]?["code"]?.integer == -32002)
    _ = try sidecar.result("initialize")
    // The human of the first handshake does not speak.
    let change = try sidecar.call(
      "setPolicyPackStatus",
      #"{"key":"no-silence","status":"disabled"}"#
    )
    #expect(change["error"]?["data"]?["kind"]?.string == "identity_required")
  }

  @Test func aHandshakeThatFailsLeavesNothingBehind() throws {
    let sidecar = try Sidecar()
    let failed = try sidecar.call(
      "initialize",
      #"{"clock":"manual","actor":{"kind":"human","id":"h"},"profile":"nonsense"}"#
    )
    #expect(failed["error"]?["code"]?.integer == -32602)
    _ = try sidecar.result("initialize")
    let clock = try sidecar.call("advanceClock", #"{"to":"2030-01-01T00:00:00Z"}"#)
    #expect(clock["error"]?["code"]?.integer == -32600)
    let change = try sidecar.call(
      "setPolicyPackStatus",
      #"{"key":"no-silence","status":"disabled"}"#
    )
    #expect(change["error"]?["data"]?["kind"]?.string == "identity_required")
  }

  @Test func aClockThatWasNotStoredDoesNotMove() throws {
    let store = try FaultyStore()
    let sidecar = try store.sidecar()
    try sidecar.start()
    _ = try sidecar.result("startTask", #"{"taskId":"a","checkpoint":{"intervalSeconds":60}}"#)
    try store.arm("error \(ENOSPC)")
    let failed = try sidecar.call("advanceClock", #"{"to":"2026-01-01T02:00:00Z"}"#)
    #expect(failed["error"]?["code"]?.integer == 1005)
    try store.disarm()
    let moved = try sidecar.result("advanceClock", #"{"to":"2026-01-01T00:10:00Z"}"#)
    #expect(moved["decisions"]?.elements.isEmpty == false)
  }

  /// What is written into a file that was removed, nobody would find.
  @Test func aStoreThatIsGoneTakesNothing() throws {
    let (scratch, path, _) = try Self.store()
    let sidecar = try Sidecar(store: path)
    try sidecar.start()
    _ = try sidecar.result("evaluateClaim", Drill.claim(2))
    try FileManager.default.moveItem(atPath: path, toPath: scratch.path + "/away.db")
    let failed = try sidecar.call("evaluateClaim", Drill.claim(3))
    #expect(failed["error"]?["code"]?.integer == 1005)
    #expect(failed["error"]?["message"]?.string?.contains("not at `\(path)`") == true)
    try FileManager.default.moveItem(atPath: scratch.path + "/away.db", toPath: path)
    _ = try sidecar.result("evaluateClaim", Drill.claim(3))
    #expect(try sidecar.result("verifyAudit")["records"]?.integer == 3)
  }

  /// What a person answered over MCP is asked again, where it could not be stored.
  @Test func anAnswerThatWasNotStoredIsAskedForAgain() throws {
    let store = try FaultyStore()
    let host = try store.sidecar()
    _ = try host.result("initialize", #"{"actor":{"kind":"human","id":"h"}}"#)
    let questions = ["a", "b"].map { #"{"key":"\#($0)","question":"\#($0)?","blocking":true}"# }
    let pack =
      #"{"meta":{"key":"q","name":"Q","version":"1"},"clarifications":[\#(questions.joined(separator: ","))],"#
      + #""enforcement":{"mode":"block"}}"#
    _ = try host.result("putProject", #"{"projectId":"p"}"#)
    _ = try host.result("putPolicyPack", #"{"source":\#(pack)}"#)
    _ = try host.result("setProjectPolicy", #"{"projectId":"p","packKey":"q"}"#)
    let client = try store.sidecar("mcp")
    client.send(
      #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","#
        + #""capabilities":{"elicitation":{}},"clientInfo":{"name":"x","version":"1"}}}"#
    )
    _ = client.receive()
    func list(_ id: Int) {
      client.send(
        #"{"jsonrpc":"2.0","id":\#(id),"method":"tools/call","params":"#
          + #"{"name":"list_clarifications","arguments":{"projectId":"p"}}}"#
      )
    }
    list(2)
    let asked = try #require(client.receive())
    #expect(asked["params"]?["message"]?.string == "a?")
    try store.arm("error \(ENOSPC)")
    let name = try #require(asked["id"]?.string)
    client.send(
      #"{"jsonrpc":"2.0","id":"\#(name)","result":{"action":"accept","content":{"answer":"x"}}}"#
    )
    let ended = try #require(client.receive())
    #expect(ended["id"]?.integer == 2)
    #expect(ended["error"] != nil)
    try store.disarm()
    list(3)
    #expect(try #require(client.receive())["params"]?["message"]?.string == "a?")
  }
}
