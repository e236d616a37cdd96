/// A place in a file, both numbers from 1.
public struct Position: Hashable, Comparable, Sendable {
  /// The line.
  public let line: Int
  /// The column, in Unicode scalars.
  public let column: Int

  /// A place.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Whether the left place comes first.
  public static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}

/// A value read from YAML or JSON, with its place.
public struct Document: Sendable {
  /// What the value is.
  public enum Content: Sendable {
    /// Nothing.
    case null
    /// `true` or `false`.
    case bool(Bool)
    /// A whole number.
    case integer(Int64)
    /// Another number, as written.
    case number(String)
    /// A string.
    case string(String)
    /// A list.
    case list([Document])
    /// Keys with values, in the order of the file.
    case mapping([Entry])
  }

  /// A key with its value.
  public struct Entry: Sendable {
    /// The key.
    public let key: String
    /// Where the key stands.
    public let position: Position
    /// The value.
    public let value: Document
  }

  /// What the value is.
  public let content: Content
  /// Where it stands.
  public let position: Position
  /// The scalar as written, for texts such as the version `1.0`.
  public let source: String?

  init(_ content: Content, at position: Position, source: String? = nil) {
    self.content = content
    self.position = position
    self.source = source
  }

  /// The kind of value, in words.
  public var kind: String {
    switch content {
    case .null: "null"
    case .bool: "a boolean"
    case .integer, .number: "a number"
    case .string: "a string"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }

  /// The entries, where the value is a mapping; else none.
  public var entries: [Entry] {
    guard case .mapping(let entries) = content else { return [] }
    return entries
  }
}
