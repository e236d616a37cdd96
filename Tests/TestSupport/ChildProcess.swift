public import Foundation

/// A program that a test started, with pipes: what they hold open ends with it.
///
/// Foundation's own `Process` keeps a pipe's two ends for as long as the tests run, and its
/// `run()` reads past the end of a page where a thousand descriptors are open.
public final class ChildProcess {
  /// What becomes of what the program says on stderr.
  public enum Errors: Sendable {
    /// Nobody reads it.
    case dropped
    /// The test reads it.
    case read
  }

  /// One program is started at a time: no other inherits the pipes that are being made for it.
  private static let starting = NSLock()

  /// The process id.
  public let id: pid_t
  private var input: Int32
  private var output: Int32
  private var errors: Int32
  private var status: Int32?

  /// Starts a program, found as the shell finds it, with pipes to its stdin and from its stdout.
  public init(
    _ words: [String],
    environment: [String: String] = [:],
    folder: String? = nil,
    errors kept: Errors = .dropped
  ) throws {
    Self.starting.lock()
    defer { Self.starting.unlock() }
    // A write to a process that has ended is an error, not the end of the tests.
    signal(SIGPIPE, SIG_IGN)
    let stdin = try Self.pipe()
    let stdout = try Self.pipe()
    let stderr = kept == .read ? try Self.pipe() : (reading: -1, writing: -1)
    #if canImport(Glibc)
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    #else
    var actions: posix_spawn_file_actions_t?
    var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_adddup2(&actions, stdin.reading, 0)
    posix_spawn_file_actions_adddup2(&actions, stdout.writing, 1)
    if kept == .read {
      posix_spawn_file_actions_adddup2(&actions, stderr.writing, 2)
    } else {
      posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    }
    // The threads that run tests have signals blocked; a runtime's child has not.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var usual = sigset_t()
    sigemptyset(&usual)
    sigaddset(&usual, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGMASK) | Int16(POSIX_SPAWN_SETSIGDEF)
    )
    let all = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    let words = (folder.map { ["env", "-C", $0] } ?? []) + words
    var arguments = words.map { strdup($0) } + [nil]
    var variables = all.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in arguments + variables { free(word) } }
    var child = pid_t()
    let code = posix_spawnp(&child, words[0], &actions, &attributes, &arguments, &variables)
    for end in [stdin.reading, stdout.writing, stderr.writing] where end >= 0 { close(end) }
    guard code == 0 else {
      for end in [stdin.writing, stdout.reading, stderr.reading] where end >= 0 { close(end) }
      throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EINVAL)
    }
    id = child
    input = stdin.writing
    output = stdout.reading
    errors = stderr.reading
  }

  /// Ends the program by force where it still runs.
  deinit {
    if isRunning {
      kill(id, SIGKILL)
      var last: Int32 = 0
      while waitpid(id, &last, 0) < 0, errno == EINTR {}
    }
    for end in [input, output, errors] where end >= 0 { close(end) }
  }

  private static func pipe() throws -> (reading: Int32, writing: Int32) {
    var ends: [Int32] = [-1, -1]
    guard Foundation.pipe(&ends) == 0 else {
      throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EMFILE)
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (ends[0], ends[1])
  }

  /// Writes bytes as they are; what a program that has ended no longer takes is dropped.
  public func write(_ bytes: [UInt8]) {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes {
        Foundation.write(input, $0.baseAddress, $0.count)
      }
      if count > 0 { start += count } else if errno != EINTR { return }
    }
  }

  /// What the program has written by now, after `patience` milliseconds at most; nothing where it
  /// has closed stdout, `nil` where nothing came.
  public func read(patience: Int32) -> [UInt8]? {
    var ready = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
    guard poll(&ready, 1, patience) > 0 else { return nil }
    return Self.chunk(of: output)
  }

  /// All that the program writes to stdout, to its end.
  public func rest() -> [UInt8] { Self.rest(of: output) }

  /// All that the program writes to stderr, to its end.
  public func restOfErrors() -> [UInt8] { Self.rest(of: errors) }

  private static func rest(of end: Int32) -> [UInt8] {
    var all: [UInt8] = []
    while case let more = chunk(of: end), !more.isEmpty { all += more }
    return all
  }

  private static func chunk(of end: Int32) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: 1 << 16) { space, count in
      var read = -1
      repeat {
        read = Foundation.read(end, space.baseAddress, space.count)
      } while read < 0 && errno == EINTR
      count = max(0, read)
    }
  }

  /// Closes stdin.
  public func closeInput() { Self.shut(&input) }

  /// Closes the end from which stdout is read.
  public func closeOutput() { Self.shut(&output) }

  private static func shut(_ end: inout Int32) {
    guard end >= 0 else { return }
    close(end)
    end = -1
  }

  /// Whether the program runs.
  public var isRunning: Bool {
    guard status == nil else { return false }
    var last: Int32 = 0
    guard waitpid(id, &last, WNOHANG) == id else { return true }
    status = last
    return false
  }

  /// Waits for the end: the exit code, 128 and the signal's number where one ended it, -1 where
  /// it has not ended after `patience` milliseconds.
  public func wait(patience: Int32) -> Int32 {
    let end = Date().addingTimeInterval(TimeInterval(patience) / 1000)
    while isRunning, Date() < end { usleep(2000) }
    guard let status else { return -1 }
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }
}
