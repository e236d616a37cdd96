public import JSON

/// Reads JSON into the same shape as YAML.
enum JSONDocument {
  static func read(_ bytes: [UInt8]) throws(DocumentError) -> Document {
    do {
      let text = try JSONReader.read(bytes, maximumDepth: DocumentLimits.depth)
      return Document(text.root, Lines(bytes))
    } catch {
      throw DocumentError(
        code: "json_syntax",
        position: Lines(bytes).position(error.offset),
        message: error.message
      )
    }
  }
}

/// The lines of a text, walked once.
private final class Lines {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  private var column = 1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The place of an offset; places are asked for in the order of the text, so that each byte is
  /// looked at once.
  func position(_ wanted: Int) -> Position {
    if wanted < offset { (offset, line, column) = (0, 1, 1) }
    while offset < min(wanted, bytes.count) {
      if bytes[offset] == 0x0A {
        line += 1
        column = 1
      } else if bytes[offset] & 0xC0 != 0x80 {
        column += 1
      }
      offset += 1
    }
    return Position(line: line, column: column)
  }
}

extension Document {
  /// A document that came as a JSON value; without a text of its own it has no places.
  public init(_ view: JSONView) { self.init(view, nil) }

  fileprivate init(_ view: JSONView, _ lines: Lines?) {
    let position = lines?.position(view.offset) ?? Position(line: 1, column: 1)
    switch view.kind {
    case .null: self.init(.null, at: position)
    case .boolean: self.init(.bool(view.bool ?? false), at: position)
    case .string: self.init(.string(view.string ?? ""), at: position)
    case .number:
      let source = String(decoding: view.source, as: UTF8.self)
      let content: Content = view.integer.map { .integer($0) } ?? .number(source)
      self.init(content, at: position, source: source)
    case .array:
      self.init(.list(view.elements.map { Document($0, lines) }), at: position)
    case .object:
      self.init(
        .mapping(
          view.members.map { member in
            Entry(
              key: member.name.string ?? "",
              position: lines?.position(member.name.offset) ?? Position(line: 1, column: 1),
              value: Document(member.value, lines)
            )
          }
        ),
        at: position
      )
    }
  }

  /// The document as a JSON value, for digests and storage.
  public var json: JSONValue {
    switch content {
    case .null: .null
    case .bool(let value): .bool(value)
    case .integer(let value): .integer(value)
    case .number(let text): .double(Double(text) ?? 0)
    case .string(let text): .string(text)
    case .list(let elements): .array(elements.map(\.json))
    case .mapping(let entries):
      .object(Dictionary(entries.map { ($0.key, $0.value.json) }) { _, last in last })
    }
  }
}
