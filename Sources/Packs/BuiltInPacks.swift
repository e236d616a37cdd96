internal import CBuiltInPacks

/// The packs that are built into the binary.
public enum BuiltInPacks {
  /// Each file's path below the folder of packs, with its text.
  public static var files: [(path: String, text: [UInt8])] {
    (0..<candor_built_in_count()).map { index in
      let file = candor_built_in(index)
      let text = Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
      return (String(cString: file.path), text)
    }
  }

  /// The reporting packs: they begin with their format's version.
  public static var reporting: [(path: String, text: [UInt8])] { files.filter(isReporting) }

  /// The project packs.
  public static var project: [(path: String, text: [UInt8])] { files.filter { !isReporting($0) } }

  private static func isReporting(_ file: (path: String, text: [UInt8])) -> Bool {
    file.text.starts(with: "apiVersion:".utf8)
  }
}
