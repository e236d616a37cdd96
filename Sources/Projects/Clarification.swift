public import JSON
public import Vocabulary

/// One question of a policy, with its answers.
public struct Clarification: Hashable, Sendable {
  /// The key.
  public let key: String
  /// The question.
  public let question: String
  /// What may be answered; `nil` for free text.
  public let options: [String]?
  /// What is recommended.
  public let recommended: JSONValue?
  /// Whether an open one closes its gates in block mode.
  public let isBlocking: Bool
  /// The phases it is asked for.
  public let appliesTo: [WorkPhase]
  /// The answers, the newest last.
  public var history: [ClarificationAnswer] = []

  /// Reads a question of a policy.
  public init(_ value: JSONValue) {
    key = value["key"]?.string ?? ""
    question = value["question"]?.string ?? ""
    options = value["options"].map { $0.elements.compactMap(\.string) }
    recommended = value["recommended"]
    isBlocking = value["blocking"]?.bool ?? false
    let phases = value["applies_to"]
    let words = phases?.string.map { [$0] } ?? phases?.elements.compactMap(\.string) ?? []
    let known = words.compactMap(WorkPhase.init)
    appliesTo = known.isEmpty ? [.onboarding] : known
  }

  /// The questions of a policy, in its order.
  public static func all(_ policy: JSONValue) -> [Clarification] {
    (policy["clarifications"]?.elements ?? []).map(Clarification.init)
  }

  /// What an answer depends on: a question that has changed is open again.
  public var form: JSONValue {
    .object([
      "question": .string(question),
      "options": options.map { .array($0.map { .string($0) }) } ?? .null,
      "list": .bool(isList),
    ])
  }

  /// Whether an answer is a list.
  public var isList: Bool {
    if case .array = recommended { return true }
    return false
  }

  /// The answer that counts: the newest to this form of the question.
  ///
  /// A run keeps asking as it began, whatever its project asks and is answered later.
  public var answer: ClarificationAnswer? { history.last { $0.form == form } }

  /// What an answer must be; `nil` where the value is one.
  public func objection(_ answer: JSONValue) -> String? {
    let words = options.map { list in list.map { "`\($0)`" }.joined(separator: ", ") }
    if isList {
      let expected = words.map { "a list of \($0)" } ?? "a list of texts"
      guard case .array(let elements) = answer, !elements.isEmpty,
        elements.allSatisfy({ fits($0) })
      else { return expected }
      return nil
    }
    let expected: String
    switch recommended {
    case .bool?: expected = "true or false"
    case .integer?, .double?: expected = "a number"
    case .object?: expected = "an object"
    default: expected = words.map { "one of \($0)" } ?? "a text that is not empty"
    }
    return fits(answer) ? nil : expected
  }

  private func fits(_ value: JSONValue) -> Bool {
    switch (isList ? nil : recommended, value) {
    case (.bool?, .bool), (.integer?, .integer), (.double?, .double), (.integer?, .double),
      (.double?, .integer):
      return true
    case (.bool?, _), (.integer?, _), (.double?, _): return false
    case (.object?, .object(let members)): return !members.isEmpty
    case (.object?, _): return false
    default: break
    }
    guard case .string(let text) = value, text.contains(where: { !$0.isWhitespace }) else {
      return false
    }
    return options?.contains(text) ?? true
  }
}

/// One answer to a question.
public struct ClarificationAnswer: Hashable, Sendable {
  /// The answer.
  public let answer: JSONValue
  /// Who answered, as the host states it.
  public let answeredBy: JSONValue
  /// When.
  public let answeredAt: Instant
  /// The form of the question that was answered.
  public let form: JSONValue

  /// An answer.
  public init(answer: JSONValue, answeredBy: JSONValue, answeredAt: Instant, form: JSONValue) {
    self.answer = answer
    self.answeredBy = answeredBy
    self.answeredAt = answeredAt
    self.form = form
  }
}
