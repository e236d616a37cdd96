internal import CSQLite
internal import Digests
internal import Transport

/// The process that knows everything beforehand: it reads the calls of an earlier run, stores the
/// same rows in the same tables, takes the digests of the same records and answers as many bytes,
/// in the same batches.
///
/// It parses, reads and judges nothing: what it takes is what a call with these rows and these answers
/// takes by them alone, as long as SQLite stores them.
final class Replay {
  /// What of a call is stored once more.
  enum Extent: String {
    /// All its rows.
    case rows
    /// The record for the auditors alone, one row without an index: what no other tables could do
    /// without.
    case record
  }

  private static let tables = ["event", "evidence", "decision", "notice", "audit"]

  private var database: OpaquePointer?
  private var inserts: [(statement: OpaquePointer, count: Int64)] = []
  private var task: OpaquePointer?
  private var record: OpaquePointer?
  private let extent: Extent
  private let calls: Int64
  private let answer: [UInt8]
  /// How long the log was at the last commit.
  private var logPages: Int32 = 0

  /// `arguments`: the earlier run's store, a new one, how long an answer is, and what is stored.
  init(_ arguments: [String]) throws {
    guard arguments.count == 4, let length = Int(arguments[2]), length > 0,
      let extent = Extent(rawValue: arguments[3])
    else { throw Failure("usage: candor-bench replay STORE NEW-STORE LENGTH rows|record") }
    self.extent = extent
    answer = [UInt8](repeating: 0x78, count: length - 1) + [0x0A]
    guard sqlite3_open(arguments[1], &database) == SQLITE_OK else {
      throw Failure("no store for the replay")
    }
    calls = try Self.load(arguments[0], database)
    sqlite3_wal_hook(
      database,
      { context, _, _, pages in
        guard let context else { return SQLITE_OK }
        Unmanaged<Replay>.fromOpaque(context).takeUnretainedValue().logPages = pages
        return SQLITE_OK
      },
      Unmanaged.passUnretained(self).toOpaque()
    )
    for table in extent == .rows ? Self.tables : ["audit"] {
      let count = try Self.number("SELECT count(*) FROM source.\(table)", database)
      let text =
        "INSERT INTO main.\(table) SELECT * FROM source.\(table) WHERE rowid>? AND rowid<=?"
      inserts.append((try prepared(text), count))
    }
    task = try prepared(
      """
      INSERT OR REPLACE INTO main.task SELECT * FROM source.task
      WHERE rowid IN (SELECT task FROM source.decision WHERE rowid>? AND rowid<=?)
      """
    )
    record = try prepared("SELECT record FROM source.audit WHERE rowid=?")
  }

  /// Makes the tables of the earlier run anew and takes its rows into memory; how many calls it had.
  private static func load(_ path: String, _ database: OpaquePointer?) throws -> Int64 {
    try run("ATTACH '\(path)' AS file; ATTACH ':memory:' AS source", database)
    try run(
      "PRAGMA main.journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0",
      database
    )
    for table in tables + ["task"] {
      let made = try texts(
        "SELECT sql FROM file.sqlite_master WHERE tbl_name='\(table)' AND sql IS NOT NULL",
        database
      )
      for sql in made { try run(sql, database) }
      try run(
        "CREATE TABLE source.\(table) AS SELECT * FROM file.\(table) ORDER BY rowid",
        database
      )
    }
    try run("DETACH file", database)
    return try number("SELECT count(*) FROM source.decision", database)
  }

  /// Answers until its input ends.
  static func run(_ arguments: [String]) throws {
    let replay = try Replay(arguments)
    try replay.serve(Channel())
  }

  private func serve(_ channel: Channel) throws {
    _ = channel.write(Array("ready\n".utf8))
    var done: Int64 = 0
    while true {
      // Its log is copied when Candor's is: at a pause, or once it is long.
      let isLong = logPages >= 1000
      let wake = channel.wait(milliseconds: isLong ? 5 : nil)
      let arrived = wake.bytes.reduce(into: 0) { $0 += $1 == 0x0A ? 1 : 0 }
      if arrived > 0 {
        try store(done, through: done + Int64(arrived))
        done += Int64(arrived)
        guard case .whole = channel.write(answers(arrived)) else { return }
        if logPages > 8192 { try run("PRAGMA wal_checkpoint(RESTART)") }
      } else if wake.bytes.isEmpty, isLong {
        try run("PRAGMA wal_checkpoint(PASSIVE)")
        logPages = 0
      }
      if wake.isAtEnd || wake.isOrphaned || wake.isTerminated { return }
    }
  }

  private func answers(_ count: Int) -> [UInt8] {
    var answers: [UInt8] = []
    answers.reserveCapacity(answer.count * count)
    for _ in 0..<count { answers += answer }
    return answers
  }

  /// Stores the rows of some calls in one transaction.
  private func store(_ first: Int64, through last: Int64) throws {
    try run("BEGIN IMMEDIATE")
    // Each call has its share of the rows.
    for (statement, count) in inserts {
      try run(statement, count * first / calls, count * last / calls)
    }
    if extent == .rows { try run(task, first, last) }
    for call in first..<last {
      sqlite3_bind_int64(record, 1, call + 1)
      if sqlite3_step(record) == SQLITE_ROW, let text = sqlite3_column_text(record, 0) {
        let bytes = UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(record, 0)))
        _ = SHA256.digest(bytes.span)
      }
      sqlite3_reset(record)
    }
    try run("COMMIT")
  }

  private func run(_ statement: OpaquePointer?, _ after: Int64, _ last: Int64) throws {
    sqlite3_bind_int64(statement, 1, after)
    sqlite3_bind_int64(statement, 2, last)
    guard sqlite3_step(statement) == SQLITE_DONE, sqlite3_reset(statement) == SQLITE_OK else {
      throw Failure("the replay stored nothing: \(String(cString: sqlite3_errmsg(database)))")
    }
  }

  private func run(_ sql: String) throws { try Self.run(sql, database) }

  private static func run(_ sql: String, _ database: OpaquePointer?) throws {
    guard sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK else {
      throw Failure("\(sql): \(String(cString: sqlite3_errmsg(database)))")
    }
  }

  private func prepared(_ sql: String) throws -> OpaquePointer {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK, let statement else {
      throw Failure("\(sql): \(String(cString: sqlite3_errmsg(database)))")
    }
    return statement
  }

  private static func texts(_ sql: String, _ database: OpaquePointer?) throws -> [String] {
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

  private static func number(_ sql: String, _ database: OpaquePointer?) throws -> Int64 {
    Int64(try texts(sql, database).first ?? "") ?? 0
  }
}
