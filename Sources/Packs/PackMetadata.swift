internal import Rules
internal import Vocabulary

/// The `metadata` of a pack.
struct PackMetadata {
  var id: String?
  var title: String?
  var version: String?
  var summary: String?
  var owner: String?
  var severity = Severity.medium
  var appliesTo = Applicability()
  var tags: [String] = []

  init?(_ document: Document, _ reader: DocumentReader) {
    guard
      let members = reader.mapping(
        document,
        "metadata",
        required: [
          "id", "title", "version", "summary", "owner", "severity_default", "applies_to", "tags",
        ]
      )
    else { return nil }
    id = reader.text(members["id"], "metadata.id", maximum: 100)
    if let id, let document = members["id"], !id.isSlug {
      reader.error(
        "bad_id",
        document.position,
        "metadata.id must be letters, digits, `.`, `-` and `_`"
      )
    }
    title = reader.text(members["title"], "metadata.title")
    version = reader.text(members["version"], "metadata.version", allowsNumber: true, maximum: 100)
    summary = reader.text(members["summary"], "metadata.summary")
    owner = reader.text(members["owner"], "metadata.owner")
    severity =
      reader.word(members["severity_default"], "severity_default", Severity.self) ?? .medium
    tags = reader.texts(members["tags"], "metadata.tags")
    if let narrowing = members["applies_to"] {
      appliesTo = ApplicabilityReader.read(narrowing, reader)
    }
  }
}

extension String {
  /// Whether the text can stand in a file name and an id.
  var isSlug: Bool {
    !isEmpty
      && utf8.allSatisfy {
        ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || [0x2D, 0x2E, 0x5F].contains($0)
      } && !hasPrefix(".")
  }
}
