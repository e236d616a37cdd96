internal import JSON
internal import JSONRPC
internal import Packs
internal import Rules

/// A reporting pack given as its text, or as a document.
enum CandidatePack {
  static func outcome(_ view: JSONView, file: String) -> RulePackReader.Outcome {
    if let text = view.string { return RulePackReader.read(Array(text.utf8), file: file) }
    return RulePackReader.read(Document(view), DocumentReader(file: file))
  }

  /// The pack, which must be valid.
  static func pack(_ view: JSONView, _ path: JSONPointer) throws(ResponseError) -> RulePack {
    let outcome = outcome(view, file: "policy.yaml")
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
