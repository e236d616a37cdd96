/// How a task runs.
public enum TaskMode: String, Word {
  /// The operator sees its messages.
  case interactive
  /// It runs without messages and must be observable elsewhere.
  case silent
}
