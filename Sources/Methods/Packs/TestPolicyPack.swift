internal import Vocabulary
internal import Decisions
internal import JSON
internal import JSONRPC
internal import Packs
internal import Rules

/// `testPolicyPack`: runs the cases under a reporting pack's `tests`.
enum TestPolicyPack: Method {
  static let name = "testPolicyPack"
  static let summary = "Runs a pack's test cases: situation, decision, with a clock of their own."
  static let result = Shape.packTest
  static let errors: [ErrorCode] = [.notFound, .policyInvalid]
  static let params = ObjectShape([
    .optional(
      "source",
      .oneOf([.text(maximum: 1 << 20), .map(.any)]),
      "The text, the document, or `{files: {path: text}}`."
    ),
    .optional("key", .id, "A stored pack's id."),
    .optional("version", .id, "Its version; absent: the newest active one."),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let outcome = try outcome(params, session)
    guard let pack = outcome.pack else {
      throw ResponseError(
        .policyInvalid,
        "the pack is invalid",
        data: ["diagnostics": .array(outcome.diagnostics.map(\.json))]
      )
    }
    let runs = outcome.cases.map { CaseRun($0, packs: [pack]) }
    result.object { writer in
      writer.member("passed", Int64(runs.filter(\.failures.isEmpty).count))
      writer.member("failed", Int64(runs.filter { !$0.failures.isEmpty }.count))
      writer.member("cases", runs) { writer, run in
        writer.object { writer in
          writer.member("name", run.name)
          writer.member("passed", run.failures.isEmpty)
          writer.member("decision", run.ruling.decision.kind.rawValue)
          writer.member("policyId", orNull: run.ruling.decision.policyId)
          writer.member("failures", run.failures)
        }
      }
    }
    return .written
  }

  private static func outcome(
    _ params: JSONView,
    _ session: Session
  ) throws(ResponseError) -> RulePackReader.Outcome {
    if let source = params["source"], source.kind != .null {
      return try PackSource(source).reporting(session)
    }
    guard let key = params["key"]?.string else {
      throw .parameter(.root, expected: "`source` or `key`", got: "neither")
    }
    let pack = try session.pack(key, version: params["version"]?.string)
    guard
      let entry = session.library.versions(key).first(where: { $0.pack.version == pack.version })
    else { throw .missing("version of `\(key)`", pack.version) }
    return RulePackReader.read(
      PackBundle(stored: entry.source, name: "\(key)/policy.yaml"),
      bases: session.bases
    )
  }
}
