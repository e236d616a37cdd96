#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// Where state lies where no option says so (XDG Base Directory Specification).
enum StatePath {
  /// `$XDG_STATE_HOME/candor/candor.db`, by default below `~/.local/state`.
  static var standard: String {
    if let state = environment("XDG_STATE_HOME"), state.hasPrefix("/") {
      return state + "/candor/candor.db"
    }
    let home = environment("HOME") ?? "/tmp"
    return home + "/.local/state/candor/candor.db"
  }

  private static func environment(_ name: String) -> String? {
    guard let value = getenv(name), value.pointee != 0 else { return nil }
    return String(cString: value)
  }
}
