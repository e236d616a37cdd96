internal import Claims
internal import Rules
internal import Vocabulary

extension OperatorNotice {
  /// The notice that a rule asks for; `nil` where it asks for none.
  init?(_ finding: Verdict.Finding, _ values: FactValues) {
    let rule = finding.match.rule
    guard rule.output.notice.isRequired, let key = rule.noticeTemplate,
      let template = rule.templates[key]
    else { return nil }
    let situation = values.situation
    let citations = Citations(rule, situation)
    // The header is the same template, rendered.
    let lead = finding.header ?? template.rendered(values, rule.requirements)
    let text = [lead, citations.text]
    self.init(
      policyId: rule.id,
      severity: rule.output.severity,
      template: key,
      text: text.filter { !$0.isEmpty }.joined(separator: " "),
      eventIds: citations.eventIds,
      evidenceIds: citations.evidenceIds
    )
  }
}

/// What a notice must cite: each by its id, or named as missing.
private struct Citations {
  var eventIds: [String] = []
  var evidenceIds: [String] = []
  var missing: [String] = []

  init(_ rule: Rule, _ situation: Situation) {
    let events = rule.output.notice.eventTypes + rule.requirements.eventTypes
    for type in unique(events) {
      if let id = situation.task.ledger.newestEvents[type] {
        eventIds.append(id)
      } else {
        missing.append("no event \(type)")
      }
    }
    let classes = rule.output.notice.evidenceClasses + rule.requirements.evidenceClasses
    for evidenceClass in unique(classes) {
      let items = situation.assessments.filter { $0.evidenceClass == evidenceClass }
      if let item = items.max(by: { $0.quality < $1.quality }) {
        evidenceIds.append(item.evidenceId)
      } else {
        missing.append("no evidence of class \(evidenceClass.rawValue)")
      }
    }
  }

  var text: String {
    var parts: [String] = []
    if !eventIds.isEmpty { parts.append("Events: \(eventIds.joined(separator: ", ")).") }
    if !evidenceIds.isEmpty { parts.append("Evidence: \(evidenceIds.joined(separator: ", ")).") }
    if !missing.isEmpty { parts.append("Missing: \(missing.joined(separator: ", ")).") }
    return parts.joined(separator: " ")
  }
}

private func unique<Element: Hashable>(_ elements: [Element]) -> [Element] {
  var seen: Set<Element> = []
  return elements.filter { seen.insert($0).inserted }
}
