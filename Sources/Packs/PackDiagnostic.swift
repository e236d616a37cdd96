public import JSON

/// Something wrong in a pack or override, with its place and a way out.
public struct PackDiagnostic: Hashable, Sendable {
  /// How bad it is: only errors make a pack invalid.
  public enum Severity: String, Sendable {
    /// The pack is invalid.
    case error
    /// The pack is valid, and probably not what was meant.
    case warning
  }

  /// How bad it is.
  public let severity: Severity
  /// The stable code.
  public let code: String
  /// The file.
  public let file: String
  /// The place in the file.
  public let position: Position
  /// What is wrong, in one line.
  public let message: String
  /// The nearest known name, where one is near.
  public let suggestion: String?

  /// A finding about a file.
  public init(
    severity: Severity,
    code: String,
    file: String,
    position: Position,
    message: String,
    suggestion: String?
  ) {
    self.severity = severity
    self.code = code
    self.file = file
    self.position = position
    self.message = message
    self.suggestion = suggestion
  }

  /// `file:line:column: severity: message`, as compilers write it.
  public var text: String {
    let hint = suggestion.map { ", did you mean `\($0)`?" } ?? ""
    let place = "\(file):\(position.line):\(position.column)"
    return "\(place): \(severity.rawValue): \(message)\(hint) [\(code)]"
  }

  /// The diagnostic as it stands in `data.diagnostics`.
  public var json: JSONValue {
    var members: [String: JSONValue] = [
      "severity": .string(severity.rawValue), "code": .string(code), "file": .string(file),
      "line": .integer(Int64(position.line)), "column": .integer(Int64(position.column)),
      "message": .string(message),
    ]
    if let suggestion { members["suggestion"] = .string(suggestion) }
    return .object(members)
  }
}
