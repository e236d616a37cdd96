/// How much a decision matters, the least first.
public enum Severity: String, Ladder {
  /// For the record.
  case info
  /// Small.
  case low
  /// Worth a look.
  case medium
  /// Needs action.
  case high
  /// Needs action now.
  case critical
}
