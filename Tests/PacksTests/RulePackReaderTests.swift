import Packs
import Testing

/// Broken packs: each expectation stands as a comment with a caret under the place.
@Suite struct RulePackReaderTests {
  /// The customer's own sample (`000…`, Canonical policy-pack structure), its missing required
  /// fields added.
  static let sample = """
    apiVersion: reporting-governance/v1alpha1
    kind: PolicyPack
    metadata:
      id: no-silence
      title: No Silence
      version: 1.0.0
      summary: >-
        Prevent missed checkpoints, invisible subagent handoffs, and silent
        task execution.
      owner: reporting-governance-plugin
      severity_default: high
      applies_to:
        runtimes: [openclaw]
        task_modes: [interactive, silent]
      tags: [reporting, checkpoints, anti-blackhole]
    spec:
      evaluation_mode: any_rule_match
      rules:
        - id: no-silence.missed-checkpoint
          title: Missed checkpoint requires immediate visible recovery
          intent: A missed checkpoint is made visible.
          triggers:
            event_types: [task_checkpoint_due, silence_timeout]
          conditions:
            all:
              - fact: checkpoint.is_overdue
                equals: true
          evidence_requirements:
            progress:
              min_new_items_since_last_checkpoint: 1
          decision_output:
            decision: force_checkpoint
            severity: high
            reason: overdue
            suggested_status: in_progress
            required_actions: [send_operator_update]
            operator_notice: {required: true}
          operator_message_templates:
            checkpoint_forced: >-
              Required update: this task exceeded its reporting window...
    """

  private func diagnostics(_ text: String) -> [String] {
    RulePackReader.read(Array(text.utf8), file: "p").diagnostics.map { diagnostic in
      let hint = diagnostic.suggestion.map { " (\($0))" } ?? ""
      return "\(diagnostic.position.line):\(diagnostic.position.column) \(diagnostic.code)\(hint)"
    }
  }

  private func changed(_ old: String, _ new: String) -> [String] {
    #expect(Self.sample.contains(old))
    return diagnostics(Self.sample.replacing(old, with: new))
  }

  @Test func theCustomersSampleLoads() {
    #expect(diagnostics(Self.sample) == [])
  }

  @Test(
    arguments: [
      (
        "checkpoint.is_overdue", "checkpoint.is_overdu",
        ["26:19 unknown_fact (checkpoint.is_overdue)"]
      ),
      ("equals: true", "equal: true", ["27:13 unknown_comparator (equals)"]),
      ("equals: true", "equals: \"true\"", ["27:21 wrong_type"]),
      ("equals: true", "greater_than: 1", ["27:13 wrong_comparator"]),
      (
        "decision: force_checkpoint", "decision: force_checkpoin",
        ["32:19 unknown_word (force_checkpoint)"]
      ),
      ("silence_timeout]", "silence_timeouts]", ["23:44 unknown_word (silence_timeout)"]),
      ("severity_default: high", "severity_default: hihg", ["11:21 unknown_word (high)"]),
      ("  owner: reporting-governance-plugin\n", "", ["4:3 missing_key"]),
      ("owner:", "ownr:", ["4:3 missing_key", "10:3 unknown_key (owner)"]),
      (
        "this task", "{{task.titel}}",
        ["39:9 missing_template", "39:28 unknown_variable (task.title)"]
      ),
      ("checkpoint_forced:", "blocked:", ["39:9 missing_template"]),
      ("[openclaw]", "*x", ["13:15 yaml_alias"]),
      ("kind: PolicyPack", "kind: !x PolicyPack", ["2:7 yaml_tag"]),
      ("kind: PolicyPack", "kind: PolicyPack\nkind: PolicyPack", ["3:1 duplicate_key"]),
      ("kind: PolicyPack", "kind: [", ["4:5 yaml_syntax"]),
      ("any_rule_match", "any_match", ["17:20 unknown_word"]),
      ("{required: true}", "{required: 1}", ["37:37 wrong_type"]),
    ] as [(String, String, [String])]
  )
  func namesThePlaceAndTheNearestName(_ old: String, _ new: String, _ expected: [String]) {
    #expect(changed(old, new) == expected)
  }

  @Test(arguments: [
    (
      "equals: true",
      "equals: true\n          - fact: checkpoint.is_overdue\n            equals: false"
    ),
    (
      "- fact: checkpoint.is_overdue\n            equals: true",
      "- {fact: checkpoint.missed_count, at_least: 3}\n          - {fact: checkpoint.missed_count, less_than: 3}"
    ),
    (
      "- fact: checkpoint.is_overdue\n            equals: true",
      "- {fact: message.kind, exists: false}\n          - {fact: message.kind, equals: report}"
    ),
    (
      "task_modes: [interactive, silent]",
      "task_modes: [interactive]"
    ),
  ])
  func whatIsNeverTrueIsAWarning(_ old: String, _ new: String) {
    var text = Self.sample
    #expect(text.contains(old))
    text = text.replacing(old, with: new)
    if new.contains("task_modes") {
      text = text.replacing(
        "- fact: checkpoint.is_overdue\n            equals: true",
        with: "- fact: task.mode\n            equals: silent"
      )
    }
    let outcome = RulePackReader.read(Array(text.utf8), file: "p")
    #expect(outcome.diagnostics.map(\.code) == ["never_true"])
    #expect(outcome.pack != nil)
  }

  @Test func aRuleBehindAWiderOneIsShadowedUnderFirstMatch() {
    let rule =
      Self.sample.firstRange(of: "    - id:").map { String(Self.sample[$0.lowerBound...]) } ?? ""
    let second = rule.replacing("no-silence.missed-checkpoint", with: "no-silence.other")
    let text = (Self.sample + "\n" + second).replacing("any_rule_match", with: "first_match")
    #expect(diagnostics(text).map { $0.split(separator: " ").last ?? "" } == ["shadowed"])
  }

  @Test func anEmptyInIsAWarning() {
    let text = Self.sample.replacing(
      "equals: true",
      with: "exists: true\n          - {fact: task.runtime, in: []}"
    )
    #expect(
      Set(diagnostics(text).map { $0.split(separator: " ").last ?? "" }) == [
        "never_true", "empty_list",
      ]
    )
  }

  @Test func twoRulesOfOneNameAreRefused() {
    let rule =
      Self.sample.firstRange(of: "    - id:").map { String(Self.sample[$0.lowerBound...]) } ?? ""
    #expect(
      diagnostics(Self.sample + "\n" + rule).map { $0.split(separator: " ").last ?? "" } == [
        "duplicate_id"
      ]
    )
  }

  @Test func aFileOverTheLimitIsRefused() {
    let text = Self.sample + "\n#" + String(repeating: "x", count: 256 << 10)
    #expect(diagnostics(text) == ["1:1 too_large"])
  }

  @Test func jsonIsReadTheSameWay() {
    #expect(
      diagnostics("{\"apiVersion\": \"x\",\n \"kind\": 1}").sorted()
        == [
          "1:16 unknown_word (reporting-governance/v1alpha1)", "1:1 missing_key", "1:1 missing_key",
          "2:10 wrong_type",
        ].sorted()
    )
  }

  @Test func versionsCompareAsSemanticVersioningSays() {
    let order = [
      "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-rc.1", "1.0.0", "1.2", "1.10.0",
    ]
    for (left, right) in zip(order, order.dropFirst()) {
      #expect(SemanticVersion(left) < SemanticVersion(right))
    }
    #expect(SemanticVersion("1.0") == SemanticVersion("1.0.0"))
  }
}
