/// What a finding is about.
public enum FindingScope: String, Word {
  /// The project itself.
  case project
  /// One protocol run.
  case `protocol`
  /// One step of a run.
  case step
}
