internal import JSON
internal import JSONRPC

/// The JSON Schema (2020-12) of a file of a pack, for editors.
struct PackSchema {
  /// The name of the schema's file, without its ending.
  let name: String
  private let title: String
  private let summary: String
  private let shape: Shape

  /// Every format, in the order of `policy-packs/README.md`.
  static let all: [PackSchema] = [
    .init(
      name: "reporting-pack",
      title: "A reporting pack",
      summary: "`policy.yaml` of a reporting pack: rules that say what must stand behind a report.",
      shape: .reportingPack
    ),
    .init(
      name: "templates",
      title: "Templates of a reporting pack",
      summary:
        "`templates.yaml` beside a reporting pack's `policy.yaml`: texts that its rules share.",
      shape: .templateFile
    ),
    .init(
      name: "profile",
      title: "A profile of a reporting pack",
      summary: "`profiles/NAME.yaml` beside a reporting pack's `policy.yaml`: an overlay.",
      shape: .profileFile
    ),
    .init(
      name: "project-pack",
      title: "A project pack",
      summary: "`policy.yaml` of a project pack: what a project asks for.",
      shape: .projectPack
    ),
    .init(
      name: "policy-layer",
      title: "Overrides or a repo-local policy",
      summary:
        "Overrides of a project, and `.tasksgodzilla/policy.yaml` (or `.yml`, `.json`): a project "
        + "pack without `meta`; `null` takes a value away.",
      shape: .policyLayer
    ),
  ]

  /// The schema as JSON.
  var bytes: [UInt8] {
    var types: [String: NamedShape] = [:]
    shape.collectTypes(into: &types)
    let references = SchemaReferences.by(prefix: "#/$defs/")
    var writer = JSONWriter(capacity: 1 << 15)
    writer.object { writer in
      writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      writer.member("$id", "urn:candor:\(name):\(Initialize.protocolVersion)")
      writer.member("title", title)
      writer.member("description", summary)
      shape.writeKeywords(&writer, references)
      writer.member(
        "$defs",
        object: { writer in
          for type in types.values.sorted(by: { $0.name < $1.name }) {
            writer.key(type.name)
            type.writeSchema(&writer, references)
          }
        }
      )
    }
    return writer.bytes
  }
}

extension Shape {
  /// A text that says something, of at most that many bytes.
  static func prose(_ maximum: Int = 4000) -> Shape {
    Shape.text().refined { writer in
      writer.member("pattern", "\\S")
      writer.member("maxLength", Int64(maximum))
    }
  }

  /// A text that says something, or a number, which is taken as it is written.
  static func proseOrNumber(_ maximum: Int = 4000) -> Shape { .oneOf([.prose(maximum), .number]) }

  /// A text of letters, digits, `.`, `-` and `_`.
  static func slug(_ maximum: Int) -> Shape {
    Shape.text().refined { writer in
      writer.member("pattern", "^[A-Za-z0-9_-][A-Za-z0-9._-]*$")
      writer.member("maxLength", Int64(maximum))
    }
  }

  /// An array with at least one element.
  static func filled(_ element: Shape, maximum: Int) -> Shape {
    Shape.array(element, maximum: maximum).refined { $0.member("minItems", 1) }
  }
}
