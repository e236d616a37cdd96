internal import JSON
internal import JSONRPC
internal import Projects
internal import Vocabulary

/// `listClarifications`: the questions of a project, run or step, with their answers.
enum ListClarifications: Method {
  static let name = "listClarifications"
  static let summary = "The questions of a project, run or step, with their answers."
  static let result = Shape.clarifications
  static let errors: [ErrorCode] = [.notFound]
  static let params = ObjectShape([
    .required("projectId", .id, "The project."),
    .optional("protocolRunId", .id, "The protocol run."), .optional("stepRunId", .id, "The step."),
    .optional("appliesTo", .word(WorkPhase.words), "Only questions of this phase."),
    .optional("status", .word(["open", "answered"]), "Only questions of this status."),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let view = try ProjectView(params, session)
    let phase = params["appliesTo"]?.string.flatMap(WorkPhase.init)
    let questions = try view.questions().filter { question in
      let status = question.answer == nil ? "open" : "answered"
      return phase.map { question.appliesTo.contains($0) } ?? true
        && params["status"]?.string.map { $0 == status } ?? true
    }
    result.value(.object(["clarifications": .array(questions.map(\.json))]))
    return .written
  }
}
