public import Vocabulary

/// A draft with its reading: what rules may look at.
public final class JudgedMessage: Sendable {
  /// The draft.
  public let draft: Draft
  /// Its text, as it was read.
  public let text: TextReading
  /// The claims: those read, those declared, and what a declared status implies.
  public let claims: [Claim]
  /// The fields given or found.
  public let fields: [CheckpointField: String]

  /// What the text says.
  public var reading: MessageReading { text.reading }
  /// The text without credentials, where it has any.
  public var redaction: Redaction? { text.redaction }
  /// The folded text.
  public var folded: FoldedText { text.folded }

  /// A draft whose text was read.
  public init(_ draft: Draft, _ text: TextReading) {
    self.draft = draft
    self.text = text
    fields = Self.fields(text.reading, draft)
    claims = Self.claims(text.reading, draft)
  }

  /// A draft whose reading and claims were recorded; nothing is read anew.
  public init(_ draft: Draft, reading: MessageReading, claims: [Claim]) {
    self.draft = draft
    self.claims = claims
    text = TextReading(draft.text, recorded: reading)
    fields = Self.fields(reading, draft)
  }

  private static func fields(_ reading: MessageReading, _ draft: Draft) -> [CheckpointField: String]
  {
    guard !draft.fields.isEmpty else { return reading.fields }
    return draft.fields.merging(reading.fields) { given, _ in given }
  }

  private static func claims(_ reading: MessageReading, _ draft: Draft) -> [Claim] {
    var claims = reading.claims
    var declared = draft.declaredTypes
    switch draft.declaredStatus {
    case .complete?: declared.append(.completion)
    case .verifiedComplete?: declared.append(.verifiedCompletion)
    case .inProgress?, .blocked?, .waitingForOperator?, .pendingVerification?, .failed?,
      .cancelled?, nil:
      break
    }
    for type in declared {
      let found = claims.indices.filter { claims[$0].type == type }
      for index in found { claims[index].isDeclared = true }
      if found.isEmpty { claims.append(Claim(type: type, isDeclared: true, range: nil)) }
    }
    return claims
  }

  /// Whether the message is a report to the operator, hence a checkpoint where it is delivered.
  public var isReport: Bool {
    guard draft.visibility == .operator else { return false }
    switch reading.kind {
    case .report, .statusOnly: return true
    case .reminderOnly, .narrative, .question, .other:
      return draft.isDeclared
    }
  }

  /// The fields that a checkpoint report must have and that are neither given nor found.
  public var missingFields: [CheckpointField] {
    fields.isEmpty
      ? CheckpointField.allCases : CheckpointField.allCases.filter { fields[$0] == nil }
  }

  /// The strongest claim's type.
  public var strongest: ClaimType? {
    claims.map(\.type).max { $0.strength < $1.strength }
  }

  /// Whether the text asserts more than what was declared.
  public var exceedsDeclared: Bool {
    let stated = draft.declaredTypes.map(\.strength) + [statusStrength].compactMap { $0 }
    guard let most = stated.max() else { return false }
    return reading.claims.contains { $0.type.strength > most }
  }

  private var statusStrength: Int? {
    switch draft.declaredStatus {
    case .verifiedComplete?: 3
    case .complete?: 2
    case nil: nil
    case .inProgress?, .blocked?, .waitingForOperator?, .pendingVerification?, .failed?,
      .cancelled?:
      1
    }
  }

  /// The status that the message claims; the task's where it claims none.
  public func claimedStatus(else present: TaskStatus) -> TaskStatus {
    if let declared = draft.declaredStatus { return declared }
    guard let strongest else { return present }
    if strongest.strength == 0 {
      return claims.contains { $0.type == .blocked } ? .blocked : present
    }
    return strongest.status ?? present
  }
}
