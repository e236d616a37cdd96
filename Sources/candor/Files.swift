#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// Files and folders that a command line names.
enum Files {
  /// The bytes of a regular file, at most `limit` and one more; `nil` where it cannot be read.
  static func read(_ path: String, limit: Int = 64 << 20) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return drain(descriptor, limit: limit)
  }

  /// Everything that stdin gives.
  static func readInput(limit: Int = 64 << 20) -> [UInt8] { drain(0, limit: limit) ?? [] }

  private static func drain(_ descriptor: Int32, limit: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: min(limit + 1, 65_536))
    while bytes.count <= limit {
      let count = chunk.withUnsafeMutableBytes { pointer in
        #if canImport(Glibc)
        Glibc.read(descriptor, pointer.baseAddress, pointer.count)
        #else
        Darwin.read(descriptor, pointer.baseAddress, pointer.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { return nil }
      if count == 0 { break }
      bytes += chunk[0..<count]
    }
    return bytes
  }

  /// Whether the path is a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder, sorted; hidden ones are left out.
  static func names(in folder: String) -> [String] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }
}

extension Files {
  /// Whether a file lies there that is not empty.
  static func hasContent(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_size > 0
  }

  /// Whether anything lies there.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// Writes a file, in place; answers whether it did.
  static func write(_ bytes: [UInt8], to path: String) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return Console.write(descriptor, bytes)
  }

  /// Makes a folder where there is none.
  static func makeFolder(_ path: String) { mkdir(path, 0o755) }

  /// Removes a file.
  static func remove(_ path: String) { unlink(path) }

  /// Removes a folder, where it is empty.
  static func removeFolder(_ path: String) { rmdir(path) }

  /// The path from the root.
  static func absolute(_ path: String) -> String {
    guard !path.hasPrefix("/"), let folder = getcwd(nil, 0) else { return path }
    defer { free(folder) }
    return String(cString: folder) + "/" + path
  }

  /// How this program is called again: by its name where it was found by that, else by its path.
  static var program: String {
    let word = CommandLine.arguments.first ?? "candor"
    return word.contains("/") ? absolute(word) : word
  }
}
