import JSON
import TestSupport
import Testing

/// A finding becomes an event once for its scope.
@Suite struct FindingEventTests {
  private let sidecar: Sidecar

  init() throws {
    sidecar = try Sidecar()
    try sidecar.start(#","actor":{"kind":"human","id":"ann"}"#)
    _ = try sidecar.result("putProject", #"{"projectId":"p","root":"/tmp"}"#)
  }

  private func put(_ version: String, asking keys: String...) throws {
    let questions = keys.map { #"{"key":"\#($0)","question":"\#($0)?"}"# }.joined(separator: ",")
    let meta = #"{"key":"k","name":"n","version":"\#(version)"}"#
    _ = try sidecar.result(
      "putPolicyPack",
      #"{"source":{"meta":\#(meta),"clarifications":[\#(questions)]}}"#
    )
  }

  private func events() throws -> [String] {
    let events = try sidecar.result("listEvents", #"{"type":"policy_finding"}"#)["events"]
    return events?.elements.map { event in
      let code = event["data"]?["finding"]?["code"]?.string ?? ""
      return code + " " + (event["protocolRunId"]?.string ?? "-")
    } ?? []
  }

  @Test func aRunThatKeepsItsSnapshotTellsItsQuestionOnce() throws {
    try put("1.0", asking: "both", "old")
    _ = try sidecar.result("setProjectPolicy", #"{"projectId":"p","packKey":"k"}"#)
    _ = try sidecar.result("startProtocolRun", #"{"projectId":"p","protocolRunId":"r"}"#)
    try put("1.1", asking: "both", "new")
    for _ in 1...3 {
      _ = try sidecar.result("policyFindings", #"{"projectId":"p"}"#)
      let gate = #"{"projectId":"p","phase":"qa","protocolRunId":"r"}"#
      _ = try sidecar.result("checkGate", gate)
    }
    let told = try events()
    #expect(
      told.sorted() == [
        "policy_changed_since_start r", "unanswered_clarification.both -",
        "unanswered_clarification.new -", "unanswered_clarification.old r",
      ]
    )
  }
}
