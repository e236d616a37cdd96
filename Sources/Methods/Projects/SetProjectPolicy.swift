internal import JSON
internal import JSONRPC
internal import Packs
internal import Projects
internal import Store
internal import Vocabulary

/// `setProjectPolicy`: sets what a project has chosen; absent members stay.
enum SetProjectPolicy: Method {
  static let name = "setProjectPolicy"
  static let summary = "Sets what a project has chosen; absent members stay."
  static let result = Shape.projectPolicy
  static let errors: [ErrorCode] = [
    .notFound, .conflict, .policyInvalid, .identityRequired, .forbidden,
  ]
  static let params = ObjectShape(
    [.required("projectId", .id, "The project.")] + selection + [
      .optional("actor", .actor, "Who does it; absent: the actor of `initialize`."),
      .optional("ifHash", .id, "The `effectiveHash` that must still hold."),
    ]
  )

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let actor = try session.policyActor(params)
    let docket = try Docket(session, call: name)
    let project = try session.project(params["projectId"]?.string ?? "")
    let before = try session.selection(project.projectId)
    let old = try session.resolve(project, before)
    if let wanted = params["ifHash"]?.string, wanted != old.hash {
      throw ResponseError(
        .conflict,
        "the policy has changed: its hash is \(old.hash)",
        data: ["expected": .string(wanted), "present": .string(old.hash)]
      )
    }
    var after = try session.changed(before, params, .root)
    if old.isPackThere { after.lastMode = old.effective.mode }
    after.updatedAt = docket.now.text
    after.updatedBy = actor.json
    let new = try session.resolve(project, after)
    if new.isPackThere { after.lastMode = new.effective.mode }
    let body = after.stored
    let id = project.projectId
    try stored { () throws(StoreError) in try session.write().putProjectPolicy(id, body: body) }
    func wire(_ selection: PolicySelection, _ hash: String) -> JSONValue {
      .object(selection.json.merging(["effectiveHash": .string(hash)]) { $1 })
    }
    try session.noteChange(
      "policy_changed",
      docket,
      projectId: id,
      actor: actor,
      before: wire(before, old.hash),
      after: wire(after, new.hash)
    )
    try docket.store()
    result.value(docket.withHead(wire(after, new.hash).members))
    return .written
  }

  /// What can be chosen.
  static let selection: [ObjectShape.Member] = [
    .optional("packKey", .id, "The pack."),
    .optional("packVersion", .nullable(.id), "Its version; `null`: the newest active one."),
    .optional(
      "overrides",
      .nullable(.oneOf([.text(maximum: 300_000), .map(.any)])),
      "Overrides, as an object or a text in YAML or JSON; `null` takes them away."
    ),
    .optional("repoLocalEnabled", .boolean, "Whether the repo-local file counts."),
    .optional("repoLocalTrust", .word(RepoLocalTrust.words), "What that file may change."),
    .optional(
      "enforcementMode",
      .nullable(.word(EnforcementMode.words)),
      "Whether findings block; `null`: as the merged policy says."
    ),
  ]
}

extension Session {
  /// A selection with the members that were given; `null` takes a member back.
  func changed(
    _ selection: PolicySelection,
    _ params: JSONView,
    _ path: JSONPointer
  ) throws(ResponseError) -> PolicySelection {
    var new = selection
    if let key = params["packKey"], key.kind == .string {
      new.packKey = key.string
      if params["packVersion"] == nil, key.string != selection.packKey { new.packVersion = nil }
    }
    if let version = params["packVersion"] { new.packVersion = version.string }
    if let mode = params["enforcementMode"] {
      new.mode = mode.string.flatMap(EnforcementMode.init)
    }
    if let isEnabled = params["repoLocalEnabled"]?.bool { new.repoLocalEnabled = isEnabled }
    if let trust = params["repoLocalTrust"]?.string.flatMap(RepoLocalTrust.init) {
      new.trust = trust
    }
    if let overrides = params["overrides"] { new.overrides = try Self.overrides(overrides) }
    try checkPack(new)
    return new
  }

  private func checkPack(_ selection: PolicySelection) throws(ResponseError) {
    // Where nothing is chosen, the usual pack need not be there: a finding says so then.
    guard selection.packKey != nil || selection.packVersion != nil else { return }
    let key = selection.usedPack
    let versions = try projectPacks(key)
    if versions.isEmpty { throw .missing("pack", key, among: try projectPackKeys()) }
    guard let version = selection.packVersion else { return }
    guard versions.contains(where: { $0.version == version }) else {
      throw .missing("version of `\(key)`", version, among: versions.map(\.version))
    }
  }

  private func projectPackKeys() throws(ResponseError) -> [String] {
    let session = self
    return try stored { () throws(StoreError) -> [PackRow] in
      try session.openStore().packs(kind: Self.projectKind)
    }.map(\.key)
  }

  private static func overrides(_ view: JSONView) throws(ResponseError) -> JSONValue? {
    if view.kind == .null { return nil }
    let outcome: OverrideReader.Outcome
    if let text = view.string {
      outcome = OverrideReader.read(Array(text.utf8), file: "overrides")
    } else {
      let reader = DocumentReader(file: "overrides")
      outcome = OverrideReader.read(reader.document(Array(view.source)) ?? Document(view), reader)
    }
    guard let value = outcome.value else {
      throw .invalidPolicy("the overrides are invalid", outcome.diagnostics)
    }
    return value == .object([:]) ? nil : value
  }
}

extension ResponseError {
  /// The answer to a pack or override with errors.
  static func invalidPolicy(_ what: String, _ diagnostics: [PackDiagnostic]) -> ResponseError {
    let first = diagnostics.first { $0.severity == .error }
    return ResponseError(
      .policyInvalid,
      first.map { "\(what): \($0.message)" } ?? what,
      data: ["diagnostics": .array(diagnostics.map(\.json))]
    )
  }
}
