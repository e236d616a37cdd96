/// Whether findings can close a gate.
public enum EnforcementMode: String, Ladder {
  /// Findings are told; nothing blocks.
  case warn
  /// Findings of severity `block` and open blocking questions close the gate.
  case block

  /// The position on the ladder, from 0.
  public var rank: Int {
    switch self {
    case .warn: 0
    case .block: 1
    }
  }
}
