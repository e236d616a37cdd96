/// Who sees a message.
public enum MessageVisibility: String, Word {
  /// The operator.
  case `operator`
  /// Only agents and logs.
  case `internal`
}
