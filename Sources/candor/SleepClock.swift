#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif
internal import Vocabulary

/// The clocks that tell how long the machine has slept.
struct SleepClock {
  #if canImport(Glibc)
  /// Which start of the machine it is, in the kernel's words.
  private let boot = Files.read("/proc/sys/kernel/random/boot_id", limit: 64).map {
    String(decoding: $0.prefix { $0 > 0x20 }, as: UTF8.self)
  }
  private static let whole = CLOCK_BOOTTIME
  private static let awake = CLOCK_MONOTONIC
  #else
  private let boot: String? = "darwin"
  private static let whole = CLOCK_MONOTONIC_RAW
  private static let awake = CLOCK_UPTIME_RAW
  #endif

  /// The present reading; `nil` where the system does not tell which start it is.
  func reading() -> MachineSleep? {
    guard let boot else { return nil }
    let awake = Self.milliseconds(Self.awake)
    return MachineSleep(boot: boot, milliseconds: max(0, Self.milliseconds(Self.whole) - awake))
  }

  private static func milliseconds(_ clock: clockid_t) -> Int64 {
    var time = timespec()
    clock_gettime(clock, &time)
    return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
  }
}
