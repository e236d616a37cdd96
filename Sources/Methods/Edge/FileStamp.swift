#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// By what a file is known to be the one that was read: whoever writes it changes the stamp.
struct FileStamp: Equatable {
  private let device: UInt64
  private let inode: UInt64
  private let size: Int64
  private let modified: Int64
  private let changed: Int64

  /// How long a file must have been left alone, in nanoseconds: two changes in one tick of the file
  /// system's clock bear one time.
  private static let settling: Int64 = 100_000_000
  /// The same where the file system's clock shows whole seconds, or every other one.
  private static let coarseSettling: Int64 = 2_100_000_000

  /// The stamp of an open file; `nil` where it was changed just now, so that it may change again
  /// without a trace.
  init?(_ status: stat) {
    device = UInt64(truncatingIfNeeded: status.st_dev)
    inode = UInt64(truncatingIfNeeded: status.st_ino)
    size = Int64(status.st_size)
    #if canImport(Glibc)
    modified = Self.nanoseconds(status.st_mtim)
    changed = Self.nanoseconds(status.st_ctim)
    #else
    modified = Self.nanoseconds(status.st_mtimespec)
    changed = Self.nanoseconds(status.st_ctimespec)
    #endif
    let isCoarse = modified % 1_000_000_000 == 0 || changed % 1_000_000_000 == 0
    let settling = isCoarse ? Self.coarseSettling : Self.settling
    var now = timespec()
    guard clock_gettime(CLOCK_REALTIME, &now) == 0,
      Self.nanoseconds(now) - max(modified, changed) > settling
    else { return nil }
  }

  private static func nanoseconds(_ time: timespec) -> Int64 {
    Int64(time.tv_sec) &* 1_000_000_000 &+ Int64(time.tv_nsec)
  }
}

/// What was read of a file, and by what it is known again.
struct FileContent: Equatable {
  let bytes: [UInt8]
  /// `nil` where it must be read again to know it.
  let stamp: FileStamp?

  static func == (left: FileContent, right: FileContent) -> Bool { left.bytes == right.bytes }
}
