internal import Packs
internal import Rules

/// The packs below a folder or in a file, as the command line names them.
struct PackFiles {
  /// A file with what was read from it.
  struct Reading {
    let path: String
    let source: [UInt8]
    let outcome: RulePackReader.Outcome
    /// What a project pack's reader says, where it is one.
    let project: PolicyPackReader.Outcome?

    /// Whether it is a project pack.
    var isProjectPack: Bool { project != nil }

    /// Whether it has no error.
    var isValid: Bool { project.map { $0.pack != nil } ?? (outcome.pack != nil) }

    /// Everything found wrong.
    var diagnostics: [PackDiagnostic] { project?.diagnostics ?? outcome.diagnostics }
  }

  private(set) var readings: [Reading] = []

  /// Reads each `policy.yaml` of a folder of packs, of one pack's folder, or one file, with the
  /// templates and profiles beside it; built-in packs and those of the folder can be extended.
  init(_ path: String) throws(UsageError) {
    var bundles: [PackBundle] = []
    for file in try Self.files(path) { bundles.append(try Self.bundle(file)) }
    let outcomes = RulePackReader.readAll(bundles) { id, version in
      Self.builtIn.first { $0.id == id && $0.version == version }
    }
    for (bundle, outcome) in zip(bundles, outcomes) {
      let policy = bundle.files[0]
      readings.append(
        Reading(
          path: policy.name,
          source: bundle.stored,
          outcome: outcome,
          project: PolicyPackReader.isProjectPack(policy.bytes)
            ? PolicyPackReader.read(policy.bytes, file: policy.name) : nil
        )
      )
    }
  }

  private static let builtIn: [RulePack] = BuiltInPacks.reporting.compactMap {
    RulePackReader.read($0.text, file: $0.path).pack
  }

  private static func bundle(_ file: String) throws(UsageError) -> PackBundle {
    let folder = file.lastIndex(of: "/").map { String(file[...$0]) } ?? ""
    let name = String(file.dropFirst(folder.count))
    guard PackBundle.isPolicy(name) else { return PackBundle(policy: try read(file), name: file) }
    let beside =
      Files.names(in: folder.isEmpty ? "." : folder)
      + Files.names(in: folder + "profiles").map { "profiles/" + $0 }
    var files = [PackBundle.File(path: name, name: file, bytes: try read(file))]
    for path in beside where PackBundle.isCompanion(path) {
      files.append(
        PackBundle.File(path: path, name: folder + path, bytes: try read(folder + path))
      )
    }
    return PackBundle(files)
  }

  private static func read(_ file: String) throws(UsageError) -> [UInt8] {
    guard let bytes = Files.read(file) else {
      throw UsageError(message: "`\(file)` cannot be read")
    }
    return bytes
  }

  private static func files(_ path: String) throws(UsageError) -> [String] {
    guard Files.isFolder(path) else { return [path] }
    let base = path.hasSuffix("/") ? String(path.dropLast()) : path
    let own = ["policy.yaml", "policy.json"].map { base + "/" + $0 }
    let below = Files.names(in: base).flatMap { name in
      ["policy.yaml", "policy.json"].map { "\(base)/\(name)/\($0)" }
    }
    let files = (own + below).filter { Files.read($0, limit: 1) != nil }
    guard !files.isEmpty else {
      throw UsageError(message: "`\(path)` has no policy.yaml, nor has a folder in it")
    }
    return files
  }

  /// The packs, where every one is valid.
  func entries() throws(UsageError) -> [PackLibrary.Entry] {
    var entries: [PackLibrary.Entry] = []
    for reading in readings where !reading.isProjectPack {
      guard let pack = reading.outcome.pack else {
        let errors = reading.outcome.diagnostics.map(\.text).joined(separator: "\n")
        throw UsageError(message: "the pack `\(reading.path)` is invalid\n\(errors)")
      }
      entries.append(PackLibrary.Entry(pack: pack, source: reading.source))
    }
    return entries
  }
}
