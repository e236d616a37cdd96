public import Vocabulary

/// A message that an agent wants to send, with what its sender declares about it.
public struct Draft: Hashable, Sendable {
  /// The text.
  public let text: String
  /// Who would see it.
  public var visibility = MessageVisibility.operator
  /// Checkpoint fields given beside the text.
  public var fields: [CheckpointField: String] = [:]
  /// The claims that the caller declares.
  public var declaredTypes: [ClaimType] = []
  /// The status that the caller declares.
  public var declaredStatus: TaskStatus?

  /// A draft of which nothing is declared.
  public init(text: String) { self.text = text }

  /// Whether the caller declares anything about it.
  public var isDeclared: Bool {
    // A status that only says what Candor itself would say declares nothing of its own.
    !fields.isEmpty || !declaredTypes.isEmpty
      || (declaredStatus != nil && declaredStatus != .pendingVerification)
  }
}
