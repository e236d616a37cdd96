import Foundation
import JSON
import TestSupport
import Testing

/// What is changed stands in the audit log, with who changed it.
@Suite struct ChangeTrailTests {
  private let scratch: Scratch
  private let sidecar: Sidecar

  init() throws {
    scratch = try Scratch()
    sidecar = try Sidecar()
    try sidecar.start(#","actor":{"kind":"human","id":"ann"}"#)
  }

  /// The bodies of the log's records of a kind.
  private func records(_ kind: String) throws -> [JSONValue] {
    let path = scratch.path + "/\(UUID().uuidString).jsonl"
    _ = try sidecar.result("exportAudit", #"{"path":"\#(path)"}"#)
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    return try lines.compactMap { line in
      let record = try JSONReader.read(Array(line.utf8)).root["record"]
      guard record?["kind"]?.string == kind else { return nil }
      return record?["body"].flatMap { JSONValue($0) }
    }
  }

  @Test func aTaskStartsAndChangesUnderTheEyesOfTheLog() throws {
    let plan = #""checkpoint":{"intervalSeconds":600}"#
    _ = try sidecar.result("startTask", #"{"taskId":"t","root":"/w",\#(plan),"packs":[]}"#)
    let start = try #require(try records("task_started").first)
    #expect(start["checkpoint"]?["intervalSeconds"] == .integer(600))
    #expect(start["packs"] == .array([]) && start["root"]?.string == "/w")
    #expect(start["actor"]?["id"]?.string == "ann")

    _ = try sidecar.result("startTask", #"{"taskId":"t",\#(plan),"root":"/w"}"#)
    #expect(try records("task_changed").isEmpty)
    let pins = #""packs":[{"id":"no-silence"}],"checkpoint":{"intervalSeconds":99999999}"#
    _ = try sidecar.result("startTask", #"{"taskId":"t",\#(pins)}"#)
    let changes = try records("task_changed")
    #expect(changes.count == 1)
    let change = try #require(changes.first)
    #expect(change["before"]?["checkpoint"]?["intervalSeconds"] == .integer(600))
    #expect(change["after"]?["checkpoint"]?["intervalSeconds"] == .integer(99_999_999))
    #expect(change["before"]?["packs"] == .array([]))
    #expect(change["after"]?["packs"]?.elements.first?["id"]?.string == "no-silence")
    #expect(change["after"]?["root"] == nil && change["actor"]?["id"]?.string == "ann")
  }

  @Test func aCredentialInTheTermsOfATaskIsCovered() throws {
    let token = "ghp_16C7e42F292c6912E7710c838347Ae178B4a"
    _ = try sidecar.result("startTask", #"{"taskId":"t","root":"/w/\#(token)"}"#)
    #expect(try records("task_started").first?["root"]?.string?.contains(token) == false)
  }

  @Test func aStepChangesUnderTheEyesOfTheLog() throws {
    _ = try sidecar.result("putProject", #"{"projectId":"p","root":"\#(scratch.path)"}"#)
    _ = try sidecar.result("startProtocolRun", #"{"projectId":"p","protocolRunId":"r"}"#)
    let step = #""protocolRunId":"r","stepRunId":"s","name":"n""#
    for outputs in [#"["proof.txt"]"#, #"["proof.txt"]"#, "[]"] {
      _ = try sidecar.result("putStep", #"{\#(step),"outputs":\#(outputs)}"#)
    }
    let changes = try records("step_changed")
    #expect(changes.map { $0["before"]?["outputs"] } == [nil, .array([.string("proof.txt")])])
    #expect(changes.last?["after"]?["outputs"] == .array([]))
    #expect(changes.last?["actor"]?["id"]?.string == "ann")
  }
}
