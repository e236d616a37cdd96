public import Packs
public import Vocabulary

/// What the edge gives to a session: where the store lies, and what it can see of the world.
public struct Configuration {
  /// The store's path, or `:memory:`.
  public var storePath: String
  /// The packs of `--packs`, each with its text.
  public var packs: [PackLibrary.Entry]
  /// The packs' profile of `--profile`; `initialize` may name another.
  public var profile: String?
  /// The version of this build.
  public var version: String
  /// The present time.
  public var clock: () -> Instant
  /// How long the machine has slept; `nil` where that cannot be told.
  public var sleep: () -> MachineSleep?
  /// The actor where `initialize` names none.
  public var defaultActor: Actor
  /// Called with the parent's process id, once `initialize` names it.
  public var watchParent: (Int32) -> Void
  /// Whether the process was asked to end: then no lock is waited for any more.
  public var isEnding: () -> Bool

  /// A configuration without packs of its own.
  public init(storePath: String, version: String, clock: @escaping () -> Instant) {
    self.storePath = storePath
    self.version = version
    self.clock = clock
    packs = []
    sleep = { nil }
    defaultActor = Actor(kind: .runtime, id: "runtime")
    watchParent = { _ in }
    isEnding = { false }
  }
}
