public import JSON

/// How a schema names the types that it uses.
public enum SchemaReferences: Sendable {
  /// By `$ref`: this text, then the type's name.
  case by(prefix: String)
  /// Not at all: each type is written where it stands. A type that holds itself cannot be.
  case inline
}

/// Keywords of JSON Schema that no shape has a word for.
public struct SchemaKeywords: Sendable {
  /// Writes the keywords, into an object that is open.
  public let write: @Sendable (inout JSONWriter) -> Void

  /// The keywords that the function writes.
  public init(_ write: @escaping @Sendable (inout JSONWriter) -> Void) { self.write = write }
}

extension Shape {
  /// The shape with further keywords of JSON Schema, which are only published.
  public func refined(_ write: @escaping @Sendable (inout JSONWriter) -> Void) -> Shape {
    .refined(self, SchemaKeywords(write))
  }

  /// Writes the shape as JSON Schema (2020-12).
  public func writeSchema(_ writer: inout JSONWriter, _ references: SchemaReferences = .inline) {
    writer.object { writeKeywords(&$0, references) }
  }

  /// Writes the schema's keywords, into an object that is open.
  public func writeKeywords(_ writer: inout JSONWriter, _ references: SchemaReferences) {
    switch self {
    case .any: break
    case .text(let canBeEmpty, _):
      writer.member("type", "string")
      if !canBeEmpty { writer.member("minLength", 1) }
    case .path:
      writer.member("type", "string")
      writer.member("minLength", 1)
      writer.member("pattern", #"^[^\u0000]*$"#)
    case .word(let words):
      writer.member("type", "string")
      writer.member("enum", words)
    case .boolean: writer.member("type", "boolean")
    case .null: writer.member("type", "null")
    case .number: writer.member("type", "number")
    case .integer(let range):
      writer.member("type", "integer")
      writer.member("minimum", range.lowerBound)
      writer.member("maximum", range.upperBound)
    case .dateTime:
      writer.member("type", "string")
      writer.member("format", "date-time")
    case .array(let element, let maximum):
      writer.member("type", "array")
      writer.name("items")
      element.writeSchema(&writer, references)
      if maximum < Int.max { writer.member("maxItems", Int64(maximum)) }
    case .object(let object): object.writeKeywords(&writer, references)
    case .map(let shape):
      writer.member("type", "object")
      writer.name("additionalProperties")
      shape.writeSchema(&writer, references)
    case .oneOf(let shapes):
      writer.member("anyOf", shapes) { $1.writeSchema(&$0, references) }
    case .nullable(let shape):
      writer.name("anyOf")
      writer.array { writer in
        shape.writeSchema(&writer, references)
        writer.object { $0.member("type", "null") }
      }
    case .named(let type):
      guard case .by(let prefix) = references else {
        return type.shape.writeKeywords(&writer, references)
      }
      writer.member("$ref", prefix + type.name)
    case .reference(let name):
      if case .by(let prefix) = references { writer.member("$ref", prefix + name) }
    case .refined(let shape, let keywords):
      shape.writeKeywords(&writer, references)
      keywords.write(&writer)
    }
  }
}

extension ObjectShape {
  /// Writes the object as JSON Schema (2020-12).
  public func writeSchema(_ writer: inout JSONWriter, _ references: SchemaReferences = .inline) {
    writer.object { writeKeywords(&$0, references) }
  }

  func writeKeywords(_ writer: inout JSONWriter, _ references: SchemaReferences) {
    writer.member("type", "object")
    writer.member(
      "properties",
      object: { writer in
        for member in members {
          writer.key(member.name)
          writer.object { writer in
            writer.member("description", member.summary)
            member.shape.writeKeywords(&writer, references)
          }
        }
      }
    )
    let required = members.filter(\.isRequired).map(\.name)
    if !required.isEmpty { writer.member("required", required) }
    if !isOpen { writer.member("additionalProperties", false) }
  }
}

extension NamedShape {
  /// Writes the type's own schema, with its documentation.
  public func writeSchema(_ writer: inout JSONWriter, _ references: SchemaReferences) {
    writer.object { writer in
      writer.member("title", name)
      writer.member("description", summary)
      shape.writeKeywords(&writer, references)
    }
  }
}

extension Shape {
  /// The named types in the shape, itself included, each once.
  public func collectTypes(into types: inout [String: NamedShape]) {
    switch self {
    case .named(let type):
      guard types.updateValue(type, forKey: type.name) == nil else { return }
      type.shape.collectTypes(into: &types)
    case .object(let object):
      for member in object.members { member.shape.collectTypes(into: &types) }
    case .array(let element, _): element.collectTypes(into: &types)
    case .map(let shape), .nullable(let shape), .refined(let shape, _):
      shape.collectTypes(into: &types)
    case .oneOf(let shapes): for shape in shapes { shape.collectTypes(into: &types) }
    case .any, .text, .path, .word, .boolean, .null, .number, .integer, .dateTime, .reference: break
    }
  }
}
