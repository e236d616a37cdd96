internal import JSON
internal import JSONRPC

/// The JSON Schema (2020-12) of every message: types, params, results, notifications, errors.
enum ProtocolSchema {
  private static let references = SchemaReferences.by(prefix: "#/$defs/")

  /// The schema as JSON.
  static var bytes: [UInt8] {
    var writer = JSONWriter(capacity: 1 << 17)
    writer.object { writer in
      writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      writer.member("$id", "urn:candor:protocol:\(Initialize.protocolVersion)")
      writer.member("title", "Candor \(Initialize.protocolVersion)")
      writer.member(
        "description",
        "Any one message. `$defs` holds each type by its name, `METHOD.params` and `METHOD.result` of "
          + "each method, `NAME.params` of each notification (without its `$/`), and `Error` by kind. A param that is "
          + "`null` counts as absent, and `_meta` is let through everywhere: neither is shown here."
      )
      writer.name("anyOf")
      writer.array { writer in
        for name in ["request", "notification", "answer", "failure"] {
          writeReference(name, &writer)
        }
      }
      writer.member(
        "$defs",
        object: { writer in
          writeMessages(&writer)
          writeCalls(&writer)
          for type in PublishedTypes.all {
            writer.key(type.name)
            type.writeSchema(&writer, references)
          }
          writeErrors(&writer)
        }
      )
    }
    return writer.bytes
  }

  private static func writeReference(_ name: String, _ writer: inout JSONWriter) {
    writer.object { $0.member("$ref", "#/$defs/\(name)") }
  }

  private static func writeMessages(_ writer: inout JSONWriter) {
    writer.member(
      "request",
      object: { writer in
        writer.member("description", "A call. The id comes back exactly as it came.")
        writer.member("anyOf", Methods.all) { writer, method in
          write(call: method.name, method.params, hasId: true, &writer)
        }
      }
    )
    writer.member(
      "notification",
      object: { writer in
        writer.member("description", "A message that is never answered, of either side.")
        writer.member("anyOf", Notification.all) { writer, notification in
          write(call: notification.name, notification.params, hasId: false, &writer)
        }
      }
    )
    writer.member(
      "answer",
      object: { writer in
        writer.member("description", "The answer of a call that succeeded: `METHOD.result`.")
        writeEnvelope(["jsonrpc", "id", "result"], &writer) {
          $0.member("result", object: { _ in })
        }
      }
    )
    writer.member(
      "failure",
      object: { writer in
        writer.member("description", "The answer of a call that failed; nothing of it was stored.")
        writeEnvelope(["jsonrpc", "id", "error"], &writer) { writer in
          writer.name("error")
          writeReference("Error", &writer)
        }
      }
    )
  }

  /// The name without LSP's `$/`, which no JSON Pointer holds as it is.
  private static func definition(_ name: String) -> Substring {
    name.hasPrefix("$/") ? name.dropFirst(2) : name[...]
  }

  private static func write(
    call name: String,
    _ params: ObjectShape,
    hasId: Bool,
    _ writer: inout JSONWriter
  ) {
    writer.object { writer in
      let needed = params.members.contains(where: \.isRequired) ? ["params"] : []
      writeEnvelope(
        ["jsonrpc", "method"] + (hasId ? ["id"] : []) + needed,
        hasId: hasId,
        &writer
      ) { writer in
        writer.member("method", object: { $0.member("const", name) })
        writer.name("params")
        writeReference("\(definition(name)).params", &writer)
      }
    }
  }

  private static func writeEnvelope(
    _ required: [String],
    hasId: Bool = true,
    _ writer: inout JSONWriter,
    _ body: (inout JSONWriter) -> Void
  ) {
    writer.member("type", "object")
    writer.member(
      "properties",
      object: { writer in
        writer.member("jsonrpc", object: { $0.member("const", "2.0") })
        if hasId {
          writer.member("id", object: { $0.member("type", ["string", "number", "null"]) })
        }
        body(&writer)
      }
    )
    writer.member("required", required)
    if !hasId { writer.member("additionalProperties", false) }
  }

  private static func writeCalls(_ writer: inout JSONWriter) {
    for method in Methods.all {
      writer.key("\(method.name).params")
      method.params.writeSchema(&writer, references)
      writer.key("\(method.name).result")
      method.result.writeSchema(&writer, references)
    }
    for notification in Notification.all {
      writer.key("\(definition(notification.name)).params")
      notification.params.writeSchema(&writer, references)
    }
  }

  private static func writeErrors(_ writer: inout JSONWriter) {
    writer.member(
      "Error",
      object: { $0.member("anyOf", ErrorCode.allCases) { writeReference($1.typeName, &$0) } }
    )
    for code in ErrorCode.allCases {
      writer.key(code.typeName)
      writer.object { writer in
        writer.member("description", code.meaning)
        writer.member("type", "object")
        writer.member(
          "properties",
          object: { writer in
            writer.member("code", object: { $0.member("const", Int64(code.rawValue)) })
            writer.member("message", object: { $0.member("type", "string") })
            writer.name("data")
            code.data.writeSchema(&writer, references)
          }
        )
        writer.member("required", ["code", "message", "data"])
        writer.member("additionalProperties", false)
      }
    }
  }
}
