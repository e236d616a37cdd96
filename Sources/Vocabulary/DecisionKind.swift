/// What Candor answers, the most safety-preserving first (`000…`, Multiple matches).
public enum DecisionKind: String, Ladder {
  /// Held back; the operator must look.
  case escalate
  /// Held back; the agent is told what is missing.
  case block
  /// Delivered behind an update that is owed.
  case forceCheckpoint = "force_checkpoint"
  /// Delivered with a lower status.
  case downgradeStatus = "downgrade_status"
  /// Delivered with a mark; the operator reviews it.
  case requireReview = "require_review"
  /// Delivered with changed sentences.
  case rewrite
  /// Delivered with a mark.
  case annotatePlaceholder = "annotate_placeholder"
  /// Delivered as it is.
  case allow

  /// The position on the ladder, from 0.
  public var rank: Int {
    switch self {
    case .escalate: 0
    case .block: 1
    case .forceCheckpoint: 2
    case .downgradeStatus: 3
    case .requireReview: 4
    case .rewrite: 5
    case .annotatePlaceholder: 6
    case .allow: 7
    }
  }
}

extension DecisionKind {
  /// Whether the message is delivered (`models.md`, Decision: the delivery table).
  public var delivers: Bool { self != .escalate && self != .block }

  /// The template key of the notice that goes with this decision; `allow` has none of its own.
  public var template: NoticeTemplate? {
    switch self {
    case .escalate, .block: .blocked
    case .forceCheckpoint: .checkpointForced
    case .downgradeStatus: .statusDowngraded
    case .requireReview: .reviewRequired
    case .rewrite, .annotatePlaceholder: .placeholderRewrite
    case .allow: nil
    }
  }
}
