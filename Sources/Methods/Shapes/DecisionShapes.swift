internal import Claims
internal import JSONRPC
internal import Vocabulary

extension Shape {
  /// A pack by id, version and digest.
  static let packReference = type(
    "PackReference",
    "A pack by id, version and digest.",
    [
      .required("id", .string, "The pack's id."),
      .required("version", .string, "Its version."),
      .required("digest", .string, "`sha256:` of its canonical content."),
      .optional(
        "status",
        .word([PackStatus.deprecated.rawValue]),
        "Where a deprecated pack judges, for want of an active version; `initialize` tells it."
      ),
    ]
  )

  /// What one piece of evidence is worth.
  static let evidenceWorth = type(
    "EvidenceWorth",
    "What one piece of evidence is worth, and why not more.",
    [
      .required("evidenceId", .string, "The item."),
      .required("quality", .word(EvidenceQuality.words), "What it is worth."),
      .required("isNew", .boolean, "Whether it is new since the last report that was delivered."),
      .required("reasons", .array(.word(EvidenceReason.words)), "Why it counts for less."),
    ]
  )

  private static let decisionEvidence = type(
    "DecisionEvidence",
    "The evidence behind a decision, and what is missing.",
    [
      .required("items", .array(.evidenceWorth), "The items that were looked at, the newest last."),
      .required("missing", .array(.string), "What is missing, in words."),
      .required("newItems", .count, "How many items are new since the last report."),
      .optional("preexisting", .array(.string), "Failures that were there before, by name."),
      .required("quality", .word(EvidenceQuality.words), "What stands behind the strongest claim."),
    ]
  )

  private static let match = type(
    "Match",
    "A rule that fired.",
    [
      .required("decision", .word(DecisionKind.words), "What the rule asks for."),
      .required("mode", .word(RuleMode.words), "Whether it counts, or only is recorded."),
      .required("policyId", .string, "The rule."),
      .required("reason", .string, "Why, in the rule's words."),
      .required("satisfied", .boolean, "Whether what it asks for is met by what was decided."),
      .required("severity", .word(Severity.words), "How much it matters."),
    ]
  )

  private static let suppressedMatch = type(
    "SuppressedMatch",
    "A rule that fired in an approved maintenance window.",
    [
      .required("decision", .word(DecisionKind.words), "What the rule asks for."),
      .required("policyId", .string, "The rule."),
      .required("suppressionId", .string, "The window."),
    ]
  )

  private static let mustReference = type(
    "MustReference",
    "What a notice must refer to.",
    [
      .required("eventIds", .array(.string), "Events."),
      .required("evidenceIds", .array(.string), "Evidence."),
    ]
  )

  private static let operatorNotice = type(
    "OperatorNotice",
    "What the operator must be told.",
    [
      .required("mustReference", .mustReference, "What the notice must refer to."),
      .required("required", .boolean, "Whether the operator must be told."),
      .required("template", .nullable(.word(NoticeTemplate.words)), "The template it came from."),
      .required("text", .nullable(.string), "The text; null where no notice is required."),
    ]
  )

  private static let edit = type(
    "Edit",
    "A replacement in a text, in bytes of UTF-8.",
    [
      .required("start", .count, "Where it begins in the original."),
      .required("end", .count, "Where it ends."),
      .required("policyId", .nullable(.string), "The rule that asks for it; null: several do."),
      .required("replacement", .string, "What stands there now."),
    ]
  )

  /// The credentials that were covered before a text was kept.
  static let redacted: ObjectShape.Member = .optional(
    "redacted",
    .array(.word(SecretKind.allCases.map(\.rawValue))),
    "What was covered in what was kept: kinds of credentials; absent: nothing."
  )

  /// A text before and after.
  static let judgedText = type(
    "Text",
    "A text before and after; `effective` is null where it is held back.",
    [
      .required("original", .nullable(.string), "As it came; null where a deadline was judged."),
      .required("effective", .nullable(.string), "As it may be shown; null: not at all."),
      .required("changed", .boolean, "Whether the two differ."),
      .required("edits", .array(.edit), "What was replaced, in order."),
      .optional(
        "unread",
        .boolean,
        "True where no language that is read stands in it: only what was declared was judged."
      ),
      redacted,
    ]
  )

