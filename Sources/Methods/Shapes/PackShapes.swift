internal import JSONRPC
internal import Vocabulary

extension Shape {
  /// A mistake in a pack or override.
  static let diagnostic = type(
    "Diagnostic",
    "A mistake in a pack or override, with its place.",
    [
      .required("severity", .word(["error", "warning"]), "Only errors make a pack invalid."),
      .required("code", .string, "The stable code."),
      .required("file", .string, "The file."),
      .required("line", .count, "The line, from 1."),
      .required("column", .count, "The column, from 1."),
      .required("message", .string, "What is wrong, in one line."),
      .optional("suggestion", .string, "The nearest known name."),
    ]
  )

  private static let pack: [ObjectShape.Member] = [
    .required("kind", .word(["reporting", "project"]), "What the pack is for."),
    .required("key", .string, "Its key; a reporting pack's `id`."),
    .required("name", .string, "Its name; a reporting pack's `title`."),
    .required("description", .string, "What it is for; a reporting pack's `summary`."),
    .required("version", .string, "Its version."),
    .required("status", .word(PackStatus.words), "Whether it may be used."),
    .optional("owner", .string, "Who is responsible."),
    .required("tags", .array(.string), "Its tags."),
    .required("digest", .string, "`sha256:` of its canonical content."),
    .required("createdAt", .instant, "When this version was stored."),
    .required("updatedAt", .instant, "When its status was last set."),
  ]

  /// A page of packs.
  static let policyPacks = page(
    "PolicyPacks",
    "A page of packs.",
    "packs",
    type("PolicyPack", "A stored version of a pack.", pack),
    more: [auditChanged]
  )

  private static let packVersion = type(
    "PackVersion",
    "One version of a pack.",
    [
      .required("version", .string, "The version."),
      .required("status", .word(PackStatus.words), "Whether it may be used."),
      .required("digest", .string, "`sha256:` of its canonical content."),
      .required("createdAt", .instant, "When it was stored."),
      .required("updatedAt", .instant, "When its status was last set."),
    ]
  )

  /// Something that a profile asks less of.
  static let loosening = type(
    "Loosening",
    "Something that a pack's profile asks less of.",
    [
      .required("pack", .string, "The pack."),
      .required("ruleId", .nullable(.string), "The rule; null: the whole pack."),
      .required("what", .string, "What is loosened."),
      .required("was", .string, "What it is without the profile."),
      .required("becomes", .string, "What it is under the profile."),
      .required("reason", .string, "Why, in the profile's words."),
    ]
  )

  private static let packProfile = type(
    "PackProfile",
    "A pack's overlay for one environment.",
    [
      .required("name", .string, "Its name."),
      .required("summary", .nullable(.string), "What it is for."),
      .required("loosened", .array(.loosening), "What it asks less of."),
    ]
  )

  /// A pack with its content and its versions.
  static let policyPackContent = type(
    "PolicyPackContent",
    "A pack with its content and its versions.",
    pack + [
      .required("pack", .map(.any), "The content of its policy file."),
      .required("versions", .array(.packVersion), "Every version, the newest first."),
      .optional("files", .map(.string), "Its files by path, where it has several."),
      .optional("extends", .string, "The pack that it extends, as `id@version`."),
      .optional("profiles", .array(.packProfile), "Its profiles, where it has some."),
    ]
  )

  /// The answer of `putPolicyPack`.
  static let storedPolicyPack = type(
    "StoredPolicyPack",
    "The answer of `putPolicyPack`.",
    pack + [
      .required("isNew", .boolean, "Whether this version was not stored before."),
      .required("diagnostics", .array(.diagnostic), "Warnings."), auditNow,
    ]
  )

  /// The answer of `validatePolicyPack`.
  static let validation = type(
    "Validation",
    "The answer of `validatePolicyPack`.",
    [
      .required("valid", .boolean, "Whether it has no error."),
      .required("diagnostics", .array(.diagnostic), "Errors and warnings, in the file's order."),
    ]
  )

  private static let caseRun = type(
    "CaseRun",
    "How one test case of a pack went.",
    [
      .required("name", .string, "The case."),
      .required("passed", .boolean, "Whether it went as expected."),
      .required("decision", .word(DecisionKind.words), "What was decided."),
      .required("policyId", .nullable(.string), "The rule that won."),
      .required("failures", .array(.string), "What was expected and did not come."),
    ]
  )

  /// The answer of `testPolicyPack`.
  static let packTest = type(
    "PackTest",
    "The answer of `testPolicyPack`.",
    [
      .required("passed", .count, "How many cases went as expected."),
      .required("failed", .count, "How many did not."),
      .required("cases", .array(.caseRun), "The cases, in order."),
    ]
  )
}
