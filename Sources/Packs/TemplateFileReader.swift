internal import JSON
internal import Rules
internal import Vocabulary

/// Message templates that a pack's rules share by name.
struct SharedTemplates {
  /// Each template by its name.
  var byName: [String: Template] = [:]

  /// The template that stands in where a rule gives none: the one with the standard key's name.
  func standing(in key: NoticeTemplate) -> Template? { byName[key.rawValue] }
}

/// Reads `templates.yaml`: `templates: {name: text}`.
enum TemplateFileReader {
  static func read(_ document: Document, _ reader: DocumentReader) -> SharedTemplates {
    var shared = SharedTemplates()
    guard let top = reader.mapping(document, "templates.yaml", required: ["templates"]),
      let list = top["templates"]
    else { return shared }
    guard case .mapping(let entries) = list.content, entries.count <= 200 else {
      reader.error(
        "wrong_type",
        list.position,
        "templates must be a mapping of at most 200 names, found \(list.kind)"
      )
      return shared
    }
    for entry in entries {
      if !entry.key.isSlug {
        reader.error(
          "bad_id",
          entry.position,
          "a template's name must be letters, digits, `.`, `-` and `_`"
        )
      }
      shared.byName[entry.key] = reader.template(entry.value, "the template `\(entry.key)`")
    }
    return shared
  }
}

extension DocumentReader {
  /// A template whose variables are all facts.
  func template(_ document: Document?, _ what: String) -> Template? {
    guard let document, let text = text(document, what) else { return nil }
    do {
      return try Template(text)
    } catch {
      self.error(
        "unknown_variable",
        document.position,
        "\(what) names `\(error.variable.prefix(60))`, which is no fact",
        suggestion: NearestName.of(error.variable, among: FactTable.names)
      )
      return nil
    }
  }
}
