internal import Projects

#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// The files below a root: regular ones only, no link, nothing above the root.
///
/// Each part of a path is opened below the one before, so that a name, a link or a race cannot
/// lead out.
struct ProjectFiles {
  private let root: String
  /// The most that is read of a file.
  static let limit = 256 << 10

  private let folder: [String]

  /// Files below a folder of a root; what leads to the folder may be no link either.
  init(root: String, folder: [String] = []) {
    self.root = root
    self.folder = folder
  }

  /// Whether the root is a folder that can be read.
  var isReadable: Bool {
    let folder = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return false }
    close(folder)
    return true
  }

  /// What lies at a path.
  func look(_ path: String) -> FileLook {
    switch descriptor(path) {
    case .failure(let failure): return failure.look
    case .success(let file):
      defer { close(file) }
      var status = stat()
      guard fstat(file, &status) == 0 else { return .refused("it cannot be read") }
      return .file(isExecutable: status.st_mode & (S_IXUSR | S_IXGRP | S_IXOTH) != 0)
    }
  }

  /// The bytes of a file.
  func bytes(_ path: String) -> Result<[UInt8], Refusal> { content(path).map(\.bytes) }

  /// The content of a file; not read again where it bears the stamp of what is known.
  func content(_ path: String, known: FileContent? = nil) -> Result<FileContent, Refusal> {
    switch descriptor(path) {
    case .failure(let failure): return .failure(failure)
    case .success(let file):
      defer { close(file) }
      var status = stat()
      let stamp = fstat(file, &status) == 0 ? FileStamp(status) : nil
      if let known, let stamp, known.stamp == stamp { return .success(known) }
      return Self.bytes(file).map { FileContent(bytes: $0, stamp: stamp) }
    }
  }

  private static func bytes(_ file: Int32) -> Result<[UInt8], Refusal> {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while bytes.count <= limit {
      let count = read(file, &buffer, buffer.count)
      guard count >= 0 else { return .failure(Refusal(.refused("it cannot be read"))) }
      if count == 0 { return .success(bytes) }
      bytes += buffer.prefix(count)
    }
    return .failure(Refusal(.refused("it is over \(limit) bytes"), isTooLarge: true))
  }

  /// The text of a file.
  func text(_ path: String) -> FileLook {
    switch bytes(path) {
    case .failure(let failure): return failure.look
    case .success(let bytes):
      guard let text = String(validating: bytes, as: UTF8.self) else {
        return .refused("it is no UTF-8")
      }
      return .text(text)
    }
  }

  /// Why a file is not read.
  struct Refusal: Error {
    let look: FileLook
    var isTooLarge = false

    init(_ look: FileLook, isTooLarge: Bool = false) {
      self.look = look
      self.isTooLarge = isTooLarge
    }
  }

  private func descriptor(_ path: String) -> Result<Int32, Refusal> {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard !path.hasPrefix("/"), !path.utf8.contains(0), !parts.contains(".."), !path.isEmpty,
      !parts.contains("")
    else { return .failure(Refusal(.refused("the path leaves its root"))) }
    var folder = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return .failure(Refusal(.unknownOrMissing)) }
    let all = self.folder + parts
    for (index, part) in all.enumerated() {
      let isLast = index == all.count - 1
      let flags = O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC | (isLast ? 0 : O_DIRECTORY)
      let next = openat(folder, part, flags)
      let code = errno
      close(folder)
      guard next >= 0 else { return .failure(Refusal(Self.look(code))) }
      folder = next
    }
    var status = stat()
    guard fstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(folder)
      return .failure(Refusal(.refused("it is no regular file")))
    }
    return .success(folder)
  }

  private static func look(_ code: Int32) -> FileLook {
    switch code {
    case ENOENT: .missing
    case ELOOP, ENOTDIR: .refused("a link or a file stands in the path")
    default: .refused("it cannot be read")
    }
  }
}

extension FileLook {
  /// What a path below a folder that is not there is.
  fileprivate static var unknownOrMissing: FileLook { .missing }
}
