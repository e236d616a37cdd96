internal import Claims
internal import Rules
public import Vocabulary

/// What Candor answers (`models.md`, Decision).
public struct Decision: Sendable {
  /// The decision.
  public var kind: DecisionKind
  /// How much it matters.
  public var severity: Severity
  /// The rule that decided; `nil` where none did.
  public var policyId: String?
  /// Why, in one line.
  public var reason: String
  /// The status that the rules suggest.
  public var suggestedStatus: TaskStatus?
  /// What has to be done next.
  public var requiredActions: [RequiredAction]
  /// What the operator must be told for the deciding rule; `nil` where nothing.
  public var notice: OperatorNotice?
  /// Every rule that fired.
  public var matched: [MatchedRule]
  /// Whether the decision changes the message.
  public var mode: RuleMode
  /// What is missing, in words.
  public var missing: [String]
  /// Rules that fired inside an approved window, and so decided nothing.
  public var suppressed: [SuppressedRule]
}

/// A rule that fired inside an approved window.
public struct SuppressedRule: Hashable, Sendable {
  /// The rule's id.
  public let policyId: String
  /// The window's id.
  public let suppressionId: String
  /// What it would have decided.
  public let decision: DecisionKind
}

/// A rule that fired, as it stands in a decision.
public struct MatchedRule: Hashable, Sendable {
  /// The rule's id.
  public let policyId: String
  /// What it decides.
  public let decision: DecisionKind
  /// How much it matters.
  public let severity: Severity
  /// Why, rendered.
  public let reason: String
  /// Whether it decides or is only recorded.
  public let mode: RuleMode
  /// Whether what it asks for was there already, so that it decides nothing.
  public let isSatisfied: Bool
}

/// What an operator must be told.
public struct OperatorNotice: Hashable, Sendable {
  /// The rule that asks for it.
  public let policyId: String
  /// How much it matters.
  public let severity: Severity
  /// The key of the template.
  public let template: NoticeTemplate
  /// The text, with what must be cited.
  public let text: String
  /// Events that it cites.
  public let eventIds: [String]
  /// Evidence that it cites.
  public let evidenceIds: [String]

  /// A notice with its text.
  public init(
    policyId: String,
    severity: Severity,
    template: NoticeTemplate,
    text: String,
    eventIds: [String],
    evidenceIds: [String]
  ) {
    self.policyId = policyId
    self.severity = severity
    self.template = template
    self.text = text
    self.eventIds = eventIds
    self.evidenceIds = evidenceIds
  }
}
