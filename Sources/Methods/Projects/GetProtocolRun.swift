internal import JSON
internal import JSONRPC

/// `getProtocolRun`: a protocol run with its snapshot and steps.
enum GetProtocolRun: Method {
  static let name = "getProtocolRun"
  static let summary = "A protocol run with its snapshot and steps."
  static let result = Shape.protocolRun
  static let errors: [ErrorCode] = [.notFound]
  static let params = ObjectShape([
    .required("protocolRunId", .id, "The run.")
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let id = params["protocolRunId"]?.string ?? ""
    let run = try session.run(id)
    let steps = try session.steps(id)
    result.value(.object(run.members.merging(["steps": .array(steps)]) { $1 }))
    return .written
  }
}
