internal import Vocabulary

/// What a value of a policy looks like.
public indirect enum PolicyShape: Sendable {
  /// A text of one line, at most so many bytes.
  case text(maximum: Int)
  /// A text of any lines, at most so many bytes.
  case prose(maximum: Int)
  /// `true` or `false`.
  case boolean
  /// One of some words.
  case word([String])
  /// A model: a text, or `{engine, model}`.
  case model
  /// A path that stays inside its root.
  case path
  /// A code, rule or older name of a finding.
  case code
  /// An artifact: a path, or `{path, step}`.
  case artifact
  /// One phase, or a list of them.
  case phases
  /// What a question recommends: any answer.
  case answer
  /// A list; whether it may be empty.
  case list(PolicyShape, isEmpty: Bool = true, maximum: Int)
  /// Severities by code.
  case severities
  /// Flags by name.
  case flags
  /// Known members, and where `severities` is set, severities by code beside them.
  case object([PolicyKey], severities: Bool = false)
}

/// How an untrusted value combines with a trusted one.
public enum MergeRule: Sendable {
  /// Each member by its own rule.
  case members
  /// Lists unite.
  case union
  /// Lists unite by the elements' `key`.
  case unionByKey
  /// The later word of the list wins.
  case maximum([String])
  /// `true` wins.
  case raised
  /// The untrusted value is taken: it is neither stricter nor looser.
  case free
  /// The trusted value stays.
  case locked
  /// Severities by code, each of which may only rise.
  case severities
}

/// One key of a policy: its name, its shape, its merge rule.
public struct PolicyKey: Sendable {
  /// The name.
  public let name: String
  /// What its value looks like.
  public let shape: PolicyShape
  /// How an untrusted value combines with a trusted one.
  public let merge: MergeRule
  /// Whether a pack must have it.
  public let isRequired: Bool

  init(_ name: String, _ shape: PolicyShape, _ merge: MergeRule, isRequired: Bool = false) {
    self.name = name
    self.shape = shape
    self.merge = merge
    self.isRequired = isRequired
  }
}

/// The one definition of a policy: packs, overrides and repo-local files are checked against it,
/// and merged by it.
public enum PolicyDefinition {
  /// The layers of a policy, `meta` being the pack's alone.
  public static let keys = [meta] + layerKeys

  /// What overrides and repo-local files may have.
  public static let layerKeys = [
    PolicyKey("defaults", .object(defaults), .members),
    PolicyKey("requirements", .object(requirements), .members),
    PolicyKey("clarifications", .list(.object(clarification), maximum: 200), .unionByKey),
    PolicyKey("enforcement", .object(enforcement, severities: true), .severities),
    PolicyKey("constraints", .flags, .raised),
  ]

  /// The constraints that are evaluated.
  public static let constraints = ["forbid_stub_execution", "require_ci_green_before_qa"]

  static let meta = PolicyKey(
    "meta",
    .object([
      PolicyKey("key", .text(maximum: 100), .locked, isRequired: true),
      PolicyKey("name", .text(maximum: 200), .locked, isRequired: true),
      PolicyKey("version", .text(maximum: 100), .locked, isRequired: true),
      PolicyKey("description", .prose(maximum: 4000), .locked),
    ]),
    .locked,
    isRequired: true
  )

  static let defaults = [
    PolicyKey(
      "models",
      .object(["planning", "decompose", "exec", "qa"].map { PolicyKey($0, .model, .free) }),
      .members
    ),
    PolicyKey(
      "qa",
      .object([
        PolicyKey("policy", .word(QualityPolicy.words), .maximum(QualityPolicy.words)),
        PolicyKey("auto_after_exec", .boolean, .raised),
        PolicyKey("auto_on_ci", .boolean, .raised),
      ]),
      .members
    ),
    PolicyKey(
      "git",
      .object([
        PolicyKey("prefer_ssh", .boolean, .free),
        PolicyKey("branch_pattern", .text(maximum: 200), .free),
        PolicyKey("draft_pr_default", .boolean, .free),
      ]),
      .members
    ),
    PolicyKey(
      "ci",
      .object([
        PolicyKey("provider", .text(maximum: 100), .free),
        PolicyKey("required_checks", .list(.path, maximum: 50), .union),
      ]),
      .members
    ),
  ]

  static let requirements = [
    PolicyKey("protocol_files", .list(.path, maximum: 50), .union),
    PolicyKey("step_sections", .list(.text(maximum: 100), maximum: 30), .union),
    PolicyKey("artifacts", .list(.artifact, maximum: 50), .union),
  ]

  static let clarification = [
    PolicyKey("key", .text(maximum: 100), .locked, isRequired: true),
    PolicyKey("question", .prose(maximum: 2000), .locked, isRequired: true),
    PolicyKey("recommended", .answer, .locked),
    PolicyKey("options", .list(.text(maximum: 200), isEmpty: false, maximum: 100), .locked),
    PolicyKey("blocking", .boolean, .raised),
    PolicyKey("applies_to", .phases, .locked),
  ]

  static let enforcement = [
    PolicyKey("mode", .word(EnforcementMode.words), .maximum(EnforcementMode.words)),
    PolicyKey("block_codes", .list(.code, maximum: 200), .union),
    PolicyKey("rules", .severities, .severities),
  ]
}
