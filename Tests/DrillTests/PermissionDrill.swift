#if os(Linux)
import Foundation
import JSON
import TestSupport
import Testing

/// Permissions as the system gives them (`quality.md`, Reliability and Security): the binary runs as
/// somebody whom they bind.
@Suite(.serialized) struct PermissionDrill {
  /// Root may write everywhere; then it is nobody who runs the binary.
  private static let isRoot = getuid() == 0
  private static let launcher =
    isRoot ? ["/usr/bin/setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []

  /// What is taken from whoever runs the binary.
  enum Taken: String, CaseIterable, Sendable {
    case writingInTheFolder
    case theFolder
    case writingTheFile
    case theFile

    func take(_ folder: String) {
      switch self {
      case .writingInTheFolder: chmod(folder, 0o555)
      case .theFolder: chmod(folder, 0)
      case .writingTheFile: for path in Self.files(folder) { chmod(path, 0o444) }
      case .theFile: for path in Self.files(folder) { chmod(path, 0) }
      }
    }

    static func giveBack(_ folder: String) {
      chmod(folder, 0o700)
      for path in files(folder) { chmod(path, 0o600) }
    }

    private static func files(_ folder: String) -> [String] {
      ["c.db", "c.db-wal", "c.db-shm"].map { folder + "/" + $0 }
    }
  }

  private let scratch: Scratch
  private let folder: String
  private var store: String { folder + "/c.db" }

  init() throws {
    scratch = try Scratch()
    folder = scratch.path + "/store"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    if Self.isRoot { chown(folder, 65534, 65534) }
    chmod(scratch.path, 0o755)
  }

  private func sidecar() throws -> Sidecar { try Sidecar(store: store, launcher: Self.launcher) }

  /// What was answered is stored; what was not is not.
  private func expectStored(_ answers: [JSONView]) throws {
    let file = try StoredFile(store)
    #expect(file.faults.isEmpty)
    for answer in answers { #expect(file.holds(answer)) }
    #expect(file.number("SELECT count(*) FROM decision") == answers.count)
  }

  @Test(arguments: Taken.allCases)
  func aStartWithoutPermissionIsRefusedAndTriedAgain(_ taken: Taken) throws {
    let first = try sidecar()
    try first.start()
    var answers = [try first.result("evaluateClaim", Drill.claim(1))]
    first.closeInput()
    _ = first.wait()
    if taken == .writingInTheFolder {
      // A folder without the store: it cannot be made there.
      for name in ["c.db", "c.db-wal", "c.db-shm"] { unlink(folder + "/" + name) }
      answers = []
    }
    taken.take(folder)
    let second = try sidecar()
    for _ in 0..<2 {
      let refused = try second.call("initialize")
      #expect(refused["error"]?["code"]?.integer == 1005, "\(taken)")
      #expect(refused["error"]?["data"]?["reason"]?.string == "read_only")
      #expect(refused["error"]?["message"]?.string?.isEmpty == false)
    }
    Taken.giveBack(folder)
    try second.start()
    answers.append(try second.result("evaluateClaim", Drill.claim(2)))
    try expectStored(answers)
  }

  @Test(arguments: Taken.allCases)
  func aPermissionTakenWhileItRunsLosesNothing(_ taken: Taken) throws {
    let sidecar = try sidecar()
    try sidecar.start()
    var answers = [try sidecar.result("evaluateClaim", Drill.claim(1))]
    taken.take(folder)
    for task in 2..<8 {
      let answer = try sidecar.call("evaluateClaim", Drill.claim(task))
      // What is open stays open: either it is stored, or it is refused as what it is.
      if let result = answer["result"] {
        answers.append(result)
      } else {
        #expect(answer["error"]?["code"]?.integer == 1005, "\(taken)")
      }
    }
    #expect(try sidecar.call("ping")["result"] != nil)
    Taken.giveBack(folder)
    answers.append(try sidecar.result("evaluateClaim", Drill.claim(9)))
    try expectStored(answers)
    #expect(try sidecar.result("verifyAudit")["ok"]?.bool == true)
  }

  @Test func aFolderThatIsTakenAwayEndsNothing() throws {
    let sidecar = try sidecar()
    try sidecar.start()
    _ = try sidecar.result("evaluateClaim", Drill.claim(1))
    try FileManager.default.removeItem(atPath: folder)
    _ = try sidecar.call("evaluateClaim", Drill.claim(2))
    #expect(try sidecar.call("ping")["result"] != nil)
  }

  @Test func whatItMakesIsForItsOwnerOnly() throws {
    let sidecar = try Sidecar(
      store: folder + "/new/deep/c.db",
      launcher: ["/bin/sh", "-c", "umask 0; exec \"$0\" \"$@\""] + Self.launcher
    )
    try sidecar.start()
    _ = try sidecar.result("evaluateClaim", Drill.claim(1))
    _ = try sidecar.result("exportAudit", #"{"path":"\#(folder)/audit.jsonl"}"#)
    func mode(_ path: String) throws -> Int? {
      let all = try FileManager.default.attributesOfItem(atPath: folder + "/" + path)
      return all[.posixPermissions] as? Int
    }
    for path in ["new", "new/deep"] { #expect(try mode(path) == 0o700, "\(path)") }
    for path in ["new/deep/c.db", "new/deep/c.db-wal", "new/deep/c.db-shm", "audit.jsonl"] {
      #expect(try mode(path) == 0o600, "\(path)")
    }
  }
}
#endif
