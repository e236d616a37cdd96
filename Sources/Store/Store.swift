/// All state of Candor: one SQLite file, or memory.
public final class Store {
  /// Where it lies; `:memory:` for none.
  public let path: String
  let database: Database
  private var dataVersion: Int64 = 0
  /// The head of the log's index before the version was asked for.
  private var logHead: LogIndex.Head?
  private var isWriting = false
  private var savepoint = false
  /// How long the log was when it was last to begin anew: what another reader still needs stays in
  /// it.
  private var copiedPages: Int32 = 0

  /// Opens a store, or refuses it and leaves the file as it is; `givingUp` tells when a lock that
  /// another holds is not to be waited for any longer.
  public init(
    path: String,
    givingUp: @escaping () -> Bool = { false }
  ) throws(StoreError) {
    self.path = path
    if path != ":memory:" { try StoreFile.prepare(path) }
    database = try Database(path: path)
    database.givesUp = givingUp
    try Self.takeOver(database, isFile: path != ":memory:")
    // What the check reads is not needed again: it would fill the memory that calls use.
    try database.execute(
      script: "PRAGMA synchronous = FULL; PRAGMA cache_size = 24; PRAGMA temp_store = MEMORY"
    )
    try check()
    try database.execute(script: "PRAGMA cache_size = -1024")
    _ = try isChangedElsewhere()
  }

  /// Brings the database to the newest schema and turns to the write-ahead log.
  ///
  /// Where two turn to it at one moment, SQLite does not wait but answers that it is busy.
  private static func takeOver(_ database: Database, isFile: Bool) throws(StoreError) {
    let end = Database.milliseconds + Database.longestWait
    while true {
      do throws(StoreError) {
        try Schema.migrate(database)
        guard isFile else { return }
        try database.execute(script: "PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0")
        return database.watchLog()
      } catch {
        guard error.kind == .busy, Database.milliseconds < end else { throw error }
        Database.pause()
      }
    }
  }

  /// The number of the newest schema step.
  public static var schemaVersion: Int64 { Schema.version }

  /// Looks for damage: the whole file where it is small, its schema always.
  private func check() throws(StoreError) {
    let pages = try database.first("PRAGMA page_count") { $0.integer(0) } ?? 0
    guard pages <= 256 else { return }
    let verdict = try database.first("PRAGMA quick_check(1)") { $0.text(0) } ?? "ok"
    guard verdict == "ok" else {
      throw StoreError(
        .damaged,
        "the store is damaged: \(verdict.split(separator: "\n").last ?? ""); restore it from a copy, or move it away"
      )
    }
  }

  /// How many rows this process has changed: what was read is as it was while this stays and no
  /// other connection changes the file.
  public var changes: Int64 { database.changes }

  /// Whether another connection has changed the file since this was last asked.
  public func isChangedElsewhere() throws(StoreError) -> Bool {
    let head = database.logHead
    if let head, head == logHead { return false }
    let version = try database.first("PRAGMA data_version") { $0.integer(0) } ?? 0
    defer { (dataVersion, logHead) = (version, head) }
    return version != dataVersion
  }
}

extension Store {
  /// Begins the unit of work that one batch of frames shares; answers whether it was begun now.
  ///
  /// One that SQLite has taken back is not begun again before it is ended: what were written then
  /// would stand by itself, row by row.
  public func beginBatch() throws(StoreError) -> Bool {
    guard !isWriting else {
      guard !database.isIdle else { throw lost() }
      return false
    }
    guard !database.hasMoved else {
      throw StoreError(
        .unreachable,
        "the store's file is not at `\(path)` any more; put it back, or start Candor again"
      )
    }
    try database.run("BEGIN IMMEDIATE")
    isWriting = true
    return true
  }

  /// Does something for which a lock is waited for so many milliseconds at most.
  public func waiting<Value, Failure: Error>(
    _ milliseconds: Int64,
    _ body: () throws(Failure) -> Value
  ) throws(Failure) -> Value {
    database.patience = milliseconds
    defer { database.patience = Database.longestWait }
    return try body()
  }

  /// Begins one call inside the batch, which can be taken back by itself.
  ///
  /// What it changes is kept twice until it ends: each page as it was.
  public func beginCall() throws(StoreError) {
    guard !savepoint else { return }
    try database.run("SAVEPOINT call")
    savepoint = true
  }

  /// Ends one call: keeps what it changed, or takes it back.
  public func endCall(keeping: Bool) throws(StoreError) {
    guard savepoint else { return }
    savepoint = false
    guard !database.isIdle else { throw lost() }
    if !keeping { try database.run("ROLLBACK TO call") }
    try database.run("RELEASE call")
  }

  /// Whether a call was begun that can be taken back by itself.
  public var isInCall: Bool { savepoint }

  /// Whether a batch is open.
  public var isInBatch: Bool { isWriting }

  /// Makes the batch durable.
  public func commit() throws(StoreError) {
    guard isWriting else { return }
    isWriting = false
    guard !database.isIdle else { throw lost() }
    do {
      try database.run("COMMIT")
      if database.logPages < copiedPages { copiedPages = 0 }
    } catch {
      try? database.run("ROLLBACK")
      throw error
    }
  }

  /// Takes the whole batch back.
  public func rollBack() {
    isWriting = false
    savepoint = false
    if !database.isIdle { try? database.run("ROLLBACK") }
  }

  private func lost() -> StoreError {
    StoreError(.other, "the transaction was taken back by SQLite; try again")
  }

  /// How many pages the write-ahead log may hold before it is copied without waiting for a pause:
  /// 32 MiB.
  private static let mostLogPages: Int32 = 8192

  /// Whether the write-ahead log has grown so long that it should be copied now.
  public var isLogLong: Bool {
    database.logPages > Self.mostLogPages + copiedPages
  }

  /// How many pages the log may hold when nothing is to do: 4 MiB, as SQLite has it.
  ///
  /// To copy it takes two syncs of the disk, and a log that begins anew one more in the next commit:
  /// after each call of a client that thinks in between they would be four instead of one.
  private static let shortLogPages: Int32 = 1000

  /// Copies the write-ahead log into the file where it is worth it; to be called when idle.
  public func rest() {
    guard path != ":memory:", !isWriting, database.logPages >= Self.shortLogPages else { return }
    try? database.run("PRAGMA wal_checkpoint(PASSIVE)")
    database.logIsCopied()
  }

  /// Copies the write-ahead log into the file once it has grown long.
  ///
  /// Others write all the time then, and what they add during the copying keeps it growing: they
  /// wait until it can begin anew, but not for long, as somebody may be reading what is in it.
  public func checkpoint() {
    guard path != ":memory:", !isWriting, isLogLong else { return }
    copiedPages = database.logPages
    database.patience = 100
    defer { database.patience = Database.longestWait }
    try? database.run("PRAGMA wal_checkpoint(RESTART)")
  }

  /// How many pages the log may hold where every call is a process of its own, which goes through
  /// all of it when it starts: 1 MiB.
  private static let fewLogPages: Int32 = 256

  /// Copies the write-ahead log into the file and empties it; to be called at the end.
  ///
  /// The next start has nothing to go through then. Where others have the file open the log stays;
  /// after a call or two (`isBrief`) it is emptied only where it has grown.
  public func finish(isBrief: Bool) {
    guard path != ":memory:", !isWriting, !isBrief || database.logPages > Self.fewLogPages else {
      return
    }
    database.patience = 0
    defer { database.patience = Database.longestWait }
    try? database.run("PRAGMA wal_checkpoint(TRUNCATE)")
  }
}
