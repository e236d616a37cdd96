internal import JSON
internal import Methods

/// MCP messages in, MCP messages out, both generations of the protocol side by side.
final class MCPExchange {
  private let configuration: Configuration
  private var calls: DirectCalls?
  /// What the client of an earlier revision said it can do.
  private var capabilities: JSONView?
  private lazy var person = MCPPerson { [unowned self] () throws(CallFailure) in try open() }

  private static let instructions =
    "Candor judges what an agent claims by the evidence behind it. Before reporting progress or "
    + "completion, record what was run with record_evidence and pass the text to evaluate_claim; "
    + "say what it lets you say."

  init(_ configuration: Configuration) { self.configuration = configuration }

  /// Handles one message; gives the messages that follow from it.
  func handle(_ frame: [UInt8]) -> [MCPReply] {
    let root: JSONView
    do throws(JSONError) {
      root = try JSONReader.read(frame).root
    } catch {
      return [.error(nil, -32700, "invalid JSON at byte \(error.offset): \(error.message)")]
    }
    guard root.kind == .array, !root.isEmpty else { return take(root) }
    return root.elements.flatMap(take)
  }

  /// Makes everything so far durable.
  func commit() throws(CallFailure) { try calls?.commit() }

  /// Takes back what rests on a commit that failed.
  func takeBack(_ toolCalls: [[UInt8]]) { person.takeBack(toolCalls) }

  /// To be called when nothing is to do.
  func rest() { calls?.rest() }

  /// To be called between a batch and the next.
  func breathe() { calls?.breathe() }

  func end() { calls?.end(isBrief: false) }

  private func take(_ view: JSONView) -> [MCPReply] {
    guard view.kind == .object, view["jsonrpc"]?.equals("2.0") == true else {
      return [.error(nil, -32600, "a message must be a JSON-RPC 2.0 object")]
    }
    let id = view["id"].flatMap { id -> [UInt8]? in
      id.kind == .string || id.kind == .number ? Array(id.source) : nil
    }
    guard let method = view["method"]?.string else {
      guard view["method"] == nil, view["result"] != nil || view["error"] != nil else {
        return [.error(id, -32600, "`method` must be a string")]
      }
      return view["id"]?.string.map { person.answered($0, view["result"]) } ?? []
    }
    if view["id"] == nil {
      if method == "notifications/cancelled", let id = view["params"]?["requestId"] {
        person.forget(Array(id.source))
      }
      return []
    }
    guard let id else { return [.error(nil, -32600, "`id` must be a string or a number")] }
    return [request(id, method, view["params"])]
  }

  private func request(_ id: [UInt8], _ method: String, _ params: JSONView?) -> MCPReply {
    let meta = MCPRequestMeta(params)
    if let meta, meta.version != MCPVersion.stateless {
      let data: [String: JSONValue] = [
        "requested": .string(meta.version), "supported": .array(MCPVersion.all.map { .string($0) }),
      ]
      return .error(id, -32022, "unsupported protocol version", data: .object(data))
    }
    let result = MCPResult(isStateless: meta != nil || method == "server/discover")
    switch method {
    case "initialize":
      capabilities = params?["capabilities"]
      return .result(id, greeting(MCPVersion.agreed(params?["protocolVersion"]?.string)))
    case "server/discover":
      return .result(id, discovery(result))
    case "ping":
      return .result(id, Array("{}".utf8))
    case "tools/list":
      let list = result.write(isKept: true) { writer in
        writer.member("tools", MCPTool.all) { writer, tool in tool.write(&writer) }
      }
      return .result(id, list)
    case "tools/call":
      return call(id, params, meta, result)
    default:
      return .error(id, -32601, "there is no method `\(method.prefix(100))`")
    }
  }

  private func greeting(_ version: String) -> [UInt8] {
    MCPResult(isStateless: false).write { writer in
      writer.member("protocolVersion", version)
      writer.member("capabilities", object: { $0.member("tools", object: { _ in }) })
      writer.name("serverInfo")
      MCPResult.serverInfo(&writer)
      writer.member("instructions", Self.instructions)
    }
  }

  private func discovery(_ result: MCPResult) -> [UInt8] {
    result.write(isKept: true) { writer in
      writer.member("supportedVersions", MCPVersion.all)
      writer.member("capabilities", object: { $0.member("tools", object: { _ in }) })
      writer.member("instructions", Self.instructions)
    }
  }

  private func call(
    _ id: [UInt8],
    _ params: JSONView?,
    _ meta: MCPRequestMeta?,
    _ result: MCPResult
  ) -> MCPReply {
    guard let name = params?["name"]?.string else {
      return .error(id, -32602, "`params.name` must be the name of a tool")
    }
    guard let tool = MCPTool.all.first(where: { $0.name == name }) else {
      let nearest = NearestName.of(name, among: MCPTool.all.map(\.name))
      let hint = nearest.map { ", did you mean `\($0)`?" } ?? ""
      return .error(id, -32602, "there is no tool `\(name.prefix(100))`\(hint)")
    }
    let given = params?["arguments"]
    let arguments = given?.kind == .null ? .emptyObject : given ?? .emptyObject
    let canAsk = Elicitation.isOffered(meta == nil ? capabilities : meta?.capabilities)
    let asking = MCPPerson.Asking(
      id: id,
      arguments: arguments,
      isStateless: meta != nil,
      responses: params?["inputResponses"],
      result: result
    )
    do throws(CallFailure) {
      let answer = try open().call(tool.method, arguments.source)
      if canAsk, tool.method == "listClarifications" {
        return try person.complete(list: answer, asking)
      }
      return .result(id, isToolCall: true, result.success(answer))
    } catch {
      if canAsk, tool.method == "answerClarification",
        let reply = try? person.complete(refusal: error, asking)
      {
        return reply
      }
      return .result(id, result.failure(Self.text(error, tool)))
    }
  }

  private static func text(_ error: CallFailure, _ tool: MCPTool) -> String {
    error.kind == "invalid_params" ? "\(error.message). \(tool.usage)" : error.message
  }

  /// The store, opened at the first call; one that could not be opened is tried again.
  private func open() throws(CallFailure) -> DirectCalls {
    if let calls { return calls }
    let opened = try DirectCalls(configuration, actor: "agent", id: "mcp")
    calls = opened
    return opened
  }
}
