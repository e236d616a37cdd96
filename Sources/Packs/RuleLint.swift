internal import Rules
internal import Vocabulary

/// Finds rules that are valid and can never do what they say.
struct RuleLint {
  private let reader: DocumentReader
  private let positions: [String: Position]

  init(_ reader: DocumentReader, positions: [String: Position]) {
    self.reader = reader
    self.positions = positions
  }

  /// Warns of what is never true and of what an earlier rule hides.
  func check(_ pack: RulePack) {
    for (index, rule) in pack.rules.enumerated() {
      guard let place = positions[rule.id] else { continue }
      if let conflict = Conjunction(rule.condition).conflict ?? excluded(rule, pack) {
        reader.warning("never_true", place, "`\(rule.id)` never fires: \(conflict)")
      } else if pack.evaluationMode == .firstMatch,
        let earlier = pack.rules[..<index].first(where: { hides($0, rule) })
      {
        reader.warning(
          "shadowed",
          place,
          "`\(rule.id)` is never reached: `\(earlier.id)` fires first whenever it would"
        )
      }
    }
  }

  /// Whether the pack's own applicability excludes the rule's task mode.
  private func excluded(_ rule: Rule, _ pack: RulePack) -> String? {
    let modes = pack.appliesTo.taskModes
    guard !modes.isEmpty, !modes.contains("any") else { return nil }
    for leaf in Conjunction(rule.condition).leaves
    where leaf.fact.name == "task.mode" && leaf.comparator == .equals {
      guard case .text(let mode) = leaf.operand, !modes.contains(mode) else { continue }
      return "the pack does not apply to `\(mode)` tasks"
    }
    return nil
  }

  /// Whether the earlier rule fires whenever the later one would.
  private func hides(_ earlier: Rule, _ later: Rule) -> Bool {
    guard let needed = Conjunction.exact(earlier.condition) else { return false }
    let given = Conjunction(later.condition).leaves
    return needed.allSatisfy(given.contains)
      && covers(earlier.triggers.eventTypes, later.triggers.eventTypes)
      && covers(earlier.triggers.derivedSignals, later.triggers.derivedSignals)
      && covers(earlier.triggers.claimTypes, later.triggers.claimTypes)
  }

  private func covers<Element: Equatable>(_ wider: [Element], _ narrower: [Element]) -> Bool {
    wider.isEmpty || (!narrower.isEmpty && narrower.allSatisfy(wider.contains))
  }
}

/// The comparisons that must all hold for a condition to hold.
private struct Conjunction {
  let leaves: [Condition.Comparison]

  init(_ condition: Condition) { leaves = Self.required(condition) }

  private static func required(_ condition: Condition) -> [Condition.Comparison] {
    switch condition {
    case .leaf(let leaf): [leaf]
    case .all(let parts): parts.flatMap(required)
    case .any(let parts): parts.count == 1 ? required(parts[0]) : []
    case .none: []
    }
  }

  /// The comparisons, where the condition is nothing but all of them.
  static func exact(_ condition: Condition) -> [Condition.Comparison]? {
    switch condition {
    case .leaf(let leaf): return [leaf]
    case .all(let parts):
      var leaves: [Condition.Comparison] = []
      for part in parts {
        guard let inner = exact(part) else { return nil }
        leaves += inner
      }
      return leaves
    case .any, .none: return nil
    }
  }

  /// Why the comparisons cannot hold together; `nil` where they can.
  var conflict: String? {
    for (index, leaf) in leaves.enumerated() {
      if leaf.comparator == .in, leaf.operand == .list([]) {
        return "`in` of \(leaf.fact.name) lists nothing"
      }
      for other in leaves[..<index] where other.slot == leaf.slot && excludes(other, leaf) {
        return "two comparisons of \(leaf.fact.name) exclude each other"
      }
    }
    return nil
  }

  private func excludes(_ one: Condition.Comparison, _ other: Condition.Comparison) -> Bool {
    let type = one.fact.type
    if isAbsent(one) || isAbsent(other) {
      return !(isAbsent(one) && isAbsent(other))
    }
    if one.comparator == .equals {
      return !other.comparator.holds(one.operand, other.operand, type)
    }
    if other.comparator == .equals {
      return !one.comparator.holds(other.operand, one.operand, type)
    }
    guard let low = bounds(one), let high = bounds(other) else { return false }
    return max(low.lower, high.lower) > min(low.upper, high.upper)
  }

  private func isAbsent(_ leaf: Condition.Comparison) -> Bool {
    leaf.comparator == .exists && leaf.operand == .bool(false)
  }

  private func bounds(_ leaf: Condition.Comparison) -> (lower: Int64, upper: Int64)? {
    guard let value = number(leaf) else { return nil }
    return switch leaf.comparator {
    case .greaterThan: (value + 1, .max)
    case .atLeast: (value, .max)
    case .lessThan: (.min, value - 1)
    case .atMost: (.min, value)
    case .equals, .notEquals, .in, .notIn, .contains, .exists: nil
    }
  }

  private func number(_ leaf: Condition.Comparison) -> Int64? {
    switch (leaf.operand, leaf.fact.type) {
    case (.integer(let value), _): value > .min && value < .max ? value : nil
    case (.text(let step), .ladder(let steps, _)): steps.firstIndex(of: step).map(Int64.init)
    case (.bool, _), (.text, _), (.list, _): nil
    }
  }
}
