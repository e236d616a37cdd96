internal import JSON
public import JSONRPC
public import Store

extension ResponseError {
  /// The answer where the store cannot be used.
  public init(_ error: StoreError) {
    self.init(
      .storeUnavailable,
      error.message,
      data: ["reason": .string(error.kind.rawValue), "retryable": .bool(error.isRetryable)]
    )
  }

  /// The answer where there is no such thing, with the nearest name.
  static func missing(_ what: String, _ id: String, among known: [String] = []) -> ResponseError {
    let nearest = NearestName.of(id, among: known)
    let hint = nearest.map { ", did you mean `\($0)`?" } ?? ""
    var data: [String: JSONValue] = ["id": .string(String(id.prefix(200)))]
    if let nearest { data["suggestion"] = .string(nearest) }
    return ResponseError(.notFound, "there is no \(what) `\(id.prefix(200))`\(hint)", data: data)
  }
}

/// Runs what uses the store, its trouble turned into the answer that clients know.
func stored<Value>(
  _ body: () throws(StoreError) -> Value
) throws(ResponseError) -> Value {
  do throws(StoreError) {
    return try body()
  } catch {
    throw ResponseError(error)
  }
}
