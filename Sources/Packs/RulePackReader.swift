public import Rules
internal import Vocabulary
internal import JSON

/// Reads reporting packs (`000…`, Canonical policy-pack structure).
public struct RulePackReader {
  /// A pack with its test cases, or what is wrong with it.
  public struct Outcome {
    /// The pack, where it has no error.
    public let pack: RulePack?
    /// Its test cases.
    public let cases: [PackCase]
    /// Everything found wrong.
    public let diagnostics: [PackDiagnostic]
    /// Where each rule stands in the file.
    public var positions: [String: Position] = [:]
  }

  /// The format's version.
  public static var apiVersion: String { "reporting-governance/v1alpha1" }

  /// Reads the text of `policy.yaml`.
  public static func read(_ bytes: [UInt8], file: String) -> Outcome {
    let reader = DocumentReader(file: file)
    guard let document = reader.document(bytes) else {
      return Outcome(pack: nil, cases: [], diagnostics: reader.diagnostics)
    }
    return read(document, reader)
  }

  /// Reads a document.
  public static func read(_ document: Document, _ reader: DocumentReader) -> Outcome {
    let pack = pack(document, reader)
    let positions = positions(document)
    if let pack, !reader.hasErrors { RuleLint(reader, positions: positions).check(pack) }
    var cases: [PackCase] = []
    if let tests = document.entries.first(where: { $0.key == "tests" })?.value {
      cases = PackCaseReader(reader).cases(tests)
    }
    let diagnostics = reader.diagnostics.enumerated().sorted {
      ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
    }.map(\.element)
    return Outcome(
      pack: reader.hasErrors ? nil : pack,
      cases: cases,
      diagnostics: diagnostics,
      positions: positions
    )
  }

  private static func positions(_ document: Document) -> [String: Position] {
    let spec = document.entries.first { $0.key == "spec" }?.value
    guard let rules = spec?.entries.first(where: { $0.key == "rules" })?.value,
      case .list(let elements) = rules.content
    else { return [:] }
    var positions: [String: Position] = [:]
    for element in elements {
      guard let id = element.entries.first(where: { $0.key == "id" })?.value.source else {
        continue
      }
      positions[id] = element.position
    }
    return positions
  }

  private static func pack(_ document: Document, _ reader: DocumentReader) -> RulePack? {
    guard
      let top = reader.mapping(
        document,
        "a pack",
        required: ["apiVersion", "kind", "metadata", "spec"],
        optional: ["tests"]
      )
    else { return nil }
    expect(top["apiVersion"], apiVersion, "apiVersion", reader)
    expect(top["kind"], "PolicyPack", "kind", reader)
    guard let metadata = top["metadata"].flatMap({ Metadata($0, reader) }),
      let spec = top["spec"],
      let members = reader.mapping(
        spec,
        "spec",
        required: ["evaluation_mode", "rules"],
        optional: ["mode"]
      )
    else { return nil }
    let mode = reader.word(members["evaluation_mode"], "evaluation_mode", EvaluationMode.self)
    let rules = rules(members["rules"], metadata, reader)
    guard let id = metadata.id, let title = metadata.title, let version = metadata.version,
      let summary = metadata.summary, let owner = metadata.owner, let mode
    else { return nil }
    return RulePack(
      id: id,
      title: title,
      version: version,
      summary: summary,
      owner: owner,
      severityDefault: metadata.severity,
      appliesTo: metadata.appliesTo,
      tags: metadata.tags,
      evaluationMode: mode,
      mode: reader.word(members["mode"], "spec.mode", RuleMode.self),
      rules: rules,
      digest: PackDigest.of(document)
    )
  }

  private static func expect(
    _ document: Document?,
    _ value: String,
    _ what: String,
    _ reader: DocumentReader
  ) {
    guard let document, let text = reader.text(document, what), text != value else { return }
    reader.error(
      "unknown_word",
      document.position,
      "\(what) must be `\(value)`, found `\(text.prefix(60))`",
      suggestion: value
    )
  }

  private static func rules(
    _ document: Document?,
    _ metadata: Metadata,
    _ reader: DocumentReader
  ) -> [Rule] {
    guard let document else { return [] }
    let elements = reader.elements(document, "rules", maximum: 200)
    if elements.isEmpty {
      reader.error("empty_list", document.position, "a pack needs at least one rule")
    }
    var ids: Set<String> = []
    return elements.compactMap { element in
      let rule = RuleReader(reader, severityDefault: metadata.severity).rule(element)
      if let rule, !ids.insert(rule.id).inserted {
        reader.error("duplicate_id", element.position, "the rule id `\(rule.id)` stands twice")
      }
      return rule
    }
  }
}

/// The `metadata` of a pack.
private struct Metadata {
  var id: String?
  var title: String?
  var version: String?
  var summary: String?
  var owner: String?
  var severity = Severity.medium
  var appliesTo = Applicability()
  var tags: [String] = []

  init?(_ document: Document, _ reader: DocumentReader) {
    guard
      let members = reader.mapping(
        document,
        "metadata",
        required: [
          "id", "title", "version", "summary", "owner", "severity_default", "applies_to", "tags",
        ]
      )
    else { return nil }
    id = reader.text(members["id"], "metadata.id", maximum: 100)
    if let id, let document = members["id"], !id.isSlug {
      reader.error(
        "bad_id",
        document.position,
        "metadata.id must be letters, digits, `.`, `-` and `_`"
      )
    }
    title = reader.text(members["title"], "metadata.title")
    version = reader.text(members["version"], "metadata.version", allowsNumber: true, maximum: 100)
    summary = reader.text(members["summary"], "metadata.summary")
    owner = reader.text(members["owner"], "metadata.owner")
    severity =
      reader.word(members["severity_default"], "severity_default", Severity.self) ?? .medium
    tags = reader.texts(members["tags"], "metadata.tags")
    guard let narrowing = members["applies_to"],
      let lists = reader.mapping(
        narrowing,
        "applies_to",
        optional: ["runtimes", "task_modes", "workflow_shapes", "channels"]
      )
    else { return }
    appliesTo.runtimes = reader.texts(lists["runtimes"], "applies_to.runtimes")
    appliesTo.workflowShapes = reader.texts(lists["workflow_shapes"], "applies_to.workflow_shapes")
    appliesTo.channels = reader.texts(lists["channels"], "applies_to.channels")
    appliesTo.taskModes = Self.modes(lists["task_modes"], reader)
  }

  private static func modes(_ document: Document?, _ reader: DocumentReader) -> [String] {
    let known = TaskMode.words + ["any"]
    return reader.elements(document, "applies_to.task_modes").compactMap { element in
      guard let text = reader.text(element, "a task mode") else { return nil }
      if !known.contains(text) {
        reader.error(
          "unknown_word",
          element.position,
          "there is no task mode `\(text.prefix(60))`",
          suggestion: NearestName.of(text, among: known)
        )
      }
      return text
    }
  }
}

extension String {
  /// Whether the text can stand in a file name and an id.
  var isSlug: Bool {
    !isEmpty
      && utf8.allSatisfy {
        ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || [0x2D, 0x2E, 0x5F].contains($0)
      } && !hasPrefix(".")
  }
}
