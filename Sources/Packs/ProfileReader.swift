internal import JSON
internal import Rules
internal import Vocabulary

/// Reads `profiles/<name>.yaml` and lays it over the pack's rules.
///
/// What it loosens needs a `reason`, the rule's own or the profile's, and is listed.
struct ProfileReader {
  private let reader: DocumentReader
  private let name: String

  init(_ reader: DocumentReader, name: String) {
    self.reader = reader
    self.name = name
  }

  /// The profile over a pack that was read.
  func profile(
    _ document: Document,
    over pack: RulePack,
    inheriting inherited: [Loosening]
  ) -> PackProfile? {
    guard
      let top = reader.mapping(
        document,
        "a profile",
        optional: ["profile", "summary", "reason", "mode", "applies_to", "rules"]
      )
    else { return nil }
    checkName(top["profile"])
    let reason = reader.text(top["reason"], "reason", maximum: 1000)
    var loosened = inherited
    let appliesTo = applicability(top["applies_to"], pack.appliesTo)
    add(pack.appliesTo.loosenings(appliesTo), reason, at: top["applies_to"], to: &loosened)
    let mode = reader.word(top["mode"], "mode", RuleMode.self)
    if mode == .shadow, pack.mode != .shadow {
      let change = Loosening(ruleId: nil, what: "mode", was: "enforce", becomes: "shadow")
      add([change], reason, at: top["mode"], to: &loosened)
    }
    let rules = rules(top["rules"], pack, reason, &loosened)
    loosened.removeAll { inherited.contains($0) && !$0.holds(in: rules, mode: mode ?? pack.mode) }
    return PackProfile(
      name: name,
      summary: reader.text(top["summary"], "summary"),
      appliesTo: appliesTo,
      mode: mode ?? pack.mode,
      rules: rules,
      loosened: loosened
    )
  }

  private func checkName(_ document: Document?) {
    guard let document, let text = reader.text(document, "profile"), text != name else { return }
    reader.error(
      "unknown_word",
      document.position,
      "profile must be the file's own name, found `\(text.prefix(60))`",
      suggestion: name
    )
  }

  private func applicability(_ document: Document?, _ own: Applicability) -> Applicability {
    guard let document else { return own }
    return ApplicabilityReader.read(document, reader, over: own)
  }

  private func add(
    _ changes: [Loosening],
    _ reason: String?,
    at document: Document?,
    to loosened: inout [Loosening]
  ) {
    for var change in changes {
      if let reason {
        change.reason = reason
      } else {
        let rule = change.ruleId.map { " of `\($0)`" } ?? ""
        reader.error(
          "loosens_without_reason",
          document?.position ?? Position(line: 1, column: 1),
          "\(change.what)\(rule) is loosened from \(change.was) to \(change.becomes): give a `reason`"
        )
      }
      loosened.append(change)
    }
  }

  private func rules(
    _ document: Document?,
    _ pack: RulePack,
    _ reason: String?,
    _ loosened: inout [Loosening]
  ) -> [Rule] {
    var rules = pack.rules
    guard let document else { return rules }
    guard case .mapping(let entries) = document.content else {
      reader.error(
        "wrong_type",
        document.position,
        "rules must be a mapping of rule ids, found \(document.kind)"
      )
      return rules
    }
    for entry in entries {
      guard let index = rules.firstIndex(where: { $0.id == entry.key }) else {
        reader.error(
          "unknown_rule",
          entry.position,
          "the pack has no rule `\(entry.key.prefix(60))`",
          suggestion: NearestName.of(entry.key, among: rules.map(\.id))
        )
        continue
      }
      guard
        let members = reader.mapping(
          entry.value,
          "a rule of a profile",
          optional: ["severity", "mode", "evidence_requirements", "thresholds", "reason"]
        )
      else { continue }
      let change = change(members, rules[index])
      let (rule, changes) = rules[index].applying(change, packMode: pack.mode)
      rules[index] = rule
      let own = reader.text(members["reason"], "reason", maximum: 1000)
      add(changes, own ?? reason, at: entry.value, to: &loosened)
    }
    return rules
  }

  private func change(_ members: [String: Document], _ rule: Rule) -> RuleChange {
    var change = RuleChange()
    change.severity = reader.word(members["severity"], "severity", Severity.self)
    change.mode = reader.word(members["mode"], "mode", RuleMode.self)
    if let requirements = members["evidence_requirements"] {
      change.requirements = RequirementsReader(reader).thresholds(requirements)
    }
    for entry in members["thresholds"]?.entries ?? [] {
      guard let slot = FactTable.slot(entry.key), let ordering = rule.condition.only(slot) else {
        let known = rule.condition.leaves.map(\.fact.name).filter { name in
          FactTable.slot(name).flatMap { rule.condition.only($0) } != nil
        }
        reader.error(
          "unknown_threshold",
          entry.position,
          "`\(rule.id)` has no single threshold of `\(entry.key.prefix(60))`",
          suggestion: NearestName.of(entry.key, among: known)
        )
        continue
      }
      let comparison = ordering.comparison
      if let operand = ConditionReader(reader).operand(
        comparison.comparator,
        comparison.fact,
        entry.value
      ) {
        change.thresholds.append((slot, operand))
      }
    }
    return change
  }
}

extension Condition {
  /// The one comparison of the fact by order; `nil` where there is none, or are several.
  fileprivate func only(_ slot: Int) -> Ordering? {
    let orderings = orderings(slot)
    return orderings.count == 1 ? orderings[0] : nil
  }
}
