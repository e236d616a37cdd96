import Foundation
import JSON
import TestSupport
import Testing

/// What an agent may not do for itself (`lifecycle.md`, Who may do what).
@Suite struct AgentLimitsTests {
  private let scratch: Scratch
  private let operating: Sidecar
  private let agent: Sidecar

  init() throws {
    scratch = try Scratch()
    let store = scratch.path + "/c.db"
    for name in ["/root/trees", "/other"] {
      try FileManager.default.createDirectory(
        atPath: scratch.path + name,
        withIntermediateDirectories: true
      )
    }
    operating = try Sidecar(store: store)
    try operating.start(#","actor":{"kind":"human","id":"ann"}"#)
    _ = try operating.result("putProject", #"{"projectId":"p","root":"\#(scratch.path)/root"}"#)
    agent = try Sidecar(store: store)
    try agent.start(#","actor":{"kind":"agent","id":"a"}"#)
  }

  private func run(_ sidecar: Sidecar, _ id: String, _ folders: String) throws -> JSONView {
    let run = #""projectId":"p","protocolRunId":"\#(id)""#
    return try sidecar.call("startProtocolRun", "{\(run)\(folders)}")
  }

  @Test func anAgentStartsNoRunOutsideTheProjectsRoot() throws {
    let (root, other) = (scratch.path + "/root", scratch.path + "/other")
    try FileManager.default.createSymbolicLink(atPath: root + "/link", withDestinationPath: other)
    try FileManager.default.createSymbolicLink(
      atPath: root + "/dangling",
      withDestinationPath: scratch.path + "/nowhere"
    )
    let refused = [
      ("worktree", other), ("root", other), ("worktree", root + "/../other"),
      ("worktree", root + "/link"), ("root", root + "/dangling"), ("worktree", root + "2"),
      ("root", "other"),
    ]
    for (number, (member, path)) in refused.enumerated() {
      let error = try run(agent, "r\(number)", #","\#(member)":"\#(path)""#)["error"]
      #expect(error?["code"]?.integer == 1007, "\(path)")
      #expect(error?["data"]?["path"]?.string == "/\(member)")
    }
    #expect(try run(agent, "plain", "")["result"] != nil)
    let inside = #","worktree":"\#(root)/trees","root":"\#(root)/trees/not/there/yet""#
    #expect(try run(agent, "inside", inside)["result"] != nil)
    let outside = #","worktree":"\#(other)""#
    #expect(try run(operating, "outside", outside)["result"] != nil)
    // What is there already is answered to an agent too.
    #expect(try run(agent, "outside", outside)["result"] != nil)
  }

  @Test func anAgentAcknowledgesNoNotice() throws {
    let claim = #"{"taskId":"t","message":{"text":"Done!"}}"#
    let notices = try operating.result("evaluateClaim", claim)["notices"]
    let id = try #require(notices?.elements.first?["noticeId"]?.string)
    let params = #"{"noticeId":"\#(id)","text":"all fine"}"#
    #expect(try agent.call("acknowledgeNotice", params)["error"]?["code"]?.integer == 1007)
    let seen = try operating.result("acknowledgeNotice", params)["notice"]?["acknowledged"]
    #expect(seen?["by"]?["id"]?.string == "ann")
  }
}
