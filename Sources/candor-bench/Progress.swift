#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// How far a long measurement is, on stderr, where somebody looks at it.
enum Progress {
  private nonisolated(unsafe) static var lastTold: Int64 = 0

  static func tell(_ name: String, _ done: Int, of all: Int) {
    let now = Clock.nanoseconds
    guard now - lastTold > 5_000_000_000 else { return }
    lastTold = now
    let text = Array("\(name): \(done) of \(all)\n".utf8)
    _ = write(2, text, text.count)
  }
}
