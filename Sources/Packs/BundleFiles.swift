internal import JSON

/// The documents of a pack's files, each with its reader.
struct BundleFiles {
  /// A file that was read.
  struct File {
    let name: String
    let reader: DocumentReader
    let document: Document
  }

  let policyReader: DocumentReader
  private(set) var policy: Document?
  private(set) var templates: File?
  private(set) var profiles: [File] = []
  private var readers: [DocumentReader] = []

  init(_ bundle: PackBundle) {
    let first = bundle.files.first
    policyReader = DocumentReader(file: first?.name ?? "policy.yaml")
    readers = [policyReader]
    guard let first, PackBundle.isPolicy(first.path) else {
      policyReader.error("missing_file", Self.start, "a pack needs a `policy.yaml`")
      return
    }
    policy = policyReader.document(first.bytes)
    for file in bundle.files.dropFirst() { add(file) }
    if profiles.count > PackBundle.mostProfiles {
      policyReader.error(
        "too_many",
        Self.start,
        "a pack has at most \(PackBundle.mostProfiles) profiles"
      )
    }
  }

  private static var start: Position { Position(line: 1, column: 1) }

  private mutating func add(_ file: PackBundle.File) {
    let reader = DocumentReader(file: file.name)
    readers.append(reader)
    let profile = PackBundle.profileName(file.path)
    let isTemplates = PackBundle.templatePaths.contains(file.path)
    let isTwice = profile.map { name in profiles.contains { $0.name == name } }
    guard isTwice == false || (isTemplates && templates == nil) else {
      let known = ["policy.yaml", "templates.yaml", "profiles/NAME.yaml"]
      return reader.error(
        "unknown_file",
        Self.start,
        "a pack has `policy.yaml`, `templates.yaml` and `profiles/NAME.yaml` once each, "
          + "not also `\(file.path.prefix(100))`",
        suggestion: NearestName.of(file.path, among: known)
      )
    }
    guard let document = reader.document(file.bytes) else { return }
    let read = File(name: profile ?? "templates", reader: reader, document: document)
    if profile == nil { templates = read } else { profiles.append(read) }
  }

  var hasErrors: Bool { readers.contains(where: \.hasErrors) }

  /// Everything found wrong: file by file, in the order of each file.
  var diagnostics: [PackDiagnostic] {
    readers.flatMap { reader in
      reader.diagnostics.enumerated().sorted {
        ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
      }.map(\.element)
    }
  }
}
