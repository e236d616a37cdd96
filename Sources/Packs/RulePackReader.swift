public import Rules
internal import JSON
internal import Vocabulary

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
    /// Where each rule of the pack's own stands in `policy.yaml`.
    public let positions: [String: Position]
    /// Whether nothing but the pack that it extends is missing.
    public var lacksBase: Bool {
      diagnostics.filter { $0.severity == .error }.allSatisfy { $0.code == "unknown_base" }
        && pack == nil && !diagnostics.isEmpty
    }
  }

  /// Finds the pack that another one extends.
  public typealias Bases = (_ id: String, _ version: String) -> RulePack?

  /// The format's version.
  public static var apiVersion: String { "reporting-governance/v1alpha1" }

  /// Reads the text of a pack of one file.
  public static func read(
    _ bytes: [UInt8],
    file: String,
    bases: Bases = { _, _ in nil }
  ) -> Outcome {
    read(PackBundle(policy: bytes, name: file), bases: bases)
  }

  /// Reads the files of a pack.
  public static func read(_ bundle: PackBundle, bases: Bases = { _, _ in nil }) -> Outcome {
    let files = BundleFiles(bundle)
    let reader = files.policyReader
    guard let document = files.policy else {
      return Outcome(pack: nil, cases: [], diagnostics: files.diagnostics, positions: [:])
    }
    let shared = files.templates.map { TemplateFileReader.read($0.document, $0.reader) }
    let positions = positions(document)
    var pack = pack(document, reader, shared ?? SharedTemplates(), bases)
    if let read = pack, !reader.hasErrors {
      RuleLint(reader, positions: positions).check(read.pack)
      pack?.profiles = profiles(files, read)
    }
    var cases: [PackCase] = []
    if let tests = document.entries.first(where: { $0.key == "tests" })?.value {
      cases = PackCaseReader(reader).cases(tests)
    }
    return Outcome(
      pack: files.hasErrors ? nil : pack?.whole(files),
      cases: cases,
      diagnostics: files.diagnostics,
      positions: positions
    )
  }

  /// Reads packs that may extend each other, in any order.
  public static func readAll(_ bundles: [PackBundle], bases: Bases) -> [Outcome] {
    var outcomes: [Outcome?] = bundles.map { _ in nil }
    var isMoving = true
    while isMoving {
      isMoving = false
      let known = outcomes.compactMap { $0?.pack }
      for (index, bundle) in bundles.enumerated() where outcomes[index]?.lacksBase ?? true {
        let outcome = read(bundle) { id, version in
          known.first { $0.id == id && $0.version == version } ?? bases(id, version)
        }
        if outcome.pack != nil { isMoving = true }
        outcomes[index] = outcome
      }
    }
    return outcomes.compactMap { $0 }
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

  private static func profiles(_ files: BundleFiles, _ read: PackDraft) -> [PackProfile] {
    var profiles: [PackProfile] = []
    for file in files.profiles {
      let own = ProfileReader(file.reader, name: file.name).profile(
        file.document,
        over: read.under(file.name),
        inheriting: read.loosened(file.name)
      )
      if let own { profiles.append(own) }
    }
    for profile in read.base?.profiles ?? []
    where !files.profiles.contains(where: { $0.name == profile.name }) {
      profiles.append(read.inherited(profile))
    }
    return profiles.sorted { $0.name < $1.name }
  }

  private static func pack(
    _ document: Document,
    _ reader: DocumentReader,
    _ shared: SharedTemplates,
    _ bases: Bases
  ) -> PackDraft? {
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
    guard let metadata = top["metadata"].flatMap({ PackMetadata($0, reader) }),
      let spec = top["spec"],
      let members = reader.mapping(
        spec,
        "spec",
        required: ["evaluation_mode", "rules"],
        optional: ["mode", "extends", "raise"]
      )
    else { return nil }
    let evaluation = reader.word(members["evaluation_mode"], "evaluation_mode", EvaluationMode.self)
    let own = rules(members, metadata, shared, reader)
    let extension_ = PackExtension(members, reader, bases)
    guard let id = metadata.id, let title = metadata.title, let version = metadata.version,
      let summary = metadata.summary, let owner = metadata.owner, let evaluation
    else { return nil }
    let pack = RulePack(
      id: id,
      title: title,
      version: version,
      summary: summary,
      owner: owner,
      severityDefault: metadata.severity,
      appliesTo: metadata.appliesTo,
      tags: metadata.tags,
      evaluationMode: evaluation,
      mode: reader.word(members["mode"], "spec.mode", RuleMode.self),
      rules: own,
      digest: ""
    )
    extension_.check(pack, reader)
    return PackDraft(own: pack, base: extension_.base, raised: extension_.raised)
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
    _ members: [String: Document],
    _ metadata: PackMetadata,
    _ shared: SharedTemplates,
    _ reader: DocumentReader
  ) -> [Rule] {
    guard let document = members["rules"] else { return [] }
    let elements = reader.elements(document, "rules", maximum: 200)
    if elements.isEmpty, members["extends"] == nil {
      reader.error("empty_list", document.position, "a pack needs at least one rule")
    }
    var ids: Set<String> = []
    return elements.compactMap { element in
      let rule = RuleReader(reader, severityDefault: metadata.severity, shared: shared)
        .rule(element)
      if let rule, !ids.insert(rule.id).inserted {
        reader.error("duplicate_id", element.position, "the rule id `\(rule.id)` stands twice")
      }
      return rule
    }
  }
}
