import Claims
import Foundation
import Store
import Testing
import Vocabulary

@Suite struct StoreTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("candor-store-\(UUID().uuidString)").path

  private func remove() { try? FileManager.default.removeItem(atPath: folder) }

  @Test func filesAndFoldersAreForTheirOwnerOnly() throws {
    defer { remove() }
    let path = folder + "/a/candor.db"
    _ = try Store(path: path)
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let parent = try FileManager.default.attributesOfItem(atPath: folder + "/a")
    #expect(parent[.posixPermissions] as? Int == 0o700)
  }

  @Test func aTaskComesBackAsItWas() throws {
    let store = try Store(path: ":memory:")
    var task = Task(taskId: "t", startedAt: Instant(milliseconds: 5))
    task.title = "T"
    task.mode = .silent
    task.checkpoint.intervalSeconds = 60
    task.checkpoint.externalizedPath = "log.md"
    task.isExternalizedPathValid = true
    task.packs = [PackPin(id: "p", version: nil), PackPin(id: "q", version: "1.0.0")]
    task.ledger.results = [
      WaitingResult(resultId: "r", arrivedAt: Instant(milliseconds: 7))
    ]
    task.ledger.promises = [
      OpenPromise(
        promiseId: "p",
        text: "x\"y",
        dueAt: Instant(milliseconds: 9),
        sequence: 3
      )
    ]
    task.ledger.heldBack = [
      HeldBackDraft(fingerprint: .max, policyId: "a", count: 2, reviewId: "r1")
    ]
    task.ledger.newestEvents = ["task_started": "e1"]
    task.ledger.openReviews = ["r1"]
    try store.put(StoredTask(key: 1, task: task))
    #expect(try store.task("t")?.task == task)
    #expect(try store.nextDue() == task.deadlines.first?.firesAt)
  }

  @Test func whatIsNoStoreIsRefusedAndLeftAsItIs() throws {
    defer { remove() }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/candor.db"
    let foreign = Data("not a database at all".utf8)
    try foreign.write(to: URL(fileURLWithPath: path))
    #expect { try Store(path: path) } throws: { ($0 as? StoreError)?.kind == .foreign }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == foreign)
  }

  @Test(arguments: [(60, StoreError.Kind.newer), (68, .foreign)])
  func anotherHeaderIsRefused(_ offset: Int, _ kind: StoreError.Kind) throws {
    defer { remove() }
    let path = folder + "/candor.db"
    do { _ = try Store(path: path) }
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    bytes[offset] = 0x7F
    try bytes.write(to: URL(fileURLWithPath: path))
    #expect { try Store(path: path) } throws: { ($0 as? StoreError)?.kind == kind }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
  }

  @Test func aFileCutShortIsRefused() throws {
    defer { remove() }
    let path = folder + "/candor.db"
    do { _ = try Store(path: path) }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: path))
    #expect { try Store(path: path) } throws: { ($0 as? StoreError)?.kind == .damaged }
  }

  @Test func aFailedCallIsTakenBackAlone() throws {
    let store = try Store(path: ":memory:")
    _ = try store.beginBatch()
    try store.beginCall()
    try store.put(
      StoredTask(key: 1, task: Task(taskId: "a", startedAt: Instant(milliseconds: 0)))
    )
    try store.endCall(keeping: true)
    try store.beginCall()
    try store.put(
      StoredTask(key: 2, task: Task(taskId: "b", startedAt: Instant(milliseconds: 0)))
    )
    try store.endCall(keeping: false)
    try store.commit()
    #expect(try store.task("a") != nil)
    #expect(try store.task("b") == nil)
  }
}
