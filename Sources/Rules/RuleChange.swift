public import Vocabulary

/// What a profile changes about one rule.
public struct RuleChange: Sendable {
  /// Another severity.
  public var severity: Severity?
  /// Another mode.
  public var mode: RuleMode?
  /// Other least qualities and numbers of items; those that are absent stay.
  public var requirements = EvidenceRequirements()
  /// Other operands of the rule's one ordering comparison of a fact, by slot.
  public var thresholds: [(slot: Int, operand: FactValue)] = []

  /// Changes nothing.
  public init() {}
}

extension Rule {
  /// The rule after the change, and what it asks less of than before.
  ///
  /// A threshold whose fact the rule does not compare by order exactly once changes nothing;
  /// `Condition.orderings` tells beforehand.
  public func applying(
    _ change: RuleChange,
    packMode: RuleMode?
  ) -> (rule: Rule, loosened: [Loosening]) {
    var condition = condition
    var loosened: [Loosening] = []
    func note(_ what: String, _ was: String, _ becomes: String) {
      loosened.append(Loosening(ruleId: id, what: what, was: was, becomes: becomes))
    }
    if let severity = change.severity {
      if severity < output.severity {
        note("severity", output.severity.rawValue, severity.rawValue)
      }
    }
    if let mode = change.mode {
      if mode == .shadow, self.mode != .shadow, packMode != .shadow {
        note("mode", RuleMode.enforce.rawValue, mode.rawValue)
      }
    }
    let requirements = requirements.applying(change.requirements, note)
    for (slot, operand) in change.thresholds {
      guard let ordering = self.condition.orderings(slot).first else { continue }
      let was = ordering.comparison.operand
      if ordering.isLoosened(by: operand) {
        note(ordering.comparison.fact.name, was.text, operand.text)
      }
      condition = condition.replacing(slot, operand)
    }
    let rule = changed(
      severity: change.severity,
      mode: change.mode,
      requirements: requirements,
      condition: condition
    )
    return (rule, loosened)
  }
}

extension EvidenceRequirements {
  fileprivate func applying(
    _ change: EvidenceRequirements,
    _ note: (String, String, String) -> Void
  ) -> EvidenceRequirements {
    var changed = self
    func lower(
      _ what: String,
      _ was: EvidenceQuality?,
      _ becomes: EvidenceQuality?,
      standard: EvidenceQuality
    ) -> EvidenceQuality? {
      guard let becomes else { return was }
      if becomes < was ?? standard { note(what, (was ?? standard).rawValue, becomes.rawValue) }
      return becomes
    }
    changed.completion = lower(
      "completion.min_quality",
      completion,
      change.completion,
      standard: .moderate
    )
    changed.verifiedCompletion = lower(
      "verified_completion.min_quality",
      verifiedCompletion,
      change.verifiedCompletion,
      standard: .strong
    )
    changed.progressFloor = lower(
      "progress.allowed_quality_floor",
      progressFloor,
      change.progressFloor,
      standard: .weak
    )
    if let items = change.progressNewItems {
      let was = progressNewItems ?? 0
      if items < was {
        note("progress.min_new_items_since_last_checkpoint", "\(was)", "\(items)")
      }
      changed.progressNewItems = items
    }
    return changed
  }
}

/// A comparison by order in a condition.
public struct Ordering: Sendable {
  /// The comparison.
  public let comparison: Condition.Comparison
  /// Whether it stands under an odd number of `not`.
  public let isNegated: Bool

  /// Whether the rule fires less often with the other operand.
  public func isLoosened(by operand: FactValue) -> Bool {
    let type = comparison.fact.type
    let isHigher = Comparator.greaterThan.holds(operand, comparison.operand, type)
    let isLower = Comparator.lessThan.holds(operand, comparison.operand, type)
    let wantsHigh = comparison.comparator == .atLeast || comparison.comparator == .greaterThan
    let isRarer = wantsHigh ? isHigher : isLower
    let isMoreOften = wantsHigh ? isLower : isHigher
    return isNegated ? isMoreOften : isRarer
  }
}

extension Condition {
  /// The comparisons of a fact by order: the thresholds that a profile can set anew.
  public func orderings(_ slot: Int) -> [Ordering] { orderings(slot, isNegated: false) }

  private func orderings(_ slot: Int, isNegated: Bool) -> [Ordering] {
    switch self {
    case .all(let parts), .any(let parts):
      return parts.flatMap { $0.orderings(slot, isNegated: isNegated) }
    case .none(let parts): return parts.flatMap { $0.orderings(slot, isNegated: !isNegated) }
    case .leaf(let leaf):
      guard leaf.slot == slot, leaf.comparator.isOrdering else { return [] }
      return [Ordering(comparison: leaf, isNegated: isNegated)]
    }
  }

  /// The condition with another operand in each comparison of the fact by order.
  func replacing(_ slot: Int, _ operand: FactValue) -> Condition {
    switch self {
    case .all(let parts): return .all(parts.map { $0.replacing(slot, operand) })
    case .any(let parts): return .any(parts.map { $0.replacing(slot, operand) })
    case .none(let parts): return .none(parts.map { $0.replacing(slot, operand) })
    case .leaf(let leaf):
      guard leaf.slot == slot, leaf.comparator.isOrdering else { return self }
      return .leaf(Comparison(slot: slot, comparator: leaf.comparator, operand: operand))
    }
  }
}

extension Comparator {
  /// Whether it compares by order.
  var isOrdering: Bool {
    switch self {
    case .greaterThan, .lessThan, .atLeast, .atMost: true
    case .equals, .notEquals, .in, .notIn, .contains, .exists: false
    }
  }
}
