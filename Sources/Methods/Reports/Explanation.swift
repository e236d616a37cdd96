internal import JSON
internal import Rules
internal import Vocabulary

/// Why each rule fired or not, from the facts that were recorded with the decision.
struct Explanation {
  private let facts: JSONView?
  private let ruleFacts: JSONView?
  private let matched: Set<String>
  private let events: Set<String>
  private let signals: Set<String>
  private let claims: Set<String>
  private let packs: [RulePack]

  init(_ body: JSONView, _ packs: [RulePack]) {
    let situation = body["situation"]
    func words(_ view: JSONView?) -> Set<String> {
      Set(view?.elements.compactMap(\.string) ?? [])
    }
    facts = situation?["facts"]
    ruleFacts = situation?["ruleFacts"]
    events = words(situation?["events"])
    signals = words(situation?["signals"])
    claims = words(facts?["claim.types"])
    matched = Set(
      body["decision"]?["matched"]?.elements.compactMap { $0["policyId"]?.string } ?? []
    )
    self.packs = packs
  }

  func write(_ writer: inout JSONWriter) {
    writer.object { writer in
      writer.name("rules")
      writer.array { writer in
        for pack in packs { for rule in pack.rules { write(rule, pack, &writer) } }
      }
    }
  }

  private func write(_ rule: Rule, _ pack: RulePack, _ writer: inout JSONWriter) {
    let misses = misses(rule.triggers)
    let fired = matched.contains(rule.id)
    writer.object { writer in
      writer.member("policyId", rule.id)
      writer.member("packId", pack.id)
      writer.member("triggered", misses.isEmpty)
      writer.member("fired", fired)
      writer.member("why", why(rule, misses, fired))
      writer.member("conditions", misses.isEmpty ? rule.condition.leaves : []) { writer, leaf in
        write(leaf, rule, fired, &writer)
      }
    }
  }

  private func misses(_ trigger: Trigger) -> [String] {
    var misses: [String] = []
    if !trigger.eventTypes.isEmpty, events.isDisjoint(with: trigger.eventTypes) {
      misses.append("event_types")
    }
    if !trigger.derivedSignals.isEmpty,
      signals.isDisjoint(with: trigger.derivedSignals.map(\.rawValue))
    {
      misses.append("derived_signals")
    }
    if !trigger.claimTypes.isEmpty, claims.isDisjoint(with: trigger.claimTypes.map(\.rawValue)) {
      misses.append("claim_types")
    }
    return misses
  }

  private func why(_ rule: Rule, _ misses: [String], _ fired: Bool) -> String {
    if fired { return "its triggers matched and its conditions held" }
    guard misses.isEmpty else {
      return "not triggered: none of its \(misses.joined(separator: " and ")) was there"
    }
    return "triggered, but its conditions did not hold"
  }

  private func write(
    _ leaf: Condition.Comparison,
    _ rule: Rule,
    _ fired: Bool,
    _ writer: inout JSONWriter
  ) {
    let value = value(leaf, rule)
    writer.object { writer in
      writer.member("fact", leaf.fact.name)
      writer.member("comparator", leaf.comparator.rawValue)
      writer.name("operand")
      leaf.operand.write(&writer)
      writer.name("value")
      if let value { value.write(&writer) } else { writer.string("absent") }
      writer.name("holds")
      if leaf.fact.isPerRule, value == nil {
        writer.null()
      } else {
        writer.bool(leaf.comparator.holds(value, leaf.operand, leaf.fact.type))
      }
    }
  }

  private func value(_ leaf: Condition.Comparison, _ rule: Rule) -> FactValue? {
    if leaf.fact.isPerRule {
      return ruleFacts?[rule.id]?[leaf.fact.name].flatMap(FactValue.init)
    }
    return facts?[leaf.fact.name].flatMap(FactValue.init) ?? leaf.fact.rest
  }
}

extension FactValue {
  /// A value read back from JSON.
  init?(_ view: JSONView) {
    switch view.kind {
    case .boolean: self = .bool(view.bool ?? false)
    case .number: self = .integer(view.integer ?? 0)
    case .string: self = .text(view.string ?? "")
    case .array: self = .list(view.elements.compactMap(\.string))
    case .null, .object: return nil
    }
  }
}
