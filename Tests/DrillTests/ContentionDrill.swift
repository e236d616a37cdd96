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
}

/// What went wrong on any thread.
private final class Failures: @unchecked Sendable {
  private let lock = NSLock()
  private var texts: [String] = []

  func add(_ text: String) { lock.withLock { texts.append(text) } }

  var all: [String] { lock.withLock { texts } }
}
