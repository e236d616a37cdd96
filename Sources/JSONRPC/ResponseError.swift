public import JSON

/// An error as a client sees it; nothing of its request was stored.
public struct ResponseError: Error, Equatable, Sendable {
  /// The code, which also gives `data.kind`.
  public let code: ErrorCode
  /// What went wrong, in one line.
  public let message: String
  /// Further members of `data`.
  public let data: [String: JSONValue]

  /// An error with its message and what else a client can use.
  public init(_ code: ErrorCode, _ message: String, data: [String: JSONValue] = [:]) {
    self.code = code
    self.message = message
    self.data = data
  }

  /// A parameter that does not fit: where it stands, what was expected, what was there.
  public static func parameter(
    _ path: JSONPointer,
    expected: String,
    got: String,
    suggestion: String? = nil
  ) -> ResponseError {
    var data: [String: JSONValue] = [
      "path": .string(path.text), "expected": .string(expected), "got": .string(got),
    ]
    if let suggestion { data["suggestion"] = .string(suggestion) }
    let place = path.text.isEmpty ? "params" : "`\(path.text)`"
    let hint = suggestion.map { ", did you mean `\($0)`?" } ?? ""
    return ResponseError(
      .invalidParams,
      "\(place): expected \(expected), got \(got)\(hint)",
      data: data
    )
  }
}

extension ResponseError {
  /// Writes the value of a response's `error` member.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.name("code")
      writer.integer(Int64(code.rawValue))
      writer.member("message", message)
      writer.name("data")
      writeData(to: &writer)
    }
  }

  /// Writes the value of `error.data`.
  func writeData(to writer: inout JSONWriter) {
    writer.value(.object(data.merging(["kind": .string(code.kind)]) { _, kind in kind }))
  }
}
