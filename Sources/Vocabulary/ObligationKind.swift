/// What a task can owe.
public enum ObligationKind: String, Word {
  /// A report by a time.
  case checkpoint
  /// A sub-agent's result to hand on.
  case forward
  /// A promised follow-up.
  case followup
  /// A review by the operator.
  case review
}
