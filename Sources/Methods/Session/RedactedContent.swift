internal import Claims
internal import JSON

/// Covers the credentials in what a caller sent, before anything of it is kept (`quality.md`,
/// Security).
struct RedactedContent {
  /// What was covered, each kind once.
  private(set) var kinds: [SecretKind] = []

  /// The kinds as they are stored beside the content, in order: members have none.
  var json: JSONValue { .array(kinds.map(\.rawValue).sorted().map { .string($0) }) }

  /// The members with every credential covered, by its shape or by the name it stands under; a name
  /// that is one is covered too.
  mutating func covering(_ members: [String: JSONValue]) -> [String: JSONValue] {
    var covered = members
    for name in members.keys.filter(SecretScan.matches).sorted() {
      let value = covered.removeValue(forKey: name)
      covered[coveredName(name, besides: covered)] = value
    }
    for (name, value) in covered {
      if case .string(let text) = value, !text.isEmpty, SecretScan.isTellingName(name) {
        covered[name] = .string(Redaction.covered(text))
        note(.namedValue)
      } else {
        cover(&covered[name, default: .null])
      }
    }
    return covered
  }

  /// A name with the credentials in it covered, told apart from others that look the same then.
  private mutating func coveredName(
    _ name: String,
    besides others: [String: JSONValue]
  ) -> String {
    guard let redaction = Redaction(name) else { return name }
    for kind in redaction.kinds { note(kind) }
    var (unique, number) = (redaction.text, 2)
    while others[unique] != nil {
      unique = "\(redaction.text)-\(number)"
      number += 1
    }
    return unique
  }

  /// Covers every credential in a value.
  mutating func cover(_ value: inout JSONValue) {
    switch value {
    case .null, .bool, .integer, .double: break
    case .string(let text):
      guard let redaction = Redaction(text) else { return }
      for kind in redaction.kinds { note(kind) }
      value = .string(redaction.text)
    case .array(var elements):
      for index in elements.indices { cover(&elements[index]) }
      value = .array(elements)
    case .object(let members): value = .object(covering(members))
    }
  }

  private mutating func note(_ kind: SecretKind) {
    if !kinds.contains(kind) { kinds.append(kind) }
  }
}
