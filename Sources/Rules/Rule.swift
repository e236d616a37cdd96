public import Vocabulary

/// One governance rule of a pack; an object, because matches and findings hand it on.
public final class Rule: Sendable {
  /// The stable id, `policyId` in decisions.
  public let id: String
  /// What it is called.
  public let title: String
  /// What behaviour it governs.
  public let intent: String
  /// When it is evaluated.
  public let triggers: Trigger
  /// What must be true for it to fire.
  public let condition: Condition
  /// The least evidence it asks for.
  public let requirements: EvidenceRequirements
  /// What it decides.
  public let output: DecisionOutput
  /// What the operator is told.
  public let templates: [NoticeTemplate: Template]
  /// Design notes.
  public let notes: [String]
  /// Its own mode, where it has one.
  public let mode: RuleMode?
  /// Whether its condition looks at a fact whose value depends on its own requirements.
  public let looksAtRuleFacts: Bool

  /// A checked rule.
  public init(
    id: String,
    title: String,
    intent: String,
    triggers: Trigger,
    condition: Condition,
    requirements: EvidenceRequirements,
    output: DecisionOutput,
    templates: [NoticeTemplate: Template],
    notes: [String],
    mode: RuleMode?
  ) {
    self.id = id
    self.title = title
    self.intent = intent
    self.triggers = triggers
    self.condition = condition
    self.requirements = requirements
    self.output = output
    self.templates = templates
    self.notes = notes
    self.mode = mode
    looksAtRuleFacts = condition.looksAtRuleFacts
  }

  /// The rule with a severity of at least this one.
  public func raised(to severity: Severity) -> Rule {
    changed(severity: max(severity, output.severity))
  }

  /// The rule in shadow: it decides and records, and changes nothing.
  public var shadowed: Rule { changed(mode: .shadow) }

  /// The rule with these parts in place of its own.
  func changed(
    severity: Severity? = nil,
    mode: RuleMode? = nil,
    requirements: EvidenceRequirements? = nil,
    condition: Condition? = nil
  ) -> Rule {
    var output = output
    if let severity { output.severity = severity }
    return Rule(
      id: id,
      title: title,
      intent: intent,
      triggers: triggers,
      condition: condition ?? self.condition,
      requirements: requirements ?? self.requirements,
      output: output,
      templates: templates,
      notes: notes,
      mode: mode ?? self.mode
    )
  }

  /// The template of its notice and header.
  public var noticeTemplate: NoticeTemplate? { output.notice.template ?? output.decision.template }
}

/// What a rule decides when it fires (`000…`, decision_output).
public struct DecisionOutput: Sendable {
  /// The decision.
  public let decision: DecisionKind
  /// How much it matters.
  public internal(set) var severity: Severity
  /// Why, as a template.
  public let reason: Template
  /// The status it suggests.
  public let suggestedStatus: TaskStatus?
  /// What has to be done next.
  public let requiredActions: [RequiredAction]
  /// What the operator must be told.
  public let notice: NoticeRequirement

  /// A checked output.
  public init(
    decision: DecisionKind,
    severity: Severity,
    reason: Template,
    suggestedStatus: TaskStatus?,
    requiredActions: [RequiredAction],
    notice: NoticeRequirement
  ) {
    self.decision = decision
    self.severity = severity
    self.reason = reason
    self.suggestedStatus = suggestedStatus
    self.requiredActions = requiredActions
    self.notice = notice
  }
}

/// Whether the operator must be told, and what the notice must cite.
public struct NoticeRequirement: Hashable, Sendable {
  /// Whether a notice is due.
  public let isRequired: Bool
  /// Another template than the decision's own.
  public let template: NoticeTemplate?
  /// Events to cite by id.
  public let eventTypes: [String]
  /// Classes of evidence to cite by id.
  public let evidenceClasses: [EvidenceClass]

  /// A requirement.
  public init(
    isRequired: Bool,
    template: NoticeTemplate?,
    eventTypes: [String],
    evidenceClasses: [EvidenceClass]
  ) {
    self.isRequired = isRequired
    self.template = template
    self.eventTypes = eventTypes
    self.evidenceClasses = evidenceClasses
  }
}
