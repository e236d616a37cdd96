import JSON
import TestSupport
import Testing

/// What an agent sent first does not stand in for what CI sends itself.
@Suite struct EvidenceTrustTests {
  private let ci: Sidecar
  private let agent: Sidecar
  private let scratch: Scratch
  private let item =
    #""class":"test_result","command":"pytest","exitCode":0,"output":"3 passed","summary":"pytest""#

  init() throws {
    scratch = try Scratch()
    ci = try Sidecar(store: scratch.path + "/c.db")
    try ci.start(#","actor":{"kind":"ci","id":"ci"}"#)
    agent = try Sidecar(store: scratch.path + "/c.db")
    try agent.start(#","actor":{"kind":"agent","id":"a"}"#)
  }

  private func record(_ sidecar: Sidecar, _ more: String = "") throws -> JSONView {
    try sidecar.call("recordEvidence", #"{"taskId":"t","evidence":[{\#(item)\#(more)}]}"#)
  }

  private func worth(_ answer: JSONView) -> JSONView? {
    answer["result"]?["evidence"]?.elements.first
  }

  @Test(arguments: ["", #","digest":"sha256:abc""#])
  func theSameContentFromCIIsAnItemOfItsOwn(_ digest: String) throws {
    let first = worth(try record(agent, digest))
    #expect(first?["quality"]?.string == "weak" && first?["isNew"]?.bool == true)
    let own = worth(try record(ci, digest))
    #expect(own?["quality"]?.string == "strong" && own?["isNew"]?.bool == true)
    // Again, from either: nothing new.
    for sidecar in [ci, agent] {
      let again = worth(try record(sidecar, digest))
      #expect(again?["isNew"]?.bool == false)
      #expect(again?["reasons"]?.elements.compactMap(\.string).contains("duplicate") == true)
    }
    let claim = #"{"taskId":"t","message":{"text":"All 3 tests pass."}}"#
    let ruling = try ci.result("evaluateClaim", claim)["decision"]?["decision"]?.string
    #expect(ruling == "allow")
  }

  @Test func anIdThatAnAgentTookIsAConflictThatSaysWhy() throws {
    let id = #","evidenceId":"ci-run-7""#
    _ = try record(agent, id)
    #expect(try record(agent, id)["result"] != nil)
    let error = try record(ci, id)["error"]
    #expect(error?["code"]?.integer == 1002)
    #expect(error?["message"]?.string?.contains("believed less (`agent`)") == true)
    #expect(error?["data"]?["path"]?.string == "/evidence/0/evidenceId")
    // The other way round it is a repetition: what counts is what CI sent.
    let other = #","evidenceId":"ci-run-8""#
    _ = try record(ci, other)
    #expect(worth(try record(agent, other))?["quality"]?.string == "strong")
  }
}
