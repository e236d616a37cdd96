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

  /// Reads each `policy.yaml` of a folder of packs, of one pack's folder, or one file.
  init(_ path: String) throws(UsageError) {
    for file in try Self.files(path) {
      guard let source = Files.read(file) else {
        throw UsageError(message: "`\(file)` cannot be read")
      }
      readings.append(
        Reading(
          path: file,
          source: source,
          outcome: RulePackReader.read(source, file: file),
          project: PolicyPackReader.isProjectPack(source)
            ? PolicyPackReader.read(source, file: file) : nil
        )
      )
    }
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
