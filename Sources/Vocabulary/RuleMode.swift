/// Whether decisions change messages.
public enum RuleMode: String, Word {
  /// They do.
  case enforce
  /// They are computed and recorded only.
  case shadow
}
