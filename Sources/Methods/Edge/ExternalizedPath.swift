internal import Claims
internal import JSON
internal import JSONRPC
internal import Store
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
    if path.lowercased().hasPrefix("https:") { return isAddress(path) }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    // A first part with a colon behind it is an address that nobody may be able to open.
    guard !path.isEmpty, !path.hasPrefix("/"), !parts.contains(".."), !path.utf8.contains(0),
      parts.first?.hasSuffix(":") != true,
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

  /// Whether the address names a host.
  private static func isAddress(_ path: String) -> Bool {
    let rest = path.dropFirst("https:".count)
    guard rest.hasPrefix("//"), !path.contains(where: \.isWhitespace) else { return false }
    let host = rest.dropFirst(2).prefix { !"/?#".contains($0) }
    return host.contains { $0.isLetter || $0.isNumber }
  }
}

extension Docket {
  /// Looks again whether a silent task can be watched: below its root, else its project's, else the
  /// working folder.
  func checkPath(_ task: inout Task) throws(ResponseError) {
    guard task.mode == .silent else { return }
    guard let path = task.checkpoint.externalizedPath else {
      task.isExternalizedPathValid = false
      return
    }
    let root = if let root = task.root { root } else { try projectRoot(task) }
    task.isExternalizedPathValid = ExternalizedPath.isValid(path, root: root)
  }

  private func projectRoot(_ task: Task) throws(ResponseError) -> String? {
    guard let projectId = task.projectId else { return nil }
    let session = self.session
    let row = try stored { () throws(StoreError) -> ProjectRow? in
      try session.openStore().project(projectId)
    }
    return row.flatMap { try? JSONReader.read($0.body).root["root"]?.string }
  }

  /// Looks again after members of a task were set; one that was blocked because nobody could watch it
  /// goes on where somebody can.
  func checkPath(_ task: inout Task, wasUnobservable: Bool) throws(ResponseError) {
    try checkPath(&task)
    if task.status == .blocked, !task.isUnobservable, wasUnobservable || task.mode == .silent {
      task.status = .inProgress
    }
  }
}
