#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// The bare process that the floors are measured on: it writes back what it reads.
enum Echo {
  static func run() {
    var chunk = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      let count = read(0, &chunk, chunk.count)
      guard count > 0 else { return }
      var start = 0
      while start < count {
        let written = chunk[start..<count].withUnsafeBytes { write(1, $0.baseAddress, $0.count) }
        guard written > 0 else { return }
        start += written
      }
    }
  }
}
