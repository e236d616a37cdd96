internal import CSQLite

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// One connection to the store's file.
///
/// Statements are prepared once and kept. Not for more than one thread.
public final class Database {
  private let handle: OpaquePointer
  /// By the address of their text, which is the same for each use of one place in the code.
  private var statements: [UnsafePointer<UInt8>: OpaquePointer] = [:]

  /// How long a lock is waited for, in milliseconds.
  var patience = Database.longestWait
  /// Whether the lock is not to be waited for any longer.
  var givesUp: () -> Bool = { false }
  /// When the present waiting for a lock began, in milliseconds.
  private var waitingSince: Int64 = 0

  /// How many rows this connection has changed since it was opened.
  var changes: Int64 { sqlite3_total_changes64(handle) }

  private var logIndex: LogIndex?

  /// What the head of the log's index is now; `nil` where there is no log.
  var logHead: LogIndex.Head? {
    if logIndex == nil, hasLog { logIndex = LogIndex(handle) }
    return logIndex?.head
  }

  /// Whether there is a write-ahead log.
  private var hasLog = false
  /// How many pages the write-ahead log held at the last commit.
  private(set) var logPages: Int32 = 0

  init(path: String, isReadOnly: Bool = false) throws(StoreError) {
    var opened: OpaquePointer?
    let flags =
      (isReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
      | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE
    let code = sqlite3_open_v2(path, &opened, flags, nil)
    guard let opened else { throw StoreError(.other, "SQLite cannot be started") }
    guard code == SQLITE_OK else {
      let error = Self.error(opened, code)
      sqlite3_close_v2(opened)
      throw error
    }
    handle = opened
    _ = candor_sqlite_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1)
    _ = candor_sqlite_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1)
    waitForOthers()
  }

  deinit {
    for statement in statements.values { sqlite3_finalize(statement) }
    sqlite3_close_v2(handle)
  }

  /// Waits `patience` at most for a lock that another process holds.
  ///
  /// SQLite's own waiting sleeps 100 ms between two looks: of eight busy processes some looked too
  /// seldom to get the lock within ten seconds. Shorter still, the lock changes hands more often
  /// than is good: who gets it reads again what others have written.
  private func waitForOthers() {
    let own = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_busy_handler(
      handle,
      { context, looks in
        guard let context else { return 0 }
        let database = Unmanaged<Database>.fromOpaque(context).takeUnretainedValue()
        if looks == 0 { database.waitingSince = Database.milliseconds }
        guard Database.milliseconds - database.waitingSince < database.patience,
          !database.givesUp()
        else { return 0 }
        if looks < 10 { usleep(100) } else { Database.pause() }
        return 1
      },
      own
    )
  }

  /// How long another process may hold a lock that is waited for, in milliseconds.
  static let longestWait: Int64 = 10_000

  /// Lets some time pass between two looks.
  static func pause() { usleep(2000) }

  /// The time that only goes forward, in milliseconds.
  static var milliseconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }

  /// Counts the log as empty, until the next commit tells how long it is.
  func logIsCopied() { logPages = 0 }

  /// Follows the length of the write-ahead log.
  func watchLog() {
    hasLog = true
    let own = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_wal_hook(
      handle,
      { context, _, _, pages in
        guard let context else { return SQLITE_OK }
        Unmanaged<Database>.fromOpaque(context).takeUnretainedValue().logPages = pages
        return SQLITE_OK
      },
      own
    )
  }

  /// Runs statements that have no values.
  func execute(script: String) throws(StoreError) {
    let code = sqlite3_exec(handle, script, nil, nil, nil)
    guard code == SQLITE_OK else { throw Self.error(handle, code) }
  }

  /// Runs one statement.
  func run(_ sql: StaticString, _ values: [SQLValue] = []) throws(StoreError) {
    try forEach(sql, values) { _ in }
  }

  /// Runs one statement whose last value is a text, which is not copied for it.
  func run(
    _ sql: StaticString,
    _ values: [SQLValue],
    lastText: Span<UInt8>
  ) throws(StoreError) {
    let statement = try prepared(sql)
    let code = lastText.withUnsafeBufferPointer { text in
      defer {
        sqlite3_reset(statement)
        sqlite3_clear_bindings(statement)
      }
      for (index, value) in values.enumerated() { bind(statement, Int32(index + 1), value) }
      _ = text.withMemoryRebound(to: CChar.self) { characters in
        sqlite3_bind_text64(
          statement,
          Int32(values.count + 1),
          characters.baseAddress,
          UInt64(characters.count),
          nil,
          UInt8(SQLITE_UTF8)
        )
      }
      return sqlite3_step(statement)
    }
    guard code == SQLITE_DONE else { throw Self.error(handle, code) }
  }

  /// Runs one statement and hands over each row.
  func forEach(
    _ sql: StaticString,
    _ values: [SQLValue] = [],
    _ body: (Row) -> Void
  ) throws(StoreError) {
    try walk(sql, values) { row in
      body(row)
      return true
    }
  }

  /// Runs one statement and hands over rows as long as the body asks for more.
  func walk(
    _ sql: StaticString,
    _ values: [SQLValue] = [],
    _ body: (Row) -> Bool
  ) throws(StoreError) {
    let statement = try prepared(sql)
    defer {
      sqlite3_reset(statement)
      sqlite3_clear_bindings(statement)
    }
    for (index, value) in values.enumerated() { bind(statement, Int32(index + 1), value) }
    while true {
      let code = sqlite3_step(statement)
      if code == SQLITE_DONE { return }
      guard code == SQLITE_ROW else { throw Self.error(handle, code) }
      guard body(Row(statement: statement)) else { return }
    }
  }

  /// The first row's value of one statement.
  func first<Value>(
    _ sql: StaticString,
    _ values: [SQLValue] = [],
    _ body: (Row) -> Value
  ) throws(StoreError) -> Value? {
    var found: Value?
    try forEach(sql, values) { row in
      if found == nil { found = body(row) }
    }
    return found
  }

  private func prepared(_ sql: StaticString) throws(StoreError) -> OpaquePointer {
    if let known = statements[sql.utf8Start] { return known }
    var statement: OpaquePointer?
    let code = sqlite3_prepare_v3(
      handle,
      sql.description,
      -1,
      UInt32(SQLITE_PREPARE_PERSISTENT),
      &statement,
      nil
    )
    guard code == SQLITE_OK, let statement else { throw Self.error(handle, code) }
    statements[sql.utf8Start] = statement
    return statement
  }

  private func bind(_ statement: OpaquePointer, _ index: Int32, _ value: SQLValue) {
    switch value {
    case .null: sqlite3_bind_null(statement, index)
    case .integer(let integer): sqlite3_bind_int64(statement, index, integer)
    case .text(var text):
      text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          _ = sqlite3_bind_text64(
            statement,
            index,
            characters.baseAddress,
            UInt64(characters.count),
            candor_sqlite_transient(),
            UInt8(SQLITE_UTF8)
          )
        }
      }
    case .json(let bytes):
      _ = bytes.withUnsafeBytes { pointer in
        sqlite3_bind_text64(
          statement,
          index,
          pointer.baseAddress?.assumingMemoryBound(to: CChar.self),
          UInt64(pointer.count),
          candor_sqlite_transient(),
          UInt8(SQLITE_UTF8)
        )
      }
    case .blob(let bytes):
      _ = bytes.withUnsafeBytes { pointer in
        sqlite3_bind_blob64(
          statement,
          index,
          pointer.baseAddress,
          UInt64(pointer.count),
          candor_sqlite_transient()
        )
      }
    }
  }

  /// Whether the file was removed, renamed or replaced since it was opened: what is written now,
  /// nobody would find.
  var hasMoved: Bool {
    var moved: Int32 = 0
    let code = sqlite3_file_control(handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved)
    return code == SQLITE_OK && moved != 0
  }

  /// Whether no transaction is open.
  var isIdle: Bool { sqlite3_get_autocommit(handle) != 0 }

  private static func error(_ handle: OpaquePointer, _ code: Int32) -> StoreError {
    let detail = String(cString: sqlite3_errmsg(handle))
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED:
      return StoreError(.busy, "another process holds the store: \(detail); try again")
    case SQLITE_FULL:
      return StoreError(.full, "the disk is full; make room and try again")
    case SQLITE_READONLY, SQLITE_PERM:
      return StoreError(.readOnly, "the store cannot be written: \(detail); check its permissions")
    case SQLITE_CANTOPEN:
      return StoreError(.unreachable, "the store cannot be opened: \(detail); check its folder")
    case SQLITE_CORRUPT:
      return StoreError(
        .damaged,
        "the store is damaged: \(detail); restore it from a copy, or move it away"
      )
    case SQLITE_NOTADB:
      return StoreError(
        .foreign,
        "the file is no SQLite database; name another with --store, or move it away"
      )
    case SQLITE_IOERR:
      return StoreError(.unreachable, "the store cannot be read or written: \(detail)")
    default:
      return StoreError(.other, "SQLite: \(detail) (\(code))")
    }
  }
}
