public import JSON
internal import Projects

/// Reads overrides and repo-local files: by the same definition as packs, without `meta`.
public enum OverrideReader {
  /// What a layer says, or what is wrong with it.
  public struct Outcome: Sendable {
    /// What it says, where it has no error.
    public let value: JSONValue?
    /// The line of each value, by JSON Pointer.
    public let lines: [String: Int]
    /// Everything found wrong.
    public let diagnostics: [PackDiagnostic]
  }

  /// Reads the text of a file.
  public static func read(_ bytes: [UInt8], file: String) -> Outcome {
    let reader = DocumentReader(file: file)
    guard let document = reader.document(bytes) else {
      return Outcome(value: nil, lines: [:], diagnostics: reader.diagnostics)
    }
    return read(document, reader)
  }

  /// Reads a document.
  public static func read(_ document: Document, _ reader: DocumentReader) -> Outcome {
    let check = PolicyCheck(reader, isLayer: true)
    if case .null = document.content {
      reader.error("wrong_type", document.position, "the file is empty")
    } else {
      check.check(document, "a policy", .object(PolicyDefinition.layerKeys))
    }
    check.checkSecrets(document)
    var lines: [String: Int] = [:]
    note(document, .root, &lines)
    return Outcome(
      value: reader.hasErrors ? nil : check.value(document),
      lines: lines,
      diagnostics: reader.sorted
    )
  }

  private static func note(
    _ document: Document,
    _ pointer: JSONPointer,
    _ lines: inout [String: Int]
  ) {
    lines[pointer.text] = document.position.line
    switch document.content {
    case .mapping(let entries):
      for entry in entries {
        note(entry.value, pointer.appending(entry.key), &lines)
        lines[pointer.appending(entry.key).text] = entry.position.line
      }
    case .list(let elements):
      for (index, element) in elements.enumerated() {
        note(element, pointer.appending(index), &lines)
      }
    case .null, .bool, .integer, .number, .string: break
    }
  }
}
