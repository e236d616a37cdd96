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
  let name: String
  let description: String
  var owner: String?
  var tags: [String] = []

  init(_ kind: String, _ row: PackRow) {
    self.kind = kind
    self.row = row
    let content = DocumentReader(file: row.key).document(row.source)?.json ?? .null
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
    let session = self
    let rows = try stored { () throws(StoreError) -> [PackRow] in
      try session.openStore().packs(kind: Self.projectKind)
    }
    let time = now.milliseconds
    for file in BuiltInPacks.project where !rows.contains(where: { $0.source == file.text }) {
      guard let pack = PolicyPackReader.read(file.text, file: file.path).pack else { continue }
      if let known = rows.first(where: { $0.key == pack.key && $0.version == pack.version }) {
        guard known.digest != pack.digest else { continue }
        throw Session.conflict("\(pack.key)@\(pack.version)", pack.digest, known)
      }
      try stored { () throws(StoreError) in
        try session.write().putPack(
          kind: Self.projectKind,
          key: pack.key,
          version: pack.version,
          digest: pack.digest,
          source: file.text,
          at: time
        )
      }
    }
  }
}

/// A pack as a caller gives it: a text, a document, or files.
struct PackSource {
  let bytes: [UInt8]
  let file: String

  init(_ view: JSONView, path: String? = nil) throws(ResponseError) {
    if let text = view.string {
      bytes = Array(text.utf8)
      file = path ?? "policy.yaml"
    } else if let files = view["files"] {
      let names = ["policy.yaml", "policy.yml", "policy.json"]
      let member = files.members.first { member in
        let name = member.name.string ?? ""
        return names.contains { name == $0 || name.hasSuffix("/" + $0) }
      }
      guard let member, let text = member.value.string else {
        throw .parameter(
          JSONPointer.root.appending("source").appending("files"),
          expected: "a `policy.yaml` with its text",
          got: "none"
        )
      }
      bytes = Array(text.utf8)
      file = member.name.string ?? "policy.yaml"
    } else {
      bytes = Array(view.source)
      file = path ?? "policy.json"
    }
  }

  /// A checked pack of either kind.
  struct Pack {
    let kind: String
    let key: String
    let version: String
    let digest: String
  }

  /// The pack, or what is wrong with it.
  var checked: (pack: Pack?, diagnostics: [PackDiagnostic]) {
    let isReporting =
      DocumentReader(file: file).document(bytes).map { document in
        document.entries.contains { ["apiVersion", "kind", "metadata", "spec"].contains($0.key) }
      } ?? false
    if isReporting {
      let outcome = RulePackReader.read(bytes, file: file)
      let pack = outcome.pack.map {
        Pack(kind: Session.reportingKind, key: $0.id, version: $0.version, digest: $0.digest)
      }
      return (pack, outcome.diagnostics)
    }
    let outcome = PolicyPackReader.read(bytes, file: file)
    let pack = outcome.pack.map {
      Pack(kind: Session.projectKind, key: $0.key, version: $0.version, digest: $0.digest)
    }
    return (pack, outcome.diagnostics)
  }
}
