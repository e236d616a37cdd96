internal import CSQLite

/// The rows that a run has stored, written once more by SQLite alone: what storing them takes at
/// least, in the same tables with the same indices, durable.
struct StoreFloor {
  private static let tables = ["task", "event", "evidence", "decision", "notice", "audit"]

  /// The time of each transaction with the rows of so many calls.
  static func samples(of store: String, into path: String, together: Int) throws -> Samples {
    let database = try Scratch(path)
    try database.run("ATTACH '\(store)' AS source")
    let calls = try database.number("SELECT count(*) FROM source.decision")
    try database.run(
      "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0"
    )
    for table in tables {
      for sql in try database.texts(
        "SELECT sql FROM source.sqlite_master WHERE tbl_name='\(table)' AND sql IS NOT NULL"
      ) { try database.run(sql) }
    }
    let counts = try tables.map { try database.number("SELECT max(rowid) FROM source.\($0)") }
    let batches = max(1, calls / together)
    var samples = Samples()
    for batch in 0..<batches {
      let rows = zip(tables, counts).map { table, count in
        let (low, high) = (count * batch / batches, count * (batch + 1) / batches)
        return
          "INSERT INTO \(table) SELECT * FROM source.\(table) WHERE rowid>\(low) AND rowid<=\(high);"
      }
      let script = "BEGIN; \(rows.joined()) COMMIT"
      samples.add(try Clock.time { try database.run(script) })
      // A log that begins anew is quicker to write than one that grows, as Candor's is.
      if batch % 50 == 49 { try database.run("PRAGMA wal_checkpoint(RESTART)") }
    }
    return samples
  }

  /// A connection to a new file.
  private final class Scratch {
    private var database: OpaquePointer?

    init(_ path: String) throws {
      guard sqlite3_open(path, &database) == SQLITE_OK else { throw Failure("no scratch database") }
    }

    deinit { sqlite3_close(database) }

    func run(_ sql: String) throws {
      guard sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK else {
        throw Failure("\(sql): \(String(cString: sqlite3_errmsg(database)))")
      }
    }

    func texts(_ sql: String) throws -> [String] {
      var statement: OpaquePointer?
      guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK else {
        throw Failure("\(sql): \(String(cString: sqlite3_errmsg(database)))")
      }
      defer { sqlite3_finalize(statement) }
      var texts: [String] = []
      while sqlite3_step(statement) == SQLITE_ROW {
        texts.append(sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "")
      }
      return texts
    }

    func number(_ sql: String) throws -> Int { Int(try texts(sql).first ?? "") ?? 0 }
  }
}
