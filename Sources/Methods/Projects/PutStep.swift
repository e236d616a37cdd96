internal import JSON
internal import JSONRPC
internal import Store

/// `putStep`: stores a step of a run, or changes it.
enum PutStep: Method {
  static let name = "putStep"
  static let summary = "Stores a step of a run, or changes it."
  static let result = Shape.stepAnswer
  static let errors: [ErrorCode] = [.notFound, .conflict]
  static let params = ObjectShape([
    .required("protocolRunId", .id, "The run."),
    .required("stepRunId", .id, "The step's id."),
    .required("name", .text(maximum: 200), "Its name."),
    .optional(
      "file",
      .path(maximum: 500),
      "Its file, relative to the run's root; absent: `<name>.md`."
    ),
    .optional(
      "outputs",
      .array(.path(maximum: 500), maximum: 100),
      "The artifacts it must produce."
    ),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let docket = try Docket(session, call: name)
    let runId = params["protocolRunId"]?.string ?? ""
    let id = params["stepRunId"]?.string ?? ""
    _ = try session.run(runId)
    let known = try stored { () throws(StoreError) -> [UInt8]? in try session.openStore().step(id) }
    let before = known.map { JSONValue(stored: $0) }
    if let before, before["protocolRunId"]?.string != runId {
      throw ResponseError(
        .conflict,
        "the step `\(id)` belongs to another run",
        data: ["id": .string(id)]
      )
    }
    let stepName = params["name"]?.string ?? ""
    var body = before?.members ?? [:]
    body["protocolRunId"] = .string(runId)
    body["stepRunId"] = .string(id)
    body["name"] = .string(stepName)
    body["file"] = .string(params["file"]?.string ?? before?["file"]?.string ?? "\(stepName).md")
    let outputs = params["outputs"].flatMap { $0.kind == .array ? JSONValue($0) : nil }
    body["outputs"] = outputs ?? before?["outputs"] ?? .array([])
    let bytes = CanonicalJSON.bytes(.object(body))
    try stored { () throws(StoreError) in
      try session.write().putStep(id, protocolRunId: runId, body: bytes)
    }
    if body != before?.members {
      docket.note(
        "step_changed",
        task: nil,
        body: CanonicalJSON.bytes(
          .object([
            "actor": session.actor.json, "after": .object(body), "before": before ?? .null,
            "stepRunId": .string(id),
          ])
        )
      )
    }
    try docket.store()
    result.value(docket.withHead(["step": .object(body)]))
    return .written
  }
}
