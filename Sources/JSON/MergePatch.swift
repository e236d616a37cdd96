extension JSONValue {
  /// The value changed by a JSON Merge Patch (RFC 7396).
  public func merged(with patch: JSONValue) -> JSONValue {
    guard case .object(let changes) = patch else { return patch }
    var members = self.members
    for (name, change) in changes {
      if change == .null {
        members[name] = nil
      } else {
        members[name] = (members[name] ?? .null).merged(with: change)
      }
    }
    return .object(members)
  }

  /// The value at a path of member names.
  public func at(_ path: [String]) -> JSONValue? {
    var value: JSONValue? = self
    for name in path { value = value?[name] }
    return value
  }

  /// The value with another one at a path of member names; `nil` removes it.
  public func setting(_ path: [String], to new: JSONValue?) -> JSONValue {
    guard let name = path.first else { return new ?? .null }
    var members = self.members
    let inner = members[name] ?? .object([:])
    members[name] = path.count == 1 ? new : inner.setting(Array(path.dropFirst()), to: new)
    return .object(members)
  }

  /// The names of an object's members, in canonical order.
  public var names: [String] { members.keys.sorted(by: CanonicalJSON.precedes) }
}
