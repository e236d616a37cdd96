/// The keys of operator message templates.
public enum NoticeTemplate: String, Word {
  /// For `force_checkpoint`.
  case checkpointForced = "checkpoint_forced"
  /// For `rewrite` and `annotate_placeholder`.
  case placeholderRewrite = "placeholder_rewrite"
  /// For `require_review`.
  case reviewRequired = "review_required"
  /// For `downgrade_status`.
  case statusDowngraded = "status_downgraded"
  /// For `block` and `escalate`.
  case blocked
}
