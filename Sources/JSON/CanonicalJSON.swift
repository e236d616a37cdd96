/// The one way of writing a JSON value that everybody can recompute (RFC 8785).
public enum CanonicalJSON {
  /// The canonical bytes of the value.
  public static func bytes(_ value: JSONValue) -> [UInt8] {
    var writer = JSONWriter()
    writer.value(value)
    return writer.bytes
  }

  /// Whether the left member name stands before the right one: by UTF-16 code units (section 3.2.3).
  static func precedes(_ left: String, _ right: String) -> Bool {
    left.utf16.lexicographicallyPrecedes(right.utf16)
  }
}
