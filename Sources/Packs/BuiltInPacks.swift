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
}
