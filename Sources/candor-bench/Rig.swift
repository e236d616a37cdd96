#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// Where the binary is, and a folder of its own on the disk that is measured.
final class Rig {
  /// This program: its `echo` is the floor.
  let own: String
  /// The binary that is measured.
  let candor: String
  /// The scratch folder; it goes with the rig.
  let folder: String
  let options: Options
  private var stores = 0

  init(_ options: Options) throws {
    self.options = options
    guard let path = realpath(CommandLine.arguments[0], nil) ?? realpath("/proc/self/exe", nil)
    else { throw Failure("this program does not find itself") }
    own = String(cString: path)
    free(path)
    let beside = own.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    candor = options.binary ?? (beside + ["candor"]).joined(separator: "/")
    guard access(candor, X_OK) == 0 else { throw Failure("there is no `\(candor)` to measure") }
    var template = Array((options.folder + "/candor-bench-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw Failure("no folder in \(options.folder)") }
    folder = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Removes the scratch folder.
  func clear() throws {
    let remover = try Child("rm", ["-rf", folder])
    remover.end()
  }

  /// A store that no process has used.
  func newStore() -> String {
    stores += 1
    return "\(folder)/\(stores).db"
  }

  /// Removes the stores made so far: the disk holds those of one group at a time.
  func removeStores() {
    for number in 1...max(stores, 1) {
      for ending in ["", "-wal", "-shm"] { unlink("\(folder)/\(number).db\(ending)") }
    }
  }

  /// A process on a store that has answered `initialize`.
  func serve(_ store: String? = nil) throws -> Child {
    let child = try Child(candor, ["serve", "--store", store ?? newStore()])
    try check(child.call(Requests.initialize))
    return child
  }

  /// A process that plays an earlier run's store once more, with answers of that many bytes.
  func replay(_ store: String, _ extent: Replay.Extent, answers length: Int) throws -> Child {
    let child = try Child(own, ["replay", store, newStore(), "\(length)", extent.rawValue])
    guard try child.line().elementsEqual("ready".utf8) else { throw Failure("no replay") }
    return child
  }

  /// Throws where an answer is an error: a benchmark of errors measures nothing.
  func check(_ answer: ArraySlice<UInt8>) throws {
    let head = String(decoding: answer.prefix(60), as: UTF8.self)
    guard head.contains(#""result""#) else {
      throw Failure("an error was answered: \(String(decoding: answer.prefix(300), as: UTF8.self))")
    }
  }
}
