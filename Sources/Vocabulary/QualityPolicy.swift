/// How thoroughly a result is checked, the least first.
public enum QualityPolicy: String, Ladder {
  /// Not at all.
  case skip
  /// The essentials.
  case light
  /// Everything.
  case full

  /// The position on the ladder, from 0.
  public var rank: Int {
    switch self {
    case .skip: 0
    case .light: 1
    case .full: 2
    }
  }
}
