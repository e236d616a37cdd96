/// All facts; a rule refers to one by its place here.
public enum FactTable {
  /// The facts, by namespace.
  public static let facts: [Fact] =
    EventFacts.all + TaskFacts.all + CheckpointFacts.all + ForwardingFacts.all + EvidenceFacts.all
    + ClaimFacts.all + MessageFacts.all + DecisionFacts.all

  /// The names of all facts.
  public static let names: [String] = facts.map(\.name)

  private static let slots: [String: Int] = Dictionary(
    uniqueKeysWithValues: names.enumerated().map { ($1, $0) }
  )

  /// The place of the fact of that name.
  public static func slot(_ name: String) -> Int? { slots[name] }
}

/// The facts of one situation, each computed when it is first looked at.
public final class FactValues {
  /// The situation.
  public let situation: Situation
  private var known = KnownValues()

  /// Nothing is computed yet.
  public init(_ situation: Situation) { self.situation = situation }

  /// Values that were recorded with a decision; what was not recorded is at rest.
  public convenience init(_ situation: Situation, recorded: [String: FactValue]) {
    self.init(situation)
    for (slot, fact) in FactTable.facts.enumerated() where !fact.isPerRule {
      known.keep(recorded[fact.name] ?? fact.rest, slot)
    }
  }

  /// Hands out the values of slots that depend on no rule, but for those at rest.
  ///
  /// They are not kept: a record is the last to look at them.
  public func record(_ slots: [Int], _ body: (Int, FactValue) -> Void) {
    let (known, requirements) = (known, EvidenceRequirements())
    for slot in slots {
      let fact = FactTable.facts[slot]
      guard let value = known.value(slot) ?? fact.value(situation, requirements),
        value != fact.rest
      else { continue }
      body(slot, value)
    }
  }

  /// The value in a slot; `nil` where the fact has none.
  public func value(_ slot: Int, _ requirements: EvidenceRequirements) -> FactValue? {
    if let value = known.value(slot) { return value }
    let fact = FactTable.facts[slot]
    let value = fact.value(situation, requirements)
    if !fact.isPerRule { known.keep(value, slot) }
    return value
  }
}

/// What was computed, by slot.
private struct KnownValues {
  /// Where the value of each slot stands: not looked at, none, or two more than its place.
  private var places = [UInt16](repeating: Self.unknown, count: FactTable.facts.count)
  private var values: [FactValue] = []

  private static let unknown: UInt16 = 0
  private static let absent: UInt16 = 1
  private static let first = 2

  /// The value in a slot, or that it has none; `nil` where nobody has looked.
  func value(_ slot: Int) -> FactValue?? {
    switch places[slot] {
    case Self.unknown: nil
    case Self.absent: .some(nil)
    case let place: values[Int(place) - Self.first]
    }
  }

  mutating func keep(_ value: FactValue?, _ slot: Int) {
    guard let value else {
      places[slot] = Self.absent
      return
    }
    if values.isEmpty { values.reserveCapacity(places.count) }
    places[slot] = UInt16(values.count + Self.first)
    values.append(value)
  }
}
