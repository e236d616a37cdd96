/// The canonical events of a task.
public enum EventType: String, Word {
  /// The task exists and its clocks run.
  case taskStarted = "task_started"
  /// A checkpoint is due at `data.dueAt`.
  case taskCheckpointDue = "task_checkpoint_due"
  /// A report reached the operator; the clocks start again.
  case taskCheckpointSent = "task_checkpoint_sent"
  /// Something visible was said; no checkpoint.
  case operatorMessageSent = "operator_message_sent"
  /// A completion is claimed.
  case taskClaimedComplete = "task_claimed_complete"
  /// A sub-agent's result `data.resultId` waits to be forwarded.
  case subagentCompleted = "subagent_completed"
  /// That result was forwarded.
  case subagentResultForwarded = "subagent_result_forwarded"
  /// That result was not forwarded in time.
  case subagentResultNotForwarded = "subagent_result_not_forwarded"
  /// Nothing visible was said for too long.
  case silenceTimeout = "silence_timeout"
  /// A follow-up was promised.
  case followupPromised = "followup_promised"
  /// A promised follow-up was delivered.
  case followupDelivered = "followup_delivered"
  /// The operator was shown an update that Candor forced.
  case forcedOperatorUpdate = "forced_operator_update"
  /// A person is asked to review.
  case operatorReviewRequested = "operator_review_requested"
  /// A person has decided a review.
  case reviewResolved = "review_resolved"
  /// The task's status was set.
  case taskStatusChanged = "task_status_changed"
  /// The task was closed.
  case taskClosed = "task_closed"
  /// The machine slept for `data.milliseconds`, which is not charged to what is owed.
  case machineSlept = "machine_slept"
  /// A finding that is new for its scope.
  case policyFinding = "policy_finding"
}

extension EventType {
  /// Whether the event says that the operator saw something, which resets the silence clock.
  public var isVisible: Bool {
    self == .taskCheckpointSent || self == .operatorMessageSent || self == .forcedOperatorUpdate
  }

  /// The prefix of events that anyone may define; they are stored and matchable, without effect.
  public static var customPrefix: String { "x." }
}
