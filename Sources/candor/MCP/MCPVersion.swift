internal import JSON

/// The revisions of the Model Context Protocol that are spoken.
enum MCPVersion {
  /// Those that begin with `initialize`, the newest last.
  static let handshake = ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25"]
  /// The one in which every request says for itself who asks (2026-07-28, Versioning).
  static let stateless = "2026-07-28"

  static var all: [String] { [stateless] + handshake.reversed() }

  /// What `initialize` agrees on: the client's revision where it is known, else the newest.
  static func agreed(_ asked: String?) -> String {
    guard let asked, handshake.contains(asked) else { return handshake[handshake.count - 1] }
    return asked
  }
}

/// What a request of the stateless revision says of its client.
struct MCPRequestMeta {
  let version: String
  let capabilities: JSONView?

  /// Reads `_meta`; `nil` where the request is one of the earlier revisions.
  init?(_ params: JSONView?) {
    let meta = params?["_meta"]
    guard let version = meta?["io.modelcontextprotocol/protocolVersion"]?.string else { return nil }
    self.version = version
    capabilities = meta?["io.modelcontextprotocol/clientCapabilities"]
  }
}
