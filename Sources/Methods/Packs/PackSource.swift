internal import Rules
internal import JSON
internal import JSONRPC
internal import Packs

/// A pack as a caller gives it: a text, a document, or files.
struct PackSource {
  /// Its files.
  let bundle: PackBundle

  init(_ view: JSONView, path: String? = nil) throws(ResponseError) {
    if let text = view.string {
      bundle = PackBundle(policy: Array(text.utf8), name: path ?? "policy.yaml")
    } else if let files = view["files"] {
      let place = JSONPointer.root.appending("source").appending("files")
      for member in files.members where member.value.string == nil {
        throw .parameter(
          place.appending(member.name.string ?? ""),
          expected: "the file's text",
          got: "\(member.value.kind)"
        )
      }
      bundle = PackBundle(files)
      guard let first = bundle.files.first, PackBundle.isPolicy(first.path) else {
        throw .parameter(place, expected: "a `policy.yaml` with its text", got: "none")
      }
    } else {
      bundle = PackBundle(policy: Array(view.source), name: path ?? "policy.json")
    }
  }

  /// The policy's own text.
  var policy: PackBundle.File { bundle.files[0] }

  /// The pack, read as a reporting pack.
  func reporting(_ session: Session) -> RulePackReader.Outcome {
    RulePackReader.read(bundle, bases: session.bases)
  }

  /// A checked pack of either kind.
  struct Pack {
    let kind: String
    let key: String
    let version: String
    let digest: String
  }

  private var isReporting: Bool {
    let document = DocumentReader(file: policy.name).document(policy.bytes)
    return document.map { document in
      document.entries.contains { ["apiVersion", "kind", "metadata", "spec"].contains($0.key) }
    } ?? false
  }

  /// The pack, or what is wrong with it.
  func checked(_ session: Session) -> (pack: Pack?, diagnostics: [PackDiagnostic]) {
    if isReporting || bundle.files.count > 1 {
      let outcome = reporting(session)
      let pack = outcome.pack.map {
        Pack(kind: Session.reportingKind, key: $0.id, version: $0.version, digest: $0.digest)
      }
      return (pack, outcome.diagnostics + RuleCases(outcome).uncovered(policy.name))
    }
    let outcome = PolicyPackReader.read(policy.bytes, file: policy.name)
    let pack = outcome.pack.map {
      Pack(kind: Session.projectKind, key: $0.key, version: $0.version, digest: $0.digest)
    }
    return (pack, outcome.diagnostics)
  }
}
