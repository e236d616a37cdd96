public import Vocabulary

/// A draft with its reading: what rules may look at.
public struct JudgedMessage: Hashable, Sendable {
  /// The draft.
  public let draft: Draft
  /// What the text says.
  public let reading: MessageReading
  /// The claims: those read, those declared, and what a declared status implies.
  public let claims: [Claim]
  /// The text without credentials, where it has any: what is read, kept and compared.
  public let redaction: Redaction?
  /// The folded text.
  public let folded: FoldedText
  /// The fields given or found.
  public let fields: [CheckpointField: String]

  /// The text below the block quotes that open it.
  private let body: String
  private let ownReading: MessageReading

  /// Reads a draft; what was judged before lends its reading where the words are the same.
  public init(_ draft: Draft, before: JudgedMessage? = nil) {
    self.draft = draft
    redaction = Redaction(draft.text)
    let text = redaction?.text ?? draft.text
    let quoted = MessageReader.quoteLength(text)
    let body = quoted == 0 ? text : String(decoding: text.utf8.dropFirst(quoted), as: UTF8.self)
    self.body = body
    let own = before?.body == body ? before?.ownReading : nil
    ownReading = own ?? MessageReader.read(body)
    reading = ownReading.shifted(by: quoted)
    folded = FoldedText(text)
    fields = Self.fields(reading, draft)
    claims = Self.claims(reading, draft)
  }

  /// A draft whose reading and claims were recorded; nothing is read anew.
  public init(_ draft: Draft, reading: MessageReading, claims: [Claim]) {
    self.draft = draft
    self.reading = reading
    self.claims = claims
    body = draft.text
    ownReading = reading
    redaction = Redaction(draft.text)
    folded = FoldedText(redaction?.text ?? draft.text)
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
    CheckpointField.allCases.filter { fields[$0] == nil }
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
