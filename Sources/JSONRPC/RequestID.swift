public import JSON

/// A request's id, kept as the bytes that came, so that it goes back exactly as it came.
public struct RequestID: Hashable, Sendable {
  let source: [UInt8]

  /// The id `null`, for answers to what has no readable id.
  public static var null: RequestID { RequestID(source: Array("null".utf8)) }

  private init(source: [UInt8]) { self.source = source }

  /// Takes a string, a number or `null`; anything else is no id (JSON-RPC 2.0, section 4).
  public init?(_ view: JSONView) {
    switch view.kind {
    case .string, .number, .null: source = Array(view.source)
    case .boolean, .array, .object: return nil
    }
  }

  /// Whether this is the id `null`.
  public var isNull: Bool { self == .null }
}
