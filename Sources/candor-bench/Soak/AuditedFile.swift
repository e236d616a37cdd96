internal import CSQLite

/// The store's file, read without Candor.
final class AuditedFile {
  private var database: OpaquePointer?

  init(_ path: String) throws {
    guard sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK else {
      throw Failure("`\(path)` cannot be opened")
    }
  }

  deinit { sqlite3_close_v2(database) }

  /// How many records the log has.
  var records: Int64 {
    var count: Int64 = 0
    forEach("SELECT count(*) FROM audit") { count = sqlite3_column_int64($0, 0) }
    return count
  }

  /// What SQLite says of the file: `ok`.
  var integrity: String {
    var text = ""
    forEach("PRAGMA integrity_check(1)") { row in
      text = sqlite3_column_text(row, 0).map { String(cString: $0) } ?? ""
    }
    return text
  }

  /// How many answers have no record with the hash that was answered.
  func missing(_ answers: [(sequence: Int64, hash: UInt64)]) -> Int {
    var hashes: [UInt64] = []
    forEach("SELECT hash FROM audit ORDER BY seq") { row in
      let bytes = UnsafeRawBufferPointer(start: sqlite3_column_blob(row, 0), count: 8)
      hashes.append(bytes.reduce(0) { $0 << 8 | UInt64($1) })
    }
    return answers.count { answer in
      !hashes.indices.contains(Int(answer.sequence) - 1)
        || hashes[Int(answer.sequence) - 1] != answer.hash
    }
  }

  private func forEach(_ sql: String, _ body: (OpaquePointer?) -> Void) {
    var statement: OpaquePointer?
    sqlite3_prepare_v2(database, sql, -1, &statement, nil)
    defer { sqlite3_finalize(statement) }
    while sqlite3_step(statement) == SQLITE_ROW { body(statement) }
  }
}
