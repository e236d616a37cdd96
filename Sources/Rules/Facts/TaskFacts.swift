internal import Claims
internal import Vocabulary

/// Facts about the task.
enum TaskFacts {
  static let all: [Fact] = [
    Fact("task.id", .text, "The task's id.") { .text($0.task.taskId) },
    Fact("task.title", .text, "The task's title.") { $0.task.title.map { .text($0) } },
    Fact("task.mode", .word(TaskMode.words), "How the task runs.") {
      .text($0.task.mode.rawValue)
    },
    Fact("task.status", statuses, "Where the task stands, before the decision.") {
      .text($0.task.status.rawValue)
    },
    Fact("task.runtime", .text, "The runtime that runs the agent.") { .text($0.task.runtime) },
    Fact("task.channel", .text, "Where the task's messages go.") {
      $0.task.channel.map { .text($0) }
    },
    Fact("task.workflow_shape", .text, "The shape of the work.") {
      $0.task.workflowShape.map { .text($0) }
    },
    Fact(
      always: "task.owes_checkpoints",
      .boolean,
      "Whether an interval or a silence time-out is set."
    ) {
      .bool($0.task.owesCheckpoints)
    },
    Fact("obligation.kind", .word(ObligationKind.words), "What has fallen due.") {
      $0.obligation.map { .text($0.kind.rawValue) }
    },
    Fact("obligation.due_at", .text, "When it fell due.") {
      $0.obligation?.dueAt.map { .text($0.text) }
    },
    Fact("obligation.text", .text, "What the obligation is about.") {
      $0.obligation?.text.map { .text($0) }
    },
  ]

  /// The statuses by assertiveness, and those that assert nothing.
  static let statuses = FactType.ladder(
    TaskStatus.allCases.filter { $0.assertiveness != nil }
      .sorted { ($0.assertiveness ?? 0) < ($1.assertiveness ?? 0) }.map(\.rawValue),
    beside: TaskStatus.allCases.filter { $0.assertiveness == nil }.map(\.rawValue)
  )
}