  /// The status as claimed, and as it may be claimed.
  static let judgedStatus = type(
    "Status",
    "The status as claimed, and as it may be claimed.",
    [
      .required("claimed", .word(TaskStatus.words), "What the message claims."),
      .required("effective", .word(TaskStatus.words), "What may be claimed."),
    ]
  )

  /// What the rules decided.
  static let decision = type(
    "Decision",
    "What the rules decided; `text` and `status` where a message was judged.",
    [
      .required("decision", .word(DecisionKind.words), "What is to be done."),
      .required("decisionId", .nullable(.string), "Its id; null in a dry run."),
      .required("evidence", .decisionEvidence, "The evidence behind it."),
      .required("matched", .array(.match), "Every rule that fired, the winner first."),
      .required("mode", .word(RuleMode.words), "`shadow` decides and changes nothing."),
      .required("operatorNotice", .operatorNotice, "What the operator must be told."),
      .required("packs", .array(.packReference), "The packs that judged."),
      .required("policyId", .nullable(.string), "The rule that won; null where none fired."),
      .optional("profile", .string, "The packs' profile under which was judged."),
      .required("reason", .string, "Why, in one line."),
      .required("requiredActions", .array(.word(RequiredAction.words)), "What is owed now."),
      .required("severity", .word(Severity.words), "How much it matters."),
      .required("suggestedStatus", .nullable(.word(TaskStatus.words)), "The status to set."),
      .required("suppressed", .array(.suppressedMatch), "Rules in a maintenance window."),
      .required("taskId", .string, "The task."),
      .required("triggeringEventIds", .array(.string), "The events that led to it."),
      .optional("status", .judgedStatus, "The status, where a message was judged."),
      .optional("text", .judgedText, "The text, where a message was judged."),
    ]
  )

  private static let acknowledgement = type(
    "Acknowledgement",
    "Who saw a notice, and the text that was really shown.",
    [
      .required("at", .instant, "When."),
      .required("by", .actor, "Who."),
      .optional("text", .string, "The text that was really shown."),
    ]
  )

  /// A notice for the operator.
  static let notice = type(
    "Notice",
    "A notice for the operator.",
    [
      .required("noticeId", .nullable(.string), "Its id; null in a dry run."),
      .required("taskId", .string, "The task."),
      .required("decisionId", .nullable(.string), "The decision; null in a dry run."),
      .required("policyId", .nullable(.string), "The rule that asks for it."),
      .required("severity", .word(Severity.words), "How much it matters."),
      .required("template", .word(NoticeTemplate.words), "The template it came from."),
      .required("text", .string, "What to show."),
      .required("mustReference", .mustReference, "What it must refer to."),
      .required("createdAt", .instant, "When it was raised."),
      .optional("acknowledged", .acknowledgement, "Who saw it; absent: nobody has said so."),
    ]
  )

  /// A claim in a message, and the evidence behind it.
  static let supportedClaim = type(
    "SupportedClaim",
    "A claim in a message, and the evidence behind it.",
    [
      .required("type", .word(ClaimType.words), "What is claimed."),
      .required("declared", .boolean, "Whether the caller declared it, rather than the text."),
      .required("start", .nullable(.count), "Its first byte of UTF-8; null where declared."),
      .required("end", .nullable(.count), "The byte behind its last; null where declared."),
      .optional("subject", .string, "What it is about: the tests, a file, a deed."),
      .optional("subjects", .array(.string), "All it is about, where that is more than one."),
      .optional("count", .integer(-9_007_199_254_740_992...9_007_199_254_740_992), "Its number."),
      .required("supported", .boolean, "Whether evidence of enough quality stands behind it."),
      .required("contradicted", .boolean, "Whether evidence says the opposite."),
      .required("undecided", .boolean, "Whether the evidence's outcome is unknown."),
      .required("quality", .word(EvidenceQuality.words), "What stands behind it."),
      .required("evidenceIds", .array(.string), "The evidence behind it."),
      .required("reasons", .array(.word(EvidenceReason.words)), "Why evidence counts for less."),
      .optional("missing", .string, "What would support it."),
    ]
  )
}
