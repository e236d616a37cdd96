internal import JSON
internal import JSONRPC
internal import Projects
internal import Vocabulary

/// `answerClarification`: answers a question; tells which gates that opens.
enum AnswerClarification: Method {
  static let name = "answerClarification"
  static let summary = "Answers a question; tells which gates that opens."
  static let result = Shape.answeredClarification
  static let errors: [ErrorCode] = [.notFound, .forbidden]
  static let params = ObjectShape([
    .required("projectId", .id, "The project."),
    .optional("protocolRunId", .id, "The protocol run."), .optional("stepRunId", .id, "The step."),
    .required("key", .id, "The question."),
    .required("answer", .any, "The answer."),
    .optional("actor", .actor, "Who does it; absent: the actor of `initialize`."),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let actor = try session.actor(params)
    let docket = try Docket(session, call: name)
    let view = try ProjectView(params, session)
    let key = params["key"]?.string ?? ""
    let questions = try view.questions()
    guard let question = questions.first(where: { $0.key == key }) else {
      throw .missing("clarification", key, among: questions.map(\.key))
    }
    let answer = params["answer"].flatMap { JSONValue($0) } ?? .null
    if let expected = question.objection(answer) {
      throw .parameter(
        JSONPointer.root.appending("answer"),
        expected: expected,
        got: String(decoding: CanonicalJSON.bytes(answer).prefix(60), as: UTF8.self),
        suggestion: question.isList
          ? nil : answer.string.flatMap { NearestName.of($0, among: question.options ?? []) }
      )
    }
    let change = try AnswerChange(view, [(question, answer)], actor, docket)
    result.value(
      docket.withHead([
        "clarification": change.questions.first { $0.key == key }?.json ?? .null,
        "unblocked": .array(change.unblocked.map { .string($0.rawValue) }),
        "gate": change.gate(question.appliesTo.min() ?? .onboarding),
      ])
    )
    return .written
  }
}
