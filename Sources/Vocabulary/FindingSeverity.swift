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

  /// The position on the ladder, from 0.
  public var rank: Int {
    switch self {
    case .info: 0
    case .warning: 1
    case .error: 2
    case .block: 3
    }
  }
}
