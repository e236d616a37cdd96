internal import JSON
internal import JSONRPC
internal import Store

/// `listPolicyPacks`: the stored packs of both kinds, every version.
enum ListPolicyPacks: Method {
  static let name = "listPolicyPacks"
  static let summary = "The stored packs of both kinds, every version."
  static let result = Shape.policyPacks
  static let params = Page.params([
    .optional("kind", .word(["reporting", "project"]), "Only packs of this kind."),
    .optional("key", .id, "Only versions of this pack."),
    .optional("tag", .id, "Only packs with this tag."),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let page = try Page(params)
    let packs = try session.storedPacks().filter { pack in
      params["kind"]?.string.map { $0 == pack.kind } ?? true
        && params["key"]?.string.map { $0 == pack.row.key } ?? true
        && params["tag"]?.string.map { pack.tags.contains($0) } ?? true
    }
    let numbered = packs.enumerated().map { (number: Int64($0.offset + 1), pack: $0.element) }
    let rest = numbered.filter { $0.number > page.after }.prefix(Int(page.limit) + 1)
    page.write("packs", Array(rest), number: \.number, &result) { writer, one in
      writer.value(one.pack.json)
    }
    return .written
  }
}
