internal import JSON
public import Vocabulary

/// Typed access to a document that collects every problem instead of stopping at the first.
public final class DocumentReader {
  /// What was found wrong so far.
  public private(set) var diagnostics: [PackDiagnostic] = []
  private var counts: [PackDiagnostic.Severity: Int] = [:]
  private let file: String

  /// Reads a file of that name.
  public init(file: String) { self.file = file }

  /// Whether an error was found.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Reads the text of a file: JSON where it begins with a brace, else YAML.
  public func document(_ bytes: [UInt8]) -> Document? {
    guard bytes.count <= DocumentLimits.bytes else {
      error(
        "too_large",
        Position(line: 1, column: 1),
        "the file is over \(DocumentLimits.bytes) bytes"
      )
      return nil
    }
    do {
      let first = bytes.first { $0 > 0x20 }
      return first == 0x7B ? try JSONDocument.read(bytes) : try YAMLDocument.read(bytes)
    } catch {
      self.error(error.code, error.position, error.message)
      return nil
    }
  }

  /// Notes an error.
  public func error(
    _ code: String,
    _ position: Position,
    _ message: String,
    suggestion: String? = nil
  ) {
    note(.error, code, position, message, suggestion)
  }

  /// Notes a warning.
  public func warning(
    _ code: String,
    _ position: Position,
    _ message: String,
    suggestion: String? = nil
  ) {
    note(.warning, code, position, message, suggestion)
  }

  /// How many problems of one severity are told: a file of noise has more than anybody reads.
  private static let mostProblems = 1000

  private func note(
    _ severity: PackDiagnostic.Severity,
    _ code: String,
    _ position: Position,
    _ message: String,
    _ suggestion: String?
  ) {
    let count = counts[severity, default: 0] + 1
    counts[severity] = count
    guard count <= Self.mostProblems else { return }
    diagnostics.append(
      PackDiagnostic(
        severity: severity,
        code: code,
        file: file,
        position: position,
        message: message,
        suggestion: suggestion
      )
    )
  }

  /// A mapping whose keys are all known and whose required keys are there.
  public func mapping(
    _ document: Document,
    _ what: String,
    required: [String] = [],
    optional: [String] = []
  ) -> [String: Document]? {
    guard case .mapping(let entries) = document.content else {
      error("wrong_type", document.position, "\(what) must be a mapping, found \(document.kind)")
      return nil
    }
    let known = required + optional
    var values: [String: Document] = [:]
    for entry in entries {
      if known.contains(entry.key) {
        values[entry.key] = entry.value
      } else {
        error(
          "unknown_key",
          entry.position,
          "\(what) has no key `\(entry.key.prefix(60))`",
          suggestion: NearestName.of(entry.key, among: known)
        )
      }
    }
    for key in required where values[key] == nil {
      error("missing_key", document.position, "\(what) needs the key `\(key)`")
    }
    return values
  }

  /// A text that is not empty; numbers are taken as written where they are allowed.
  public func text(
    _ document: Document?,
    _ what: String,
    allowsNumber: Bool = false,
    maximum: Int = 4000
  ) -> String? {
    guard let document else { return nil }
    let text: String
    switch document.content {
    case .string(let value): text = value
    case .integer, .number:
      guard allowsNumber, let source = document.source else { return mismatch(document, what) }
      text = source
    case .null, .bool, .list, .mapping: return mismatch(document, what)
    }
    guard text.contains(where: { !$0.isWhitespace }) else {
      error("empty_text", document.position, "\(what) must not be empty")
      return nil
    }
    guard text.utf8.count <= maximum else {
      error("too_long", document.position, "\(what) is over \(maximum) bytes")
      return nil
    }
    return text
  }

  private func mismatch(_ document: Document, _ what: String) -> String? {
    error("wrong_type", document.position, "\(what) must be a string, found \(document.kind)")
    return nil
  }

  /// A truth value: `true` or `false` and nothing else.
  public func bool(_ document: Document?, _ what: String) -> Bool? {
    guard let document else { return nil }
    guard case .bool(let value) = document.content else {
      error(
        "wrong_type",
        document.position,
        "\(what) must be true or false, found \(document.kind)"
      )
      return nil
    }
    return value
  }

  /// A whole number in a range.
  public func integer(_ document: Document?, _ what: String, in range: ClosedRange<Int64>) -> Int64?
  {
    guard let document else { return nil }
    guard case .integer(let value) = document.content, range.contains(value) else {
      error(
        "wrong_type",
        document.position,
        "\(what) must be a whole number from \(range.lowerBound) to \(range.upperBound)"
      )
      return nil
    }
    return value
  }

  /// One word of a vocabulary.
  public func word<W: Word>(_ document: Document?, _ what: String, _ type: W.Type) -> W? {
    guard let document, let text = text(document, what) else { return nil }
    if let word = W(rawValue: text) { return word }
    error(
      "unknown_word",
      document.position,
      "\(what) must be one of \(list(W.words)), found `\(text.prefix(60))`",
      suggestion: NearestName.of(text, among: W.words)
    )
    return nil
  }

  /// A list, each element read by itself.
  public func elements(_ document: Document?, _ what: String, maximum: Int = 1000) -> [Document] {
    guard let document else { return [] }
    guard case .list(let elements) = document.content else {
      error("wrong_type", document.position, "\(what) must be a list, found \(document.kind)")
      return []
    }
    guard elements.count <= maximum else {
      error("too_many", document.position, "\(what) has over \(maximum) elements")
      return []
    }
    return elements
  }

  /// A list of texts.
  public func texts(_ document: Document?, _ what: String) -> [String] {
    elements(document, what).compactMap { text($0, "each of \(what)", allowsNumber: true) }
  }

  /// A list of words of a vocabulary.
  public func words<W: Word>(_ document: Document?, _ what: String, _ type: W.Type) -> [W] {
    elements(document, what).compactMap { word($0, "each of \(what)", type) }
  }

  private func list(_ words: [String]) -> String {
    words.map { "`\($0)`" }.joined(separator: ", ")
  }
}
