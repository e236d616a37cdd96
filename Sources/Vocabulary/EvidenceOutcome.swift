/// What a piece of evidence says of success.
public enum EvidenceOutcome: String, Word {
  /// It succeeded.
  case passed
  /// It failed.
  case failed
  /// It does not tell.
  case unknown
}
