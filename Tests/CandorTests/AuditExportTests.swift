import Foundation
import JSON
import TestSupport
import Testing

/// The exported log as a file: whole or not there, and checked without a store.
@Suite struct AuditExportTests {
  private let scratch: Scratch
  private let store: String

  init() throws {
    scratch = try Scratch()
    store = scratch.path + "/c.db"
  }

  private func sidecar(events: Int = 0) throws -> Sidecar {
    let sidecar = try Sidecar(store: store)
    try sidecar.start()
    for start in stride(from: 0, to: events, by: 500) {
      let part = (start..<min(start + 500, events)).map {
        #"{"type":"x.n","taskId":"t","data":{"i":\#($0)}}"#
      }
      _ = try sidecar.result("recordEvents", #"{"events":[\#(part.joined(separator: ","))]}"#)
    }
    return sidecar
  }

  private func verify(_ words: String...) throws -> (code: Int32, out: String, err: String) {
    try runCandor(["audit", "verify"] + words)
  }

  /// The names in the folder beside the store's own.
  private func exported() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: scratch.path)
      .filter { !$0.hasPrefix("c.db") }
  }

  private func export(_ name: String, id: String) -> String {
    let params = #""params":{"path":"\#(scratch.path)/\#(name)"}"#
    return #"{"jsonrpc":"2.0",\#(id)"method":"exportAudit",\#(params)}"#
  }

  @Test func whatWasExportedSinceAMomentHoldsOnItsOwn() throws {
    let sidecar = try sidecar()
    _ = try sidecar.result("startTask", #"{"taskId":"early"}"#)
    _ = try sidecar.result("advanceClock", #"{"to":"2026-01-02T00:00:00Z"}"#)
    for number in 1...3 { _ = try sidecar.result("startTask", #"{"taskId":"late\#(number)"}"#) }
    let path = scratch.path + "/since.jsonl"
    let made = try sidecar.result(
      "exportAudit",
      #"{"path":"\#(path)","since":"2026-01-01T12:00:00Z"}"#
    )
    #expect(made["records"]?.integer == 3)
    let head = try #require(made["head"]?["hash"]?.string)
    let run = try verify(path, "--head", head)
    #expect(run.code == 0, "\(run.err)")
    #expect(run.out.hasSuffix(": 3 records from record 2 on, the chain holds\n"))
    let text = try String(contentsOfFile: path, encoding: .utf8)
    for (was, would) in [("late1", "late9"), ("late2", "late9"), (#""seq":2"#, #""seq":3"#)] {
      let changed = scratch.path + "/changed.jsonl"
      try text.replacing(was, with: would).write(toFile: changed, atomically: true, encoding: .utf8)
      #expect(try verify(changed).code == 1, "\(was)")
    }
  }

  @Test func anExportThatIsCancelledLeavesNothingAndMayBeTriedAgain() throws {
    let sidecar = try sidecar(events: 1200)
    let cancel = #"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":"q"}}"#
    sidecar.write((export("log.jsonl", id: #""id":"q","#) + "\n" + cancel + "\n").utf8)
    #expect(sidecar.receive()?["error"]?["code"]?.integer == -32800)
    #expect(try exported() == [])
    let path = scratch.path + "/log.jsonl"
    let made = try sidecar.result("exportAudit", #"{"path":"\#(path)"}"#)
    let records = try #require(made["records"]?.integer)
    #expect(try verify(path).out.hasSuffix(": \(records) records, the chain holds\n"))
    #expect(try exported() == ["log.jsonl"])
  }

  @Test func anExportThatWasAskedForBeforeTheEndIsWhole() throws {
    let sidecar = try sidecar(events: 1200)
    let end = [
      #"{"jsonrpc":"2.0","id":8,"method":"shutdown"}"#, #"{"jsonrpc":"2.0","method":"exit"}"#,
    ]
    let lines = [export("log.jsonl", id: #""id":7,"#)] + end
    sidecar.write((lines.joined(separator: "\n") + "\n").utf8)
    #expect(sidecar.wait() == 0)
    #expect(try exported() == ["log.jsonl"])
    #expect(try verify(scratch.path + "/log.jsonl").code == 0)
  }

  @Test func anExportThatNobodyWaitsForLeavesNothing() throws {
    let sidecar = try sidecar(events: 10)
    sidecar.send(export("log.jsonl", id: ""))
    _ = try sidecar.result("ping")
    #expect(try exported() == [])
  }

  @Test func whatBearsTheNameIsLeftAsItIs() throws {
    let sidecar = try sidecar(events: 10)
    let path = scratch.path + "/log.jsonl"
    try "mine".write(toFile: path, atomically: true, encoding: .utf8)
    let refused = try sidecar.call("exportAudit", #"{"path":"\#(path)"}"#)["error"]
    #expect(refused?["code"]?.integer == 1002)
    #expect(refused?["data"]?["path"]?.string == "/path")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    #expect(try exported() == ["log.jsonl"])
  }

  @Test(arguments: [
    ("exportAudit", #"{"path":"/tmp/candor-cut\u0000/x"}"#, "/path"),
    ("startTask", #"{"taskId":"u","root":"/tmp\u0000/x"}"#, "/root"),
    (
      "startTask", #"{"taskId":"u","checkpoint":{"externalizedPath":"a\u0000b"}}"#,
      "/checkpoint/externalizedPath"
    ),
    ("putProject", #"{"projectId":"q","root":"/tmp\u0000/x"}"#, "/root"),
    ("startProtocolRun", #"{"projectId":"p","protocolRunId":"r","root":"/\u0000"}"#, "/root"),
    (
      "startProtocolRun", #"{"projectId":"p","protocolRunId":"r","worktree":"/\u0000"}"#,
      "/worktree"
    ),
    ("putStep", #"{"protocolRunId":"r","stepRunId":"s","name":"n","file":"a\u0000"}"#, "/file"),
    (
      "putStep", #"{"protocolRunId":"r","stepRunId":"s","name":"n","outputs":["a","\u0000"]}"#,
      "/outputs/1"
    ),
  ])
  func aPathThatTheSystemWouldCutIsRefused(
    _ method: String,
    _ params: String,
    _ place: String
  ) throws {
    let sidecar = try sidecar()
    let error = try sidecar.call(method, params)["error"]
    #expect(error?["code"]?.integer == -32602)
    #expect(error?["data"]?["path"]?.string == place)
    #expect(error?["data"]?["expected"]?.string == "a path without U+0000")
    #expect(try sidecar.result("verifyAudit")["records"]?.integer == 0)
    #expect(!FileManager.default.fileExists(atPath: "/tmp/candor-cut"))
  }

  @Test func aStoreThatIsNotThereIsNotVerified() throws {
    let path = scratch.path + "/new/typo.db"
    let run = try verify("--store", path)
    #expect(run.code == 2)
    #expect(run.err.contains("there is no store `\(path)`"))
    #expect(run.out.isEmpty)
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/new"))
    #expect(try verify("--store", ":memory:").code == 2)
    try "".write(toFile: store, atomically: true, encoding: .utf8)
    #expect(try verify("--store", store).code == 2)
  }

  @Test func aStoreGivenAsTheFileIsVerifiedAsAStore() throws {
    let sidecar = try sidecar(events: 10)
    sidecar.closeInput()
    #expect(sidecar.wait() == 0)
    let run = try verify(store)
    #expect(run.code == 0, "\(run.err)")
    #expect(run.out == (try verify("--store", store)).out)
  }
}
