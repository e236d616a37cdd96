internal import CLinux

/// On which processors a client and its servers run.
///
/// A round trip takes ten times as long where the other end runs on another core, and the scheduler
/// decides that anew for each process: a call and the floor it is held against are compared only
/// where both are placed alike. Where the system has no such placement (macOS), or one core only,
/// every case is `free`.
enum Placement {
  /// As the scheduler likes.
  case free
  /// All on one core.
  case oneCore
  /// The client on one core, the servers on another.
  case twoCores

  /// Before the servers are spawned: they inherit the place.
  func beforeSpawning() { place(self == .twoCores ? 1 : 0) }

  /// Once they run: the client's own place.
  func settle() { place(0) }

  private func place(_ core: Int32) {
    candor_run_on(self == .free || Machine.cores < 2 ? -1 : core)
  }
}
