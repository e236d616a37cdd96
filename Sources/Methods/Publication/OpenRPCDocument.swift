internal import JSON
internal import JSONRPC

/// The OpenRPC document (1.3.2).
enum OpenRPCDocument {
  private static let references = SchemaReferences.by(prefix: "#/components/schemas/")

  /// The document as JSON.
  static var bytes: [UInt8] {
    var writer = JSONWriter(capacity: 1 << 17)
    writer.object { writer in
      writer.member("openrpc", "1.3.2")
      writer.member(
        "info",
        object: { writer in
          writer.member("title", "Candor")
          writer.member("version", Initialize.protocolVersion)
          writer.member(
            "description",
            "A policy sidecar for AI agents, over stdin and stdout. Params are members by name. Every "
              + "error has `data` with its `kind`: the schemas named `…Error`."
          )
        }
      )
      writer.member("methods", Methods.all) { write($1, &$0) }
      writeSent(&writer)
      writer.member(
        "components",
        object: { writer in
          writer.member("schemas", object: writeSchemas)
          writer.member("errors", object: writeErrors)
        }
      )
    }
    return writer.bytes
  }

  private static func write(_ method: Methods.Description, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", method.name)
      writer.member("summary", method.summary)
      writeParams(method.params, &writer)
      writer.member(
        "result",
        object: { writer in
          writer.member("name", "result")
          writer.member("required", true)
          writer.name("schema")
          method.result.writeSchema(&writer, references)
        }
      )
      // Not by reference, which not every reader of OpenRPC follows here.
      writer.member("errors", method.errors) { $0.object(write($1)) }
    }
  }

  private static func writeParams(_ params: ObjectShape, _ writer: inout JSONWriter) {
    writer.member("paramStructure", "by-name")
    writer.member("params", params.members) { writer, member in
      writer.object { writer in
        writer.member("name", member.name)
        writer.member("summary", member.summary)
        writer.member("required", member.isRequired)
        writer.name("schema")
        member.shape.writeSchema(&writer, references)
      }
    }
  }

  /// What OpenRPC has no word for: notifications, of either side.
  private static func writeSent(_ writer: inout JSONWriter) {
    writer.member("x-notifications", Notification.all) { writer, notification in
      writer.object { writer in
        writer.member("name", notification.name)
        writer.member("summary", notification.summary)
        writer.member("x-sender", notification.isSent ? "candor" : "client")
        writeParams(notification.params, &writer)
      }
    }
  }

  private static func writeSchemas(_ writer: inout JSONWriter) {
    for type in PublishedTypes.all {
      writer.key(type.name)
      type.writeSchema(&writer, references)
    }
    for code in ErrorCode.allCases {
      writer.key(code.typeName)
      code.data.writeSchema(&writer, references)
    }
  }

  private static func writeErrors(_ writer: inout JSONWriter) {
    for code in ErrorCode.allCases {
      writer.key(code.kind)
      writer.object(write(code))
    }
  }

  private static func write(_ code: ErrorCode) -> (inout JSONWriter) -> Void {
    { writer in
      writer.member("code", Int64(code.rawValue))
      writer.member("message", code.meaning)
      writer.member("data", object: { $0.member("kind", code.kind) })
    }
  }
}
