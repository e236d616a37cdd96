/// What the runtime or the agent has to do next.
public enum RequiredAction: String, Word {
  /// Show the operator an update.
  case sendOperatorUpdate = "send_operator_update"
  /// Give the missing report fields.
  case provideCheckpointFields = "provide_checkpoint_fields"
  /// Attach evidence for the claim.
  case attachEvidence = "attach_evidence"
  /// Run the check again.
  case rerunVerification = "rerun_verification"
  /// Change the message.
  case rewriteMessage = "rewrite_message"
  /// Set the task's status.
  case setStatus = "set_status"
  /// Hand a sub-agent's result on.
  case forwardSubagentResult = "forward_subagent_result"
  /// Deliver what was promised.
  case deliverFollowup = "deliver_followup"
  /// Ask the operator.
  case requestOperatorReview = "request_operator_review"
  /// Give a silent task a path that can be watched.
  case provideExternalizedPath = "provide_externalized_path"
}
