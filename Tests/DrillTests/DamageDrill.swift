import Foundation
import JSON
import TestSupport
import Testing

/// Damaged databases (`quality.md`, Reliability): refused with the reason and the way out, the file
/// untouched; what is damaged inside a record is found by `verifyAudit`.
@Suite(.serialized) struct DamageDrill {
  private static let whole: Data? = {
    guard let scratch = try? Scratch() else { return nil }
    let store = scratch.path + "/c.db"
    guard let sidecar = try? Sidecar(store: store), (try? sidecar.start()) != nil else {
      return nil
    }
    for task in 0..<60 { _ = try? sidecar.result("evaluateClaim", Drill.claim(task % 5)) }
    sidecar.closeInput()
    _ = sidecar.wait()
    // All of it in one file.
    guard let file = try? StoredFile(store) else { return nil }
    _ = file.column("PRAGMA wal_checkpoint(TRUNCATE)")
    return try? Data(contentsOf: URL(fileURLWithPath: store))
  }()

  private struct Outcome {
    var isRefused = false
    var isFound = false
    var reason: String?
    var isUntouched = false
  }

  private func open(_ data: Data) throws -> Outcome {
    let scratch = try Scratch()
    let url = URL(fileURLWithPath: scratch.path + "/c.db")
    try data.write(to: url)
    let sidecar = try Sidecar(store: url.path)
    let answer = try sidecar.call("initialize", #"{"clock":"manual","now":"2026-02-01T00:00:00Z"}"#)
    var outcome = Outcome()
    if let error = answer["error"] {
      outcome.isRefused = error["code"]?.integer == 1005
      outcome.reason = error["data"]?["reason"]?.string
      #expect(error["message"]?.string?.contains(";") == true, "no way out is named")
      outcome.isUntouched = try Data(contentsOf: url) == data
    } else {
      let verdict = try sidecar.call("verifyAudit")
      outcome.isFound = verdict["result"]?["ok"]?.bool == false || verdict["error"] != nil
    }
    #expect(try sidecar.call("ping")["result"] != nil || outcome.isRefused)
    return outcome
  }

  private func whole() throws -> Data {
    let data = try #require(Self.whole)
    #expect(data.count > 100_000)
    return data
  }

  @Test(arguments: 0..<14)
  func aFileCutShortIsRefused(_ part: Int) throws {
    let data = try whole()
    let length =
      [1, 50, 99, 100, 512, 4095, 4096, 4097, 8192][safe: part] ?? data.count * (part - 8) / 6
    let outcome = try open(data.prefix(length))
    #expect(outcome.isRefused && outcome.isUntouched, "\(length) of \(data.count) bytes")
    #expect(outcome.reason == "damaged" || outcome.reason == "foreign")
  }

  @Test(arguments: 0..<12)
  func noiseOverAPageIsRefusedOrFound(_ part: Int) throws {
    var data = try whole()
    var random = Seeded(state: UInt64(part))
    let pages = data.count / 4096
    let page = part == 0 ? 0 : Int(random.next() % UInt64(pages))
    for offset in 0..<4096 { data[page * 4096 + offset] = UInt8(truncatingIfNeeded: random.next()) }
    let outcome = try open(data)
    #expect(outcome.isRefused && outcome.isUntouched || outcome.isFound, "page \(page)")
  }

  @Test(arguments: 0..<12)
  func theHeadOfAPageFlippedIsRefused(_ part: Int) throws {
    var data = try whole()
    let pages = data.count / 4096
    let page = 1 + part * (pages - 2) / 12
    for offset in 0..<8 { data[page * 4096 + offset] ^= 0xFF }
    let outcome = try open(data)
    #expect(outcome.isRefused && outcome.isUntouched || outcome.isFound, "page \(page)")
  }

  @Test func flippedBytesOfTheLogAreFound() throws {
    let data = try whole()
    let mark = Data(#""kind":"decision","prev":"#.utf8)
    var from = data.startIndex
    var count = 0
    while count < 8, let range = data.range(of: mark, in: from..<data.endIndex) {
      var damaged = data
      damaged[range.lowerBound + 9] ^= 0x01
      let outcome = try open(damaged)
      #expect(outcome.isFound || outcome.isRefused)
      from = range.upperBound
      count += 1
    }
    #expect(count == 8)
  }

  @Test(arguments: ["", "SQLite format 3\0", "hello", "\u{0}\u{0}\u{0}\u{0}", "{\"a\":1}"])
  func whatIsNoDatabaseIsRefused(_ text: String) throws {
    guard !text.isEmpty else {
      // An empty file is a new database.
      #expect(try !open(Data()).isRefused)
      return
    }
    let outcome = try open(Data(String(repeating: text, count: 1000).utf8))
    #expect(outcome.isRefused && outcome.isUntouched)
  }

  @Test func aNewerSchemaAndAnothersDatabaseAreRefused() throws {
    for (pragma, reason) in [("user_version = 9999", "newer"), ("application_id = 1", "foreign")] {
      let scratch = try Scratch()
      let path = scratch.path + "/c.db"
      try whole().write(to: URL(fileURLWithPath: path))
      _ = try StoredFile(path).column("PRAGMA \(pragma)")
      _ = try StoredFile(path).column("PRAGMA wal_checkpoint(TRUNCATE)")
      let outcome = try open(Data(contentsOf: URL(fileURLWithPath: path)))
      #expect(outcome.isRefused && outcome.isUntouched)
      #expect(outcome.reason == reason)
    }
  }

  /// A newer Candor has just taken the store over: what it wrote stands in the log alone.
  @Test func aNewerSchemaInTheLogIsRefused() throws {
    let scratch = try Scratch()
    let path = scratch.path + "/c.db"
    try whole().write(to: URL(fileURLWithPath: path))
    let newer = try StoredFile(path)
    _ = newer.column("PRAGMA user_version = 9999")
    let answer = try Sidecar(store: path).call("initialize")
    #expect(answer["error"]?["data"]?["reason"]?.string == "newer")
    #expect(newer.number("PRAGMA user_version") == 9999)
  }
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
