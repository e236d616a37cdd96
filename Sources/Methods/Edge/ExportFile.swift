#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// A new file for an exported log; an existing one is never written over.
///
/// It is written under another name beside its own, which it gets when it is whole. One that nobody
/// finishes is removed.
final class ExportFile {
  private let descriptor: Int32
  private let path: String
  /// The name until it is whole.
  private let draft: String

  /// Why a file could not be made or written.
  struct Fault: Error {
    let message: String
    let isThere: Bool
  }

  init(_ path: String) throws(Fault) {
    self.path = path
    var status = stat()
    guard lstat(path, &status) != 0 else { throw Self.fault(path, "created", EEXIST) }
    let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
    var name = Array((folder + ".candor-export-XXXXXX").utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw Self.fault(path, "created", errno) }
    draft = String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    close(descriptor)
    unlink(draft)
  }

  private static func fault(_ path: String, _ deed: String, _ code: Int32) -> Fault {
    Fault(
      message: "`\(path)` cannot be \(deed): \(String(cString: strerror(code)))",
      isThere: code == EEXIST
    )
  }

  /// Writes everything.
  func write(_ bytes: [UInt8]) throws(Fault) {
    var position = 0
    while position < bytes.count {
      let count = bytes.withUnsafeBytes { pointer -> Int in
        guard let start = pointer.baseAddress else { return 0 }
        #if canImport(Glibc)
        return Glibc.write(descriptor, start + position, bytes.count - position)
        #else
        return Darwin.write(descriptor, start + position, bytes.count - position)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Self.fault(path, "written", errno) }
      position += count
    }
  }

  /// Makes the file durable, and then gives it its name.
  func finish() throws(Fault) {
    guard fsync(descriptor) == 0 else { throw Self.fault(path, "synced", errno) }
    if link(draft, path) == 0 { return }
    guard errno != EEXIST else { throw Self.fault(path, "created", EEXIST) }
    // A file system without links: the name is taken as an empty file, and this one put over it.
    let taken = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard taken >= 0 else { throw Self.fault(path, "created", errno) }
    close(taken)
    guard rename(draft, path) == 0 else {
      let code = errno
      unlink(path)
      throw Self.fault(path, "created", code)
    }
  }
}
