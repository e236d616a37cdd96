#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif
internal import JSON

/// This very program, started as a sidecar with pipes, as an agent runtime starts it.
final class Sidecar {
  private let pid: pid_t
  private let input: Int32
  private let output: Int32
  private var unread: [UInt8] = []

  init(arguments: [String]) throws(UsageError) {
    var toChild: [Int32] = [0, 0]
    var fromChild: [Int32] = [0, 0]
    guard pipe(&toChild) == 0, pipe(&fromChild) == 0 else {
      throw UsageError(message: "no pipe can be made")
    }
    #if canImport(Glibc)
    var actions = posix_spawn_file_actions_t()
    #else
    var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, toChild[0], 0)
    posix_spawn_file_actions_adddup2(&actions, fromChild[1], 1)
    for descriptor in toChild + fromChild {
      posix_spawn_file_actions_addclose(&actions, descriptor)
    }
    let program = Self.program
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) }
    words.append(nil)
    defer { for word in words { free(word) } }
    var child: pid_t = 0
    let code = posix_spawnp(&child, program, &actions, nil, words, environ)
    close(toChild[0])
    close(fromChild[1])
    guard code == 0 else {
      throw UsageError(
        message: "`\(program)` cannot be started: \(String(cString: strerror(code)))"
      )
    }
    signal(SIGPIPE, SIG_IGN)
    pid = child
    input = toChild[1]
    output = fromChild[0]
  }

  private static var program: String {
    var status = stat()
    return stat("/proc/self/exe", &status) == 0 ? "/proc/self/exe" : CommandLine.arguments[0]
  }

  /// Sends one message, without waiting for an answer.
  func send(_ message: [UInt8]) {
    let line = message + [0x0A]
    var position = 0
    while position < line.count {
      let count = line.withUnsafeBytes { pointer in
        pointer.baseAddress.map { write(input, $0 + position, line.count - position) } ?? -1
      }
      guard count > 0 else { return }
      position += count
    }
  }

  /// The next message that comes back; `nil` where there is none.
  func receive() -> JSONView? {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while !unread.contains(0x0A) {
      let count = chunk.withUnsafeMutableBytes { read(output, $0.baseAddress, $0.count) }
      guard count > 0 else { return nil }
      unread += chunk[0..<count]
    }
    let end = unread.firstIndex(of: 0x0A) ?? unread.endIndex
    let line = Array(unread[..<end])
    unread.removeSubrange(...end)
    return try? JSONReader.read(line).root
  }

  /// Ends the sidecar; answers its exit code.
  func finish() -> Int32 {
    close(input)
    var status: Int32 = 0
    waitpid(pid, &status, 0)
    close(output)
    return status & 0x7F == 0 ? status >> 8 & 0xFF : 1
  }
}

/// A folder of its own for a store that is thrown away.
struct ScratchFolder {
  let path: String

  init() throws(UsageError) {
    let base = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(base)/candor-demo-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw UsageError(message: "no folder can be made below `\(base)`")
    }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  func remove() {
    for name in Files.names(in: path) { unlink(path + "/" + name) }
    rmdir(path)
  }
}
