import Foundation
import JSON
import TestSupport
import Testing

/// A pack of several files and its profile, from outside.
@Suite struct PackProfileTests {
  private static let policy = """
    apiVersion: reporting-governance/v1alpha1
    kind: PolicyPack
    metadata:
      {id: strict, title: S, version: 1.0.0, summary: s, owner: o, severity_default: high, applies_to: {}, tags: []}
    spec:
      evaluation_mode: any_rule_match
      extends: verified-completion-only@1.0.0
      rules:
        - id: strict.done-needs-a-person
          title: t
          intent: i
          triggers: {claim_types: [completion]}
          conditions: {all: [{fact: task.mode, equals: interactive}]}
          evidence_requirements: {}
          decision_output:
            {decision: block, reason: a person decides, suggested_status: null, required_actions: [], operator_notice: {required: true}}
          operator_message_templates: {}
    """
  private static let files = [
    "policy.yaml": policy,
    "templates.yaml": "templates: {blocked: 'Held back: a person decides.'}",
    "profiles/bench.yaml":
      "reason: nobody reads the bench\nrules: {strict.done-needs-a-person: {mode: shadow}}",
  ]
  private let done = #"{"taskId":"t","message":{"text":"Done!"}}"#

  private func folder(_ scratch: Scratch) throws {
    let root = URL(fileURLWithPath: scratch.path + "/packs/strict")
    try FileManager.default.createDirectory(
      at: root.appendingPathComponent("profiles"),
      withIntermediateDirectories: true
    )
    for (path, text) in Self.files {
      try Data(text.utf8).write(to: root.appendingPathComponent(path))
    }
  }

  private func source() -> String {
    let members = Self.files.map { path, text in
      String(
        decoding: CanonicalJSON.bytes(.object(["packs/strict/" + path: .string(text)])),
        as: UTF8.self
      )
      .dropFirst().dropLast()
    }
    return #"{"source":{"files":{\#(members.joined(separator: ","))}}}"#
  }

  @Test func aProfileIsChosenOnTheCommandLineAndNamedInEveryDecision() throws {
    let scratch = try Scratch()
    try folder(scratch)
    let packs = ["--packs", scratch.path + "/packs"]
    let plain = try Sidecar(arguments: packs)
    try plain.start()
    let held = try plain.result("evaluateClaim", done)
    #expect(held["decision"]?["decision"]?.string == "block")
    #expect(
      held["decision"]?["operatorNotice"]?["text"]?.string?.contains("a person decides") == true
    )
    #expect(held["decision"]?["profile"] == nil)

    let bench = try Sidecar(arguments: packs + ["--profile", "bench"])
    let hello = try bench.start()
    #expect(hello["profile"]?.string == "bench")
    let loosened = try #require(hello["loosened"]?.elements.first)
    #expect(loosened["ruleId"]?.string == "strict.done-needs-a-person")
    #expect(loosened["reason"]?.string == "nobody reads the bench")
    let passed = try bench.result("evaluateClaim", done)
    #expect(passed["decision"]?["decision"]?.string == "downgrade_status")
    #expect(passed["decision"]?["profile"]?.string == "bench")
    let matched = passed["decision"]?["matched"]?.elements ?? []
    let shadowed = matched.first { $0["mode"]?.string == "shadow" }
    #expect(shadowed?["policyId"]?.string == "strict.done-needs-a-person")
    #expect(try bench.result("replay", #"{"packs":[]}"#)["differences"]?.elements.isEmpty == true)
  }

  @Test func aPackThatAnotherNamedOneExtendsJudgesOnce() throws {
    let scratch = try Scratch()
    try folder(scratch)
    let sidecar = try Sidecar(arguments: ["--packs", scratch.path + "/packs"])
    try sidecar.start()
    for pins in [#"[{"id":"strict"}]"#, #"[{"id":"verified-completion-only"},{"id":"strict"}]"#] {
      let ruling = try sidecar.result(
        "evaluateClaim",
        #"{"taskId":"t","dryRun":true,"message":{"text":"Done!"},"packs":\#(pins)}"#
      )
      let packs = ruling["decision"]?["packs"]?.elements ?? []
      #expect(packs.map { $0["id"]?.string } == ["strict"])
      let rules = (ruling["decision"]?["matched"]?.elements ?? []).map { $0["policyId"]?.string }
      #expect(!rules.isEmpty && Set(rules).count == rules.count)
    }
  }

  @Test func filesAreStoredTakenUpAndGivenBack() throws {
    let scratch = try Scratch()
    let store = scratch.path + "/c.db"
    let first = try Sidecar(store: store)
    try first.start()
    let put = try first.result(
      "putPolicyPack",
      source().dropLast() + #","actor":{"kind":"human","id":"ann"}}"#
    )
    #expect(put["key"]?.string == "strict")
    let got = try first.result("getPolicyPack", #"{"key":"strict"}"#)
    #expect(got["files"]?["profiles/bench.yaml"]?.string == Self.files["profiles/bench.yaml"])
    #expect(got["extends"]?.string == "verified-completion-only@1.0.0")
    let profile = got["profiles"]?.elements.first
    #expect(profile?["loosened"]?.elements.first?["what"]?.string == "mode")
    first.signal(SIGKILL)
    _ = first.wait()

    let second = try Sidecar(store: store)
    let hello = try second.start(#","profile":"bench""#)
    #expect(hello["profile"]?.string == "bench")
    #expect(
      hello["packs"]?.elements.contains { $0["id"]?.string == "verified-completion-only" } == false
    )
    let ruling = try second.result("evaluateClaim", done)
    #expect(ruling["decision"]?["profile"]?.string == "bench")
  }

  @Test func aProfileThatNoPackHasIsRefusedWithTheNearestName() throws {
    let scratch = try Scratch()
    try folder(scratch)
    let sidecar = try Sidecar(arguments: ["--packs", scratch.path + "/packs"])
    let answer = try sidecar.call("initialize", #"{"profile":"bnech"}"#)
    #expect(answer["error"]?["code"]?.integer == -32602)
    #expect(answer["error"]?["data"]?["suggestion"]?.string == "bench")
    _ = try sidecar.result("initialize")

    let mistyped = try Sidecar(
      arguments: ["--packs", scratch.path + "/packs", "--profile", "bnech"]
    )
    for _ in 0..<2 {
      let answer = try mistyped.call("initialize")
      #expect(answer["error"]?["data"]?["suggestion"]?.string == "bench")
    }
  }

  @Test func candorCheckReadsTheWholePack() throws {
    let scratch = try Scratch()
    try folder(scratch)
    let broken = scratch.path + "/packs/strict/profiles/bad.yaml"
    let good = try runCandor(["check", scratch.path + "/packs", "--profile", "bench"])
    #expect(good.code == 0, "\(good.out)")
    try Data("rules: {strict.nothing: {mode: shadow}}".utf8).write(to: URL(fileURLWithPath: broken))
    let bad = try runCandor(["check", scratch.path + "/packs"])
    #expect(bad.code == 1)
    #expect(bad.out.contains("profiles/bad.yaml:1:"))
  }
}
