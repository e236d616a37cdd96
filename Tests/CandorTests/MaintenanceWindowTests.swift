import JSON
import TestSupport
import Testing

/// An approved window counts for what fell into it, whenever that is judged.
@Suite struct MaintenanceWindowTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func sidecar(_ now: String) throws -> Sidecar {
    let sidecar = try Sidecar(store: scratch.path + "/c.db")
    let actor = #""actor":{"kind":"human","id":"ann"}"#
    _ = try sidecar.result("initialize", #"{"clock":"manual","now":"\#(now)",\#(actor)}"#)
    return sidecar
  }

  @Test func aWindowThatHasEndedStillCoversTheDeadlinesThatFellIntoIt() throws {
    let first = try sidecar("2026-01-01T00:00:00Z")
    _ = try first.result("startTask", #"{"taskId":"t","checkpoint":{"intervalSeconds":600}}"#)
    _ = try first.result(
      "suppressRule",
      """
      {"policyId":"no-silence.missed-checkpoint","until":"2026-01-01T00:15:00Z",\
      "reason":"maintenance","actor":{"kind":"human","id":"ann"}}
      """
    )
    first.closeInput()
    #expect(first.wait() == 0)

    // Nobody ran while the deadline passed and the window ended.
    let second = try sidecar("2026-01-01T00:20:00Z")
    #expect(try second.result("checkDeadlines")["decisions"]?.elements.isEmpty == true)
    let windows = try second.result("listSuppressions")["suppressions"]?.elements ?? []
    #expect(windows.map { $0["used"]?.integer } == [1])
    // What falls due behind it decides again.
    let later = try second.result("advanceClock", #"{"to":"2026-01-01T00:21:00Z"}"#)
    let rules = later["decisions"]?.elements.compactMap { $0["policyId"]?.string }
    #expect(rules == ["no-silence.missed-checkpoint"])
  }
}
