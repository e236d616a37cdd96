#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// A spawned process with a pipe to its stdin and one from its stdout; messages are lines.
final class Child {
  let pid: pid_t
  private let input: Int32
  private let output: Int32
  private var unread: [UInt8] = []
  private var scanned = 0
  private var chunk = [UInt8](repeating: 0, count: 1 << 18)
  private var isEnded = false
  /// How many bytes have arrived.
  private(set) var received = 0

  init(_ program: String, _ arguments: [String]) throws {
    var down: [Int32] = [0, 0]
    var up: [Int32] = [0, 0]
    guard pipe(&down) == 0, pipe(&up) == 0 else { throw Failure("no pipe: errno \(errno)") }
    for end in down + up { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, down[0], 0)
    posix_spawn_file_actions_adddup2(&actions, up[1], 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var child = pid_t()
    let code = posix_spawnp(&child, program, &actions, nil, &words, environ)
    close(down[0])
    close(up[1])
    guard code == 0 else { throw Failure("`\(program)` does not start: errno \(code)") }
    pid = child
    input = down[1]
    output = up[0]
    _ = fcntl(input, F_SETFL, O_NONBLOCK)
    _ = fcntl(output, F_SETFL, O_NONBLOCK)
  }

  deinit { end() }

  /// Ends the process: end of input, then, after ten seconds, by force.
  func end() {
    guard !isEnded else { return }
    isEnded = true
    close(input)
    var status: Int32 = 0
    for _ in 0..<1000 {
      while read(output, &chunk, chunk.count) > 0 {}
      if waitpid(pid, &status, WNOHANG) == pid {
        close(output)
        return
      }
      usleep(10_000)
    }
    kill(pid, SIGKILL)
    waitpid(pid, &status, 0)
    close(output)
  }

  /// Writes bytes, taking in what arrives meanwhile.
  func send(_ bytes: [UInt8]) throws {
    var start = 0
    while start < bytes.count {
      let count = bytes[start...].withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      if count > 0 {
        start += count
      } else if errno == EAGAIN {
        try wait(forWriting: true)
      } else if errno != EINTR {
        throw Failure("the process took no more input: errno \(errno)")
      }
    }
  }

  /// The next line that arrives.
  func line() throws -> ArraySlice<UInt8> {
    while true {
      if let end = Self.firstLineEnd(in: unread, from: scanned) {
        let line = unread[..<end]
        unread.removeSubrange(...end)
        scanned = 0
        return line
      }
      scanned = unread.count
      try wait(forWriting: false)
    }
  }

  /// Where the first line ends; looked for as the C library does it, so that little of what is
  /// measured is the client's own time.
  private static func firstLineEnd(in bytes: [UInt8], from start: Int) -> Int? {
    bytes.withUnsafeBytes { all in
      guard let base = all.baseAddress, start < all.count,
        let found = memchr(base + start, 0x0A, all.count - start)
      else { return nil }
      return found - UnsafeMutableRawPointer(mutating: base)
    }
  }

  /// How many whole lines have arrived, at least one; they are dropped.
  func takeLines() throws -> Int {
    while true {
      var count = 0
      var start = 0
      while let end = Self.firstLineEnd(in: unread, from: start) {
        count += 1
        start = end + 1
      }
      if count > 0 {
        unread.removeSubrange(..<start)
        scanned = 0
        return count
      }
      try wait(forWriting: false)
    }
  }

  /// The body of the next message that arrives with headers.
  func framed() throws -> ArraySlice<UInt8> {
    while true {
      let text = unread.prefix(400)
      let gap = Array("\r\n\r\n".utf8)
      if let end = text.indices.first(where: { text[$0...].starts(with: gap) }) {
        let head = String(decoding: text[..<end], as: UTF8.self)
        let digits = head.drop { $0 != ":" }.drop { !$0.isNumber }.prefix { $0.isNumber }
        guard head.hasPrefix("Content-Length"), let length = Int(digits) else {
          throw Failure("no header: \(head)")
        }
        let start = end + gap.count
        while unread.count < start + length { try wait(forWriting: false) }
        let body = unread[start..<start + length]
        unread.removeSubrange(..<(start + length))
        scanned = 0
        return body
      }
      try wait(forWriting: false)
    }
  }

  /// One message there and one back.
  func call(_ bytes: [UInt8]) throws -> ArraySlice<UInt8> {
    try send(bytes)
    return try line()
  }

  /// Which of these have something to read, after a second at most.
  static func ready(_ children: [Child]) -> [Int] {
    var polls = children.map { pollfd(fd: $0.output, events: Int16(POLLIN), revents: 0) }
    guard poll(&polls, nfds_t(polls.count), 1000) > 0 else { return [] }
    return polls.indices.filter { polls[$0].revents != 0 }
  }

  /// Closes the input and gives all that is still written.
  func rest() throws -> [UInt8] {
    close(input)
    isEnded = true
    while true {
      let count = read(output, &chunk, chunk.count)
      if count > 0 { unread += chunk[..<count] }
      if count == 0 { break }
      if count < 0 {
        var polls = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
        poll(&polls, 1, 60_000)
      }
    }
    var status: Int32 = 0
    waitpid(pid, &status, 0)
    close(output)
    return unread
  }

  private func wait(forWriting: Bool) throws {
    var polls = [pollfd(fd: output, events: Int16(POLLIN), revents: 0)]
    if forWriting { polls.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0)) }
    guard poll(&polls, nfds_t(polls.count), 60_000) > 0 else {
      throw Failure("no answer within a minute")
    }
    guard polls[0].revents != 0 else { return }
    let count = read(output, &chunk, chunk.count)
    if count == 0 { throw Failure("the process has ended") }
    guard count > 0 else { return }
    received += count
    unread += chunk[..<count]
  }

  /// The most memory that the process has had resident, in kilobytes; `nil` where the system does
  /// not tell.
  var peakMemory: Int? {
    guard let file = fopen("/proc/\(pid)/status", "r") else { return nil }
    defer { fclose(file) }
    var line = [CChar](repeating: 0, count: 256)
    while fgets(&line, 256, file) != nil {
      let text = String(
        decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)),
        as: UTF8.self
      )
      if text.hasPrefix("VmHWM:") { return Int(text.filter(\.isNumber)) }
    }
    return nil
  }
}
