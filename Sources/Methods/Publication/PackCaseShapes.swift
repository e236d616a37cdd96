internal import JSON
internal import JSONRPC
internal import Vocabulary

extension Shape {
  private static let caseSeconds = Shape.integer(0...1_000_000_000)

  private static let caseMessage = Shape.oneOf([
    .text(isEmpty: true),
    .members([
      .required("text", .prose(65_536), "The text."),
      .optional("visibility", .word(MessageVisibility.words), "Who sees it; absent: operator."),
      .optional(
        "fields",
        .members(CheckpointField.words.map { .optional($0, .prose(), "The text of this field.") }),
        "Report fields given beside the text."
      ),
    ]),
  ])

  private static let caseClaim = Shape.members([
    .optional("types", .array(.word(ClaimType.words), maximum: 1000), "The types of claims."),
    .optional("status", .word(TaskStatus.words), "The status that is claimed."),
  ])

  private static let eventName = Shape.oneOf([
    .word(EventType.words), Shape.text().refined { $0.member("pattern", "^x\\.") },
  ])

  private static let caseEvent = Shape.oneOf([
    eventName,
    .members([
      .required("type", eventName, "Its type."),
      .optional("data", .any, "What it brings along."),
    ]),
  ])

  private static let caseEvidence = Shape.members([
    .required("class", .word(EvidenceClass.words), "What kind of evidence it is."),
    .optional("produced_by", .word(EvidenceProducer.words), "Who; absent: the runtime."),
    .optional("summary", .prose(), "What it says."),
    .optional("uri", .prose(), "What it is about."),
    .optional("command", .prose(), "The command that was run."),
    .optional("exit_code", .integer(-1_000_000...1_000_000), "Its exit code."),
    .optional("output", .prose(65_536), "What it printed."),
    .optional("outcome", .word(EvidenceOutcome.words), "Whether it succeeded."),
    .optional("covers", .array(.proseOrNumber(), maximum: 1000), "What it covers."),
  ])

  private static let caseStep = Shape.members([
    .optional("at", caseSeconds, "When, in seconds from the task's start; absent: 0."),
    .optional("event", caseEvent, "An event."),
    .optional("evidence", caseEvidence, "A piece of evidence."),
    .optional("message", caseMessage, "A message."),
    .optional("claim", caseClaim, "What the message is declared to claim."),
  ])
  .refined { writer in
    writer.member("anyOf", ["event", "evidence", "message"]) { writer, name in
      writer.object { $0.member("required", [name]) }
    }
  }

  private static let caseTask = Shape.members([
    .optional("title", .prose(), "What it is, in words."),
    .optional("mode", .word(TaskMode.words), "Whether the operator sees its messages."),
    .optional("status", .word(TaskStatus.words), "How far it is."),
    .optional("runtime", .prose(), "The runtime that runs the agent."),
    .optional("interval_seconds", caseSeconds, "How often a report is owed."),
    .optional("silence_timeout_seconds", caseSeconds, "How long nothing may be said."),
    .optional("grace_seconds", caseSeconds, "How late a checkpoint or promise may be."),
    .optional("handoff_seconds", caseSeconds, "How long a result may wait."),
    .optional("externalized_path_valid", .boolean, "Whether a silent task can be watched."),
  ])

  /// A test case of a reporting pack.
  static let packCase = type(
    "PackCase",
    "A test case: a situation, and what must be decided in it.",
    [
      .required("name", .prose(), "What it is about."),
      .required(
        "situation",
        .members([
          .optional("task", caseTask, "The task."),
          .optional("history", .array(caseStep, maximum: 1000), "What has happened, in order."),
          .optional("after", caseSeconds, "How long after the start is judged."),
          .optional("message", caseMessage, "The message that is judged."),
          .optional("claim", caseClaim, "What it is declared to claim."),
          .optional("event", caseEvent, "The event under which is judged."),
        ]),
        "What is judged; neither message nor event: what has fallen due."
      ),
      .required(
        "expect",
        .members([
          .required("decision", .word(DecisionKind.words), "The decision."),
          .optional("policy_id", .prose(), "The rule that wins."),
          .optional("status", .word(TaskStatus.words), "The status that may be claimed."),
          .optional("matched", .array(.proseOrNumber(), maximum: 1000), "The rules that fire."),
        ]),
        "What must come of it."
      ),
    ]
  )
}
