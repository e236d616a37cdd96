import Foundation
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
        body: body,
        after: head
      )
      try store.commit()
      guard store.isLogLong else { continue }
      copies += 1
      store.checkpoint()
      #expect(!store.isLogLong)
    }
    #expect(copies >= 2)
    let attributes = try FileManager.default.attributesOfItem(atPath: path + "-wal")
    let size = try #require(attributes[.size] as? Int)
    #expect(size < 48 << 20)
  }
}
