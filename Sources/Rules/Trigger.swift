public import Vocabulary

/// When a rule is evaluated: any one within a list, every list that is given.
public struct Trigger: Hashable, Sendable {
  /// Names of events; empty: not given.
  public let eventTypes: [String]
  /// Derived signals; empty: not given.
  public let derivedSignals: [DerivedSignal]
  /// Types of claims; empty: not given.
  public let claimTypes: [ClaimType]

  /// A trigger with its lists.
  public init(eventTypes: [String], derivedSignals: [DerivedSignal], claimTypes: [ClaimType]) {
    self.eventTypes = eventTypes
    self.derivedSignals = derivedSignals
    self.claimTypes = claimTypes
  }

  /// Whether the situation triggers.
  public func matches(_ situation: Situation) -> Bool {
    // The situation's sets are small: to walk them is quicker than to hash for them.
    (claimTypes.isEmpty || situation.claimTypes.contains { claimTypes.contains($0) })
      && (derivedSignals.isEmpty || situation.signals.contains { derivedSignals.contains($0) })
      && (eventTypes.isEmpty || situation.events.contains { eventTypes.contains($0) })
  }
}
