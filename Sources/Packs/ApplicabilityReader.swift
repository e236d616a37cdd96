internal import JSON
internal import Rules
internal import Vocabulary

/// Reads `applies_to` (`000…`, metadata).
enum ApplicabilityReader {
  /// The lists that are given, over those that stand.
  static func read(
    _ document: Document,
    _ reader: DocumentReader,
    over own: Applicability = Applicability()
  ) -> Applicability {
    var appliesTo = own
    guard
      let lists = reader.mapping(
        document,
        "applies_to",
        optional: ["runtimes", "task_modes", "workflow_shapes", "channels"]
      )
    else { return own }
    if let list = lists["runtimes"] {
      appliesTo.runtimes = reader.texts(list, "applies_to.runtimes")
    }
    if let list = lists["workflow_shapes"] {
      appliesTo.workflowShapes = reader.texts(list, "applies_to.workflow_shapes")
    }
    if let list = lists["channels"] {
      appliesTo.channels = reader.texts(list, "applies_to.channels")
    }
    if let list = lists["task_modes"] { appliesTo.taskModes = modes(list, reader) }
    return appliesTo
  }

  private static func modes(_ document: Document, _ reader: DocumentReader) -> [String] {
    let known = TaskMode.words + ["any"]
    return reader.elements(document, "applies_to.task_modes").compactMap { element in
      guard let text = reader.text(element, "a task mode") else { return nil }
      if !known.contains(text) {
        reader.error(
          "unknown_word",
          element.position,
          "there is no task mode `\(text.prefix(60))`",
          suggestion: NearestName.of(text, among: known)
        )
      }
      return text
    }
  }
}
