internal import JSON

/// What a parameter must look like: checked before a method sees it, and published as JSON Schema.
public indirect enum Shape: Sendable {
  /// Any value that can be stored: numbers within 2^53.
  case any
  /// A string, not empty where `isEmpty` is false, of at most that many bytes.
  case text(isEmpty: Bool = false, maximum: Int = 1 << 20)
  /// One of some words.
  case word([String])
  /// `true` or `false`.
  case boolean
  /// A whole number in a range.
  case integer(ClosedRange<Int64>)
  /// An RFC 3339 date-time, checked by the function.
  case dateTime(@Sendable (String) -> Bool)
  /// An array.
  case array(Shape, maximum: Int = 100_000)
  /// An object with known members.
  case object(ObjectShape)
  /// An object with free member names.
  case map(Shape)
  /// One of several kinds of value; the first whose kind fits is checked.
  case oneOf([Shape])

  /// What is expected, in words.
  public var summary: String {
    switch self {
    case .any: "any value"
    case .text: "a string"
    case .word(let words): "one of " + words.map { "`\($0)`" }.joined(separator: ", ")
    case .boolean: "a boolean"
    case .integer(let range):
      range.upperBound >= JSONValue.largestInteger && range.lowerBound == 0
        ? "a whole number" : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .dateTime: "an RFC 3339 date-time"
    case .array(let element, _): "an array (each element \(element.summary))"
    case .object, .map: "an object"
    case .oneOf(let shapes): shapes.map(\.summary).joined(separator: ", or ")
    }
  }

  var kind: JSONKind? {
    switch self {
    case .any, .oneOf: nil
    case .text, .word, .dateTime: .string
    case .boolean: .boolean
    case .integer: .number
    case .array: .array
    case .object, .map: .object
    }
  }
}

/// The members of an object: their names, shapes and meaning.
public struct ObjectShape: Sendable {
  /// One member.
  public struct Member: Sendable {
    /// The member's name.
    public let name: String
    /// What its value must look like.
    public let shape: Shape
    /// Whether it must be there.
    public let isRequired: Bool
    /// One line of documentation.
    public let summary: String
  }

  /// The members, in the order of the documentation.
  public let members: [Member]
  /// Whether unknown members are let through, as `initialize` does.
  public let isOpen: Bool
  let names: [String]

  /// An object of these members.
  public init(_ members: [Member], isOpen: Bool = false) {
    self.members = members
    self.isOpen = isOpen
    names = members.map(\.name)
  }

  /// The same object with further members.
  public func adding(_ more: [Member]) -> ObjectShape {
    ObjectShape(members + more, isOpen: isOpen)
  }
}

extension ObjectShape.Member {
  /// A member that must be there.
  public static func required(_ name: String, _ shape: Shape, _ summary: String) -> Self {
    Self(name: name, shape: shape, isRequired: true, summary: summary)
  }

  /// A member that may be absent; `null` counts as absent.
  public static func optional(_ name: String, _ shape: Shape, _ summary: String) -> Self {
    Self(name: name, shape: shape, isRequired: false, summary: summary)
  }
}
