internal import CLinux

/// On which processors a client and its servers run.
///
/// A round trip takes ten times as long where the other end runs on another core, and the scheduler
/// decides that anew for each process: a call and the floor it is held against are compared only
/// where both are placed alike. Where the system has no such placement (macOS), all run as it likes.
enum Placement {
  /// As the scheduler likes.
  case free
  /// All on one core.
  case oneCore
  /// The client on one core, the servers on another.
  case twoCores

  /// Whether there is a second core to place something on.
  static var hasTwoCores: Bool {
    defer { _ = candor_run_on(-1) }
    return candor_run_on(1) == 0
  }

  /// Before the servers are spawned: they inherit the place.
  func beforeSpawning() { place(self == .twoCores ? 1 : 0) }

  /// Once they run: the client's own place.
  func settle() { place(0) }

  private func place(_ core: Int32) { _ = candor_run_on(self == .free ? -1 : core) }
}
