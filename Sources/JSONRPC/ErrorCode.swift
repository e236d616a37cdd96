/// The codes of JSON-RPC 2.0 and LSP, and Candor's own outside both reserved ranges.
public enum ErrorCode: Int, CaseIterable, Sendable {
  /// The text is no JSON.
  case parseError = -32700
  /// The text is no request, or the request is out of place.
  case invalidRequest = -32600
  /// There is no such method.
  case methodNotFound = -32601
  /// A parameter is missing, unknown or ill-typed.
  case invalidParams = -32602
  /// A fault of ours.
  case internalError = -32603
  /// A request before `initialize`.
  case notInitialized = -32002
  /// The client cancelled the request.
  case cancelled = -32800
  /// There is no such thing.
  case notFound = 1001
  /// The same id or version with other content.
  case conflict = 1002
  /// A pack or override is rejected.
  case policyInvalid = 1003
  /// A policy change without an actor.
  case identityRequired = 1004
  /// The store cannot be used.
  case storeUnavailable = 1005
  /// Over a documented limit.
  case limitExceeded = 1006
  /// This kind of actor may not do this.
  case forbidden = 1007

  /// The errors that any call may be answered with.
  public static let ofAnyCall: [ErrorCode] = [
    .notInitialized, .invalidRequest, .invalidParams, .limitExceeded, .storeUnavailable,
    .internalError,
  ]

  /// The word that stands in `error.data.kind`.
  public var kind: String {
    switch self {
    case .parseError: "parse_error"
    case .invalidRequest: "invalid_request"
    case .methodNotFound: "method_not_found"
    case .invalidParams: "invalid_params"
    case .internalError: "internal_error"
    case .notInitialized: "not_initialized"
    case .cancelled: "cancelled"
    case .notFound: "not_found"
    case .conflict: "conflict"
    case .policyInvalid: "policy_invalid"
    case .identityRequired: "identity_required"
    case .storeUnavailable: "store_unavailable"
    case .limitExceeded: "limit_exceeded"
    case .forbidden: "forbidden"
    }
  }
}
