import CSQLite
import Foundation
import JSON

/// The store's file, read as an auditor reads it: without Candor.
final class StoredFile {
  private var database: OpaquePointer?

  init(_ path: String) throws {
    guard sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK else {
      throw CocoaError(.fileReadUnknown)
    }
    sqlite3_busy_timeout(database, 10_000)
  }

  /// A new file that a script fills.
  init(new path: String, script: String) throws {
    guard sqlite3_open(path, &database) == SQLITE_OK,
      sqlite3_exec(database, script, nil, nil, nil) == SQLITE_OK
    else { throw CocoaError(.fileReadCorruptFile) }
  }

  deinit { sqlite3_close_v2(database) }

  /// The first column of each row, as text.
  func column(_ sql: String) -> [String] { rows(sql).map { $0.first ?? "" } }

  /// Each row, as text.
  func rows(_ sql: String) -> [[String]] {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK else {
      return [[String(cString: sqlite3_errmsg(database))]]
    }
    defer { sqlite3_finalize(statement) }
    var rows: [[String]] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      rows.append(
        (0..<sqlite3_column_count(statement)).map { column in
          sqlite3_column_text(statement, column).map { String(cString: $0) } ?? ""
        }
      )
    }
    return rows
  }

  func number(_ sql: String) -> Int { column(sql).first.flatMap { Int($0) } ?? -1 }

  /// What is wrong with the file as a whole; empty where nothing is.
  var faults: [String] {
    var faults = column("PRAGMA integrity_check").filter { $0 != "ok" }
    let gaps = number("SELECT count(*) - coalesce(max(seq), 0) FROM audit")
    if gaps != 0 { faults.append("the log has \(gaps) gaps") }
    // Each decision was stored with its record, its evidence and what it tells.
    let decisions = number("SELECT count(*) FROM decision")
    let records = number("SELECT count(*) FROM audit WHERE kind = 'decision'")
    if decisions != records { faults.append("\(decisions) decisions, \(records) records") }
    let evidence = number("SELECT count(*) FROM evidence")
    if evidence != decisions { faults.append("\(decisions) decisions, \(evidence) evidence") }
    return faults
  }

  /// Whether the record of that answer is stored, with the hash that was answered.
  func holds(_ answer: JSONView) -> Bool {
    guard let sequence = answer["audit"]?["seq"]?.integer,
      let hash = answer["audit"]?["hash"]?.string
    else { return false }
    return column("SELECT 'sha256:' || lower(hex(hash)) FROM audit WHERE seq = \(sequence)") == [
      hash
    ]
  }
}
