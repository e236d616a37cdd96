internal import JSONRPC

extension ErrorCode {
  /// When it is answered, and what to do.
  var meaning: String {
    switch self {
    case .parseError: "The bytes are no message: bad UTF-8, JSON or header. `id` is null."
    case .invalidRequest: "The text is no request, or the request is out of place."
    case .methodNotFound: "There is no such method."
    case .invalidParams: "A param is missing, unknown or ill-typed; `path` says which."
    case .internalError: "A fault of Candor's own; please report it."
    case .notInitialized: "The first request must be `initialize`."
    case .cancelled: "The client cancelled the request with `$/cancelRequest`."
    case .notFound: "There is no such task, project, pack, decision, clarification …"
    case .conflict: "The same id or version with other content, or a stale `ifHash`."
    case .policyInvalid: "A pack or override is rejected; `diagnostics` names every place."
    case .identityRequired: "A policy change without an actor: name one in `actor` or `initialize`."
    case .storeUnavailable: "The store is full, locked, read-only or damaged; see `retryable`."
    case .limitExceeded: "Over a documented limit."
    case .forbidden: "This kind of actor may not do this."
    }
  }

  /// The name of the type of its `data`: `NotFoundError`.
  var typeName: String {
    let words = kind.split(separator: "_").map { $0.prefix(1).uppercased() + $0.dropFirst() }
    let name = words.joined()
    return name.hasSuffix("Error") ? name : name + "Error"
  }

  /// What stands in `error.data`, `kind` included.
  var data: ObjectShape {
    ObjectShape([.required("kind", .word([kind]), "The error's kind.")] + details)
  }

  private static let path: ObjectShape.Member =
    .optional("path", .string, "The member that is meant, as a JSON Pointer into the params.")
  private static let suggestion: ObjectShape.Member =
    .optional("suggestion", .string, "The nearest known name, where one is near.")

  private var details: [ObjectShape.Member] {
    switch self {
    case .parseError, .invalidRequest, .internalError, .notInitialized, .cancelled: []
    case .methodNotFound: [Self.suggestion]
    case .invalidParams:
      [
        .required("path", .string, "The member, as a JSON Pointer into the params."),
        .required("expected", .string, "What is expected, in words."),
        .required("got", .string, "What came instead, in words."),
        Self.suggestion,
      ]
    case .notFound: [.required("id", .string, "What was asked for."), Self.suggestion]
    case .conflict:
      [
        Self.path,
        .optional("id", .string, "The id that is taken."),
        .optional("pack", .string, "The pack, as `id@version`."),
        .optional("stored", .string, "The digest of the stored pack."),
        .optional("given", .string, "The digest of the pack that was given."),
        .optional("expected", .string, "The `ifHash` that was given."),
        .optional("present", .string, "The hash that holds now."),
      ]
    case .policyInvalid:
      [Self.path, .required("diagnostics", .array(.diagnostic), "What is wrong, with its place.")]
    case .identityRequired: [Self.path]
    case .storeUnavailable:
      [
        .required("reason", .string, "Why, as a stable word."),
        .required("retryable", .boolean, "Whether the same request may succeed later."),
      ]
    case .limitExceeded: [Self.path, .required("limit", .count, "The limit.")]
    case .forbidden: [Self.path, .optional("key", .string, "The question that is meant.")]
    }
  }
}
