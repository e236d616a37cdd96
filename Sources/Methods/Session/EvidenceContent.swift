internal import JSON
internal import Vocabulary

/// What was sent as a piece of evidence, its members in canonical order.
struct EvidenceContent {
  /// The members that an item may have beside its id, in canonical order: the order of their
  /// letters.
  enum Name: Int {
    case meta, evidenceClass, command, covers, digest, eventIds, exitCode, outcome, output
    case preexisting, producedAt, producedBy, summary, uri
  }

  private static let names: [StaticString] = [
    "_meta", "class", "command", "covers", "digest", "eventIds", "exitCode", "outcome", "output",
    "preexisting", "producedAt", "producedBy", "summary", "uri",
  ]
  private static let classes = EvidenceClass.allCases
  private static let classNames = JSONNames(EvidenceClass.words)
  private static let places = JSONNames(names.map(\.description))

  private var members: [(name: Name, value: JSONValue)] = []
  /// What stands under other names, as an earlier Candor may have stored it.
  private var others: [String: JSONValue] = [:]
  /// Its class; `nil` where none is told that is known.
  private(set) var evidenceClass: EvidenceClass?
  /// The id that the caller gave, which is no part of the content.
  private(set) var ownId: String?
  /// What was covered in it.
  private(set) var redacted = RedactedContent()

  init() {}

  /// What Candor itself records.
  init(_ evidenceClass: EvidenceClass, covers: [String], summary: String) {
    self.evidenceClass = evidenceClass
    members = [
      (.evidenceClass, .string(evidenceClass.rawValue)),
      (.covers, .array(covers.map { .string($0) })), (.summary, .string(summary)),
    ]
  }

  /// Takes what a caller sent, its shape checked and its credentials covered; what is `null` counts
  /// as absent.
  init(covering view: JSONView) {
    self.init(view)
    // No name that the shape allows is telling; what stands below `_meta` may be.
    for index in members.indices {
      switch members[index].name {
      case .evidenceClass, .producedBy, .outcome: break  // words of ours
      case .meta, .command, .covers, .digest, .eventIds, .exitCode, .output, .preexisting,
        .producedAt, .summary, .uri:
        redacted.cover(&members[index].value)
      }
    }
    if !others.isEmpty { others = redacted.covering(others) }
  }

  /// Takes what is stored.
  init(_ view: JSONView) {
    members.reserveCapacity(8)
    for member in view.pairs where member.value.kind != .null {
      if let name = member.name.place(in: Self.places).flatMap(Name.init) {
        if let value = JSONValue(member.value) { insert(name, value) }
        if name == .evidenceClass {
          evidenceClass = member.value.place(in: Self.classNames).map { Self.classes[$0] }
        }
      } else if member.name.equals("evidenceId") {
        ownId = member.value.string
      } else if let name = member.name.string {
        others[name] = JSONValue(member.value)
      }
    }
  }

  private mutating func insert(_ name: Name, _ value: consuming JSONValue) {
    var place = members.count
    while place > 0, members[place - 1].name.rawValue > name.rawValue { place -= 1 }
    // They mostly come in this order already.
    if place == members.count {
      members.append((name, value))
    } else {
      members.insert((name, value), at: place)
    }
  }

  subscript(name: Name) -> JSONValue? {
    for index in members.indices where members[index].name == name { return members[index].value }
    return nil
  }

  /// The string of that name, where it is there and not empty.
  func text(_ name: Name) -> String? {
    guard case .string(let text) = self[name], !text.isEmpty else { return nil }
    return text
  }

  /// Its canonical JSON.
  var bytes: [UInt8] {
    guard others.isEmpty else {
      let named = members.map { (Self.names[$0.name.rawValue].description, $0.value) }
      return CanonicalJSON.bytes(.object(others.merging(named) { own, _ in own }))
    }
    var writer = JSONWriter()
    writer.object { writer in
      // By their places: to walk them copies each of them.
      for index in members.indices {
        writer.name(Self.names[members[index].name.rawValue])
        writer.value(members[index].value)
      }
    }
    return writer.bytes
  }

  /// Whether a stored value is the very same content.
  func isSame(as stored: EvidenceContent) -> Bool {
    others == stored.others
      && members.elementsEqual(stored.members) { $0.name == $1.name && $0.value == $1.value }
  }
}
