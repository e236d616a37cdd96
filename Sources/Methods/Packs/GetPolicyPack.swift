internal import Rules
internal import JSON
internal import JSONRPC
internal import Packs
internal import Store
internal import Vocabulary

/// `getPolicyPack`: a pack with its content, its versions and their status.
enum GetPolicyPack: Method {
  static let name = "getPolicyPack"
  static let summary = "A pack with its content, its versions and their status."
  static let result = Shape.policyPackContent
  static let errors: [ErrorCode] = [.notFound]
  static let params = ObjectShape([
    .required("key", .id, "The pack."),
    .optional("version", .id, "The version; absent: the newest active one."),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let key = params["key"]?.string ?? ""
    let all = try session.storedPacks()
    let versions = all.filter { $0.row.key == key }.reversed()
    guard let newest = versions.first(where: { $0.row.status == "active" }) ?? versions.first else {
      throw .missing("pack", key, among: all.map(\.row.key))
    }
    let wanted = params["version"]?.string
    guard let pack = wanted.map({ w in versions.first { $0.row.version == w } }) ?? newest else {
      throw .missing("version of `\(key)`", wanted ?? "", among: versions.map(\.row.version))
    }
    let list = versions.map { version in
      JSONValue.object([
        "version": .string(version.row.version), "status": .string(version.row.status),
        "digest": .string(version.row.digest),
        "createdAt": .string(Instant(milliseconds: version.row.createdAt).text),
        "updatedAt": .string(Instant(milliseconds: version.row.updatedAt).text),
      ])
    }
    result.value(
      .object(
        pack.json.members.merging(["pack": pack.content, "versions": .array(Array(list))]) { $1 }
          .merging(more(pack, session)) { $1 }
      )
    )
    return .written
  }

  /// What a pack of several files or of another pack has beside: its files, its base, its profiles
  /// with what each loosens.
  private static func more(_ stored: StoredPack, _ session: Session) -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    if stored.bundle.files.count > 1 {
      let texts = stored.bundle.files.map { file in
        (file.path, JSONValue.string(String(decoding: file.bytes, as: UTF8.self)))
      }
      members["files"] = .object(Dictionary(texts) { first, _ in first })
    }
    guard stored.kind == Session.reportingKind,
      let pack = session.library.pack(stored.row.key, version: stored.row.version)
    else { return members }
    if let base = pack.base { members["extends"] = .string("\(base.id)@\(base.version)") }
    if !pack.profiles.isEmpty {
      members["profiles"] = .array(pack.profiles.map { $0.json(pack: pack.id) })
    }
    return members
  }
}
