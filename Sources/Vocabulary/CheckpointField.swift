/// The parts that a checkpoint report must have (`000…`, Mandatory Checkpoint Structure).
public enum CheckpointField: String, Word {
  /// Where the work stands now.
  case currentStatus = "current_status"
  /// What was done since the last report.
  case completedThisSegment = "completed_this_segment"
  /// What comes next.
  case nextStep = "next_step"
  /// When, or on what condition, the next report comes.
  case nextReportCondition = "next_report_condition"
  /// Whether the operator has to do something.
  case operatorIntervention = "operator_intervention"
}
