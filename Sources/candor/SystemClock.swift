#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif
internal import Vocabulary

/// The clock of the system.
enum SystemClock {
  /// The present time, to the millisecond.
  static func now() -> Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
  }
}
