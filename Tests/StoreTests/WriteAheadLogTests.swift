import Foundation
import JSON
import Store
import TestSupport
import Testing

/// The write-ahead log stays bounded where nobody ever pauses.
@Suite struct WriteAheadLogTests {
  @Test func aLongLogIsCopiedAndBeginsAnew() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/c.db"
    let store = try Store(path: path)
    let body = Array(("{\"text\":\"" + String(repeating: "x", count: 1 << 20) + "\"}").utf8)
    var head = AuditHead.empty
    var copies = 0
    for _ in 0..<100 {
      _ = try store.beginBatch()
      head = try store.appendAudit(
        kind: "note",
        at: 0,
        atText: "",
        task: nil,
        after: head
      ) { $0.raw(body) }
      try store.commit()
      guard store.isLogLong else { continue }
      copies += 1
      store.checkpoint()
      #expect(!store.isLogLong)
    }
    #expect(copies >= 2)
    #expect(try Self.size(path + "-wal") < 48 << 20)
  }

  /// A short log is not copied at each pause: the next commit would have to begin it anew.
  @Test func whoRestsCopiesALogThatIsWorthIt() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/c.db"
    let store = try Store(path: path)
    let body = Array(("{\"text\":\"" + String(repeating: "x", count: 1 << 19) + "\"}").utf8)
    var head = AuditHead.empty
    var sizes: [Int] = []
    for _ in 0..<10 {
      _ = try store.beginBatch()
      head = try store.appendAudit(kind: "note", at: 0, atText: "", task: nil, after: head) {
        $0.raw(body)
      }
      try store.commit()
      store.rest()
      sizes.append(try Self.size(path))
    }
    #expect(sizes[6] == sizes[0])
    #expect(sizes[7] > 4 << 20)
    #expect(sizes[9] == sizes[7])
  }

  /// What one writes is a change to the other, once, also in a log that has begun anew.
  @Test func aCommitIsSeenOnceInWhateverLog() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/c.db"
    let (writer, other) = (try Store(path: path), try Store(path: path))
    let body = Array(("{\"text\":\"" + String(repeating: "x", count: 1 << 19) + "\"}").utf8)
    var head = AuditHead.empty
    for _ in 0..<24 {
      _ = try writer.beginBatch()
      head = try writer.appendAudit(kind: "note", at: 0, atText: "", task: nil, after: head) {
        $0.raw(body)
      }
      #expect(try !other.isChangedElsewhere())
      try writer.commit()
      #expect(try other.isChangedElsewhere())
      #expect(try !other.isChangedElsewhere())
      writer.rest()
      #expect(try !other.isChangedElsewhere())
      #expect(try !writer.isChangedElsewhere())
    }
    // Of 12 MiB the log held 4 at a time.
    #expect(try Self.size(path + "-wal") < 6 << 20)
  }

  /// One copies while the other writes: the log is never copied whole.
  @Test func aLogThatTwoWriteStaysBounded() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/c.db"
    let stores = [try Store(path: path), try Store(path: path)]
    let body = Array(("{\"text\":\"" + String(repeating: "x", count: 1 << 20) + "\"}").utf8)
    var head = AuditHead.empty
    var longest = 0
    for round in 0..<120 {
      let (writer, other) = (stores[round % 2], stores[1 - round % 2])
      _ = try writer.beginBatch()
      other.rest()
      head = try writer.appendAudit(
        kind: "note",
        at: 0,
        atText: "",
        task: nil,
        after: head
      ) { $0.raw(body) }
      try writer.commit()
      if writer.isLogLong { writer.checkpoint() }
      longest = max(longest, try Self.size(path + "-wal"))
    }
    #expect(longest > 30 << 20)
    #expect(longest < 48 << 20)
  }

  /// A process that is called without a pause copies its log between two calls.
  @Test(arguments: ["serve", "mcp"])
  func aProcessThatNeverPausesKeepsItsLogBounded(_ command: String) throws {
    let scratch = try Scratch()
    let sidecar = try Sidecar(command, store: scratch.path + "/c.db")
    let hello = #"{"protocolVersion":"2025-11-25","capabilities":{},"clientInfo":{"name":"t"}}"#
    _ = try sidecar.result("initialize", command == "mcp" ? hello : "{}")
    let output = String(repeating: "x", count: 60_000)
    var longest = 0
    for round in 0..<260 {
      let items = (0..<2).map {
        #"{"class":"tool_output","command":"c","output":"\#(round) \#($0) \#(output)"}"#
      }
      let params = #"{"taskId":"t","evidence":[\#(items.joined(separator: ","))]}"#
      let isTool = command == "mcp"
      _ = try sidecar.result(
        isTool ? "tools/call" : "recordEvidence",
        isTool ? #"{"name":"record_evidence","arguments":\#(params)}"# : params
      )
      longest = max(longest, try Self.size(scratch.path + "/c.db-wal"))
    }
    #expect(longest < 48 << 20)
    #expect(try longest + Self.size(scratch.path + "/c.db") > 48 << 20)
  }

  private static func size(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return try #require(attributes[.size] as? Int)
  }
}
