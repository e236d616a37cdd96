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
    note(document, document.position.line, .root, &lines)
    return Outcome(
      value: reader.hasErrors ? nil : check.value(document),
      lines: lines,
      diagnostics: reader.sorted
    )
  }

  /// Notes the line of a value, which is that of its key where it has one.
  private static func note(
    _ document: Document,
    _ line: Int,
    _ pointer: JSONPointer,
    _ lines: inout [String: Int]
  ) {
    lines[pointer.text] = line
    switch document.content {
    case .mapping(let entries):
      for entry in entries {
        note(entry.value, entry.position.line, pointer.appending(entry.key), &lines)
      }
    case .list(let elements):
      for (index, element) in elements.enumerated() {
        note(element, element.position.line, pointer.appending(index), &lines)
      }
    case .null, .bool, .integer, .number, .string: break
    }
  }
}
