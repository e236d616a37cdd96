internal import Projects

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// A folder that is held open: what is looked up in it lies in it, whatever is put in its path
/// meanwhile.
struct OpenFolder: ~Copyable {
  private let descriptor: Int32

  private init(descriptor: Int32) { self.descriptor = descriptor }

  /// A folder that can be read; links may lead to it.
  init?(_ path: String) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
  }

  deinit { close(descriptor) }

  /// A folder in it, which may be no link.
  func folder(_ name: String) throws(FileRefusal) -> OpenFolder {
    OpenFolder(descriptor: try descriptor(name, O_DIRECTORY))
  }

  /// A file in it, which must be a regular one.
  func file(_ name: String) throws(FileRefusal) -> OpenFile {
    guard let file = OpenFile(descriptor: try descriptor(name, 0)) else {
      throw FileRefusal(.refused("it is no regular file"))
    }
    return file
  }

  /// The content of a file in it, `nil` where there is none; not read again where it bears the
  /// stamp of what is known.
  func content(_ name: String, known: FileContent?) throws(FileRefusal) -> FileContent? {
    var status = stat()
    guard fstatat(descriptor, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else {
      if errno == ENOENT { return nil }
      throw FileRefusal(errno)
    }
    if let known, known.stamp != nil, known.stamp == FileStamp(status) { return known }
    return try file(name).content()
  }

  private func descriptor(_ name: String, _ flags: Int32) throws(FileRefusal) -> Int32 {
    let found = openat(descriptor, name, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | flags)
    guard found >= 0 else { throw FileRefusal(errno) }
    return found
  }
}

/// A regular file that is held open.
struct OpenFile: ~Copyable {
  private let descriptor: Int32
  private let status: stat

  /// The most that is read of a file, in bytes.
  static let limit = 256 << 10

  /// Takes over a descriptor; `nil`, and closed, where it is of no regular file.
  fileprivate init?(descriptor: Int32) {
    self.descriptor = descriptor
    var status = stat()
    let isKnown = fstat(descriptor, &status) == 0
    self.status = status
    guard isKnown, status.st_mode & S_IFMT == S_IFREG else { return nil }
  }

  deinit { close(descriptor) }

  /// Whether anybody may execute it.
  var isExecutable: Bool { status.st_mode & (S_IXUSR | S_IXGRP | S_IXOTH) != 0 }

  /// Its content, with the stamp it bore before it was read.
  func content() throws(FileRefusal) -> FileContent {
    FileContent(bytes: try bytes(), stamp: FileStamp(status))
  }

  /// Its bytes: as many as it was said to hold, and where it has grown, as many as are allowed.
  func bytes() throws(FileRefusal) -> [UInt8] {
    for most in [min(Int(status.st_size), Self.limit), Self.limit] {
      let bytes = try first(most + 1)
      if bytes.count <= most { return bytes }
    }
    throw FileRefusal(.refused("it is over \(Self.limit) bytes"), isTooLarge: true)
  }

  /// The first bytes, `most` at most.
  private func first(_ most: Int) throws(FileRefusal) -> [UInt8] {
    var isBroken = false
    let bytes = [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
      while count < most, let start = buffer.baseAddress {
        let more = pread(descriptor, start + count, most - count, off_t(count))
        isBroken = more < 0
        guard more > 0 else { return }
        count += more
      }
    }
    if isBroken { throw FileRefusal(.refused("it cannot be read")) }
    return bytes
  }
}

/// Why a file is not read.
struct FileRefusal: Error {
  let look: FileLook
  var isTooLarge = false

  init(_ look: FileLook, isTooLarge: Bool = false) {
    self.look = look
    self.isTooLarge = isTooLarge
  }

  /// What the system answered where it did not open something.
  fileprivate init(_ code: Int32) {
    switch code {
    case ENOENT: look = .missing
    case ELOOP, ENOTDIR: look = .refused("a link or a file stands in the path")
    default: look = .refused("it cannot be read")
    }
  }
}
