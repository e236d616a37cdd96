internal import JSON
internal import JSONRPC

/// `getProjectPolicy`: what a project has chosen, and the hash of what follows from it.
enum GetProjectPolicy: Method {
  static let name = "getProjectPolicy"
  static let summary = "What a project has chosen, and the hash of what follows from it."
  static let result = Shape.projectPolicy
  static let errors: [ErrorCode] = [.notFound]
  static let params = ObjectShape([
    .required("projectId", .id, "The project.")
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let project = try session.project(params["projectId"]?.string ?? "")
    let selection = try session.selection(project.projectId)
    let resolution = try session.resolve(project, selection)
    result.value(
      .object(selection.json.merging(["effectiveHash": .string(resolution.hash)]) { $1 })
    )
    return .written
  }
}
