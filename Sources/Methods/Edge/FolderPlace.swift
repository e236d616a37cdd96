#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// Whether something lies in a folder, links followed.
enum FolderPlace {
  /// Whether a path is a folder's own or leads into it; what is not there yet counts where its
  /// nearest folder does.
  static func isInside(_ path: String, folder: String) -> Bool {
    guard !path.utf8.contains(0), !path.split(separator: "/").contains(".."),
      let base = resolved(folder)
    else { return false }
    var place = path
    while true {
      if let target = resolved(place) { return isBelow(target, base) }
      // A link that leads nowhere may lead anywhere later.
      var status = stat()
      guard lstat(place, &status) != 0 else { return false }
      guard let slash = place.lastIndex(of: "/") else { return isBelow(resolved(".") ?? "", base) }
      place = slash == place.startIndex ? "/" : String(place[..<slash])
    }
  }

  /// Whether a resolved path is a resolved folder's own or lies below it.
  static func isBelow(_ path: String, _ base: String) -> Bool {
    path == base || path.hasPrefix(base == "/" ? "/" : base + "/")
  }

  /// The path without links; `nil` where nothing is there.
  static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}
