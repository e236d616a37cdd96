internal import JSON
internal import Rules

extension PackProfile {
  /// What the profile loosens, as clients see it.
  func listing(pack: String) -> [JSONValue] {
    loosened.map { change in
      .object([
        "pack": .string(pack), "ruleId": change.ruleId.map { .string($0) } ?? .null,
        "what": .string(change.what), "was": .string(change.was),
        "becomes": .string(change.becomes), "reason": .string(change.reason),
      ])
    }
  }

  /// The profile as clients see it.
  func json(pack: String) -> JSONValue {
    .object([
      "name": .string(name), "summary": summary.map { .string($0) } ?? .null,
      "loosened": .array(listing(pack: pack)),
    ])
  }
}
