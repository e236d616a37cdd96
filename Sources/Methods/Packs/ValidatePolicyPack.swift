internal import JSON
internal import JSONRPC
internal import Packs

/// `validatePolicyPack`: checks a pack of either kind, or a repo-local file; stores nothing.
enum ValidatePolicyPack: Method {
  static let name = "validatePolicyPack"
  static let summary = "Checks a pack of either kind, or a repo-local file; stores nothing."
  static let result = Shape.validation
  static let params = ObjectShape([
    .required(
      "source",
      .oneOf([.text(isEmpty: true, maximum: 1 << 20), .map(.any)]),
      "The text, the document, or `{files: {path: text}}`."
    ),
    .optional(
      "path",
      .text(maximum: 500),
      "The file's name for the diagnostics; `.tasksgodzilla/…` is read as a repo-local file."
    ),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let path = params["path"]?.string
    let source = try PackSource(params["source"] ?? .emptyObject, path: path)
    let diagnostics: [PackDiagnostic]
    if path?.hasPrefix(".tasksgodzilla/") == true {
      diagnostics = OverrideReader.read(source.policy.bytes, file: source.policy.name).diagnostics
    } else {
      diagnostics = source.checked(session).diagnostics
    }
    result.value(
      .object([
        "valid": .bool(!diagnostics.contains { $0.severity == .error }),
        "diagnostics": .array(diagnostics.map(\.json)),
      ])
    )
    return .written
  }
}
