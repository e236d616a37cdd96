/// A file that is no document at all.
struct DocumentError: Error {
  let code: String
  let position: Position
  let message: String
}

/// What a document may be at most.
enum DocumentLimits {
  /// The size of a file, in bytes.
  static let bytes = 256 << 10
  static let depth = 32
  static let nodes = 50_000
}
