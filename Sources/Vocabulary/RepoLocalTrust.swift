/// What a repo-local policy file may change.
public enum RepoLocalTrust: String, Word {
  /// It may only make the policy stricter.
  case tightenOnly = "tighten_only"
  /// It may change anything; a named actor has set this.
  case full
}
