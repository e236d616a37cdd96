internal import JSON
internal import JSONRPC
internal import Store
internal import Vocabulary

/// `putProject`: stores a project, or sets the members given of one that exists.
enum PutProject: Method {
  static let name = "putProject"
  static let summary = "Stores a project, or sets the members given of one that exists."
  static let result = Shape.projectAnswer
  static let errors: [ErrorCode] = [.forbidden]
  static let params = ObjectShape([
    .required("projectId", .id, "The project."),
    .optional("name", .text(maximum: 500), "Its name."),
    .optional(
      "root",
      .path(maximum: 4096),
      "The folder of its repository; a relative one counts from where Candor runs."
    ),
    .optional("actor", .actor, "Who does it; absent: the actor of `initialize`."),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let actor = try session.actor(params)
    let docket = try Docket(session, call: name)
    let id = params["projectId"]?.string ?? ""
    let known = try stored { () throws(StoreError) -> [UInt8]? in
      try session.openStore().project(id)?.body
    }
    let before = known.map { JSONValue(stored: $0) } ?? .object([:])
    var body = before.members
    for member in ["name", "root"] {
      if let text = params[member]?.string { body[member] = .string(text) }
    }
    if known != nil, body["root"] != before["root"], actor.kind == .agent {
      throw ResponseError(.forbidden, "an agent cannot move the root of a project")
    }
    if let root = body["root"]?.string, root.utf8.contains(0) {
      throw .parameter(
        JSONPointer.root.appending("root"),
        expected: "a path",
        got: "`\(root.prefix(60))`"
      )
    }
    if known == nil { body["createdAt"] = .string(docket.now.text) }
    if known == nil || body != before.members { body["updatedAt"] = .string(docket.now.text) }
    let record = ProjectRecord(projectId: id, body: body)
    let bytes = CanonicalJSON.bytes(.object(body))
    try stored { () throws(StoreError) in try session.write().putProject(id, body: bytes) }
    if body != before.members {
      try session.noteChange(
        "project",
        docket,
        projectId: id,
        actor: actor,
        before: known == nil ? .null : before,
        after: .object(body)
      )
    }
    try docket.store()
    result.value(docket.withHead(["project": record.json]))
    return .written
  }
}
