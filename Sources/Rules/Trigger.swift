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
    (eventTypes.isEmpty || eventTypes.contains { situation.events.contains($0) })
      && (derivedSignals.isEmpty || derivedSignals.contains { situation.signals.contains($0) })
      && (claimTypes.isEmpty || claimTypes.contains { situation.claimTypes.contains($0) })
  }
}
