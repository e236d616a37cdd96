internal import CSQLite

/// A round trip to a process that does nothing.
struct PipeFloor {
  private let echo: Child
  private(set) var samples = Samples()

  init(_ program: String) throws { echo = try Child(program, ["echo"]) }

  mutating func measure(_ count: Int, _ bytes: [UInt8]) throws {
    for _ in 0..<count { samples.add(try Clock.time { _ = try echo.call(bytes) }) }
  }
}

/// One row of 1 KiB with one index, one transaction, made durable.
final class InsertFloor {
  private var database: OpaquePointer?
  private var statement: OpaquePointer?
  private var number: Int64 = 0
  /// How long the log was at the last commit.
  private var logPages: Int32 = 0
  private(set) var samples = Samples()

  init(path: String) throws {
    guard sqlite3_open(path, &database) == SQLITE_OK else { throw Failure("no scratch database") }
    try run(
      """
      PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0;
      CREATE TABLE row (seq INTEGER PRIMARY KEY, at INTEGER, body TEXT);
      CREATE INDEX row_at ON row (at);
      """
    )
    sqlite3_wal_hook(
      database,
      { context, _, _, pages in
        guard let context else { return SQLITE_OK }
        Unmanaged<InsertFloor>.fromOpaque(context).takeUnretainedValue().logPages = pages
        return SQLITE_OK
      },
      Unmanaged.passUnretained(self).toOpaque()
    )
    sqlite3_prepare_v2(database, "INSERT INTO row (at, body) VALUES (?, ?)", -1, &statement, nil)
  }

  deinit {
    sqlite3_finalize(statement)
    sqlite3_close(database)
  }

  func measure(_ count: Int) throws {
    let body = String(repeating: "candor. ", count: 128)
    for _ in 0..<count {
      number += 1
      samples.add(
        try Clock.time {
          sqlite3_bind_int64(statement, 1, number)
          _ = body.withCString { text in
            sqlite3_bind_text(statement, 2, text, -1, nil)
            return sqlite3_step(statement)
          }
          guard sqlite3_reset(statement) == SQLITE_OK else { throw Failure("no row was stored") }
        }
      )
    }
    // When Candor copies its log, too.
    guard logPages >= 1000 else { return }
    try run("PRAGMA wal_checkpoint(PASSIVE)")
  }

  private func run(_ sql: String) throws {
    guard sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK else {
      throw Failure("the scratch database refuses: \(String(cString: sqlite3_errmsg(database)))")
    }
  }
}
