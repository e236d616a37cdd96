internal import JSONRPC
internal import Vocabulary

extension Shape {
  /// The newest record of the audit log.
  static let auditHead = type(
    "AuditHead",
    "The newest record of the audit log.",
    [
      .required("seq", .count, "Its number, from 1; 0 where there is none."),
      .required("hash", .string, "`sha256:` of its bytes."),
    ]
  )

  private static let taskNow: ObjectShape.Member =
    .required("task", .taskOrNull, "The task as it stands now; null where there is none.")
  private static let decisionList: ObjectShape.Member =
    .required("decisions", .array(.decision), "What was decided and is no `allow`, in order.")
  private static let noticeList: ObjectShape.Member =
    .required("notices", .array(.notice), "What the operator must be told.")
  /// The head of the audit log, in the answer of a method that changes something.
  static let auditNow: ObjectShape.Member =
    .required("audit", .auditHead, "The head of the audit log.")
  /// The same, where a type is also the answer of methods that only read.
  static let auditChanged: ObjectShape.Member =
    .optional("audit", .auditHead, "The head of the audit log, of a call that changes something.")

  /// The answer of `evaluateClaim`.
  static let evaluation = type(
    "Evaluation",
    "The answer of `evaluateClaim`: show `text.effective`, and only where `deliver` is true.",
    [
      .required("decision", .decision, "What the rules decided."),
      .required("deliver", .boolean, "Whether the message may be shown."),
      .required("text", .judgedText, "The text before and after."),
      .optional("reviseInstruction", .string, "What to tell an agent that can be sent back."),
      .required("status", .judgedStatus, "The status as claimed, and as it may be claimed."),
      noticeList,
      .required("claims", .array(.supportedClaim), "What the message claims."),
      taskNow, auditNow,
    ]
  )

  /// A task, and what was decided about it.
  static let taskReport = type(
    "TaskReport",
    "A task, and what was decided about it.",
    [taskNow, decisionList, noticeList, auditNow]
  )

  private static let eventReceipt = type(
    "EventReceipt",
    "Whether an event was known already.",
    [
      .required("eventId", .string, "The event."),
      .required("duplicate", .boolean, "Whether it was stored before, and so not applied again."),
    ]
  )

  /// The answer of `recordEvent` and `recordEvents`.
  static let recorded = type(
    "Recorded",
    "The answer of `recordEvent` and `recordEvents`.",
    [.required("events", .array(.eventReceipt), "The events, in order."), decisionList, noticeList]
      + [taskNow, auditNow]
  )

  /// The answer of `recordEvidence`.
  static let recordedEvidence = type(
    "RecordedEvidence",
    "The answer of `recordEvidence`.",
    [.required("evidence", .array(.evidenceWorth), "What each item is worth."), taskNow, auditNow]
  )

  private static let readClaim = type(
    "ReadClaim",
    "A claim that was read in a text.",
    [
      .required("type", .word(ClaimType.words), "What is claimed."),
      .required("start", .nullable(.count), "Its first byte of UTF-8."),
      .required("end", .nullable(.count), "The byte behind its last."),
      .optional("subject", .string, "What it is about."),
      .optional("subjects", .array(.string), "All it is about, where that is more than one."),
      .optional("count", .integer(-9_007_199_254_740_992...9_007_199_254_740_992), "Its number."),
    ]
  )

  private static let promise = type(
    "Promise",
    "A promised follow-up.",
    [
      .required("text", .string, "The promise, in its own words."),
      .optional("deadlineSeconds", .count, "In how many seconds it is due, where it says so."),
    ]
  )

  /// The answer of `analyzeMessage`.
  static let reading = type(
    "Reading",
    "The answer of `analyzeMessage`.",
    [
      .required("claims", .array(.readClaim), "What is claimed."),
      .required("negated", .array(.word(ClaimType.words)), "What is denied."),
      .required("kind", .word(MessageKind.words), "What kind of message it is."),
      .required("fields", .fields, "The report fields that stand in it or were given."),
      .optional("promise", .promise, "A promised follow-up."),
      .optional("unread", .boolean, "True where no language that is read stands in it."),
    ]
  )

  /// What has fallen due.
  static let due = type(
    "Due",
    "What has fallen due.",
    [
      decisionList, noticeList,
      .required("nextDueAt", .nullable(.instant), "When to ask again; null: nothing is owed."),
      auditNow,
    ]
  )

  /// The answer of `advanceClock`.
  static let advanced = type(
    "Advanced",
    "The answer of `advanceClock`.",
    [
      decisionList, noticeList,
      .required("nextDueAt", .nullable(.instant), "When something falls due next."),
      .required("now", .instant, "The time now."), auditNow,
    ]
  )

  /// A page of notices.
  static let notices = page("Notices", "A page of notices.", "notices", .notice)

  /// One notice.
  static let noticeAnswer = type(
    "NoticeAnswer",
    "One notice.",
    [.required("notice", .notice, "The notice."), auditNow]
  )

  private static let review = type(
    "Review",
    "A review that a decision opened.",
    [
      .required("reviewId", .string, "Its id."),
      .required("taskId", .string, "The task."),
      .required("decisionId", .string, "The decision that opened it."),
      .required("status", .word(ReviewStatus.words), "Where it stands."),
      .required("draft", .nullable(.string), "The message that was held back."),
      .required("openedAt", .instant, "When it was opened."),
      .optional("resolvedAt", .instant, "When it was decided."),
      .optional("resolvedBy", .actor, "Who decided it."),
      .optional("note", .string, "Why."),
    ]
  )

  /// A page of reviews.
  static let reviews = page("Reviews", "A page of reviews.", "reviews", .review)

  /// The answer of `resolveReview`.
  static let resolvedReview = type(
    "ResolvedReview",
    "The answer of `resolveReview`.",
    [.required("review", .review, "The review."), decisionList, noticeList, taskNow, auditNow]
  )

  private static let suppression = type(
    "Suppression",
    "An approved window in which a rule's decision does not count.",
    [
      .required("suppressionId", .string, "Its id."),
      .required("policyId", .string, "The rule."),
      .optional("taskId", .string, "The task it is for; absent: any."),
      .optional("projectId", .string, "The project it is for; absent: any."),
      .required("from", .instant, "When it begins."),
      .required("until", .instant, "When it ends."),
      .required("reason", .string, "Why it was approved."),
      .required("actor", .actor, "Who approved it."),
      .required("used", .count, "How many decisions it has changed."),
    ]
  )

  /// One window.
  static let suppressionAnswer = type(
    "SuppressionAnswer",
    "One window.",
    [.required("suppression", .suppression, "The window."), auditNow]
  )

  /// A page of windows.
  static let suppressions = page(
    "Suppressions",
    "A page of windows.",
    "suppressions",
    .suppression
  )
}
