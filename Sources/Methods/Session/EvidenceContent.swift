internal import JSON
internal import Vocabulary

/// What was sent as a piece of evidence, its members in canonical order.
struct EvidenceContent {
  private var members: [(name: String, value: JSONValue)] = []
  /// The id that the caller gave, which is no part of the content.
  private(set) var ownId: String?
  /// What was covered in it.
  private(set) var redacted = RedactedContent()

  init() {}

  /// What Candor itself records.
  init(_ evidenceClass: EvidenceClass, summary: String) {
    members = [("class", .string(evidenceClass.rawValue)), ("summary", .string(summary))]
  }

  /// Takes what a caller sent, its shape checked and its credentials covered; what is `null` counts
  /// as absent.
  init(covering view: JSONView) {
    self.init(view)
    // No name that the shape allows is telling; what stands below `_meta` may be.
    for index in members.indices where !Self.words.contains(members[index].name) {
      members[index].value = redacted.covering(members[index].value)
    }
  }

  /// Takes what is stored.
  init(_ view: JSONView) {
    let found = view.members
    members.reserveCapacity(found.count)
    for member in found where member.value.kind != .null {
      if member.name.equals("evidenceId") {
        ownId = member.value.string
      } else if let name = member.name.string, let value = JSONValue(member.value) {
        members.append((name, value))
      }
    }
    // All names are ASCII, so the order of their code units is the order of their letters.
    members.sort { $0.name < $1.name }
  }

  /// The members whose shape leaves no room for a credential.
  private static let words = ["class", "producedBy", "outcome"]

  subscript(name: String) -> JSONValue? {
    for member in members where member.name == name { return member.value }
    return nil
  }

  /// The string of that name, where it is there and not empty.
  func text(_ name: String) -> String? {
    guard case .string(let text) = self[name], !text.isEmpty else { return nil }
    return text
  }

  /// Its canonical JSON.
  var bytes: [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      for member in members {
        writer.key(member.name)
        writer.value(member.value)
      }
    }
    return writer.bytes
  }

  /// Whether a stored value is the very same content.
  func isSame(as stored: EvidenceContent) -> Bool {
    members.elementsEqual(stored.members) { $0.name == $1.name && $0.value == $1.value }
  }
}
