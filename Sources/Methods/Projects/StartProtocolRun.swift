internal import JSON
internal import JSONRPC
internal import Projects
internal import Store
internal import Vocabulary

/// `startProtocolRun`: starts a protocol run: takes a snapshot of the policy that judges it.
enum StartProtocolRun: Method {
  static let name = "startProtocolRun"
  static let summary = "Starts a protocol run: takes a snapshot of the policy that judges it."
  static let result = Shape.protocolRun
  static let errors: [ErrorCode] = [.notFound, .conflict, .forbidden]
  static let params = ObjectShape([
    .required("projectId", .id, "The project."),
    .required("protocolRunId", .id, "The run's id."),
    .optional(
      "root",
      .path(maximum: 4096),
      "The folder of its files; absent: `.protocols/<id>` below the worktree or root."
    ),
    .optional("worktree", .path(maximum: 4096), "The working copy; absent: the project's root."),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let docket = try Docket(session, call: name)
    let view = try ProjectView(project: params["projectId"]?.string ?? "", session)
    let id = params["protocolRunId"]?.string ?? ""
    let worktree = params["worktree"]?.string
    let base = worktree ?? view.project.root
    let isPlain = !id.contains("/") && id != ".." && id != "." && !id.utf8.contains(0)
    let root = params["root"]?.string ?? (isPlain ? base.map { "\($0)/.protocols/\(id)" } : nil)
    let known = try stored { () throws(StoreError) -> [UInt8]? in
      try session.openStore().protocolRun(id)
    }
    if let known {
      let run = JSONValue(stored: known)
      guard run["projectId"]?.string == view.project.projectId, run["root"]?.string == root,
        run["worktree"]?.string == worktree
      else {
        throw ResponseError(
          .conflict,
          "the protocol run `\(id)` exists with other content",
          data: ["id": .string(id)]
        )
      }
      try docket.store()
      result.value(docket.withHead(run.members))
      return .written
    }
    try checkFolders(params, view)
    let effective = view.resolution.effective
    let run = JSONValue.object([
      "protocolRunId": .string(id), "projectId": .string(view.project.projectId),
      "root": root.map { .string($0) } ?? .null,
      "worktree": worktree.map { .string($0) } ?? .null, "pack": view.resolution.pack,
      "policy": effective.policy, "hash": .string(view.resolution.hash),
      "enforcementMode": .string(effective.mode.rawValue), "startedAt": .string(docket.now.text),
    ])
    let projectId = view.project.projectId
    let bytes = CanonicalJSON.bytes(run)
    try stored { () throws(StoreError) in
      try session.write().addProtocolRun(id, projectId: projectId, body: bytes)
    }
    docket.note(
      "protocol_run_started",
      task: nil,
      body: CanonicalJSON.bytes(
        .object([
          "actor": session.actor.json, "hash": .string(view.resolution.hash),
          "projectId": .string(projectId), "protocolRunId": .string(id),
        ])
      )
    )
    try docket.store()
    result.value(docket.withHead(run.members))
    return .written
  }

  /// An agent works where its project lies: in a folder of its own choice it would find what the
  /// checks ask for.
  private static func checkFolders(
    _ params: JSONView,
    _ view: ProjectView
  ) throws(ResponseError) {
    guard view.session.actor.kind == .agent else { return }
    for member in ["worktree", "root"] {
      guard let path = params[member]?.string else { continue }
      let isInside = view.project.root.map { FolderPlace.isInside(path, folder: $0) } ?? false
      guard !isInside else { continue }
      throw ResponseError(
        .forbidden,
        "an agent cannot choose a `\(member)` outside the project's root; a runtime or an operator can",
        data: ["path": .string(JSONPointer.root.appending(member).text)]
      )
    }
  }
}
