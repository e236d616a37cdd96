/// A text in which what looks like a credential is covered, byte for byte: places in the text stay
/// what they were.
public struct Redaction: Hashable, Sendable {
  /// The text with each credential covered.
  public let text: String
  /// What was covered, each kind once, in the order of the text.
  public let kinds: [SecretKind]

  /// Covers the credentials of a text; `nil` where it has none.
  public init?(_ text: String) {
    let findings = SecretScan(text).findings
    guard !findings.isEmpty else { return nil }
    var bytes = Array(text.utf8)
    var kinds: [SecretKind] = []
    for finding in findings {
      bytes.replaceSubrange(finding.range, with: Self.cover(finding.range.count))
      if !kinds.contains(finding.kind) { kinds.append(finding.kind) }
    }
    self.text = String(decoding: bytes, as: UTF8.self)
    self.kinds = kinds
  }

  /// A text as it may be kept: with every credential in it covered.
  public static func kept(_ text: String) -> String { Redaction(text)?.text ?? text }

  /// A text covered as a whole.
  public static func covered(_ text: String) -> String {
    String(decoding: cover(text.utf8.count), as: UTF8.self)
  }

  private static func cover(_ count: Int) -> [UInt8] {
    guard count >= 12 else { return Array(repeating: 0x2A, count: count) }
    return Array("[redacted".utf8) + Array(repeating: 0x2A, count: count - 10) + [0x5D]
  }
}
