internal import JSON
internal import JSONRPC
internal import Projects
internal import Vocabulary

/// `policyGuidance`: what to put into a planning prompt, and the defaults for the phase.
enum ReadPolicyGuidance: Method {
  static let name = "policyGuidance"
  static let summary = "What to put into a planning prompt, and the defaults for the phase."
  static let result = Shape.guidance
  static let errors: [ErrorCode] = [.notFound]
  static let params = ObjectShape([
    .required("projectId", .id, "The project."),
    .required("phase", .word(WorkPhase.words), "The phase."),
    .optional("protocolRunId", .id, "The protocol run."),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let view = try ProjectView(params, session)
    let phase = params["phase"]?.string.flatMap(WorkPhase.init) ?? .planning
    let guidance = PolicyGuidance(phase, policy: view.policy, questions: try view.questions())
    let defaults = view.policy["defaults"]
    func texts(_ values: [String]) -> JSONValue { .array(values.map { .string($0) }) }
    result.value(
      .object([
        "markdown": .string(guidance.markdown), "stepTemplate": .string(guidance.stepTemplate),
        "requiredFiles": texts(guidance.requiredFiles),
        "requiredSections": texts(guidance.requiredSections),
        "requiredChecks": texts(guidance.requiredChecks),
        "models": defaults?["models"] ?? .object([:]), "qa": defaults?["qa"] ?? .object([:]),
        "ci": defaults?["ci"] ?? .object([:]), "git": defaults?["git"] ?? .object([:]),
        "openClarifications": .array(guidance.open.map(\.json)), "answers": guidance.answers,
        "hash": .string(view.hash),
      ])
    )
    return .written
  }
}
