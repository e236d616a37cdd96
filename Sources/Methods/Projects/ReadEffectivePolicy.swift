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
    let preview = params["preview"].flatMap { $0.kind == .object ? $0 : nil }
    if preview == nil,
      let standing = try session.standingAnswer(projectId, isExplained: isExplained)
    {
      result.raw(standing)
      return .written
    }
    let project = try session.project(projectId)
    let present = try session.selection(project.projectId)
    var selection = present
    if let preview {
      selection = try session.changed(present, preview, JSONPointer.root.appending("preview"))
    }
    let resolution = try session.resolve(project, selection)
    let policy = resolution.effective.policy
    var answer: [String: JSONValue] = [
      "policy": policy, "hash": .string(resolution.hash), "pack": resolution.pack,
      "enforcementMode": .string(resolution.effective.mode.rawValue),
      "sources": .array(resolution.sources),
      "diagnostics": .array(resolution.diagnostics.map(\.json)),
    ]
    if isExplained {
      answer["provenance"] = .object(resolution.effective.provenance.mapValues(\.json))
    }
    if preview != nil {
      let was = try session.resolve(project, present).effective.policy
      answer["changes"] = .array(
        PolicyChange.between(was, policy).map { change in
          .object([
            "path": .string(change.path), "was": change.was ?? .null,
            "would": change.would ?? .null, "looser": .bool(change.isLooser),
          ])
        }
      )
    }
    let bytes = CanonicalJSON.bytes(.object(answer))
    result.raw(bytes)
    if preview == nil {
      try session.keep(bytes, project, isExplained: isExplained)
    }
    return .written
  }
}
