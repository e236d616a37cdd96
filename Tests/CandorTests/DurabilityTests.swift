import Foundation
import JSON
import TestSupport
import Testing

/// What was answered is there on the next start.
@Suite struct DurabilityTests {
  private let claim = #"{"taskId":"t","message":{"text":"Done!"}}"#

  @Test func aKilledProcessLosesNothingAnswered() throws {
    let scratch = try Scratch()
    let store = scratch.path + "/candor.db"
    let first = try Sidecar(store: store)
    try first.start()
    let made = try first.result("evaluateClaim", claim)
    first.signal(SIGKILL)
    _ = first.wait()
    let second = try Sidecar(store: store)
    try second.start()
    let id = try #require(made["decision"]?["decisionId"]?.string)
    let found = try second.result("getDecision", #"{"decisionId":"\#(id)"}"#)
    #expect(found["text"]?["original"]?.string == "Done!")
    let audit = try second.result("verifyAudit")
    #expect(audit["ok"]?.bool == true)
    #expect(audit["head"]?["hash"]?.string == made["audit"]?["hash"]?.string)
  }

  /// Each start goes through the whole log: one that only grew would make each hook slower.
  @Test func theLogIsEmptyAfterAnEndAndShortAfterSingleCalls() throws {
    let scratch = try Scratch()
    let store = scratch.path + "/candor.db"
    func logSize() throws -> Int {
      let attributes = try FileManager.default.attributesOfItem(atPath: store + "-wal")
      return try #require(attributes[.size] as? Int)
    }
    let sidecar = try Sidecar(store: store)
    try sidecar.start()
    _ = try sidecar.result("evaluateClaim", claim)
    #expect(try logSize() > 0)
    sidecar.closeInput()
    #expect(sidecar.wait() == 0)
    #expect(try logSize() == 0)
    let text = String(repeating: "The parser reads one line after the other. ", count: 3_000)
    var sizes: [Int] = []
    for _ in 0..<8 {
      let params = #"{"taskId":"t","message":{"text":"\#(text)"}}"#
      let called = try runCandor(["call", "evaluateClaim", params, "--store", store])
      #expect(called.code == 0)
      sizes.append(try logSize())
    }
    #expect(sizes.contains { $0 > 0 })
    #expect(sizes.allSatisfy { $0 < 2 << 20 })
    let last = try Sidecar(store: store)
    try last.start()
    let audit = try last.result("verifyAudit")
    #expect(audit["ok"]?.bool == true)
    #expect(audit["records"]?.integer == 9)
  }

  @Test func severalProcessesShareOneFile() throws {
    let scratch = try Scratch()
    let sidecars = try (0..<3).map { _ in try Sidecar(store: scratch.path + "/candor.db") }
    for sidecar in sidecars { try sidecar.start() }
    for _ in 0..<20 {
      for sidecar in sidecars { _ = try sidecar.result("evaluateClaim", claim) }
    }
    for sidecar in sidecars {
      let audit = try sidecar.result("verifyAudit")
      #expect(audit["ok"]?.bool == true)
      #expect(audit["records"]?.integer == 60)
    }
  }

  /// A process looks once a turn for what others wrote: the next call sees all that was answered
  /// before it was sent, whether it writes or not.
  @Test func whatAnotherProcessWasAnsweredIsSeenByTheNextCall() throws {
    let scratch = try Scratch()
    let (one, other) = try (
      Sidecar(store: scratch.path + "/c.db"), Sidecar(store: scratch.path + "/c.db")
    )
    try one.start()
    try other.start()
    let dry = claim.replacing("}}", with: #"},"dryRun":true}"#)
    // At first neither knows the task.
    for _ in 0..<2 {
      let judged = try one.result("evaluateClaim", dry)
      #expect(judged["decision"]?["evidence"]?["newItems"]?.integer == 0)
    }
    for count in 1...5 {
      let item = #"{"class":"file_change","summary":"edit \#(count)","uri":"a\#(count).swift"}"#
      _ = try other.result("recordEvidence", #"{"taskId":"t","evidence":[\#(item)]}"#)
      for _ in 0..<2 {
        let judged = try one.result("evaluateClaim", dry)
        #expect(judged["decision"]?["evidence"]?["newItems"]?.integer == Int64(count))
      }
    }
    _ = try one.result("evaluateClaim", claim)
    let judged = try other.result("evaluateClaim", dry)
    #expect(judged["decision"]?["evidence"]?["newItems"]?.integer == 0)
  }

  @Test func aPackThatAnotherProcessStoresJudgesHereToo() throws {
    let scratch = try Scratch()
    let (one, other) = try (
      Sidecar(store: scratch.path + "/c.db"), Sidecar(store: scratch.path + "/c.db")
    )
    try one.start()
    try other.start()
    let pinned = claim.replacing("}}", with: #"},"packs":[{"id":"quiet"}]}"#)
    #expect(try other.call("evaluateClaim", pinned)["error"]?["code"]?.integer == 1001)
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("policy-packs/no-silence/policy.yaml")
    let text = try String(contentsOf: source, encoding: .utf8)
      .replacing("id: no-silence\n", with: "id: quiet\n")
    var params = JSONWriter()
    params.object { writer in
      writer.member("source", text)
      writer.name("actor")
      writer.raw(#"{"kind":"human","id":"ann"}"#)
    }
    _ = try one.result("putPolicyPack", String(decoding: params.bytes, as: UTF8.self))
    let judged = try other.result("evaluateClaim", pinned)
    #expect(judged["decision"]?["packs"]?.elements.first?["id"]?.string == "quiet")
  }

  @Test func aForeignFileIsRefusedAndTheProcessLives() throws {
    let scratch = try Scratch()
    let store = scratch.path + "/candor.db"
    try Data("hello, I am no database".utf8).write(to: URL(fileURLWithPath: store))
    let sidecar = try Sidecar(store: store)
    let refused = try sidecar.call("initialize")
    #expect(refused["error"]?["code"]?.integer == 1005)
    #expect(refused["error"]?["data"]?["reason"]?.string == "foreign")
    try FileManager.default.removeItem(atPath: store)
    try sidecar.start()
    _ = try sidecar.result("evaluateClaim", claim)
  }

  @Test func otherContentUnderAStoredVersionIsRefusedWithBothDigests() throws {
    let scratch = try Scratch()
    let store = scratch.path + "/candor.db"
    try Sidecar(store: store).start()
    let source = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("policy-packs/no-silence/policy.yaml")
    let text = try String(contentsOf: source, encoding: .utf8)
    let folder = scratch.path + "/packs/no-silence"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    func put(_ text: String) throws {
      try text.write(toFile: folder + "/policy.yaml", atomically: true, encoding: .utf8)
    }
    try put(text.replacing("title: No Silence", with: "title: Some Silence"))
    let arguments = ["--packs", scratch.path + "/packs"]
    let refused = try Sidecar(store: store, arguments: arguments).call("initialize")
    #expect(refused["error"]?["code"]?.integer == 1002)
    #expect(refused["error"]?["data"]?["stored"]?.string?.hasPrefix("sha256:") == true)
    #expect(refused["error"]?["data"]?["given"]?.string?.hasPrefix("sha256:") == true)
    try put(text.replacing("version: 1.0.0", with: "version: 0.9.0"))
    let result = try Sidecar(store: store, arguments: arguments).start()
    #expect(result["packs"]?.elements.first?["version"]?.string == "0.9.0")
    #expect(result["packs"]?.elements.count == 4)
  }
}
