internal import Projects

/// Everything that a project's policy is computed from: the same inputs give the same policy.
struct PolicyInputs: Equatable {
  /// The stored project packs: their versions, digests and status.
  let packs: String
  /// What was chosen for the project.
  let selection: PolicySelection
  /// The file in the repository, with its content.
  var file: RepoLocalFile
}

/// The repo-local policy file, as it was found: the first file that exists counts.
enum RepoLocalFile: Equatable {
  /// It is not asked for.
  case off
  /// No readable root is known.
  case noRoot
  /// There is none.
  case none
  /// There is one that cannot be taken.
  case refused(path: String, reason: String, isTooLarge: Bool)
  /// Its content.
  case found(path: String, FileContent)

  /// Looks for it; what is known of it need not be read again.
  init(_ project: ProjectRecord, _ selection: PolicySelection, known: RepoLocalFile? = nil) {
    guard selection.repoLocalEnabled else {
      self = .off
      return
    }
    guard let root = project.root, let base = OpenFolder(root) else {
      self = .noRoot
      return
    }
    var path = Self.path(Self.names[0])
    do throws(FileRefusal) {
      let folder = try base.folder(Self.folder)
      for name in Self.names {
        path = Self.path(name)
        guard let content = try folder.content(name, known: known?.content(path)) else { continue }
        self = .found(path: path, content)
        return
      }
      self = .none
    } catch {
      guard case .refused(let reason) = error.look else {
        self = .none
        return
      }
      self = .refused(path: path, reason: reason, isTooLarge: error.isTooLarge)
    }
  }

  private static let folder = ".tasksgodzilla"
  private static let names = ["policy.json", "policy.yml", "policy.yaml"]

  private static func path(_ name: String) -> String { "\(folder)/\(name)" }

  /// What was read at a path.
  private func content(_ path: String) -> FileContent? {
    guard case .found(path, let content) = self else { return nil }
    return content
  }
}
