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
}
