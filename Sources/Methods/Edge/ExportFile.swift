#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// A new file for an exported log; an existing one is never written over.
final class ExportFile {
  private let descriptor: Int32
  private let path: String

  /// Why a file could not be made or written.
  struct Fault: Error {
    let message: String
    let isThere: Bool
  }

  init(_ path: String) throws(Fault) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else {
      throw Fault(
        message: "`\(path)` cannot be created: \(String(cString: strerror(errno)))",
        isThere: errno == EEXIST
      )
    }
  }

  deinit { close(descriptor) }

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
      guard count > 0 else {
        throw Fault(
          message: "`\(path)` cannot be written: \(String(cString: strerror(errno)))",
          isThere: false
        )
      }
      position += count
    }
  }

  /// Makes the file durable.
  func finish() throws(Fault) {
    guard fsync(descriptor) == 0 else {
      throw Fault(message: "`\(path)` cannot be synced", isThere: false)
    }
  }
}
