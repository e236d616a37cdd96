import Foundation
import JSON
import TestSupport
import Testing

/// A store of every earlier schema is taken over and nothing of it is lost (`quality.md`,
/// Reliability).
@Suite(.serialized) struct MigrationDrill {
  private static let kept: [Int] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: EarlierStore.folder.path)
    return (names ?? []).filter { $0.hasSuffix(".sql") }
      .compactMap { Int($0.dropFirst("schema-".count).dropLast(".sql".count)) }.sorted()
  }()

  private static let later = #"{"clock":"manual","now":"2026-01-01T00:26:00Z"}"#
  private static let schemaText =
    "SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master ORDER BY type, name"

  private func freshStore(_ scratch: Scratch) throws -> StoredFile {
    let sidecar = try Sidecar(store: scratch.path + "/fresh.db")
    try sidecar.start()
    return try StoredFile(scratch.path + "/fresh.db")
  }

  @Test func everyEarlierSchemaHasItsStoredFile() throws {
    let fresh = try Scratch()
    let newest = try freshStore(fresh).number("PRAGMA user_version")
    #expect(newest >= 4)
    for schema in 1..<newest {
      #expect(
        Self.kept.contains(schema),
        "Stores/schema-\(schema).sql is missing: Stores/keep.py makes it with a binary of that time"
      )
    }
    for schema in Self.kept {
      let scratch = try Scratch()
      let store = try EarlierStore(schema: schema, at: scratch.path + "/c.db")
      #expect(store.file.number("PRAGMA user_version") == schema)
      for table in store.tables { #expect(!store[table].isEmpty, "\(schema): \(table) is empty") }
    }
  }

  @Test(arguments: kept)
  func nothingOfAnEarlierStoreIsLost(_ schema: Int) throws {
    let scratch = try Scratch()
    let store = try EarlierStore(schema: schema, at: scratch.path + "/c.db")
    let sidecar = try Sidecar(store: store.path)
    _ = try sidecar.result("initialize", Self.later)
    try store.expectAnswered(by: sidecar, in: scratch)
    #expect(store.file.column("PRAGMA integrity_check") == ["ok"])
    #expect(try store.file.column(Self.schemaText) == freshStore(scratch).column(Self.schemaText))
    #expect(try sidecar.result("replay", #"{"packs":[]}"#)["differences"]?.elements.isEmpty == true)
  }

  @Test(arguments: kept)
  func whatWasOwedAndShownThenCountsNow(_ schema: Int) throws {
    let scratch = try Scratch()
    let store = try EarlierStore(schema: schema, at: scratch.path + "/c.db")
    let last = try #require(store["audit"].last)
    let sidecar = try Sidecar(store: store.path)
    _ = try sidecar.result("initialize", Self.later)
    // The run that was recorded before stands behind the claim, in the same chain.
    let claim = #"{"taskId":"owing","message":{"text":"Done! All 420 tests pass."}}"#
    let made = try sidecar.result("evaluateClaim", claim)
    let claims = made["claims"]?.elements ?? []
    #expect(!claims.isEmpty && claims.allSatisfy { $0["supported"]?.bool == true })
    #expect(
      claims.contains { $0["evidenceIds"]?.elements.contains { $0.string == "late" } == true }
    )
    let sequence = Int64(store["audit"].count) + 1
    #expect(made["audit"]?["seq"]?.integer == sequence)
    let record = store.file.column("SELECT record FROM audit WHERE seq = \(sequence)")
    #expect(record.first?.contains(#""prev":"sha256:\#(last[2])""#) == true)
    #expect(store.file.holds(made))
    // A repeated event is known, and a promise made then falls due once.
    let event = #"{"eventId":"e2","type":"x.deployed","taskId":"login","data":{"to":"staging"}}"#
    let again = try sidecar.result("recordEvents", #"{"events":[\#(event)]}"#)
    #expect(again["events"]?.elements.first?["duplicate"]?.bool == true)
    let due = try sidecar.result("advanceClock", #"{"to":"2026-01-01T01:00:00Z"}"#)
    let promised = "no-silence.promised-followup-not-delivered"
    #expect(due["decisions"]?.elements.filter { $0["policyId"]?.string == promised }.count == 1)
    sidecar.signal(SIGKILL)
    _ = sidecar.wait()
    let next = try Sidecar(store: store.path)
    _ = try next.result("initialize", #"{"clock":"manual","now":"2026-01-01T01:00:00Z"}"#)
    #expect(try next.result("verifyAudit")["ok"]?.bool == true)
  }

  @Test func severalProcessesTakeOneEarlierStoreOver() throws {
    let scratch = try Scratch()
    let store = try EarlierStore(schema: 1, at: scratch.path + "/c.db")
    let sidecars = try (0..<8).map { _ in try Sidecar(store: store.path) }
    for sidecar in sidecars {
      sidecar.send(#"{"jsonrpc":"2.0","id":0,"method":"initialize","params":\#(Self.later)}"#)
    }
    for sidecar in sidecars { #expect(sidecar.receive()?["result"] != nil) }
    try store.expectAnswered(by: sidecars[0], in: scratch)
    #expect(try store.file.column(Self.schemaText) == freshStore(scratch).column(Self.schemaText))
  }

  #if os(Linux)
  @Test(arguments: ["kill", "torn"])
  func aCrashAtAnyOperationOfTheMigrationLosesNothing(_ mode: String) throws {
    var operation = 0
    var isOver = false
    while !isOver {
      operation += 1
      let faulty = try FaultyStore()
      let store = try EarlierStore(schema: 1, at: faulty.path)
      try faulty.arm("\(mode) \(operation)")
      let sidecar = try faulty.sidecar()
      isOver = (try? sidecar.result("initialize", Self.later)) != nil
      try faulty.disarm()
      sidecar.signal(SIGKILL)
      _ = sidecar.wait()
      let next = try Sidecar(store: store.path)
      _ = try next.result("initialize", Self.later)
      #expect(store.file.column("PRAGMA integrity_check") == ["ok"], "\(mode) \(operation)")
      let audit = try next.result("verifyAudit")
      #expect(audit["ok"]?.bool == true)
      #expect(audit["records"]?.integer == Int64(store["audit"].count))
    }
    #expect(operation > 5)
  }
  #endif
}
