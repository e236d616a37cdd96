internal import JSON
internal import Rules
internal import Vocabulary

/// Reads one rule of a pack (`000…`, Rule structure).
struct RuleReader {
  private let reader: DocumentReader
  private let severityDefault: Severity
  private let shared: SharedTemplates

  init(_ reader: DocumentReader, severityDefault: Severity, shared: SharedTemplates) {
    self.reader = reader
    self.severityDefault = severityDefault
    self.shared = shared
  }

  func rule(_ document: Document) -> Rule? {
    guard
      let members = reader.mapping(
        document,
        "a rule",
        required: [
          "id", "title", "intent", "triggers", "conditions", "evidence_requirements",
          "decision_output", "operator_message_templates",
        ],
        optional: ["notes", "mode"]
      )
    else { return nil }
    let id = reader.text(members["id"], "the rule's id", maximum: 200)
    if let id, let place = members["id"], !id.isSlug {
      reader.error("bad_id", place.position, "a rule id must be letters, digits, `.`, `-` and `_`")
    }
    let title = reader.text(members["title"], "the rule's title")
    let intent = reader.text(members["intent"], "the rule's intent")
    let triggers = members["triggers"].map(trigger)
    let condition = members["conditions"].flatMap { ConditionReader(reader).condition($0) }
    let requirements = members["evidence_requirements"].map(RequirementsReader(reader).requirements)
    let templates = members["operator_message_templates"].map(self.templates) ?? [:]
    let output = members["decision_output"].flatMap { self.output($0) }
    let notes = reader.texts(members["notes"], "notes")
    let mode = reader.word(members["mode"], "mode", RuleMode.self)
    guard let id, let title, let intent, let triggers, let condition, let requirements, let output
    else { return nil }
    let rule = Rule(
      id: id,
      title: title,
      intent: intent,
      triggers: triggers,
      condition: condition,
      requirements: requirements,
      output: output,
      templates: templates,
      notes: notes,
      mode: mode
    )
    requireTemplate(rule, members["operator_message_templates"]?.position ?? document.position)
    return rule
  }

  private func requireTemplate(_ rule: Rule, _ position: Position) {
    let changesMessage = rule.output.decision != .allow && rule.output.decision.delivers
    guard rule.output.notice.isRequired || changesMessage else { return }
    guard let key = rule.noticeTemplate else {
      reader.error(
        "missing_template",
        position,
        "a rule that decides `allow` and needs a notice must name `operator_notice.template`"
      )
      return
    }
    if rule.templates[key] == nil {
      reader.error("missing_template", position, "the rule needs the template `\(key.rawValue)`")
    }
  }

  private func trigger(_ document: Document) -> Trigger {
    let lists =
      reader.mapping(
        document,
        "triggers",
        optional: ["event_types", "derived_signals", "claim_types"]
      ) ?? [:]
    let trigger = Trigger(
      eventTypes: reader.eventTypes(lists["event_types"], "event_types"),
      derivedSignals: reader.words(
        lists["derived_signals"],
        "derived_signals",
        DerivedSignal.self
      ),
      claimTypes: reader.words(lists["claim_types"], "claim_types", ClaimType.self)
    )
    if trigger.eventTypes.isEmpty, trigger.derivedSignals.isEmpty, trigger.claimTypes.isEmpty,
      !reader.hasErrors
    {
      reader.error("empty_trigger", document.position, "a rule needs at least one trigger")
    }
    return trigger
  }

  private func output(_ document: Document) -> DecisionOutput? {
    guard
      let members = reader.mapping(
        document,
        "decision_output",
        required: [
          "decision", "reason", "suggested_status", "required_actions", "operator_notice",
        ],
        optional: ["severity"]
      )
    else { return nil }
    let decision = reader.word(members["decision"], "decision", DecisionKind.self)
    let severity = reader.word(members["severity"], "severity", Severity.self)
    let reason = reader.template(members["reason"], "reason")
    var status: TaskStatus?
    if let suggested = members["suggested_status"], !suggested.isNull {
      status = reader.word(suggested, "suggested_status", TaskStatus.self)
    }
    let actions = reader.words(
      members["required_actions"],
      "required_actions",
      RequiredAction.self
    )
    let notice = members["operator_notice"].flatMap { self.notice($0) }
    guard let decision, let reason, let notice else { return nil }
    return DecisionOutput(
      decision: decision,
      severity: severity ?? severityDefault,
      reason: reason,
      suggestedStatus: status,
      requiredActions: actions,
      notice: notice
    )
  }

  private func notice(_ document: Document) -> NoticeRequirement? {
    guard
      let members = reader.mapping(
        document,
        "operator_notice",
        required: ["required"],
        optional: ["template", "must_reference"]
      )
    else { return nil }
    var eventTypes: [String] = []
    var classes: [EvidenceClass] = []
    if let references = members["must_reference"],
      let lists = reader.mapping(
        references,
        "must_reference",
        optional: ["event_types", "evidence_classes"]
      )
    {
      eventTypes = reader.eventTypes(lists["event_types"], "event_types")
      classes = reader.words(lists["evidence_classes"], "evidence_classes", EvidenceClass.self)
    }
    return NoticeRequirement(
      isRequired: reader.bool(members["required"], "operator_notice.required") ?? false,
      template: reader.word(members["template"], "operator_notice.template", NoticeTemplate.self),
      eventTypes: eventTypes,
      evidenceClasses: classes
    )
  }

  private func templates(_ document: Document) -> [NoticeTemplate: Template] {
    let members =
      reader.mapping(document, "operator_message_templates", optional: NoticeTemplate.words) ?? [:]
    var templates: [NoticeTemplate: Template] = [:]
    for key in NoticeTemplate.allCases {
      templates[key] =
        members[key.rawValue].map { named($0, key) } ?? shared.standing(in: key)
    }
    return templates
  }

  /// A text, or `{template: name}` of `templates.yaml`.
  private func named(_ document: Document, _ key: NoticeTemplate) -> Template? {
    let what = "the template `\(key.rawValue)`"
    guard case .mapping = document.content else { return reader.template(document, what) }
    guard let members = reader.mapping(document, what, required: ["template"]),
      let place = members["template"], let name = reader.text(place, what)
    else { return nil }
    if let template = shared.byName[name] { return template }
    reader.error(
      "unknown_template",
      place.position,
      "templates.yaml has no template `\(name.prefix(60))`",
      suggestion: NearestName.of(name, among: shared.byName.keys.sorted())
    )
    return nil
  }
}

extension DocumentReader {
  /// Canonical event types, or a caller's own.
  func eventTypes(_ document: Document?, _ what: String) -> [String] {
    elements(document, what).compactMap { element in
      guard let text = text(element, "each of \(what)") else { return nil }
      if EventType(rawValue: text) == nil, !text.hasPrefix(EventType.customPrefix) {
        error(
          "unknown_word",
          element.position,
          "there is no event type `\(text.prefix(60))`",
          suggestion: NearestName.of(text, among: EventType.words)
        )
      }
      return text
    }
  }
}

extension Document {
  /// Whether the value is `null`.
  var isNull: Bool {
    guard case .null = content else { return false }
    return true
  }
}
