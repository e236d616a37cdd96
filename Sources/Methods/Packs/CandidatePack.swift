internal import JSON
internal import JSONRPC
internal import Packs
internal import Rules

/// A reporting pack given as its text, as a document, or as files.
enum CandidatePack {
  /// The pack, which must be valid.
  static func pack(
    _ view: JSONView,
    _ path: JSONPointer,
    _ session: Session
  ) throws(ResponseError) -> RulePack {
    let outcome = try PackSource(view).reporting(session)
    if let pack = outcome.pack { return pack }
    throw ResponseError(
      .policyInvalid,
      "the pack at `\(path.text)` is invalid",
      data: [
        "path": .string(path.text), "diagnostics": .array(outcome.diagnostics.map(\.json)),
      ]
    )
  }
}

extension Session {
  /// Finds the pack that another one extends.
  func bases(_ id: String, _ version: String) -> RulePack? { library.pack(id, version: version) }
}
