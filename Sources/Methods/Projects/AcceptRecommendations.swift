internal import JSON
internal import JSONRPC
internal import Projects
internal import Vocabulary

/// `acceptRecommendations`: answers every open question that has a recommendation with it.
enum AcceptRecommendations: Method {
  static let name = "acceptRecommendations"
  static let summary = "Answers every open question that has a recommendation with it."
  static let result = Shape.acceptedRecommendations
  static let errors: [ErrorCode] = [.notFound, .forbidden]
  static let params = ObjectShape([
    .required("projectId", .id, "The project."),
    .optional("protocolRunId", .id, "The protocol run."), .optional("stepRunId", .id, "The step."),
    .optional("appliesTo", .word(WorkPhase.words), "Only questions of this phase."),
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
    let phase = params["appliesTo"]?.string.flatMap(WorkPhase.init)
    let open = try view.questions().filter { question in
      question.answer == nil && question.recommended.map { question.objection($0) == nil } ?? false
        && phase.map { question.appliesTo.contains($0) } ?? true
    }
    let answers = open.map { ($0, $0.recommended ?? .null) }
    let change = try AnswerChange(view, answers, actor, docket)
    let keys = Set(open.map(\.key))
    result.value(
      docket.withHead([
        "clarifications": .array(change.questions.filter { keys.contains($0.key) }.map(\.json)),
        "unblocked": .array(change.unblocked.map { .string($0.rawValue) }),
        "gate": change.gate(phase ?? .onboarding),
      ])
    )
    return .written
  }
}
