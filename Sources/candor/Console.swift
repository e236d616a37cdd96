#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// The terminal side of the commands that do not serve.
enum Console {
  /// Writes to stdout; answers the exit code.
  static func print(_ bytes: [UInt8]) -> Int32 { write(1, bytes) ? 0 : 1 }

  /// Writes to stderr.
  static func complain(_ text: String) { _ = write(2, Array(text.utf8)) }

  /// Writes all bytes to a descriptor; answers whether it could.
  static func write(_ descriptor: Int32, _ bytes: [UInt8]) -> Bool {
    var position = 0
    while position < bytes.count {
      let count = bytes.withUnsafeBytes { pointer in
        pointer.baseAddress.map {
          writeOnce(descriptor, $0.advanced(by: position), bytes.count - position)
        } ?? 0
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      position += count
    }
    return true
  }

  private static func writeOnce(
    _ descriptor: Int32,
    _ start: UnsafeRawPointer,
    _ count: Int
  ) -> Int {
    #if canImport(Glibc)
    Glibc.write(descriptor, start, count)
    #else
    Darwin.write(descriptor, start, count)
    #endif
  }

  /// Whether stdout is a terminal that shows colours.
  static var hasColour: Bool { isatty(1) == 1 && getenv("NO_COLOR") == nil }
}

/// Ends the process with a code.
func exitProcess(_ code: Int32) -> Never { exit(code) }
