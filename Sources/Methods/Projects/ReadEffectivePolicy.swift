internal import JSON
internal import JSONRPC
internal import Packs
internal import Projects
internal import Store
internal import Vocabulary

/// `effectivePolicy`: a project's policy after all layers, its hash, and where each value came from.
enum ReadEffectivePolicy: Method {
  static let name = "effectivePolicy"
  static let summary =
    "A project's policy after all layers, its hash, and where each value came from."
  static let result = Shape.effectivePolicy
  static let errors: [ErrorCode] = [.notFound, .policyInvalid]
  static let params = ObjectShape([
    .required("projectId", .id, "The project."),
    .optional("explain", .boolean, "Whether `provenance` is given."),
    .optional(
      "preview",
      .type("PolicyChoice", "What a project would choose.", SetProjectPolicy.selection),
      "What would be chosen; nothing is stored."
    ),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let projectId = params["projectId"]?.string ?? ""
    let isExplained = params["explain"]?.bool == true
    guard let preview = params["preview"], preview.kind == .object else {
      result.raw(try session.policyAnswer(projectId, isExplained: isExplained))
      return .written
    }
    let project = try session.project(projectId)
    let present = try session.selection(project.projectId)
    let pointer = JSONPointer.root.appending("preview")
    let resolution = try session.resolve(project, session.changed(present, preview, pointer))
    let was = try session.resolve(project, present).effective.policy
    var answer = resolution.answer(isExplained: isExplained)
    answer["changes"] = .array(
      PolicyChange.between(was, resolution.effective.policy).map { change in
        .object([
          "path": .string(change.path), "was": change.was ?? .null,
          "would": change.would ?? .null, "looser": .bool(change.isLooser),
        ])
      }
    )
    result.raw(CanonicalJSON.bytes(.object(answer)))
    return .written
  }
}
