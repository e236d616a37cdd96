internal import JSON

/// One message as it came, checked against JSON-RPC 2.0 section 4.
struct IncomingCall {
  let id: RequestID?
  let method: String
  let params: JSONView?

  var isNotification: Bool { id == nil }

  /// What a message turned out to be.
  enum Reading {
    case call(IncomingCall)
    /// An answer to a request of ours; we send none, so there is nothing to do.
    case response
    case invalid(RequestID, String)
  }

  static func read(_ view: JSONView) -> Reading {
    guard view.kind == .object else { return .invalid(.null, "a message must be an object") }
    var id: RequestID?
    if let member = view["id"] {
      guard let known = RequestID(member) else {
        return .invalid(.null, "`id` must be a string, a number or null")
      }
      id = known
    }
    guard view["jsonrpc"]?.equals("2.0") == true else {
      return .invalid(id ?? .null, "`jsonrpc` must be \"2.0\"")
    }
    guard let method = view["method"] else {
      if id != nil, view["result"] != nil || view["error"] != nil { return .response }
      return .invalid(id ?? .null, "`method` is missing")
    }
    guard let name = method.string else {
      return .invalid(id ?? .null, "`method` must be a string")
    }
    return .call(IncomingCall(id: id, method: name, params: view["params"]))
  }

  /// The parameters as an object; absent, `null`, `[]` and `{}` mean the same.
  func object() throws(ResponseError) -> JSONView {
    guard let params else { return Self.empty }
    switch params.kind {
    case .object: return params
    case .null: return Self.empty
    case .array where params.isEmpty: return Self.empty
    case .array:
      throw .parameter(.root, expected: "an object", got: "an array")
    case .string, .number, .boolean:
      throw .parameter(.root, expected: "an object", got: "a \(params.kind.rawValue)")
    }
  }

  private static let empty: JSONView = JSONView.emptyObject
}
