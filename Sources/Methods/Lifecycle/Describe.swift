internal import JSON
internal import JSONRPC

/// `describe`: the vocabulary of this build, for editors and authors of packs.
enum Describe: Method {
  static let name = "describe"
  static let summary = "The vocabulary of this build: methods, words, facts, comparators, errors."
  static let result = Shape.vocabulary
  static let params = ObjectShape([])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    result.raw(Description.bytes)
    return .written
  }
}

/// `rpc.discover`: the OpenRPC document, as the OpenRPC specification asks for it.
enum Discover: Method {
  static let name = "rpc.discover"
  static let summary = "The OpenRPC document of this build."
  static let result = Shape.map(.any)
  static let params = ObjectShape([])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    result.raw(OpenRPCDocument.bytes)
    return .written
  }
}
