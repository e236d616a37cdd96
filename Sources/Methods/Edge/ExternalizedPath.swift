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
      let base = resolved(root ?? ".")
    else { return false }
    let full = base + "/" + path
    if let target = resolved(full) { return isInside(target, base) }
    var status = stat()
    guard lstat(full, &status) != 0, let slash = full.lastIndex(of: "/"),
      let folder = resolved(String(full[..<slash]))
    else { return false }
    return isInside(folder, base) && access(folder, W_OK) == 0
  }

  private static func isInside(_ path: String, _ base: String) -> Bool {
    path == base || path.hasPrefix(base == "/" ? "/" : base + "/")
  }

  private static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
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
