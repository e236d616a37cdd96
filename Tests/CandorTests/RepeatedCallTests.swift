import JSON
import TestSupport
import Testing

/// What a client relies on that sends a call again, having lost the answer.
@Suite struct RepeatedCallTests {
  private let report =
    #""message":{"text":"Here is the report.","fields":{"current_status":"done"}}"#

  private func sidecar() throws -> Sidecar {
    let sidecar = try Sidecar()
    try sidecar.start()
    return sidecar
  }

  @Test func evidenceThatIsStoredAlreadyStandsInTheAuditLogOnce() throws {
    let sidecar = try sidecar()
    let item = #"{"evidenceId":"one","class":"test_result","command":"pytest","exitCode":0}"#
    for _ in 1...2 {
      _ = try sidecar.result("recordEvidence", #"{"taskId":"t","evidence":[\#(item)]}"#)
    }
    #expect(try sidecar.result("verifyAudit")["records"]?.integer == 1)
    let another = item.replacing("one", with: "two")
    _ = try sidecar.result("recordEvidence", #"{"taskId":"t","evidence":[\#(item),\#(another)]}"#)
    #expect(try sidecar.result("verifyAudit")["records"]?.integer == 2)
  }

  /// A type of the caller's own carries an id, and frees no message from the rules for messages.
  @Test func anEventOfTheCallersOwnTypeChangesNoDecision() throws {
    let plain = try sidecar().result("evaluateClaim", #"{"taskId":"t",\#(report)}"#)
    let decided = plain["decision"]?["decision"]?.string
    #expect(decided != "allow")
    for event in [#""x.own""#, #"{"type":"x.own","eventId":"e"}"#] {
      let params = #"{"taskId":"t","event":\#(event),\#(report)}"#
      let named = try sidecar().result("evaluateClaim", params)
      #expect(named["decision"]?["decision"]?.string == decided)
    }
  }
}
