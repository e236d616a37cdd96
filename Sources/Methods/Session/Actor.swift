public import Vocabulary

/// Who makes a call, as the host states it; nothing authenticates it.
public struct Actor: Hashable, Sendable {
  /// What kind of actor it is.
  public let kind: ActorKind
  /// The id.
  public let id: String

  /// An actor.
  public init(kind: ActorKind, id: String) {
    self.kind = kind
    self.id = id
  }
}
