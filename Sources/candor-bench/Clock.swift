#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// The time that only goes forward, in nanoseconds.
enum Clock {
  static var nanoseconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// How long the body takes, in nanoseconds.
  static func time(_ body: () throws -> Void) rethrows -> Int64 {
    let start = nanoseconds
    try body()
    return nanoseconds - start
  }
}
