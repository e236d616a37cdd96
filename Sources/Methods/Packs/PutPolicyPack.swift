internal import JSON
internal import JSONRPC
internal import Packs
internal import Store
internal import Vocabulary

/// `putPolicyPack`: checks a pack of either kind and stores it; a stored version never changes.
enum PutPolicyPack: Method {
  static let name = "putPolicyPack"
  static let summary = "Checks a pack of either kind and stores it; a stored version never changes."
  static let result = Shape.storedPolicyPack
  static let errors: [ErrorCode] = [.policyInvalid, .conflict, .identityRequired, .forbidden]
  static let params = ObjectShape([
    .required(
      "source",
      .oneOf([.text(maximum: 1 << 20), .map(.any)]),
      "The text, the document, or `{files: {path: text}}`."
    ),
    .optional("actor", .actor, "Who does it; absent: the actor of `initialize`."),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let actor = try session.policyActor(params)
    let source = try PackSource(params["source"] ?? .emptyObject)
    let checked = source.checked(session)
    guard let pack = checked.pack else {
      throw .invalidPolicy("the pack is invalid", checked.diagnostics)
    }
    let docket = try Docket(session, call: name)
    let known = try session.storedPacks().filter { $0.row.key == pack.key }
    if let other = known.first(where: { $0.kind != pack.kind }) {
      throw ResponseError(.conflict, "`\(pack.key)` is a \(other.kind) pack already")
    }
    let same = known.first { $0.row.version == pack.version }
    if let same, same.row.digest != pack.digest { throw conflict(pack, same.row.digest) }
    if same == nil {
      let at = docket.now.milliseconds
      try stored { () throws(StoreError) in
        try session.write().putPack(
          kind: pack.kind,
          key: pack.key,
          version: pack.version,
          digest: pack.digest,
          source: source.bundle.stored,
          at: at
        )
      }
      try session.noteChange(
        "pack_stored",
        docket,
        projectId: nil,
        actor: actor,
        before: .null,
        after: .object([
          "key": .string(pack.key), "version": .string(pack.version),
          "digest": .string(pack.digest), "kind": .string(pack.kind),
        ])
      )
    }
    try docket.store()
    if pack.kind == Session.reportingKind { session.forgetLibrary() }
    let row = try session.storedPacks().first {
      $0.row.key == pack.key && $0.row.version == pack.version
    }
    let more: [String: JSONValue] = [
      "isNew": .bool(same == nil), "diagnostics": .array(checked.diagnostics.map(\.json)),
    ]
    result.value(docket.withHead((row?.json.members ?? [:]).merging(more) { $1 }))
    return .written
  }

  private static func conflict(_ pack: PackSource.Pack, _ stored: String) -> ResponseError {
    let name = "\(pack.key)@\(pack.version)"
    return ResponseError(
      .conflict,
      "`\(name)` is stored with other content; give the changed pack a new version",
      data: [
        "pack": .string(name), "stored": .string(stored), "given": .string(pack.digest),
      ]
    )
  }
}
