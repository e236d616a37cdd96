internal import Digests
internal import JSON
internal import JSONRPC
internal import Packs
internal import Projects
internal import Store
internal import Vocabulary

/// A project's policy as it was computed.
struct PolicyResolution {
  var effective: EffectivePolicy
  var pack: JSONValue = .null
  var sources: [JSONValue] = []
  var diagnostics: [PackDiagnostic] = []
  var notes: [PolicyNote] = []
  var isPackThere = true

  /// `sha256:` of the policy's canonical JSON (RFC 8785).
  fileprivate(set) var hash = ""

  /// The members of `effectivePolicy`'s answer.
  func answer(isExplained: Bool) -> [String: JSONValue] {
    var answer: [String: JSONValue] = [
      "policy": effective.policy, "hash": .string(hash), "pack": pack,
      "enforcementMode": .string(effective.mode.rawValue),
      "sources": .array(sources),
      "diagnostics": .array(diagnostics.map(\.json)),
    ]
    if isExplained { answer["provenance"] = .object(effective.provenance.mapValues(\.json)) }
    return answer
  }
}

extension Session {
  /// The kind of project packs in the store.
  static let projectKind = "project"

  /// All layers that are trusted more than the file in the repository.
  func trustedResolution(_ selection: PolicySelection) throws(ResponseError) -> PolicyResolution {
    var resolution = try packResolution(selection)
    if let overrides = selection.overrides {
      var layer = PolicyLayer("overrides", overrides)
      layer.actor = selection.updatedBy?["id"]?.string
      resolution.effective.merge(trusted: layer)
      resolution.sources.append(
        .object([
          "layer": .string("overrides"),
          "hash": .string(SHA256.text(CanonicalJSON.bytes(overrides))),
          "actor": selection.updatedBy ?? .null,
        ])
      )
    }
    if selection.trust == .tightenOnly { setMode(selection, &resolution) }
    return resolution
  }

  /// The policy with the file in the repository.
  func resolution(
    of base: PolicyResolution,
    _ file: RepoLocalFile,
    _ selection: PolicySelection
  ) -> PolicyResolution {
    var resolution = base
    let local = repoLocal(file, selection, &resolution)
    switch selection.trust {
    case .full:
      if let local { resolution.effective.merge(trusted: local) }
      setMode(selection, &resolution)
    case .tightenOnly: if let local { merge(untrusted: local, &resolution) }
    }
    resolution.hash = SHA256.text(CanonicalJSON.bytes(resolution.effective.policy))
    return resolution
  }

  private func merge(untrusted local: PolicyLayer, _ resolution: inout PolicyResolution) {
    resolution.effective.merge(untrusted: local)
    for refusal in resolution.effective.refused {
      resolution.notes.append(
        PolicyNote(
          "repo_local_weakening_ignored",
          "the repo-local policy would weaken `\(refusal.pointer)`; that is ignored",
          fix: "Remove it from the file, or let a named actor set it in the overrides.",
          [
            "pointer": .string(refusal.pointer), "value": refusal.value,
            "file": .string(local.file ?? ""),
          ]
        )
      )
    }
  }

  private func setMode(_ selection: PolicySelection, _ resolution: inout PolicyResolution) {
    var mode = selection.mode ?? resolution.effective.mode
    var layer = PolicyLayer(selection.mode == nil ? "default" : "project", .null)
    if !resolution.isPackThere, let last = selection.lastMode { mode = max(mode, last) }
    layer.actor = selection.updatedBy?["id"]?.string
    resolution.effective.setMode(mode, from: layer)
  }

