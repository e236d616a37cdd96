import Foundation
import JSON
import TestSupport
import Testing

/// A silent task must be one that somebody can watch (`protocol/events.md`, Tasks).
@Suite struct SilentTaskTests {
  private let sidecar: Sidecar

  init() throws {
    sidecar = try Sidecar()
    try sidecar.start(#","actor":{"kind":"human","id":"ann"}"#)
  }

  private func start(_ members: String, _ task: String = "t") throws -> String? {
    try sidecar.result("startTask", #"{"taskId":"\#(task)",\#(members)}"#)["task"]?["status"]?
      .string
  }

  @Test(arguments: [
    ("https:", false), ("https://", false), ("https:///", false), ("https:///x", false),
    ("https://a b", false), ("http:", false), ("http://example.org/x", false),
    ("https://example.org/x", true), ("HTTPS://example.org", true), ("no-such-file.md", true),
    ("no-such-folder/x.md", false), ("../x.md", false),
  ])
  func anAddressNeedsAHostAndAPathAFolder(_ path: String, _ isValid: Bool) throws {
    let scratch = try Scratch()
    let plan = #""checkpoint":{"externalizedPath":"\#(path)"}"#
    let status = try start(#""mode":"silent","root":"\#(scratch.path)",\#(plan)"#)
    #expect(status == (isValid ? "in_progress" : "blocked"))
  }

  /// Below the task's root, else its project's.
  @Test func aPathIsLookedForBelowTheProjectsRoot() throws {
    let (root, other) = (try Scratch(), try Scratch())
    try FileManager.default.createDirectory(
      atPath: root.path + "/reports-of-this-test",
      withIntermediateDirectories: false
    )
    _ = try sidecar.result("putProject", #"{"projectId":"p","root":"\#(root.path)"}"#)
    _ = try sidecar.result("putProject", #"{"projectId":"q","root":"\#(other.path)"}"#)
    let silent =
      #""mode":"silent","checkpoint":{"externalizedPath":"reports-of-this-test/status.md"}"#
    #expect(try start(#""projectId":"p",\#(silent)"#, "a") == "in_progress")
    #expect(try start(#""projectId":"q",\#(silent)"#, "b") == "blocked")
    let own = #""projectId":"q","root":"\#(root.path)""#
    #expect(try start("\(own),\(silent)", "c") == "in_progress")
    // Of Candor's own working folder only where there is no other.
    let here = #""mode":"silent","checkpoint":{"externalizedPath":"Sources/status.md"}"#
    #expect(try start(#""projectId":"q",\#(here)"#, "d") == "blocked")
    #expect(try start(here, "e") == "in_progress")
  }

  /// What blocked it is over.
  @Test(arguments: [
    #""mode":"interactive""#, #""checkpoint":{"externalizedPath":"https://x.org"}"#,
  ])
  func aTaskThatCanBeWatchedGoesOn(_ members: String) throws {
    #expect(try start(#""mode":"silent""#, "a") == "blocked")
    #expect(try start(members, "a") == "in_progress")
    #expect(try start(#""mode":"silent""#, "b") == "blocked")
    let event = #"{"type":"task_started","taskId":"b","data":{\#(members)}}"#
    let told = try sidecar.result("recordEvent", #"{"event":\#(event)}"#)
    #expect(told["task"]?["status"]?.string == "in_progress")
  }

  /// A task that says that it is blocked stays so.
  @Test func aTaskThatIsBlockedOtherwiseStaysSo() throws {
    _ = try start(#""title":"x""#)
    let event = #"{"type":"task_status_changed","taskId":"t","data":{"status":"blocked"}}"#
    _ = try sidecar.result("recordEvent", #"{"event":\#(event)}"#)
    #expect(try start(#""mode":"interactive""#) == "blocked")
  }
}
