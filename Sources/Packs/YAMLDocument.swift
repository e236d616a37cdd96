internal import CYAML

/// Reads YAML by libyaml: one document, without tags, aliases or duplicate keys; plain scalars
/// are resolved by the core schema of YAML 1.2.
enum YAMLDocument {
  static func read(_ bytes: [UInt8]) throws(DocumentError) -> Document {
    var parser = yaml_parser_t()
    guard yaml_parser_initialize(&parser) == 1 else {
      throw DocumentError(
        code: "yaml_syntax",
        position: Position(line: 1, column: 1),
        message: "out of memory"
      )
    }
    defer { yaml_parser_delete(&parser) }
    let text = YAMLComments.cut(bytes)
    let result: Result<Document, DocumentError> = text.withUnsafeBufferPointer { buffer in
      yaml_parser_set_input_string(&parser, buffer.baseAddress, buffer.count)
      var reader = YAMLReader(parser: &parser)
      do throws(DocumentError) {
        return .success(try reader.document())
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}

private struct YAMLReader {
  let parser: UnsafeMutablePointer<yaml_parser_t>
  private var nodes = 0

  init(parser: UnsafeMutablePointer<yaml_parser_t>) { self.parser = parser }

  mutating func document() throws(DocumentError) -> Document {
    _ = try next()
    var event = try next()
    guard event.type == YAML_DOCUMENT_START_EVENT else {
      return Document(.null, at: event.position)
    }
    let root = try value(try next(), depth: 0)
    _ = try next()
    event = try next()
    guard event.type == YAML_STREAM_END_EVENT else {
      throw fault("yaml_documents", event.position, "a file holds one document")
    }
    return root
  }

  private struct Event {
    let type: yaml_event_type_t
    let position: Position
    var text = ""
    var isPlain = false
    var hasTag = false
  }

  private func fault(_ code: String, _ position: Position, _ message: String) -> DocumentError {
    DocumentError(code: code, position: position, message: message)
  }

  private mutating func next() throws(DocumentError) -> Event {
    var raw = yaml_event_t()
    guard yaml_parser_parse(parser, &raw) == 1 else { throw syntaxError() }
    defer { yaml_event_delete(&raw) }
    let position = Position(line: raw.start_mark.line + 1, column: raw.start_mark.column + 1)
    var event = Event(type: raw.type, position: position)
    switch raw.type {
    case YAML_SCALAR_EVENT:
      let scalar = raw.data.scalar
      event.text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length),
        as: UTF8.self
      )
      event.isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
      event.hasTag = scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT: event.hasTag = raw.data.sequence_start.tag != nil
    case YAML_MAPPING_START_EVENT: event.hasTag = raw.data.mapping_start.tag != nil
    default: break
    }
    return event
  }

  private func syntaxError() -> DocumentError {
    let raw = parser.pointee
    let problem = raw.problem.map { String(cString: $0) } ?? "the text is no YAML"
    let mark = raw.problem_mark
    return fault(
      "yaml_syntax",
      Position(line: mark.line + 1, column: mark.column + 1),
      problem.replacingLineBreaks
    )
  }

  private mutating func value(_ event: Event, depth: Int) throws(DocumentError) -> Document {
    nodes += 1
    guard nodes <= DocumentLimits.nodes, depth <= DocumentLimits.depth else {
      throw fault("too_complex", event.position, "the document is too deep or has too many values")
    }
    guard !event.hasTag else {
      throw fault("yaml_tag", event.position, "tags are not allowed")
    }
    switch event.type {
    case YAML_SCALAR_EVENT: return scalar(event)
    case YAML_SEQUENCE_START_EVENT: return try list(event, depth)
    case YAML_MAPPING_START_EVENT: return try mapping(event, depth)
    case YAML_ALIAS_EVENT:
      throw fault("yaml_alias", event.position, "aliases are not allowed, write the value out")
    default: throw fault("yaml_syntax", event.position, "expected a value")
    }
  }

  private mutating func list(_ start: Event, _ depth: Int) throws(DocumentError) -> Document {
    var elements: [Document] = []
    while true {
      let event = try next()
      if event.type == YAML_SEQUENCE_END_EVENT { break }
      elements.append(try value(event, depth: depth + 1))
    }
    return Document(.list(elements), at: start.position)
  }

  private static let fewKeys = 8

  private mutating func mapping(_ start: Event, _ depth: Int) throws(DocumentError) -> Document {
    var entries: [Document.Entry] = []
    var keys: Set<String> = []
    /// Few keys are looked through, which is quicker than to hash them.
    func isKnown(_ key: String) -> Bool {
      if entries.count < Self.fewKeys { return entries.contains { $0.key == key } }
      if keys.isEmpty { keys = Set(entries.map(\.key)) }
      return !keys.insert(key).inserted
    }
    while true {
      let key = try next()
      if key.type == YAML_MAPPING_END_EVENT { break }
      guard key.type == YAML_SCALAR_EVENT, !key.hasTag else {
        throw fault("yaml_key", key.position, "a key must be a plain text")
      }
      guard !isKnown(key.text) else {
        throw fault("duplicate_key", key.position, "the key `\(key.text.prefix(60))` stands twice")
      }
      let value = try value(try next(), depth: depth + 1)
      entries.append(.init(key: key.text, position: key.position, value: value))
    }
    return Document(.mapping(entries), at: start.position)
  }

  /// The core schema of YAML 1.2, section 10.3.2.
  private func scalar(_ event: Event) -> Document {
    let text = event.text
    func made(_ content: Document.Content) -> Document {
      Document(content, at: event.position, source: text)
    }
    guard event.isPlain else { return made(.string(text)) }
    switch text {
    case "", "~", "null", "Null", "NULL": return made(.null)
    case "true", "True", "TRUE": return made(.bool(true))
    case "false", "False", "FALSE": return made(.bool(false))
    default: break
    }
    if text.utf8.first.map({ $0 &- 0x30 < 10 || $0 == 0x2D || $0 == 0x2B }) == true {
      if let value = Int64(text) { return made(.integer(value)) }
      let isNumber = text.utf8.allSatisfy {
        ($0 &- 0x30 < 10) || [0x2B, 0x2D, 0x2E, 0x65, 0x45].contains($0)
      }
      if isNumber, Double(text) != nil { return made(.number(text)) }
    }
    return made(.string(text))
  }
}

extension String {
  fileprivate var replacingLineBreaks: String {
    String(map { $0.isNewline ? " " : $0 })
  }
}
