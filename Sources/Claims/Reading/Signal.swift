/// One thing that a sentence says about the work.
struct Signal {
  enum Kind: UInt8 {
    /// A piece of work is said to be finished.
    case finished
    /// A work action is said to have been taken.
    case did
    /// A check went well.
    case checkedWell
    /// A check went wrong.
    case checkedBadly
    /// A check was not made.
    case unchecked
    /// Work goes on.
    case ongoing
    /// An investigation found something, or something is described as it is.
    case finding
    /// An own action right now.
    case intention
    /// A next step of a plan.
    case plan
    /// Coming back later.
    case promise
    case blocked
    case remaining
    /// The reader has to do something.
    case needed
    /// The reader has to do nothing.
    case notNeeded
  }

  enum Standing {
    case asserted
    case denied
    case hedged
    case unreal
  }

  let kind: Kind
  let standing: Standing
  /// The sentence, as an index into the message's.
  let sentence: Int
  /// The token it hangs on.
  let token: Int

  /// Whether it asserts that work is finished.
  var isFinished: Bool { kind == .finished && standing == .asserted }
}

/// The part of a message that a sentence stands in, as its heading or label says.
enum Section: UInt8 {
  case open
  case status
  case done
  case next
  case report
  case `operator`
  case remaining
  case idea
  case usage
  case check
  case finding
  case blocker

  /// The section that a label opens; the first that fits in the order of how much it takes away.
  init?(_ classes: WordClass) {
    if classes.contains(.reportLabel) {
      self = .report
    } else if classes.contains(.nextLabel) {
      self = .next
    } else if classes.contains(.remainingLabel) {
      self = .remaining
    } else if classes.contains(.ideaLabel) {
      self = .idea
    } else if classes.contains(.usageLabel) {
      self = .usage
    } else if classes.contains(.blockerLabel) {
      self = .blocker
    } else if !classes.isDisjoint(with: [.operatorLabel, .questionLabel]) {
      self = .operator
    } else if classes.contains(.checkLabel) {
      self = .check
    } else if classes.contains(.findingLabel) {
      self = .finding
    } else if classes.contains(.doneLabel) {
      self = .done
    } else if classes.contains(.statusLabel) {
      self = .status
    } else {
      return nil
    }
  }
}
