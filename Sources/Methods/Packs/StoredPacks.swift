internal import JSON
internal import JSONRPC
internal import Packs
internal import Rules
internal import Store
internal import Vocabulary

/// A pack as it is stored, with what a list tells of it.
struct StoredPack {
  let kind: String
  let row: PackRow
  let bundle: PackBundle
  /// The content of `policy.yaml`.
  let content: JSONValue
  let name: String
  let description: String
  var owner: String?
  var tags: [String] = []

  init(_ kind: String, _ row: PackRow) {
    self.kind = kind
    self.row = row
    bundle = PackBundle(stored: row.source, name: row.key)
    content = DocumentReader(file: row.key).document(bundle.files[0].bytes)?.json ?? .null
    if kind == Session.projectKind {
      name = content["meta"]?["name"]?.string ?? row.key
      description = content["meta"]?["description"]?.string ?? ""
    } else {
      let metadata = content["metadata"]
      name = metadata?["title"]?.string ?? row.key
      description = metadata?["summary"]?.string ?? ""
      owner = metadata?["owner"]?.string
      tags = metadata?["tags"]?.elements.compactMap(\.string) ?? []
    }
  }

  /// The pack as it stands in a list.
  var json: JSONValue {
    var members: [String: JSONValue] = [
      "kind": .string(kind), "key": .string(row.key), "name": .string(name),
      "description": .string(description), "version": .string(row.version),
      "status": .string(row.status), "digest": .string(row.digest),
      "tags": .array(tags.map { .string($0) }),
      "createdAt": .string(Instant(milliseconds: row.createdAt).text),
      "updatedAt": .string(Instant(milliseconds: row.updatedAt).text),
    ]
    if let owner { members["owner"] = .string(owner) }
    return .object(members)
  }
}

extension Session {
  /// Every stored pack: by kind, key and version.
  func storedPacks() throws(ResponseError) -> [StoredPack] {
    let session = self
    return try stored { () throws(StoreError) -> [StoredPack] in
      try session.refresh()
      let store = try session.openStore()
      var packs: [StoredPack] = []
      for kind in [Session.projectKind, Session.reportingKind] {
        let rows = try store.packs(kind: kind).sorted {
          $0.key != $1.key
            ? $0.key < $1.key : SemanticVersion($0.version) < SemanticVersion($1.version)
        }
        packs += rows.map { StoredPack(kind, $0) }
      }
      return packs
    }
  }

  /// Stores the built-in project packs that the store does not have: an older store gets them too.
  func storeProjectPacks() throws(ResponseError) {
    guard try !missingProjectPacks().isEmpty else { return }
    // Another process may store them at the same time: look again when none can.
    try stored { () throws(StoreError) in _ = try self.write() }
    let time = now.milliseconds
    for (pack, source) in try missingProjectPacks() {
      try stored { () throws(StoreError) in
        try self.write().putPack(
          kind: Self.projectKind,
          key: pack.key,
          version: pack.version,
          digest: pack.digest,
          source: source,
          at: time
        )
      }
    }
  }

  private func missingProjectPacks() throws(ResponseError) -> [(pack: PolicyPack, source: [UInt8])]
  {
    let rows = try stored { () throws(StoreError) -> [PackRow] in
      try self.openStore().packs(kind: Self.projectKind)
    }
    var missing: [(pack: PolicyPack, source: [UInt8])] = []
    for file in BuiltInPacks.project where !rows.contains(where: { $0.source == file.text }) {
      guard let pack = PolicyPackReader.read(file.text, file: file.path).pack else { continue }
      if let known = rows.first(where: { $0.key == pack.key && $0.version == pack.version }) {
        guard known.digest != pack.digest else { continue }
        throw Session.conflict("\(pack.key)@\(pack.version)", pack.digest, known)
      }
      missing.append((pack, file.text))
    }
    return missing
  }
}
