public import JSON
public import Vocabulary

extension JSONValue {
  /// The moment that a member holds as an RFC 3339 text.
  public func instant(_ name: String) -> Instant? { self[name]?.string.flatMap(Instant.init) }
}
