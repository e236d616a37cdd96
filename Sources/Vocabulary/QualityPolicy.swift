/// How thoroughly a result is checked, the least first.
public enum QualityPolicy: String, Ladder {
  /// Not at all.
  case skip
  /// The essentials.
  case light
  /// Everything.
  case full
}
