public import JSON

/// One layer of a policy, as it was read.
public struct PolicyLayer: Sendable {
  /// `pack`, `overrides`, `project` or `repo_local`.
  public let name: String
  /// What it says.
  public let value: JSONValue
  /// The file it stands in, where it is one.
  public var file: String?
  /// The line of each value, by JSON Pointer, where it came from a text.
  public var lines: [String: Int] = [:]
  /// Who set it.
  public var actor: String?

  /// A layer.
  public init(_ name: String, _ value: JSONValue) {
    self.name = name
    self.value = value
  }
}

/// Where a value of the effective policy came from.
public struct Provenance: Hashable, Sendable {
  /// The layer that set it.
  public var layer: String
  /// The file.
  public var file: String?
  /// The line in the file.
  public var line: Int?
  /// Who set it.
  public var actor: String?
  /// The values before, the oldest first, each with its layer.
  public var earlier: [JSONValue] = []
  /// What untrusted layers tried in vain.
  public var refused: [JSONValue] = []

  /// The provenance as it stands on the wire.
  public var json: JSONValue {
    var members: [String: JSONValue] = ["layer": .string(layer)]
    if let file { members["file"] = .string(file) }
    if let line { members["line"] = .integer(Int64(line)) }
    if let actor { members["actor"] = .string(actor) }
    if !earlier.isEmpty { members["earlier"] = .array(earlier) }
    if !refused.isEmpty { members["refused"] = .array(refused) }
    return .object(members)
  }
}

/// Something that an untrusted layer would have weakened.
public struct RefusedChange: Hashable, Sendable {
  /// The place, as a JSON Pointer into the layer.
  public let pointer: String
  /// What it tried to set.
  public let value: JSONValue
}
