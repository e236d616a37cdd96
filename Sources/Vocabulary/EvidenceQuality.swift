/// How much a piece of evidence is worth, the least first.
public enum EvidenceQuality: String, Ladder {
  /// It supports nothing.
  case nothing = "none"
  /// It supports that something happened.
  case weak
  /// It supports a completion.
  case moderate
  /// It supports a verified completion.
  case strong
  /// The operator's own confirmation.
  case conclusive

  /// The position on the ladder, from 0.
  @inlinable public var rank: Int {
    switch self {
    case .nothing: 0
    case .weak: 1
    case .moderate: 2
    case .strong: 3
    case .conclusive: 4
    }
  }
}

extension EvidenceQuality {
  /// The next lower step, `none` at the bottom.
  public var lowered: EvidenceQuality {
    switch self {
    case .nothing, .weak: .nothing
    case .moderate: .weak
    case .strong: .moderate
    case .conclusive: .strong
    }
  }
}
