internal import JSON
internal import JSONRPC
internal import Projects
internal import Store
internal import Vocabulary

/// `policyFindings`: what a project, run or step lacks.
enum PolicyFindings: Method {
  static let name = "policyFindings"
  static let summary = "What a project, run or step lacks."
  static let result = Shape.findings
  static let errors: [ErrorCode] = [.notFound]
  static let params = ObjectShape([
    .optional("projectId", .id, "The project."),
    .optional("protocolRunId", .id, "The protocol run."), .optional("stepRunId", .id, "The step."),
    .optional(
      "content",
      .oneOf([.text(isEmpty: true), .map(.text(isEmpty: true))]),
      "A step's text, or texts by path for a run; nothing is stored."
    ),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let content = params["content"].flatMap { $0.kind == .null ? nil : JSONValue($0) }
    let docket = content == nil ? try Docket(session, call: name) : nil
    let view = try ProjectView(params, session)
    if let content { try check(content, view) }
    let all = FindingChecks.findings(try view.situation(content))
    let scope: FindingScope = view.stepId != nil ? .step : view.runId != nil ? .protocol : .project
    let findings = all.filter { $0.scope == scope || (content != nil && $0.scope == .step) }
    if let docket { try view.report(findings, docket, isWhole: true) }
    var answer: [String: JSONValue] = [
      "findings": .array(findings.map(\.json)), "hash": .string(view.hash),
      "mode": .string(view.mode.rawValue),
    ]
    let wrong = findings.filter { $0.severity >= .warning && $0.scope != .project }
    if !wrong.isEmpty, scope != .project {
      let fixes = wrong.map {
        "\(PolicyGuidance.plain($0.message)): \(PolicyGuidance.plain($0.suggestedFix))"
      }
      answer["reviseInstruction"] = .string(
        "Mend this before you go on: " + fixes.joined(separator: " ")
      )
    }
    result.value(.object(answer))
    return .written
  }

  private static func check(_ content: JSONValue, _ view: ProjectView) throws(ResponseError) {
    let isText = content.string != nil
    guard isText != (view.stepId != nil) || view.runId == nil else { return }
    if isText, view.stepId != nil { return }
    throw .parameter(
      JSONPointer.root.appending("content"),
      expected: view.stepId != nil ? "a step's text" : "texts by path, with a `protocolRunId`",
      got: isText ? "a string" : "an object"
    )
  }
}
