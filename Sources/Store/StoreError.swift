/// Why the store cannot be used.
public struct StoreError: Error, Equatable, Sendable {
  /// What kind of trouble it is.
  public enum Kind: String, Sendable {
    /// Another process holds the file for too long.
    case busy
    /// The disk is full.
    case full
    /// The file or its folder cannot be written.
    case readOnly = "read_only"
    /// The file cannot be opened.
    case unreachable
    /// The file is damaged.
    case damaged
    /// The file is no store of Candor's.
    case foreign
    /// The file was written by a newer Candor.
    case newer
    /// Anything else.
    case other
  }

  /// What kind of trouble it is.
  public let kind: Kind
  /// What happened and the way out, in one line.
  public let message: String

  /// Names the trouble.
  public init(_ kind: Kind, _ message: String) {
    self.kind = kind
    self.message = message
  }

  /// Whether the same request may succeed later.
  public var isRetryable: Bool {
    switch kind {
    case .busy, .full, .readOnly, .unreachable, .other: true
    case .damaged, .foreign, .newer: false
    }
  }
}
