internal import JSON
internal import JSONRPC
internal import Projects
internal import Vocabulary

/// `checkGate`: whether a phase may begin; blocked is an answer, with reasons.
enum CheckGate: Method {
  static let name = "checkGate"
  static let summary = "Whether a phase may begin; blocked is an answer, with reasons."
  static let result = Shape.gate
  static let errors: [ErrorCode] = [.notFound]
  static let params = ObjectShape([
    .required("projectId", .id, "The project."),
    .required("phase", .word(WorkPhase.words), "The phase."),
    .optional("protocolRunId", .id, "The protocol run."), .optional("stepRunId", .id, "The step."),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let docket = try Docket(session, call: name)
    let view = try ProjectView(params, session)
    let phase = params["phase"]?.string.flatMap(WorkPhase.init) ?? .qa
    let gate = Gate(phase, try view.situation(withSteps: true))
    try view.report(gate.findings, docket, isWhole: false)
    result.value(view.json(gate))
    return .written
  }
}
