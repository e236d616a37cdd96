internal import JSON
internal import Digests

/// The digest of a pack: of its canonical content, without its test cases.
enum PackDigest {
  /// A document's: `sha256:` and hexadecimal digits.
  static func of(_ document: Document) -> String {
    guard case .object(var members) = document.json else { return SHA256.text([]) }
    members["tests"] = nil
    return SHA256.text(CanonicalJSON.bytes(.object(members)))
  }

  /// A reporting pack's.
  ///
  /// A pack of one file that extends nothing is digested as that file alone; else as an object of
  /// its files' contents and the digest of its base.
  static func of(_ files: BundleFiles, base: String?) -> String {
    guard let document = files.policy, case .object(var policy) = document.json else {
      return SHA256.text([])
    }
    guard base != nil || files.templates != nil || !files.profiles.isEmpty else {
      return of(document)
    }
    policy["tests"] = nil
    let profiles = files.profiles.map { ($0.name, $0.document.json) }
    return SHA256.text(
      CanonicalJSON.bytes(
        .object([
          "policy": .object(policy),
          "templates": files.templates?.document.json ?? .null,
          "profiles": .object(Dictionary(profiles) { first, _ in first }),
          "base": base.map { .string($0) } ?? .null,
        ])
      )
    )
  }
}
