import Foundation
import JSON
import TestSupport
import Testing

/// Whoever changes a record of the log, takes one out or puts another in its place is found, at the
/// very record, however long the log is: `verifyAudit` reads it in slices, and checks one while it
/// reads the next.
@Suite struct AuditDrill {
  private static let records = 120

  /// A store with a log of several slices: one has two megabytes, some fifty of these records.
  private static let whole: Data? = {
    guard let scratch = try? Scratch() else { return nil }
    let store = scratch.path + "/c.db"
    guard let sidecar = try? Sidecar(store: store), (try? sidecar.start()) != nil else {
      return nil
    }
    let listing = String(repeating: "let x = 1; ", count: 4000)
    for number in 0..<records {
      let text = #"Step \#(number) reads:\n```\n\#(listing)\n```"#
      let params = #"{"taskId":"t\#(number / 20)","message":{"text":"\#(text)"}}"#
      guard (try? sidecar.result("evaluateClaim", params)) != nil else { return nil }
    }
    sidecar.closeInput()
    _ = sidecar.wait()
    guard let file = try? StoredFile(store) else { return nil }
    _ = file.column("PRAGMA wal_checkpoint(TRUNCATE)")
    return try? Data(contentsOf: URL(fileURLWithPath: store))
  }()

  /// The number of the first bad record after the change; 0 where there is none.
  private func firstBad(_ sql: String) throws -> Int64 {
    let scratch = try Scratch()
    let store = scratch.path + "/c.db"
    try #require(Self.whole).write(to: URL(fileURLWithPath: store))
    if !sql.isEmpty { _ = try StoredFile(store).column(sql) }
    let sidecar = try Sidecar(store: store)
    try sidecar.start()
    let verdict = try sidecar.result("verifyAudit")
    #expect(verdict["ok"]?.bool == (verdict["firstBadSeq"] == nil))
    return verdict["firstBadSeq"]?.integer ?? 0
  }

  @Test func aWholeLogIsGood() throws {
    #expect(try firstBad("") == 0)
  }

  @Test(arguments: [1, 2, 44, 45, 46, 47, 48, 49, 90, 91, 92, 93, 94, 119, 120])
  func aChangedRecordIsFound(_ number: Int64) throws {
    let change = "UPDATE audit SET record = replace(record, 'let x', 'let y')"
    #expect(try firstBad("\(change) WHERE seq = \(number)") == number)
  }

  @Test(arguments: [2, 46, 47, 92, 119])
  func aRecordTakenOutIsFound(_ number: Int64) throws {
    #expect(try firstBad("DELETE FROM audit WHERE seq = \(number)") == number)
  }

  /// A record that was made to fit its own hash does not fit the next one.
  @Test(arguments: [3, 46, 47, 93])
  func aRecordPutInPlaceOfAnotherIsFound(_ number: Int64) throws {
    let other = "(SELECT %@ FROM audit WHERE seq = \(number - 1))"
    let record = other.replacingOccurrences(of: "%@", with: "record")
    let hash = other.replacingOccurrences(of: "%@", with: "hash")
    let change = "UPDATE audit SET record = \(record), hash = \(hash) WHERE seq = \(number)"
    #expect(try firstBad(change) == number)
  }
}
