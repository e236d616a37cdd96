/// How much a finding matters, the least first.
public enum FindingSeverity: String, Ladder {
  /// For the record.
  case info
  /// Worth a look.
  case warning
  /// Wrong, without closing a gate.
  case error
  /// Closes the gate.
  case block
}
