/// What must be true for a rule to fire.
public indirect enum Condition: Hashable, Sendable {
  /// Every one holds.
  case all([Condition])
  /// At least one holds.
  case any([Condition])
  /// None of them holds.
  case none([Condition])
  /// A comparison holds.
  case leaf(Comparison)

  /// One comparison of a fact.
  public struct Comparison: Hashable, Sendable {
    /// The fact's place in the table.
    public let slot: Int
    /// How it is compared.
    public let comparator: Comparator
    /// What it is compared with.
    public let operand: FactValue

    /// A comparison.
    public init(slot: Int, comparator: Comparator, operand: FactValue) {
      self.slot = slot
      self.comparator = comparator
      self.operand = operand
    }

    /// The fact.
    public var fact: Fact { FactTable.facts[slot] }
  }

  /// Whether the condition holds.
  public func holds(_ values: FactValues, _ requirements: EvidenceRequirements) -> Bool {
    switch self {
    case .all(let parts): parts.allSatisfy { $0.holds(values, requirements) }
    case .any(let parts): parts.contains { $0.holds(values, requirements) }
    case .none(let parts): !parts.contains { $0.holds(values, requirements) }
    case .leaf(let leaf):
      leaf.comparator.holds(
        values.value(leaf.slot, requirements),
        leaf.operand,
        leaf.fact.type
      )
    }
  }

  /// Whether it looks at a fact whose value depends on the rule's own requirements.
  public var looksAtRuleFacts: Bool {
    switch self {
    case .all(let parts), .any(let parts), .none(let parts):
      parts.contains { $0.looksAtRuleFacts }
    case .leaf(let leaf): leaf.fact.isPerRule
    }
  }

  /// Every comparison in it, in the order of the pack.
  public var leaves: [Comparison] {
    switch self {
    case .all(let parts), .any(let parts), .none(let parts): parts.flatMap(\.leaves)
    case .leaf(let leaf): [leaf]
    }
  }
}
