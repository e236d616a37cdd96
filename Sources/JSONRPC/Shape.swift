internal import JSON

/// What a value on the wire looks like: a parameter is checked before a method sees it, what is
/// answered where tests ask for it; all of it is published as JSON Schema.
public indirect enum Shape: Sendable {
  /// Any value that can be stored: numbers within 2^53.
  case any
  /// A string, not empty where `isEmpty` is false, of at most that many bytes.
  case text(isEmpty: Bool = false, maximum: Int = 1 << 20)
  /// A path for the file system: a string without U+0000, where the system would end it.
  case path(maximum: Int)
  /// One of some words.
  case word([String])
  /// `true` or `false`.
  case boolean
  /// `null` and nothing else.
  case null
  /// Any number.
  case number
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
  /// The value, or `null`.
  case nullable(Shape)
  /// A type that is published once, under its name.
  case named(NamedShape)
  /// The named type that it stands in: for types that hold themselves. Only published; whoever reads
  /// such a value checks it.
  case reference(String)
  /// The shape with further keywords of JSON Schema, which are only published.
  case refined(Shape, SchemaKeywords)

  /// What is expected, in words.
  public var summary: String {
    switch self {
    case .any: "any value"
    case .text: "a string"
    case .path: "a path without U+0000"
    case .word(let words): "one of " + words.map { "`\($0)`" }.joined(separator: ", ")
    case .boolean: "a boolean"
    case .null: "null"
    case .number: "a number"
    case .integer(let range):
      range.upperBound >= JSONValue.largestInteger && range.lowerBound == 0
        ? "a whole number" : "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .dateTime: "an RFC 3339 date-time"
    case .array(let element, _): "an array (each element \(element.summary))"
    case .object, .map: "an object"
    case .oneOf(let shapes): shapes.map(\.summary).joined(separator: ", or ")
    case .nullable(let shape): shape.summary + ", or null"
    case .named(let type): type.shape.summary
    case .reference(let name): "a value of the type \(name)"
    case .refined(let shape, _): shape.summary
    }
  }

  var kind: JSONKind? {
    switch self {
    case .any, .oneOf, .nullable, .reference: nil
    case .text, .path, .word, .dateTime: .string
    case .boolean: .boolean
    case .null: .null
    case .integer, .number: .number
    case .array: .array
    case .object, .map: .object
    case .named(let type): type.shape.kind
    case .refined(let shape, _): shape.kind
    }
  }
}

/// A type with a name: published once, and referred to wherever it stands.
public struct NamedShape: Sendable {
  /// The name, in PascalCase.
  public let name: String
  /// One line of documentation.
  public let summary: String
  /// What its values look like.
  public let shape: Shape
}

extension Shape {
  /// An object of these members.
  public static func members(_ members: [ObjectShape.Member]) -> Shape {
    .object(ObjectShape(members))
  }

  /// A type with a name.
  public static func type(_ name: String, _ summary: String, _ shape: Shape) -> Shape {
    .named(NamedShape(name: name, summary: summary, shape: shape))
  }

  /// An object type with a name.
  public static func type(
    _ name: String,
    _ summary: String,
    _ members: [ObjectShape.Member]
  ) -> Shape {
    type(name, summary, .members(members))
  }
}

/// The members of an object: their names, shapes and meaning.
///
/// It is shared, not copied: each call is checked against several.
public final class ObjectShape: Sendable {
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
  let requiredCount: Int
  /// The names as they are looked up; what belongs to each stands at its place.
  let places: JSONNames
  let shapes: [Shape]
  let requirements: [Bool]

  /// An object of these members.
  public init(_ members: [Member], isOpen: Bool = false) {
    self.members = members
    self.isOpen = isOpen
    names = members.map(\.name)
    requiredCount = members.count(where: \.isRequired)
    places = JSONNames(names)
    shapes = members.map(\.shape)
    requirements = members.map(\.isRequired)
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
