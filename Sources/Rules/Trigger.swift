public import Vocabulary

/// When a rule is evaluated: any one within a list, every list that is given.
public struct Trigger: Hashable, Sendable {
  /// Names of events; empty: not given.
  public let eventTypes: [String]
  /// Derived signals; empty: not given.
  public let derivedSignals: [DerivedSignal]
  /// Types of claims; empty: not given.
  public let claimTypes: [ClaimType]
  private let signalBits: UInt8
  private let claimBits: UInt8

  /// A trigger with its lists.
  public init(eventTypes: [String], derivedSignals: [DerivedSignal], claimTypes: [ClaimType]) {
    self.eventTypes = eventTypes
    self.derivedSignals = derivedSignals
    self.claimTypes = claimTypes
    signalBits = derivedSignals.reduce(0) { $0 | $1.bit }
    claimBits = claimTypes.reduce(0) { $0 | $1.bit }
  }

  /// Whether the situation triggers.
  public func matches(_ situation: Situation) -> Bool {
    (claimBits == 0 || situation.claimBits & claimBits != 0)
      && (signalBits == 0 || situation.signalBits & signalBits != 0)
      && (eventTypes.isEmpty || situation.events.contains { eventTypes.contains($0) })
  }
}
