/// Where a task stands.
public enum TaskStatus: String, Word {
  /// Work goes on.
  case inProgress = "in_progress"
  /// Work waits for something.
  case blocked
  /// Work waits for the operator.
  case waitingForOperator = "waiting_for_operator"
  /// Reported done, not verified.
  case pendingVerification = "pending_verification"
  /// Done.
  case complete
  /// Done and verified.
  case verifiedComplete = "verified_complete"
  /// Given up.
  case failed
  /// Called off.
  case cancelled
}

extension TaskStatus {
  /// How much the status asserts, from 0; `nil` off the ladder of assertiveness (`models.md`, Task).
  public var assertiveness: Int? {
    switch self {
    case .inProgress: 0
    case .pendingVerification: 1
    case .complete: 2
    case .verifiedComplete: 3
    case .blocked, .waitingForOperator, .failed, .cancelled: nil
    }
  }

  /// The status, lowered to the suggestion where both assert something and the suggestion asserts less.
  public func lowered(to suggestion: TaskStatus?) -> TaskStatus {
    guard let suggestion, let mine = assertiveness, let other = suggestion.assertiveness else {
      return self
    }
    return other < mine ? suggestion : self
  }
}
