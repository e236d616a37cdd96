internal import CSQLite

/// The head of the index of the write-ahead log, in memory that all processes on the store share.
///
/// Each commit of any of them changes it (SQLite, "WAL-mode File Format", 2.1), and looking at it
/// takes no lock and no call of the system, unlike `PRAGMA data_version`.
struct LogIndex {
  /// The 48 bytes as they were at one moment.
  struct Head: Equatable {
    private let words: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64)

    fileprivate init(_ start: UnsafeRawPointer) {
      words = start.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64, UInt64, UInt64).self)
    }

    static func == (left: Head, right: Head) -> Bool { left.words == right.words }
  }

  private let start: UnsafeRawPointer

  /// The index of a connection's log; `nil` where it has none, or has not looked at it yet.
  ///
  /// It is there as long as the connection.
  init?(_ handle: OpaquePointer) {
    var file: UnsafeMutablePointer<sqlite3_file>?
    guard sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file) == SQLITE_OK,
      let file, let methods = file.pointee.pMethods, methods.pointee.iVersion >= 2,
      let map = methods.pointee.xShmMap
    else { return nil }
    var region: UnsafeMutableRawPointer?
    guard map(file, 0, Self.regionLength, 0, &region) == SQLITE_OK, let region else { return nil }
    start = UnsafeRawPointer(region)
  }

  /// How many bytes of the index SQLite maps at once (`WALINDEX_PGSZ`).
  private static let regionLength: Int32 = 32_768

  /// What the head is now.
  var head: Head { Head(start) }
}
