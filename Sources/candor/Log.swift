#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif
internal import JSON

/// The log: one JSON object a line, on stderr only.
///
/// A full stderr never blocks: lines are dropped and counted.
struct Log {
  private var dropped: Int64 = 0

  /// Writes one line.
  mutating func write(_ event: String, _ members: [(String, String)] = []) {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("event", event)
      for (name, value) in members {
        writer.key(name)
        writer.string(value)
      }
      if dropped > 0 { writer.member("dropped", dropped) }
    }
    let line = writer.bytes + [0x0A]
    var ready = pollfd(fd: 2, events: Int16(POLLOUT), revents: 0)
    guard line.count <= 4096, poll(&ready, 1, 0) > 0, ready.revents & Int16(POLLOUT) != 0 else {
      dropped += 1
      return
    }
    #if canImport(Glibc)
    let count = Glibc.write(2, line, line.count)
    #else
    let count = Darwin.write(2, line, line.count)
    #endif
    dropped = count == line.count ? 0 : dropped + 1
  }
}
