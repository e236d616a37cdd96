public import JSON

extension Shape {
  /// Writes the shape as JSON Schema (2020-12).
  public func writeSchema(_ writer: inout JSONWriter) {
    writer.object { writer in
      switch self {
      case .any: break
      case .text(let canBeEmpty, _):
        writer.member("type", "string")
        if !canBeEmpty { writer.member("minLength", 1) }
      case .word(let words):
        writer.member("type", "string")
        writer.member("enum", words)
      case .boolean: writer.member("type", "boolean")
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
        element.writeSchema(&writer)
        writer.member("maxItems", Int64(maximum))
      case .object(let object): object.writeMembers(&writer)
      case .map(let shape):
        writer.member("type", "object")
        writer.name("additionalProperties")
        shape.writeSchema(&writer)
      case .oneOf(let shapes):
        writer.member("anyOf", shapes) { $1.writeSchema(&$0) }
      }
    }
  }
}

extension ObjectShape {
  /// Writes the object as JSON Schema (2020-12).
  public func writeSchema(_ writer: inout JSONWriter) {
    writer.object { writeMembers(&$0) }
  }

  func writeMembers(_ writer: inout JSONWriter) {
    writer.member("type", "object")
    writer.member(
      "properties",
      object: { writer in
        for member in members {
          writer.name(member.name)
          writer.object { writer in
            writer.member("description", member.summary)
            writer.name("allOf")
            writer.array { member.shape.writeSchema(&$0) }
          }
        }
      }
    )
    let required = members.filter(\.isRequired).map(\.name)
    if !required.isEmpty { writer.member("required", required) }
    if !isOpen { writer.member("additionalProperties", false) }
  }
}
