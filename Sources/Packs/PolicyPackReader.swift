public import JSON
internal import Projects
internal import Vocabulary

/// A checked project pack.
public struct PolicyPack: Sendable {
  /// The key.
  public let key: String
  /// The name.
  public let name: String
  /// The version.
  public let version: String
  /// What it is for.
  public let description: String
  /// What it says.
  public let policy: JSONValue
  /// `sha256:` of its canonical content.
  public let digest: String
}

/// Reads project packs.
public enum PolicyPackReader {
  /// A pack, or what is wrong with it.
  public struct Outcome: Sendable {
    /// The pack, where it has no error.
    public let pack: PolicyPack?
    /// Everything found wrong.
    public let diagnostics: [PackDiagnostic]
  }

  /// Whether a text is a project pack: it has `meta`, and no `apiVersion`.
  public static func isProjectPack(_ document: Document) -> Bool {
    let keys = document.entries.map(\.key)
    return !keys.contains("apiVersion") && !keys.contains("metadata")
      && keys.contains { ["meta", "requirements", "clarifications", "enforcement"].contains($0) }
  }

  /// Whether the text of a file is a project pack.
  public static func isProjectPack(_ bytes: [UInt8]) -> Bool {
    DocumentReader(file: "").document(bytes).map(isProjectPack) ?? false
  }

  /// Reads the text of `policy.yaml`.
  public static func read(_ bytes: [UInt8], file: String) -> Outcome {
    let reader = DocumentReader(file: file)
    guard let document = reader.document(bytes) else {
      return Outcome(pack: nil, diagnostics: reader.diagnostics)
    }
    return read(document, reader)
  }

  /// Reads a document.
  public static func read(_ document: Document, _ reader: DocumentReader) -> Outcome {
    let check = PolicyCheck(reader, isLayer: false)
    check.check(document, "a project pack", .object(PolicyDefinition.keys))
    check.checkSecrets(document)
    let policy = check.value(document)
    let meta = policy["meta"]
    var pack: PolicyPack?
    if !reader.hasErrors, let key = meta?["key"]?.string, let name = meta?["name"]?.string,
      let version = meta?["version"]?.string
    {
      pack = PolicyPack(
        key: key,
        name: name,
        version: version,
        description: meta?["description"]?.string ?? "",
        policy: policy,
        digest: PackDigest.of(document)
      )
    }
    return Outcome(pack: pack, diagnostics: reader.sorted)
  }
}

extension DocumentReader {
  /// What was found, in the order of the file.
  var sorted: [PackDiagnostic] {
    diagnostics.enumerated().sorted {
      ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
    }.map(\.element)
  }
}
