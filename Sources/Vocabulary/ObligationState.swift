/// Where an obligation stands.
public enum ObligationState: String, Word {
  /// Owed, not late.
  case open
  /// Owed, and late.
  case overdue
  /// No longer owed.
  case discharged
}
