#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// The store's file on disk: where it lies, and whether it is ours, found out without touching it.
enum StoreFile {
  /// `CAND`, in the database header's application id.
  static let applicationID: Int64 = 0x4341_4E44

  /// Creates the folder, 0700 where it is new, and an empty file, 0600.
  static func prepare(_ path: String) throws(StoreError) {
    if let folder = folder(of: path) { try create(folder: folder) }
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0o600)
    guard descriptor >= 0 else {
      let isReadOnly = errno == EACCES || errno == EROFS || errno == EPERM
      throw StoreError(
        isReadOnly ? .readOnly : errno == ENOSPC ? .full : .unreachable,
        "the store `\(path)` cannot be opened: \(String(cString: strerror(errno)))"
      )
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw StoreError(.foreign, "the store `\(path)` is no regular file")
    }
    guard status.st_size > 0 else { return }
    let header = header(descriptor)
    // A file that is being written may be short, and one whose log holds the rest: the log was
    // being copied when a process died. The size is looked at last, when nobody writes any more.
    let isInParts = hasBeside(path, "-wal", above: 32) || hasBeside(path, "-journal", above: 0)
    guard fstat(descriptor, &status) == 0 else { return }
    try check(header, size: isInParts ? nil : Int64(status.st_size), path)
  }

  /// Whether a file of that ending with more than so many bytes lies beside the store.
  private static func hasBeside(_ path: String, _ ending: String, above size: off_t) -> Bool {
    var status = stat()
    return stat(path + ending, &status) == 0 && status.st_size > size
  }

  private static func folder(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return nil }
    return String(path[..<slash])
  }

  private static func create(folder: String) throws(StoreError) {
    var status = stat()
    if stat(folder, &status) == 0 { return }
    if let parent = self.folder(of: folder) { try create(folder: parent) }
    guard mkdir(folder, 0o700) == 0 || errno == EEXIST else {
      throw StoreError(
        errno == ENOSPC ? .full : .readOnly,
        "the folder `\(folder)` cannot be created: \(String(cString: strerror(errno)))"
      )
    }
  }

  private static func header(_ descriptor: Int32) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 100)
    let count = pread(descriptor, &bytes, 100, 0)
    return Array(bytes.prefix(max(0, count)))
  }

  /// Reads the database header (SQLite file format, section 1.3); without a size the length of the
  /// file is not looked at.
  private static func check(_ header: [UInt8], size: Int64?, _ path: String) throws(StoreError) {
    let magic = Array("SQLite format 3\0".utf8)
    guard header.count == 100, header.starts(with: magic) else {
      throw StoreError(
        .foreign,
        "`\(path)` is no SQLite database; name another file with --store, or move it away"
      )
    }
    guard number(header, 68) == applicationID else {
      throw StoreError(
        .foreign,
        "`\(path)` is another program's database; name another file with --store"
      )
    }
    let version = number(header, 60)
    guard version <= Schema.version else { throw newer(version) }
    let pageSize = Int64(header[16]) << 8 | Int64(header[17])
    let bytes = (pageSize == 1 ? 65_536 : pageSize) * number(header, 28)
    guard size ?? bytes >= bytes, pageSize >= 512 || pageSize == 1 else {
      throw StoreError(
        .damaged,
        "`\(path)` is damaged: it is cut short; restore it from a copy, or move it away"
      )
    }
  }

  static func newer(_ version: Int64) -> StoreError {
    StoreError(
      .newer,
      "the store has schema \(version), this Candor knows \(Schema.version); use a newer Candor"
    )
  }

  private static func number(_ bytes: [UInt8], _ offset: Int) -> Int64 {
    bytes[offset..<offset + 4].reduce(0) { $0 << 8 | Int64($1) }
  }
}
