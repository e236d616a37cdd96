/// Whether findings can close a gate.
public enum EnforcementMode: String, Ladder {
  /// Findings are told; nothing blocks.
  case warn
  /// Findings of severity `block` and open blocking questions close the gate.
  case block
}
