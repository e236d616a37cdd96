internal import JSON

/// A question that only a person may answer, put to the person through the client.
struct Elicitation {
  /// The call that the answer completes, with the arguments of the agent.
  let arguments: JSONValue
  private let text: String
  private let answer: AnswerForm

  private enum AnswerForm {
    case text
    case words([String])
    case list([String]?)
    case boolean
    case number
  }

  /// The key under which the stateless revision asks and answers, where one question is put.
  static let key = "answer"

  /// The clarification's key.
  var question: String { arguments["key"]?.string ?? "" }

  /// Asks for the answer of one clarification; `nil` where no form can hold it.
  init?(_ clarification: JSONView, arguments: JSONView) {
    guard let arguments = JSONValue(arguments) else { return nil }
    self.init(clarification, arguments: arguments)
  }

  /// The same, with arguments of our own.
  init?(_ clarification: JSONView, arguments: JSONValue) {
    let words = clarification["options"]?.elements.compactMap(\.string)
    let recommended = clarification["recommended"]
    switch recommended?.kind {
    case .object?: return nil
    case .array?: answer = .list(words)
    case .boolean?: answer = .boolean
    case .number?: answer = .number
    case .string?, .null?, nil: answer = words.map { .words($0) } ?? .text
    }
    self.arguments = arguments
    var text = clarification["question"]?.string ?? clarification["key"]?.string ?? ""
    for (label, value) in [("Recommended", recommended), ("The agent suggests", nil)] {
      let shown = label == "Recommended" ? value.flatMap { JSONValue($0) } : arguments["answer"]
      guard let shown, shown != .null else { continue }
      text +=
        "\n\(label): " + String(decoding: CanonicalJSON.bytes(shown).prefix(500), as: UTF8.self)
    }
    self.text = text
  }

  /// Whether a client's capabilities let it ask by a form.
  static func isOffered(_ capabilities: JSONView?) -> Bool {
    guard let offer = capabilities?["elicitation"], offer.kind == .object else { return false }
    return offer.isEmpty || offer["form"] != nil
  }

  /// The params of `elicitation/create`.
  var params: JSONValue {
    .object([
      "message": .string(text),
      "requestedSchema": .object([
        "type": .string("object"), "properties": .object(["answer": schema]),
        "required": .array([.string("answer")]),
      ]),
    ])
  }

  private var schema: JSONValue {
    func words(_ list: [String]) -> JSONValue {
      .object(["type": .string("string"), "enum": .array(list.map { .string($0) })])
    }
    switch answer {
    case .text: return .object(["type": .string("string"), "minLength": .integer(1)])
    case .words(let list): return words(list)
    case .boolean: return .object(["type": .string("boolean")])
    case .number: return .object(["type": .string("number")])
    case .list(let list?):
      return .object(["type": .string("array"), "items": words(list), "minItems": .integer(1)])
    case .list(nil):
      return .object([
        "type": .string("string"), "description": .string("Several, with commas between them."),
      ])
    }
  }

  /// The params of the method with the person's answer in the place of the agent's; `nil` where
  /// the person gave none.
  func completed(_ result: JSONView?) -> JSONValue? {
    guard result?["action"]?.equals("accept") == true,
      var value = result?["content"]?["answer"].flatMap({ JSONValue($0) })
    else { return nil }
    if case .list(nil) = answer, let text = value.string {
      let parts = text.split(separator: ",").map { part in
        String(part.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
      }
      value = .array(parts.filter { !$0.isEmpty }.map { .string($0) })
    }
    var members = arguments.members
    members["answer"] = value
    members["actor"] = nil
    return .object(members)
  }
}
