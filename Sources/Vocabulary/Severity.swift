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

  /// The position on the ladder, from 0.
  public var rank: Int {
    switch self {
    case .info: 0
    case .low: 1
    case .medium: 2
    case .high: 3
    case .critical: 4
    }
  }
}
