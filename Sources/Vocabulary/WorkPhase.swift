/// The phases of work, in their order.
public enum WorkPhase: String, Ladder {
  /// The project is set up.
  case onboarding
  /// A protocol is planned.
  case planning
  /// Steps are executed.
  case execution
  /// The result is checked.
  case qa

  /// The position on the ladder, from 0.
  public var rank: Int {
    switch self {
    case .onboarding: 0
    case .planning: 1
    case .execution: 2
    case .qa: 3
    }
  }
}
