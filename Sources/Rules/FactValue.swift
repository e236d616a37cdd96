/// The value of a fact, or what a rule compares it with.
public enum FactValue: Hashable, Sendable {
  /// A truth value.
  case bool(Bool)
  /// A whole number.
  case integer(Int64)
  /// A word or text.
  case text(String)
  /// Several words or texts.
  case list([String])

  /// The value as plain text on one line.
  public var text: String {
    switch self {
    case .bool(let value): value ? "yes" : "no"
    case .integer(let value): String(value)
    case .text(let value): value
    case .list(let values): values.isEmpty ? "none" : values.joined(separator: ", ")
    }
  }
}

/// What kind of value a fact has.
public enum FactType: Hashable, Sendable {
  /// A truth value.
  case boolean
  /// A whole number.
  case integer
  /// Any text.
  case text
  /// One word of a vocabulary.
  case word([String])
  /// One step of a ladder, the lowest first; compared by rank. Words beside it compare by
  /// equality only.
  case ladder([String], beside: [String] = [])
  /// Several words; of a vocabulary where there is one.
  case list([String]?)

  /// The type's name in documentation.
  public var name: String {
    switch self {
    case .boolean: "boolean"
    case .integer: "integer"
    case .text: "string"
    case .word: "word"
    case .ladder: "ladder"
    case .list: "list"
    }
  }

  /// The words that a value can have, where they are known.
  public var words: [String]? {
    switch self {
    case .boolean, .integer, .text: nil
    case .word(let words): words
    case .ladder(let steps, let beside): steps + beside
    case .list(let words): words
    }
  }
}
