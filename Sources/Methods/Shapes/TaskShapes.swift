internal import JSONRPC
internal import Vocabulary

extension Shape {
  /// What a task owes by the clock.
  static let checkpointPlan = type(
    "CheckpointPlan",
    "What a task owes by the clock.",
    [
      .optional("intervalSeconds", .integer(1...31_536_000_000), "How often a report is owed."),
      .optional(
        "silenceTimeoutSeconds",
        .integer(1...31_536_000_000),
        "How long nothing may be said."
      ),
      .optional("graceSeconds", .seconds, "How late a checkpoint or promise may be; absent: 60."),
      .optional("handoffSeconds", .seconds, "How long a result may wait; absent: 300."),
      .optional("promiseSeconds", .seconds, "When a promise without a time is due; absent: 3600."),
      .optional("externalizedPath", .path(maximum: 4096), "Where a silent task can be watched."),
    ]
  )

  /// What a task owes.
  static let obligation = type(
    "Obligation",
    "What a task owes.",
    [
      .required("kind", .word(ObligationKind.words), "What is owed."),
      .required("id", .string, "What it is about: a result, a promise, a review, the checkpoint."),
      .required("owner", .string, "Who owes it."),
      .required("dueAt", .nullable(.instant), "When it falls due; null: at no known time."),
      .required("state", .word(ObligationState.words), "Where it stands."),
      .optional("text", .string, "The promise, in the words in which it was made."),
    ]
  )

  /// A task as it stands.
  static let task = type(
    "Task",
    "A task as it stands.",
    [
      .required("taskId", .string, "The task's id."),
      .optional("title", .string, "What it is, in words."),
      .optional("projectId", .string, "The project it belongs to."),
      .optional("protocolRunId", .string, "The protocol run it belongs to."),
      .optional("stepRunId", .string, "The step it belongs to."),
      .optional("parentTaskId", .string, "The task that waits for its result."),
      .optional("agentId", .string, "The agent that works on it."),
      .required(
        "runtime",
        .string,
        "The runtime that runs the agent; `unknown` where none was named."
      ),
      .required("mode", .word(TaskMode.words), "Whether the operator sees its messages."),
      .optional("workflowShape", .string, "The shape of the work."),
      .optional("channel", .string, "Where its messages go."),
      .required("status", .word(TaskStatus.words), "How far it is, as it may be claimed."),
      .optional("root", .string, "The folder it works in."),
      .required("checkpoint", .checkpointPlan, "What it owes by the clock."),
      .optional("packs", .array(.packPin), "The packs that judge it, where it was pinned."),
      .required("startedAt", .instant, "When its clocks started."),
      .required("lastVisibleAt", .nullable(.instant), "When the operator last saw something."),
      .required("lastCheckpointAt", .nullable(.instant), "When the last report was delivered."),
      .required("obligations", .array(.obligation), "What it owes."),
    ]
  )

  /// A task, or null where there is none.
  static let taskOrNull = Shape.nullable(.task)

  /// One task.
  static let taskAnswer = type(
    "TaskAnswer",
    "One task.",
    [.required("task", .task, "The task.")]
  )

  /// A page of tasks.
  static let tasks = page("Tasks", "A page of tasks.", "tasks", .task)

  /// An event as it was stored.
  static let storedEvent = type(
    "StoredEvent",
    "An event as it was stored.",
    [
      .required("eventId", .string, "The caller's id, or one that Candor gave."),
      .required("type", .string, "A canonical type, or one of the caller's own (`x.…`)."),
      .optional("taskId", .string, "The task it is about."),
      .optional("projectId", .string, "The project of a `policy_finding`."),
      .optional("protocolRunId", .string, "The protocol run of a `policy_finding`."),
      .optional("stepRunId", .string, "The step of a `policy_finding`."),
      .optional("agentId", .string, "The agent it is about."),
      .required("data", .map(.any), "What it brought along."),
      .required("occurredAt", .instant, "When it happened."),
      .required("recordedAt", .instant, "When Candor took it."),
      redacted,
    ]
  )

  /// A page of events.
  static let storedEvents = page("Events", "A page of events.", "events", .storedEvent)
}
