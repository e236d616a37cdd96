internal import Vocabulary
internal import Claims

/// Facts about what is owed by the clock.
enum CheckpointFacts {
  static let all: [Fact] = [
    Fact(
      always: "checkpoint.is_overdue",
      .boolean,
      "Whether a checkpoint, with its grace time, or the silence time-out has passed."
    ) { .bool($0.isOverdue) },
    Fact(
      always: "checkpoint.is_silence_exceeded",
      .boolean,
      "Whether nothing visible was said in time."
    ) {
      .bool($0.task.isSilenceExceeded(at: $0.now))
    },
    Fact(
      "checkpoint.seconds_overdue",
      .integer,
      "How late the report is, in seconds since it was due."
    ) { $0.secondsOverdue.map { .integer($0) } },
    Fact(
      always: "checkpoint.missed_count",
      .integer,
      "Deadlines missed since something visible was said."
    ) { .integer(max($0.task.ledger.checkpointMisses, $0.task.ledger.silenceMisses)) },
    Fact(
      "checkpoint.externalized_path_valid",
      .boolean,
      "Whether a silent task can be watched elsewhere; absent for an interactive task."
    ) { situation in
      situation.task.mode == .silent ? .bool(!situation.task.isUnobservable) : nil
    },
    Fact("checkpoint.due_at", .text, "When the present checkpoint was or is due.") {
      ($0.task.checkpointDueAt ?? $0.task.silenceDueAt).map { .text($0.text) }
    },
    Fact("checkpoint.interval_seconds", .integer, "How often a report is owed.") {
      $0.task.checkpoint.intervalSeconds.map { .integer($0) }
    },
  ]
}

extension Situation {
  var isOverdue: Bool { task.isCheckpointLate(at: now) || task.isSilenceExceeded(at: now) }

  fileprivate var secondsOverdue: Int64? {
    guard isOverdue else { return task.owesCheckpoints ? 0 : nil }
    let due = [
      task.isCheckpointLate(at: now) ? task.checkpointDueAt : nil,
      task.isSilenceExceeded(at: now) ? task.silenceDueAt : nil,
    ]
    return due.compactMap { $0 }.map { max(0, now.seconds(since: $0)) }.max() ?? 0
  }
}
