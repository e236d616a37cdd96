internal import Claims
public import Vocabulary

/// An approved window in which a rule's decision is computed and recorded, and does not count.
public struct Suppression: Hashable, Sendable {
  /// The window's id.
  public let suppressionId: String
  /// The rule.
  public let policyId: String
  /// The task it is for; `nil`: any.
  public let taskId: String?
  /// The project it is for; `nil`: any.
  public let projectId: String?
  /// When it begins.
  public let from: Instant
  /// When it ends; not included.
  public let until: Instant

  /// A window.
  public init(
    suppressionId: String,
    policyId: String,
    taskId: String?,
    projectId: String?,
    from: Instant,
    until: Instant
  ) {
    self.suppressionId = suppressionId
    self.policyId = policyId
    self.taskId = taskId
    self.projectId = projectId
    self.from = from
    self.until = until
  }

  /// Whether the window covers the rule in that situation.
  public func covers(_ policyId: String, _ situation: Situation) -> Bool {
    policyId == self.policyId && situation.now >= from && situation.now < until
      && (taskId.map { $0.isExactly(situation.task.taskId) } ?? true)
      && (projectId.map { id in situation.task.projectId?.isExactly(id) == true } ?? true)
  }
}
