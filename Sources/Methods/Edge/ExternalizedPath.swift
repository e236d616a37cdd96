internal import Claims
internal import Vocabulary

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// Where a silent task can be watched (`models.md`, Task).
enum ExternalizedPath {
  /// Whether the path is an `https:` address, or relative, inside the root, and there or writable.
  static func isValid(_ path: String, root: String?) -> Bool {
    if path.hasPrefix("https://") { return path.utf8.count > 8 && !path.contains(" ") }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    guard !path.isEmpty, !path.hasPrefix("/"), !parts.contains(".."), !path.utf8.contains(0),
      let base = FolderPlace.resolved(root ?? ".")
    else { return false }
    let full = base + "/" + path
    if let target = FolderPlace.resolved(full) { return FolderPlace.isBelow(target, base) }
    var status = stat()
    guard lstat(full, &status) != 0, let slash = full.lastIndex(of: "/"),
      let folder = FolderPlace.resolved(String(full[..<slash]))
    else { return false }
    return FolderPlace.isBelow(folder, base) && access(folder, W_OK) == 0
  }
}

extension Docket {
  /// Looks again whether a silent task can be watched.
  func checkPath(_ task: inout Task) {
    guard task.mode == .silent else { return }
    task.isExternalizedPathValid =
      task.checkpoint.externalizedPath.map { ExternalizedPath.isValid($0, root: task.root) }
      ?? false
  }
}