  private func packResolution(
    _ selection: PolicySelection
  ) throws(ResponseError) -> PolicyResolution {
    let key = selection.usedPack
    let rows = try projectPacks(key)
    let row: PackRow?
    if let version = selection.packVersion {
      row = rows.first { $0.version == version }
    } else {
      row = rows.first { $0.status == "active" } ?? rows.first { $0.status == "deprecated" }
    }
    let outcome = row.map { PolicyPackReader.read($0.source, file: "\(key)@\($0.version)") }
    guard let row, row.status != "disabled", let pack = outcome?.pack else {
      var missing = PolicyResolution(
        effective: EffectivePolicy(pack: PolicyLayer("pack", .object([:])))
      )
      missing.isPackThere = false
      let name = selection.packVersion.map { "\(key)@\($0)" } ?? key
      let why = rows.isEmpty || row == nil && selection.packVersion != nil ? "missing" : "disabled"
      missing.notes.append(
        PolicyNote(
          "pack_unavailable",
          "the pack `\(name)` is \(why)",
          fix: "Select another pack with `setProjectPolicy`, or activate this one.",
          ["pack": .string(name), "reason": .string(why)]
        )
      )
      missing.diagnostics = outcome?.diagnostics ?? []
      return missing
    }
    var layer = PolicyLayer("pack", pack.policy)
    layer.file = "\(key)@\(row.version)"
    var resolution = PolicyResolution(effective: EffectivePolicy(pack: layer))
    resolution.pack = .object([
      "key": .string(key), "version": .string(row.version), "digest": .string(row.digest),
    ])
    resolution.sources.append(
      .object([
        "layer": .string("pack"), "key": .string(key), "version": .string(row.version),
        "digest": .string(row.digest), "status": .string(row.status),
      ])
    )
    resolution.notes = Self.notes(on: row, isDefaulted: selection.packKey == nil)
    return resolution
  }

  /// What is to be said of a pack that is used.
  private static func notes(on row: PackRow, isDefaulted: Bool) -> [PolicyNote] {
    var notes: [PolicyNote] = []
    if isDefaulted {
      notes.append(
        PolicyNote(
          "pack_defaulted",
          "no pack is selected; `default@\(row.version)` is used",
          fix: "Select a pack with `setProjectPolicy`."
        )
      )
    }
    if row.status == PackStatus.deprecated.rawValue {
      notes.append(
        PolicyNote(
          "pack_deprecated",
          "the pack `\(row.key)@\(row.version)` is deprecated",
          fix: "Select a newer version or another pack with `setProjectPolicy`.",
          ["pack": .string("\(row.key)@\(row.version)")]
        )
      )
    }
    return notes
  }

  /// The versions of a project pack, the newest first.
  func projectPacks(_ key: String) throws(ResponseError) -> [PackRow] {
    let session = self
    let rows = try stored { () throws(StoreError) -> [PackRow] in
      try session.openStore().packs(kind: Self.projectKind)
    }
    return rows.filter { $0.key == key }.sorted {
      SemanticVersion($1.version) < SemanticVersion($0.version)
    }
  }

  /// The repo-local layer, where there is a valid one.
  private func repoLocal(
    _ file: RepoLocalFile,
    _ selection: PolicySelection,
    _ resolution: inout PolicyResolution
  ) -> PolicyLayer? {
    switch file {
    case .off, .none: return nil
    case .found(let path, let content):
      return layer(content.bytes, path, selection, &resolution)
    case .noRoot:
      resolution.notes.append(
        PolicyNote(
          "repo_local_unavailable",
          "the repo-local policy cannot be looked for: no readable root is known",
          fix: "Give the project's `root` with `putProject`."
        )
      )
    case .refused(let path, let reason, let isTooLarge):
      resolution.notes.append(
        PolicyNote(
          isTooLarge ? "repo_local_too_large" : "repo_local_invalid",
          "`\(path)` is left out: \(reason)",
          fix: "Make `\(path)` a regular file of at most 256 KB inside the root.",
          ["file": .string(path)]
        )
      )
    }
    return nil
  }

  private func layer(
    _ bytes: [UInt8],
    _ file: String,
    _ selection: PolicySelection,
    _ resolution: inout PolicyResolution
  ) -> PolicyLayer? {
    let outcome = OverrideReader.read(bytes, file: file)
    resolution.diagnostics += outcome.diagnostics
    resolution.sources.append(
      .object([
        "layer": .string("repo_local"), "file": .string(file),
        "hash": .string(SHA256.text(bytes)), "trust": .string(selection.trust.rawValue),
        "applied": .bool(outcome.value != nil),
      ])
    )
    guard let value = outcome.value else {
      let first = outcome.diagnostics.first { $0.severity == .error }
      resolution.notes.append(
        PolicyNote(
          "repo_local_invalid",
          "`\(file)` is left out: \(first?.message ?? "it is invalid")",
          fix: "Mend `\(file)`; `validatePolicyPack` names every problem.",
          [
            "file": .string(file), "line": .integer(Int64(first?.position.line ?? 1)),
            "diagnostics": .array(outcome.diagnostics.map(\.json)),
          ]
        )
      )
      return nil
    }
    var layer = PolicyLayer("repo_local", value)
    layer.file = file
    layer.lines = outcome.lines
    return layer
  }
}
