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
  private var known: [FactValue??]

  /// Nothing is computed yet.
  public init(_ situation: Situation) {
    self.situation = situation
    known = Array(repeating: nil, count: FactTable.facts.count)
  }

  /// Values that were recorded with a decision; what was not recorded is at rest.
  public init(_ situation: Situation, recorded: [String: FactValue]) {
    self.situation = situation
    known = FactTable.facts.map { $0.isPerRule ? nil : .some(recorded[$0.name] ?? $0.rest) }
  }

  /// The value in a slot; `nil` where the fact has none.
  public func value(_ slot: Int, _ requirements: EvidenceRequirements) -> FactValue? {
    let fact = FactTable.facts[slot]
    if fact.isPerRule { return fact.value(situation, requirements) }
    if let known = known[slot] { return known }
    let value = fact.value(situation, requirements)
    known[slot] = .some(value)
    return value
  }
}
