internal import JSON
internal import Digests

/// The digest of a pack: of its canonical content, without its test cases.
public enum PackDigest {
  /// `sha256:` and hexadecimal digits.
  public static func of(_ document: Document) -> String {
    guard case .object(var members) = document.json else { return SHA256.text([]) }
    members["tests"] = nil
    return SHA256.text(CanonicalJSON.bytes(.object(members)))
  }
}
