/// What a message is, whatever it claims.
public enum MessageKind: String, Word {
  /// Results, work done or findings.
  case report
  /// A nudge or a bare promise.
  case reminderOnly = "reminder_only"
  /// A state with nothing concrete.
  case statusOnly = "status_only"
  /// An intention, a plan, reasoning.
  case narrative
  /// Its point is to get an answer.
  case question
  /// Anything else.
  case other
}
