/// What surrounds a call: its unit of work in the store.
public protocol CallScope: AnyObject, SendableMetatype {
  /// A call begins.
  func callBegins()
  /// A call has ended; where it failed, everything it changed is taken back. Answers whether its
  /// answer stands only with the next commit: it changed something, or may have seen what a call
  /// before it changed.
  func callEnds(failed: Bool) -> Bool
  /// Notifications that calls or deadlines produced, taken once: method and params.
  func takeNotifications() -> [(method: String, params: [UInt8])]
}

/// Where a connection stands (LSP, Life Cycle).
public enum LifeStage: Sendable {
  /// Before `initialize`.
  case waiting
  /// Between `initialize` and `shutdown`.
  case serving
  /// After `shutdown`.
  case stopped
}
