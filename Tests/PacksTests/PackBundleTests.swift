internal import Vocabulary
import Packs
import Rules
import Testing

/// Packs of several files: shared templates, profiles, and packs that extend others.
@Suite struct PackBundleTests {
  private static let policy = """
    apiVersion: reporting-governance/v1alpha1
    kind: PolicyPack
    metadata:
      {id: base, title: B, version: 1.0.0, summary: s, owner: o, severity_default: high, applies_to: {runtimes: [any]}, tags: [t]}
    spec:
      evaluation_mode: any_rule_match
      rules:
        - id: base.missed
          title: t
          intent: i
          triggers: {event_types: [task_checkpoint_due]}
          conditions: {all: [{fact: checkpoint.missed_count, at_least: 3}]}
          evidence_requirements: {completion: {min_quality: strong}}
          decision_output:
            {decision: block, reason: r, suggested_status: null, required_actions: [], operator_notice: {required: true}}
          operator_message_templates: {blocked: {template: shared}}
        - id: base.second
          title: t
          intent: i
          triggers: {event_types: [task_checkpoint_due]}
          conditions: {all: [{fact: task.mode, equals: silent}]}
          evidence_requirements: {}
          decision_output:
            {decision: force_checkpoint, severity: low, reason: r, suggested_status: null, required_actions: [], operator_notice: {required: true}}
          operator_message_templates: {}
    """
  private static let templates = """
    templates:
      shared: "Missing: {{evidence.missing}}"
      checkpoint_forced: "Report now."
    """

  private func read(
    _ files: [(String, String)],
    bases: [RulePack] = []
  ) -> RulePackReader.Outcome {
    let bundle = PackBundle(files.map { PackBundle.File(path: $0.0, bytes: Array($0.1.utf8)) })
    return RulePackReader.read(bundle) { id, version in
      bases.first { $0.id == id && $0.version == version }
    }
  }

  private func profiled(_ profile: String) -> RulePackReader.Outcome {
    read([
      ("policy.yaml", Self.policy), ("templates.yaml", Self.templates),
      ("profiles/ci.yaml", profile),
    ])
  }

  private func codes(_ outcome: RulePackReader.Outcome) -> [String] {
    outcome.diagnostics.filter { $0.severity == .error }.map {
      "\($0.file):\($0.position.line) \($0.code)"
    }
  }

