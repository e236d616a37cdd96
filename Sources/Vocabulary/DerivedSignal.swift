/// A state of a task that Candor computes and that rules may name as a trigger.
public enum DerivedSignal: String, Word {
  /// A checkpoint, with its grace time, has passed without a report.
  case checkpointOverdue = "checkpoint_overdue"
  /// Nothing visible was said for longer than the silence time-out.
  case silenceExceeded = "silence_exceeded"
  /// A sub-agent's result waits for longer than the hand-off time.
  case subagentResultUnforwarded = "subagent_result_unforwarded"
  /// A promised follow-up, with its grace time, is overdue.
  case followupOverdue = "followup_overdue"
  /// A silent task has no valid externalized checkpoint path.
  case silentTaskUnobservable = "silent_task_unobservable"
  /// The message says again what an earlier report said, and no new evidence came.
  case statusRepeated = "status_repeated"
}

extension DerivedSignal {
  /// A bit of its own, for sets of them.
  @inlinable public var bit: UInt8 {
    switch self {
    case .checkpointOverdue: 1
    case .silenceExceeded: 2
    case .subagentResultUnforwarded: 4
    case .followupOverdue: 8
    case .silentTaskUnobservable: 16
    case .statusRepeated: 32
    }
  }
}
