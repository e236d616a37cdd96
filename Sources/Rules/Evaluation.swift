public import Vocabulary

/// A rule that fired.
public struct Match: Sendable {
  /// The rule.
  public let rule: Rule
  /// The pack it belongs to.
  public let packId: String
  /// Whether it decides, or is only recorded.
  public let mode: RuleMode
}

/// Why a rule fired or not.
public struct Consideration: Sendable {
  /// One comparison with the fact's value.
  public struct Leaf: Sendable {
    /// The fact's name.
    public let fact: String
    /// How it was compared.
    public let comparator: Comparator
    /// What it was compared with.
    public let operand: FactValue
    /// The value; `nil` where the fact had none.
    public let value: FactValue?
    /// Whether the comparison held.
    public let holds: Bool
  }

  /// The rule.
  public let rule: Rule
  /// The pack it belongs to.
  public let packId: String
  /// Whether its triggers matched.
  public let isTriggered: Bool
  /// Whether it fired.
  public let fires: Bool
  /// Every comparison of a rule that was triggered.
  public let leaves: [Leaf]
}

/// Packs against a situation.
public enum Evaluation {
  /// The rules that fire, in the order of evaluation; `mode` is the call's own.
  public static func matches(
    _ packs: [RulePack],
    _ values: FactValues,
    mode: RuleMode
  ) -> [Match] {
    var matches: [Match] = []
    for pack in packs where pack.appliesTo.covers(values.situation.task) {
      for rule in pack.rules where rule.fires(values) {
        let isShadow = mode == .shadow || pack.mode == .shadow || rule.mode == .shadow
        matches.append(
          Match(rule: rule, packId: pack.id, mode: isShadow ? .shadow : .enforce)
        )
        if pack.evaluationMode == .firstMatch { break }
      }
    }
    return matches
  }

  /// Every rule that is considered, and why it fires or not.
  public static func considerations(
    _ packs: [RulePack],
    _ values: FactValues
  ) -> [Consideration] {
    packs.filter { $0.appliesTo.covers(values.situation.task) }.flatMap { pack in
      pack.rules.map { rule in
        let isTriggered = rule.triggers.matches(values.situation)
        let leaves = rule.condition.leaves.map { leaf in
          let value = values.value(leaf.slot, rule.requirements)
          return Consideration.Leaf(
            fact: leaf.fact.name,
            comparator: leaf.comparator,
            operand: leaf.operand,
            value: value,
            holds: leaf.comparator.holds(value, leaf.operand, leaf.fact.type)
          )
        }
        return Consideration(
          rule: rule,
          packId: pack.id,
          isTriggered: isTriggered,
          fires: isTriggered && rule.condition.holds(values, rule.requirements),
          leaves: isTriggered ? leaves : []
        )
      }
    }
  }
}

extension Rule {
  /// Whether the rule is triggered and its condition holds.
  public func fires(_ values: FactValues) -> Bool {
    triggers.matches(values.situation) && condition.holds(values, requirements)
  }
}
