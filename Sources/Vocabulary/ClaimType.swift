/// What an agent may assert about its work.
public enum ClaimType: String, Word {
  /// Something has advanced.
  case progress
  /// The work is finished.
  case completion
  /// The work is finished and a check of it passed.
  case verifiedCompletion = "verified_completion"
  /// A concrete action comes next.
  case nextStep = "next_step"
  /// The author will report or deliver later.
  case promisedFollowup = "promised_followup"
  /// The work waits for something from outside.
  case blocked
}

extension ClaimType {
  /// The status that the claim asserts; `nil` where it asserts none.
  public var status: TaskStatus? {
    switch self {
    case .verifiedCompletion: .verifiedComplete
    case .completion: .complete
    case .blocked: .blocked
    case .progress: .inProgress
    case .nextStep, .promisedFollowup: nil
    }
  }

  /// How much the claim asserts; a stronger claim sets the threshold.
  public var strength: Int {
    switch self {
    case .verifiedCompletion: 3
    case .completion: 2
    case .progress: 1
    case .nextStep, .promisedFollowup, .blocked: 0
    }
  }

  /// A bit of its own, for sets of them.
  @inlinable public var bit: UInt8 {
    switch self {
    case .progress: 1
    case .completion: 2
    case .verifiedCompletion: 4
    case .nextStep: 8
    case .promisedFollowup: 16
    case .blocked: 32
    }
  }
}
