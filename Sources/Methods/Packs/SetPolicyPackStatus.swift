internal import JSON
internal import JSONRPC
internal import Store
internal import Vocabulary

/// `setPolicyPackStatus`: sets whether a pack may be used.
enum SetPolicyPackStatus: Method {
  static let name = "setPolicyPackStatus"
  static let summary = "Sets whether a pack may be used."
  static let result = Shape.policyPacks
  static let errors: [ErrorCode] = [.notFound, .identityRequired, .forbidden]
  static let params = ObjectShape([
    .required("key", .id, "The pack."),
    .optional("version", .id, "The version; absent: all."),
    .required("status", .word(PackStatus.words), "The status."),
    .optional("actor", .actor, "Who does it; absent: the actor of `initialize`."),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let actor = try session.policyActor(params)
    let docket = try Docket(session, call: name)
    let key = params["key"]?.string ?? ""
    let all = try session.storedPacks()
    let versions = all.filter { $0.row.key == key }
    guard let kind = versions.first?.kind else {
      throw .missing("pack", key, among: all.map(\.row.key))
    }
    let version = params["version"]?.string
    if let version, !versions.contains(where: { $0.row.version == version }) {
      throw .missing("version of `\(key)`", version, among: versions.map(\.row.version))
    }
    let status = params["status"]?.string ?? ""
    if kind == Session.projectKind, status == PackStatus.disabled.rawValue {
      try session.keepModes(ofPack: key)
    }
    let at = docket.now.milliseconds
    try stored { () throws(StoreError) in
      try session.write().setPackStatus(
        kind: kind,
        key: key,
        version: version,
        status: status,
        at: at
      )
    }
    let changed = versions.filter { version == nil || $0.row.version == version }
    try session.noteChange(
      "pack_status",
      docket,
      projectId: nil,
      actor: actor,
      before: .object(
        Dictionary(changed.map { ($0.row.version, .string($0.row.status)) }) { $1 }
      ),
      after: .object(["key": .string(key), "status": .string(status)])
    )
    try docket.store()
    if kind == Session.reportingKind { session.forgetLibrary() }
    let now = try session.storedPacks().filter { $0.row.key == key }
    result.value(docket.withHead(["packs": .array(now.map(\.json))]))
    return .written
  }
}
