internal import JSONRPC
internal import Rules
internal import Vocabulary

extension Shape {
  private static let shownText = type(
    "ShownText",
    "A text before and after, and as it was really shown, where that is known.",
    [
      .required("original", .nullable(.string), "As it came."),
      .required("effective", .nullable(.string), "As it might be shown; null: not at all."),
      .required("changed", .boolean, "Whether the two differ."),
      .required("shown", .nullable(.string), "As it was really shown; null: not told."),
      .optional("unread", .boolean, "True where only what was declared was judged."),
      redacted,
    ]
  )

  private static let condition = type(
    "Condition",
    "A leaf of a rule, with the value that it met.",
    [
      .required("fact", .string, "The fact."),
      .required("comparator", .word(Comparator.words), "How it is compared."),
      .required("operand", .any, "What it is compared with."),
      .required("value", .any, "The value it had; `absent` where it had none."),
      .required("holds", .nullable(.boolean), "Whether it holds; null where it was not asked."),
    ]
  )

  private static let consideredRule = type(
    "ConsideredRule",
    "A rule that was considered, and why it fired or not.",
    [
      .required("policyId", .string, "The rule."),
      .required("packId", .string, "Its pack."),
      .required("triggered", .boolean, "Whether its triggers matched."),
      .required("fired", .boolean, "Whether it fired."),
      .required("why", .string, "Why, in words."),
      .required("conditions", .array(.condition), "Its comparisons, where it was triggered."),
    ]
  )

  private static let explanation = type(
    "Explanation",
    "Every rule that was considered.",
    [.required("rules", .array(.consideredRule), "The rules, pack by pack.")]
  )

  /// A decision as it was made.
  static let decisionRecord = type(
    "DecisionRecord",
    "A decision as it was made.",
    [
      .required("decision", .decision, "What the rules decided."),
      .required("deliver", .boolean, "Whether the message might be shown."),
      .required("text", .shownText, "The text before and after, and as it was shown."),
      .optional("status", .judgedStatus, "The status as claimed, and as it might be claimed."),
      .required("notices", .array(.notice), "Its notices."),
      .optional("explanation", .explanation, "Every rule that was considered, with `explain`."),
    ]
  )

  /// A page of decisions.
  static let decisions = page("Decisions", "A page of decisions.", "decisions", .decisionRecord)

  /// The answer of `verifyAudit`.
  static let auditCheck = type(
    "AuditCheck",
    "The answer of `verifyAudit`.",
    [
      .required("ok", .boolean, "Whether every record is good."),
      .required("records", .count, "How many are good, from the first."),
      .required("head", .auditHead, "The newest record when the check began."),
      .optional("firstBadSeq", .count, "The first record that is bad or missing."),
    ]
  )

  /// The answer of `exportAudit`.
  static let auditExport = type(
    "AuditExport",
    "The answer of `exportAudit`.",
    [
      .required("path", .string, "The file."),
      .required("records", .count, "How many records it holds."),
      .required("head", .auditHead, "The newest record when the export began."),
    ]
  )

  private static let ruleCount = type(
    "RuleCount",
    "How often a rule did what.",
    [
      .required("policyId", .string, "The rule."),
      .required(
        "considered",
        .count,
        "In how many recorded decisions it was considered; events and deadlines that ended in `allow` are not recorded."
      ),
      .required("fired", .count, "In how many it fired."),
      .required("won", .count, "How many it decided."),
      .required("shadowed", .count, "How often it fired in shadow."),
      .required("suppressed", .count, "How often it fired in a maintenance window."),
      .required("overruled", .count, "How often a review accepted what it had held back."),
    ]
  )

  /// The answer of `ruleStatistics`.
  static let statistics = type(
    "Statistics",
    "The answer of `ruleStatistics`.",
    [.required("rules", .array(.ruleCount), "The rules, by id.")]
  )

  private static let difference = type(
    "Difference",
    "A decision that would be another one.",
    [
      .required("decisionId", .string, "The decision."),
      .required("was", .word(DecisionKind.words), "What was decided."),
      .required("would", .word(DecisionKind.words), "What these packs would have decided."),
      .required(
        "policyId",
        .nullable(.string),
        "The rule that would decide, else the one that did."
      ),
    ]
  )

  /// The answer of `replay`.
  static let replayed = type(
    "Replayed",
    "The answer of `replay`.",
    [
      .required(
        "considered",
        .count,
        "How many recorded decisions were judged again; events and deadlines that ended in `allow` are not recorded."
      ),
      .required("differences", .array(.difference), "Where they differ; at most 1000."),
      .required("counts", .map(.count), "How many of each kind: `was -> would`; all of them."),
    ]
  )
}
