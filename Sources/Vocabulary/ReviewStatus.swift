/// Where a review stands.
public enum ReviewStatus: String, Word {
  /// Nobody has decided.
  case open
  /// The operator accepted the claim.
  case accepted
  /// The operator rejected the claim.
  case rejected
}
