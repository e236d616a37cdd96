internal import JSON

/// One message to the client, that leaves after its commit.
struct MCPReply {
  let bytes: [UInt8]
  /// The id of the tool call behind it, whose answer depends on the commit.
  let toolCall: [UInt8]?

  /// The same message, of a tool call whose part so far depends on the commit.
  func resting(on toolCall: [UInt8]) -> MCPReply { MCPReply(bytes: bytes, toolCall: toolCall) }

  /// The result of a request.
  static func result(_ id: [UInt8], isToolCall: Bool = false, _ value: [UInt8]) -> MCPReply {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      writer.name("id")
      writer.raw(id)
      writer.name("result")
      writer.raw(value)
    }
    return MCPReply(bytes: writer.bytes, toolCall: isToolCall ? id : nil)
  }

  /// A protocol error.
  static func error(
    _ id: [UInt8]?,
    _ code: Int64,
    _ message: String,
    data: JSONValue? = nil
  ) -> MCPReply {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("jsonrpc", "2.0")
      writer.name("id")
      writer.raw(id ?? Array("null".utf8))
      writer.member(
        "error",
        object: { writer in
          writer.member("code", code)
          writer.member("message", message)
          if let data {
            writer.name("data")
            writer.value(data)
          }
        }
      )
    }
    return MCPReply(bytes: writer.bytes, toolCall: nil)
  }

  /// A request of ours.
  static func request(_ id: String, _ method: String, _ params: JSONValue) -> MCPReply {
    let members: [String: JSONValue] = [
      "jsonrpc": .string("2.0"), "id": .string(id), "method": .string(method), "params": params,
    ]
    return MCPReply(bytes: CanonicalJSON.bytes(.object(members)), toolCall: nil)
  }
}

/// The value of a tool's result.
struct MCPResult {
  let isStateless: Bool

  /// What a method answered: as structured content, and the same as text.
  func success(_ result: JSONView) -> [UInt8] {
    write { writer in
      Self.text(String(decoding: result.source, as: UTF8.self), &writer)
      writer.name("structuredContent")
      writer.raw(result.source)
      writer.member("isError", false)
    }
  }

  /// What went wrong, and the way out, for the agent to read.
  func failure(_ text: String) -> [UInt8] {
    write { writer in
      Self.text(text, &writer)
      writer.member("isError", true)
    }
  }

  /// A person has to be asked first (2026-07-28, Multi Round-Trip Requests).
  func questions(_ elicitations: [(key: String, elicitation: Elicitation)]) -> [UInt8] {
    let requests = elicitations.map { key, elicitation in
      (
        key,
        JSONValue.object([
          "method": .string("elicitation/create"), "params": elicitation.params,
        ])
      )
    }
    return CanonicalJSON.bytes(
      .object([
        "resultType": .string("input_required"),
        "inputRequests": .object(Dictionary(requests) { first, _ in first }),
      ])
    )
  }

  /// Any other result; what the stateless revision lets clients keep says for how long.
  func write(isKept: Bool = false, _ body: (inout JSONWriter) -> Void) -> [UInt8] {
    var writer = JSONWriter(capacity: 2048)
    writer.object { writer in
      body(&writer)
      guard isStateless else { return }
      writer.member("resultType", "complete")
      if isKept {
        writer.member("ttlMs", 3_600_000)
        writer.member("cacheScope", "public")
      }
      writer.member(
        "_meta",
        object: { writer in
          writer.name("io.modelcontextprotocol/serverInfo")
          Self.serverInfo(&writer)
        }
      )
    }
    return writer.bytes
  }

  /// Writes the name and version of this program.
  static func serverInfo(_ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", "candor")
      writer.member("version", Candor.version)
    }
  }

  private static func text(_ text: String, _ writer: inout JSONWriter) {
    writer.member("content", [text]) { writer, text in
      writer.object { writer in
        writer.member("type", "text")
        writer.member("text", text)
      }
    }
  }
}
