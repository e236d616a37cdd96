internal import CLinux

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// What woke the loop.
public struct Wake: Sendable {
  /// Bytes arrived on the input.
  public var bytes: [UInt8] = []
  /// The input has ended.
  public var isAtEnd = false
  /// SIGTERM or SIGINT arrived.
  public var isTerminated = false
  /// The parent process has ended.
  public var isOrphaned = false
}

/// The two ends of the wire, and what else can happen to the process.
///
/// The frames' descriptor is a copy of stdout; descriptor 1 then points at stderr, so a stray
/// print cannot break the wire.
public final class Channel {
  private let input: Int32 = 0
  private let output: Int32
  private let isSocket: Bool
  private let doesBlock: Bool
  private let signals: Int32
  private var parent: Int32 = -1
  private var parentID: Int32 = 0
  /// How much is read at once.
  private static let chunk = 1 << 16
  /// What a read fills: to ask for so much memory each time costs more than to copy out of it.
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: chunk, alignment: 16)

  /// Takes over stdin and stdout.
  public init() {
    signals = candor_signal_descriptor()
    let copy = fcntl(1, F_DUPFD_CLOEXEC, 3)
    _ = dup2(2, 1)
    let reopened = candor_reopen_nonblocking(copy)
    var status = stat()
    _ = fstat(copy, &status)
    isSocket = status.st_mode & S_IFMT == S_IFSOCK
    doesBlock = reopened < 0
    candor_widen_pipe(copy)
    candor_widen_pipe(0)
    if reopened >= 0 {
      _ = close(copy)
      output = reopened
    } else {
      output = copy
    }
  }

  deinit { buffer.deallocate() }

  /// Watches the process that started us; a process that has already ended counts as ended.
  public func watchParent(_ pid: Int32) {
    parentID = pid
    parent = candor_process_descriptor(pid)
  }

  private var isParentGone: Bool {
    guard parentID > 0, parent < 0 else { return false }
    return kill(parentID, 0) != 0 && errno == ESRCH
  }

  /// Waits for bytes, a signal, the parent's end, or the time-out; `nil` waits without end.
  public func wait(milliseconds: Int?) -> Wake {
    var wake = Wake()
    var descriptors = [
      pollfd(fd: input, events: Int16(POLLIN), revents: 0),
      pollfd(fd: signals, events: Int16(POLLIN), revents: 0),
      pollfd(fd: parent, events: Int16(POLLIN), revents: 0),
      pollfd(fd: output, events: 0, revents: 0),
    ]
    let polled = parentID > 0 && parent < 0 ? min(milliseconds ?? 1000, 1000) : milliseconds
    if polled == 0 || !isSoonReady(&descriptors) {
      _ = poll(&descriptors, 4, Int32(clamping: polled ?? -1))
    }
    wake.isTerminated = descriptors[1].revents != 0
    wake.isOrphaned = descriptors[2].revents != 0 || isParentGone
    if descriptors[3].revents & Int16(POLLERR) != 0 { wake.isOrphaned = true }
    if wake.isTerminated || wake.isOrphaned {
      drain(into: &wake, upTo: 64 << 20)
    } else if descriptors[0].revents != 0 {
      read(into: &wake)
      // What follows a full chunk belongs to the same batch.
      if wake.bytes.count == Self.chunk { drain(into: &wake, upTo: 4 * Self.chunk) }
    }
    return wake
  }

  /// Whether SIGTERM or SIGINT has arrived.
  public var isEnding: Bool {
    var signal = pollfd(fd: signals, events: Int16(POLLIN), revents: 0)
    return poll(&signal, 1, 0) > 0
  }

  /// How long is looked for the next bytes before the process sleeps, in nanoseconds.
  private static let attention: Int64 = 200_000

  /// Looks for what comes at once: a client that waits for its answer sends the next call soon, and
  /// to wake a process that sleeps takes longer than to judge a short message.
  private func isSoonReady(_ descriptors: inout [pollfd]) -> Bool {
    let start = Self.nanoseconds
    repeat {
      // First, so that a client on the same core has its turn.
      sched_yield()
      if poll(&descriptors, 4, 0) != 0 { return true }
    } while Self.nanoseconds - start < Self.attention
    return false
  }

  private static var nanoseconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// Reads what has arrived already, without waiting for more.
  private func drain(into wake: inout Wake, upTo most: Int) {
    while !wake.isAtEnd, wake.bytes.count < most {
      var ready = pollfd(fd: input, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, 0) > 0 else { return }
      read(into: &wake)
    }
  }

  private func read(into wake: inout Wake) {
    let result = Self.readOnce(input, buffer)
    if result > 0 {
      wake.bytes += buffer[..<result]
    } else if result == 0 || (errno != EINTR && errno != EAGAIN) {
      wake.isAtEnd = true
    }
  }

  private static func readOnce(_ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer) -> Int
  {
    #if canImport(Glibc)
    Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #else
    Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  /// How a write ended.
  public enum Written: Sendable {
    /// Everything was written.
    case whole
    /// Nobody reads any more.
    case closed
    /// The process was asked to end, and the reader did not take the rest in time.
    case abandoned
  }

  /// Writes everything, waiting while the reader is slow, but not past a signal or the parent's end.
  public func write(_ bytes: [UInt8]) -> Written {
    var position = 0
    var patience = -1
    while position < bytes.count {
      let count = writeOnce(bytes, from: position)
      if count > 0 {
        position += count
        continue
      }
      if errno == EINTR { continue }
      guard errno == EAGAIN else { return .closed }
      switch awaitWritable(milliseconds: patience) {
      case .ready: continue
      case .closed: return .closed
      case .ending:
        guard patience < 0 else { return .abandoned }
        patience = 300
      }
    }
    return .whole
  }

  private enum Readiness {
    case ready
    case closed
    case ending
  }

  private func awaitWritable(milliseconds: Int) -> Readiness {
    let isEnding = milliseconds >= 0
    var descriptors = [
      pollfd(fd: output, events: Int16(POLLOUT), revents: 0),
      pollfd(fd: isEnding ? -1 : signals, events: Int16(POLLIN), revents: 0),
      pollfd(fd: isEnding ? -1 : parent, events: Int16(POLLIN), revents: 0),
    ]
    let timeout = parentID > 0 && parent < 0 && !isEnding ? 1000 : milliseconds
    let count = poll(&descriptors, 3, Int32(clamping: timeout))
    if count == 0 { return isEnding || isParentGone ? .ending : .ready }
    if descriptors[1].revents != 0 || descriptors[2].revents != 0 { return .ending }
    return descriptors[0].revents & Int16(POLLERR | POLLNVAL) != 0 ? .closed : .ready
  }

  private func writeOnce(_ bytes: [UInt8], from position: Int) -> Int {
    let rest = bytes.count - position
    return bytes.withUnsafeBytes { pointer in
      guard let start = pointer.baseAddress?.advanced(by: position) else { return 0 }
      if isSocket { return send(output, start, rest, Int32(MSG_DONTWAIT)) }
      guard doesBlock else { return Self.writeOnce(output, start, rest) }
      var ready = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
      guard poll(&ready, 1, 0) > 0 else {
        errno = EAGAIN
        return -1
      }
      return Self.writeOnce(output, start, min(rest, 4096))
    }
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
}
