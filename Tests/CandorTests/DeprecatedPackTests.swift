import JSON
import TestSupport
import Testing

/// A reporting pack that is deprecated goes on judging; only a disabled one stops.
@Suite struct DeprecatedPackTests {
  private let scratch: Scratch
  private let key = #""key":"verified-completion-only""#

  init() throws { scratch = try Scratch() }

  private func sidecar() throws -> (Sidecar, greeting: JSONView) {
    let sidecar = try Sidecar(store: scratch.path + "/c.db")
    return (sidecar, try sidecar.start(#","actor":{"kind":"human","id":"ann"}"#))
  }

  private func ruling(_ sidecar: Sidecar) throws -> String? {
    let claim = #"{"taskId":"t","dryRun":true,"message":{"text":"Done! All 420 tests pass."}}"#
    return try sidecar.result("evaluateClaim", claim)["decision"]?["decision"]?.string
  }

  @Test func aDeprecatedPackJudgesAndTheHandshakeSaysSo() throws {
    let (first, _) = try sidecar()
    let usual = try ruling(first)
    #expect(usual == "downgrade_status")
    _ = try first.result("setPolicyPackStatus", #"{\#(key),"status":"deprecated"}"#)
    #expect(try ruling(first) == usual)
    let pinned = #"{"taskId":"u","packs":[{"id":"verified-completion-only"}]}"#
    _ = try first.result("startTask", pinned)
    first.closeInput()
    #expect(first.wait() == 0)

    let (second, greeting) = try sidecar()
    let packs = greeting["packs"]?.elements ?? []
    let told = packs.filter { $0["status"]?.string == "deprecated" }
    #expect(told.compactMap { $0["id"]?.string } == ["verified-completion-only"])
    #expect(packs.count == 4)
    #expect(try ruling(second) == usual)

    _ = try second.result("setPolicyPackStatus", #"{\#(key),"status":"disabled"}"#)
    #expect(try ruling(second) != usual)
    let (_, last) = try sidecar()
    #expect(last["packs"]?.elements.count == 3)
  }
}
