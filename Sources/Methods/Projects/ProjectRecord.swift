internal import JSON
internal import JSONRPC
internal import Store
internal import Vocabulary

/// A project as it is stored.
struct ProjectRecord {
  var projectId: String
  var body: [String: JSONValue]

  var root: String? { body["root"]?.string }

  /// The project as it stands on the wire.
  var json: JSONValue { .object(body.merging(["projectId": .string(projectId)]) { $1 }) }
}

/// What a project has chosen.
struct PolicySelection: Equatable {
  var packKey: String?
  var packVersion: String?
  var overrides: JSONValue?
  var repoLocalEnabled = false
  var trust = RepoLocalTrust.tightenOnly
  var mode: EnforcementMode?
  var updatedAt: String?
  var updatedBy: JSONValue?
  /// The mode of the last policy that could be had.
  var lastMode: EnforcementMode?

  /// The pack that is used where none is chosen.
  private static let usualPack = "default"

  /// The pack that is used.
  var usedPack: String { packKey ?? Self.usualPack }

  init() {}

  init(_ value: JSONValue) {
    packKey = value["packKey"]?.string
    packVersion = value["packVersion"]?.string
    overrides = value["overrides"].flatMap { $0 == .null ? nil : $0 }
    repoLocalEnabled = value["repoLocalEnabled"]?.bool ?? false
    trust = value["repoLocalTrust"]?.string.flatMap(RepoLocalTrust.init) ?? .tightenOnly
    mode = value["enforcementMode"]?.string.flatMap(EnforcementMode.init)
    updatedAt = value["updatedAt"]?.string
    updatedBy = value["updatedBy"]
    lastMode = value["lastMode"]?.string.flatMap(EnforcementMode.init)
  }

  private func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }

  /// The selection as it stands on the wire, the hash excepted.
  var json: [String: JSONValue] {
    [
      "packKey": .string(usedPack), "packVersion": text(packVersion),
      "overrides": overrides ?? .null, "repoLocalEnabled": .bool(repoLocalEnabled),
      "repoLocalTrust": .string(trust.rawValue), "enforcementMode": text(mode?.rawValue),
      "updatedAt": text(updatedAt), "updatedBy": updatedBy ?? .null,
    ]
  }

  /// The selection as it is stored.
  var stored: [UInt8] {
    var members = json
    members["packKey"] = text(packKey)
    members["lastMode"] = text(lastMode?.rawValue)
    return CanonicalJSON.bytes(.object(members))
  }
}

extension JSONValue {
  /// A value that was stored as canonical JSON.
  init(stored bytes: [UInt8]) {
    self = (try? JSONReader.read(bytes)).flatMap { JSONValue($0.root) } ?? .null
  }
}

extension Actor {
  /// The actor as it stands on the wire.
  var json: JSONValue { .object(["id": .string(id), "kind": .string(kind.rawValue)]) }
}

extension Session {
  /// The project of that id, which must exist.
  func project(_ id: String) throws(ResponseError) -> ProjectRecord {
    let session = self
    let found = try stored { () throws(StoreError) -> (ProjectRow?, [String]) in
      try session.refresh()
      let store = try session.openStore()
      if let row = try store.project(id) { return (row, []) }
      return (nil, try store.projectIds())
    }
    guard let row = found.0 else { throw .missing("project", id, among: found.1) }
    return ProjectRecord(projectId: row.id, body: JSONValue(stored: row.body).members)
  }

  /// What a project has chosen.
  func selection(_ projectId: String) throws(ResponseError) -> PolicySelection {
    let session = self
    let body = try stored { () throws(StoreError) -> [UInt8]? in
      try session.openStore().projectPolicy(projectId)
    }
    return body.map { PolicySelection(JSONValue(stored: $0)) } ?? PolicySelection()
  }

  /// Who changes a policy: somebody, and no agent.
  func policyActor(_ params: JSONView) throws(ResponseError) -> Actor {
    let isNamed = params["actor"].map { $0.kind == .object } ?? false
    guard isNamed || stance.hasStatedActor else {
      throw ResponseError(
        .identityRequired,
        "a policy change needs an actor: name one in `actor`, or in `initialize`",
        data: ["path": .string("/actor")]
      )
    }
    let actor = try actor(params)
    guard actor.kind != .agent else {
      throw ResponseError(.forbidden, "an agent cannot change policy")
    }
    return actor
  }
}