  @Test func rulesShareTemplatesByName() throws {
    let pack = try #require(
      read([("policy.yaml", Self.policy), ("templates.yaml", Self.templates)]).pack
    )
    #expect(pack.rules[0].templates[.blocked]?.source == "Missing: {{evidence.missing}}")
    #expect(pack.rules[1].templates[.checkpointForced]?.source == "Report now.")
  }

  @Test func aTemplateThatIsNotThereIsNamed() {
    let outcome = read([
      ("policy.yaml", Self.policy),
      ("templates.yaml", "templates: {sharde: a, checkpoint_forced: '{{fact.x}}'}"),
    ])
    #expect(codes(outcome).contains("policy.yaml:16 unknown_template"))
    #expect(codes(outcome).contains("templates.yaml:1 unknown_variable"))
    #expect(outcome.diagnostics.contains { $0.suggestion == "sharde" })
    #expect(outcome.pack == nil)
  }

  @Test func aProfileThatTightensNeedsNoReason() throws {
    let outcome = profiled(
      """
      rules:
        base.missed: {severity: critical, thresholds: {checkpoint.missed_count: 1}}
      """
    )
    let pack = try #require(outcome.pack)
    let profile = try #require(pack.profiles.first)
    #expect(profile.loosened.isEmpty)
    let rule = pack.under("ci").rules[0]
    #expect(rule.output.severity == .critical)
    #expect(rule.condition.leaves.first?.operand == .integer(1))
    #expect(pack.rules[0].condition.leaves.first?.operand == .integer(3))
    #expect(pack.under("other").rules[0].output.severity == .high)
  }

  @Test func whatAProfileLoosensNeedsAReasonAndIsListed() throws {
    let loose = """
      mode: shadow
      applies_to: {runtimes: [one]}
      rules:
        base.missed:
          severity: low
          thresholds: {checkpoint.missed_count: 9}
          evidence_requirements: {completion: {min_quality: weak}}
      """
    let bare = profiled(loose)
    #expect(bare.pack == nil)
    #expect(codes(bare).filter { $0.contains("loosens_without_reason") }.count == 5)
    let pack = try #require(profiled("reason: a test bench\n" + loose).pack)
    let listed = try #require(pack.profiles.first?.loosened)
    #expect(
      listed.map(\.what) == [
        "applies_to.runtimes", "mode", "severity", "completion.min_quality",
        "checkpoint.missed_count",
      ]
    )
    #expect(listed.allSatisfy { $0.reason == "a test bench" })
    #expect(listed[4].was == "3" && listed[4].becomes == "9")
    #expect(pack.under("ci").mode == .shadow)
  }

  @Test func aProfileNamesOnlyWhatThereIs() {
    let outcome = profiled(
      """
      profile: prod
      rules:
        base.mised: {severity: high}
        base.missed: {thresholds: {task.mode: silent}, sevrity: low}
      """
    )
    #expect(
      codes(outcome) == [
        "profiles/ci.yaml:1 unknown_word", "profiles/ci.yaml:3 unknown_rule",
        "profiles/ci.yaml:4 unknown_threshold", "profiles/ci.yaml:4 unknown_key",
      ]
    )
  }

  @Test func filesThatAreNoPartOfAPackAreRefused() {
    let outcome = read([("policy.yaml", Self.policy), ("template.yaml", Self.templates)])
    #expect(codes(outcome).contains("template.yaml:1 unknown_file"))
    #expect(codes(read([("templates.yaml", Self.templates)])) == ["templates.yaml:1 missing_file"])
  }

  @Test func theDigestCoversEveryFile() throws {
    let one = try #require(profiled("summary: a").pack)
    let other = try #require(profiled("summary: b").pack)
    #expect(one.digest != other.digest)
  }

  @Test func filesSurviveTheirStoredForm() throws {
    let bundle = PackBundle([
      PackBundle.File(path: "templates.yaml", bytes: Array(Self.templates.utf8)),
      PackBundle.File(path: "policy.yaml", bytes: Array(Self.policy.utf8)),
    ])
    let again = PackBundle(stored: bundle.stored, name: "x")
    #expect(again.files.map(\.path) == ["policy.yaml", "templates.yaml"])
    #expect(again.files.map(\.bytes) == bundle.files.map(\.bytes))
    #expect(RulePackReader.read(again).pack?.digest == RulePackReader.read(bundle).pack?.digest)
  }

  // MARK: extends

  private static func extending(
    _ spec: String,
    rules: String = "[]",
    appliesTo: String = "{}"
  ) -> String {
    """
    apiVersion: reporting-governance/v1alpha1
    kind: PolicyPack
    metadata: {id: own, title: O, version: 1.0.0, summary: s, owner: o, severity_default: high, applies_to: \(appliesTo), tags: []}
    spec: {evaluation_mode: any_rule_match, rules: \(rules), \(spec)}
    """
  }

  private func base() throws -> RulePack { try #require(profiled("summary: s").pack) }

  @Test func aPackExtendsAnotherAtAnExactVersion() throws {
    let outcome = read(
      [("policy.yaml", Self.extending("extends: base@1.0.0, raise: {base.second: critical}"))],
      bases: [try base()]
    )
    let pack = try #require(outcome.pack)
    #expect(pack.rules.map(\.id) == ["base.missed", "base.second"])
    #expect(pack.rules[1].output.severity == .critical)
    #expect(pack.base == PackBase(id: "base", version: "1.0.0"))
    #expect(pack.profiles.map(\.name) == ["ci"])
  }

  @Test func aPackNeverLoosensWhatItExtends() throws {
    let bases = [try base()]
    func codes(_ text: String) -> [String] {
      read([("policy.yaml", text)], bases: bases).diagnostics.map(\.code)
    }
    #expect(codes(Self.extending("extends: base@1.0.0, raise: {base.missed: low}")) == ["loosens"])
    #expect(codes(Self.extending("extends: base@1.0.0, mode: shadow")) == ["loosens"])
    #expect(
      codes(Self.extending("extends: base@1.0.0", appliesTo: "{runtimes: [x]}")) == ["loosens"]
    )
    #expect(codes(Self.extending("extends: base@2.0.0")) == ["unknown_base"])
    #expect(codes(Self.extending("extends: base")) == ["bad_id"])
    #expect(codes(Self.extending("raise: {a: low}")).contains("missing_key"))
    #expect(
      codes(Self.extending("extends: base@1.0.0, raise: {base.mised: high}")) == ["unknown_rule"]
    )
  }

  @Test func aBaseMayComeAfterAndACircleIsRefused() throws {
    let own = PackBundle(
      policy: Array(Self.extending("extends: base@1.0.0").utf8),
      name: "own"
    )
    let base = PackBundle([
      PackBundle.File(path: "policy.yaml", bytes: Array(Self.policy.utf8)),
      PackBundle.File(path: "templates.yaml", bytes: Array(Self.templates.utf8)),
    ])
    let outcomes = RulePackReader.readAll([own, base]) { _, _ in nil }
    #expect(outcomes.map { $0.pack?.id } == ["own", "base"])
    let circle = PackBundle(
      policy: Array(Self.extending("extends: own@1.0.0").utf8),
      name: "own"
    )
    #expect(RulePackReader.readAll([circle]) { _, _ in nil }.map(\.lacksBase) == [true])
  }

  @Test func anExtendedPackIsNotJudgedTwice() throws {
    let base = try base()
    let own = try #require(
      read([("policy.yaml", Self.extending("extends: base@1.0.0"))], bases: [base]).pack
    )
    var library = PackLibrary()
    library.add(PackLibrary.Entry(pack: base, source: []))
    library.add(PackLibrary.Entry(pack: own, source: []))
    #expect(library.current.map(\.id) == ["own"])
  }

  @Test func aPackThatIsNamedTwiceIsJudgedOnce() throws {
    let base = try base()
    #expect(PackOrder.sorted([base, base]).map(\.id) == ["base"])
  }

  @Test func aPackExtendedAtTwoRemovesIsNotJudgedTwice() throws {
    let base = try base()
    func extending(_ id: String, _ base: RulePack) throws -> RulePack {
      let text = Self.extending("extends: \(base.id)@1.0.0")
        .replacing("id: own", with: "id: \(id)")
      return try #require(read([("policy.yaml", text)], bases: [base]).pack)
    }
    let middle = try extending("middle", base)
    let last = try extending("last", middle)
    var library = PackLibrary()
    library.add(PackLibrary.Entry(pack: base, source: []))
    library.add(PackLibrary.Entry(pack: middle, source: [], status: .disabled))
    library.add(PackLibrary.Entry(pack: last, source: []))
    #expect(library.current.map(\.id) == ["last"])
  }

  private func extended(
    _ profile: String,
    _ spec: String = "extends: base@1.0.0",
    own: String? = nil
  ) throws -> RulePack {
    let base = try #require(profiled(profile).pack)
    var files = [("policy.yaml", Self.extending(spec, rules: Self.ownRule))]
    if let own { files.append(("profiles/ci.yaml", own)) }
    return try #require(read(files, bases: [base]).pack)
  }

  private static let ownRule =
    "[{id: own.a, title: t, intent: i, triggers: {event_types: [task_started]}, conditions: "
    + "{all: [{fact: task.mode, equals: silent}]}, evidence_requirements: {}, decision_output: "
    + "{decision: allow, severity: low, reason: r, suggested_status: null, required_actions: [], "
    + "operator_notice: {required: false}}, operator_message_templates: {}}]"

  private func listed(_ pack: RulePack) -> [String] {
    pack.profiles[0].loosened.map { "\($0.ruleId ?? "-") \($0.what)" }
  }

  @Test func aBasesProfileComesAlongForItsRulesAlone() throws {
    let profile = "reason: r\nmode: shadow\nrules: {base.missed: {severity: low}}"
    let pack = try extended(profile)
    #expect(listed(pack) == ["base.missed severity", "base.missed mode", "base.second mode"])
    #expect(pack.profiles[0].loosened.allSatisfy { $0.reason == "r" })
    let under = pack.under("ci")
    #expect(under.rules.map(\.mode) == [.shadow, .shadow, nil])
    #expect(under.mode != .shadow && under.rules[0].output.severity == .low)
  }

  @Test func whatIsTakenBackIsNotListed() throws {
    let profile = """
      reason: r
      rules:
        base.missed: {severity: low, thresholds: {checkpoint.missed_count: 9}}
      """
    let raised = try extended(profile, "extends: base@1.0.0, raise: {base.missed: critical}")
    #expect(raised.under("ci").rules[0].output.severity == .critical)
    #expect(listed(raised) == ["base.missed checkpoint.missed_count"])
    let own = "rules: {base.missed: {severity: high, thresholds: {checkpoint.missed_count: 3}}}"
    #expect(listed(try extended(profile, own: own)).isEmpty)
  }
}
