/// Writes one JSON text, appending bytes once.
///
/// Strings and numbers are written as RFC 8785 says, so a text whose members are written in
/// ascending order is canonical.
public struct JSONWriter {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// An empty text.
  public init(capacity: Int = 512) { bytes.reserveCapacity(capacity) }

  private mutating func separate() {
    if needsComma { bytes.append(0x2C) }
    needsComma = true
  }

  /// Writes an object whose members the body writes.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(0x7B)
    needsComma = false
    body(&self)
    bytes.append(0x7D)
    needsComma = true
  }

  /// Writes an array whose elements the body writes.
  public mutating func array(_ body: (inout JSONWriter) -> Void) {
    separate()
    bytes.append(0x5B)
    needsComma = false
    body(&self)
    bytes.append(0x5D)
    needsComma = true
  }

  /// Writes the name of a member that the program names itself: plain letters, nothing in it is
  /// escaped; its value comes next.
  public mutating func name(_ name: StaticString) {
    separate()
    bytes.append(0x22)
    let letters = unsafe UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    unsafe bytes.append(contentsOf: letters)
    bytes.append(0x22)
    bytes.append(0x3A)
    needsComma = false
  }

  /// Writes any member's name; its value comes next.
  public mutating func key(_ name: String) {
    separate()
    quote(name)
    bytes.append(0x3A)
    needsComma = false
  }

  /// Writes `null`.
  public mutating func null() { raw("null") }

  /// Writes a truth value.
  public mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

  /// Writes a whole number.
  public mutating func integer(_ value: Int64) {
    guard value >= 0, value < 10_000_000_000 else { return raw(String(value)) }
    separate()
    bytes.append(addingCapacity: 10) { output in
      var unit: Int64 = 1
      while unit <= value / 10 { unit *= 10 }
      while unit > 0 {
        output.append(0x30 + UInt8(value / unit % 10))
        unit /= 10
      }
    }
  }

  /// Writes a number as ECMAScript does; `null` where it is not finite.
  public mutating func double(_ value: Double) { raw(NumberText.text(value)) }

  /// Writes a string.
  public mutating func string(_ value: String) {
    separate()
    quote(value)
  }

  /// Writes a text that is JSON already.
  public mutating func raw(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  /// Writes bytes that are JSON already.
  public mutating func raw(_ text: [UInt8]) { raw(text[...]) }

  /// Writes bytes that are JSON already.
  public mutating func raw(_ text: ArraySlice<UInt8>) {
    separate()
    bytes.append(contentsOf: text)
  }

  /// Writes a value, its members in canonical order.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .integer(let value): integer(value)
    case .double(let value): double(value)
    case .string(let value): string(value)
    case .array(let elements):
      array { writer in for element in elements { writer.value(element) } }
    case .object(let members):
      object { writer in
        for name in members.keys.sorted(by: CanonicalJSON.precedes) {
          writer.key(name)
          writer.value(members[name] ?? .null)
        }
      }
    }
  }

  private mutating func quote(_ value: String) {
    let text = value.utf8.span
    // A short text is copied byte by byte, a long one at once where nothing in it is escaped.
    if text.count > 16, !Self.hasEscaped(text) {
      bytes.append(0x22)
      bytes.append(contentsOf: value.utf8)
      bytes.append(0x22)
      return
    }
    var rest = 0
    bytes.append(addingCapacity: text.count + 2) { output in
      output.append(0x22)
      while rest < text.count, !Self.isEscaped(text[rest]) {
        output.append(text[rest])
        rest += 1
      }
      if rest == text.count { output.append(0x22) }
    }
    guard rest < text.count else { return }
    bytes.append(addingCapacity: 6 * (text.count - rest) + 1) { output in
      for index in rest..<text.count { Self.escape(text[index], &output) }
      output.append(0x22)
    }
  }

  /// Whether a byte stands behind a backslash in a string.
  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x5C
  }

  /// Looks at every byte without a way out, so that many are compared at once.
  private static func hasEscaped(_ text: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in text.indices {
      let byte = text[index]
      found |= (byte < 0x20 ? 1 : 0) | (byte == 0x22 ? 1 : 0) | (byte == 0x5C ? 1 : 0)
    }
    return found != 0
  }

  private static func escape(_ byte: UInt8, _ output: inout OutputSpan<UInt8>) {
    guard isEscaped(byte) else { return output.append(byte) }
    output.append(0x5C)
    switch byte {
    case 0x08: output.append(0x62)
    case 0x09: output.append(0x74)
    case 0x0A: output.append(0x6E)
    case 0x0C: output.append(0x66)
    case 0x0D: output.append(0x72)
    case 0x00..<0x20:
      for byte in "u00".utf8 { output.append(byte) }
      output.append(byte < 0x10 ? 0x30 : 0x31)
      output.append((byte & 15) < 10 ? 0x30 + (byte & 15) : 0x57 + (byte & 15))
    default: output.append(byte)
    }
  }
}

extension JSONWriter {
  /// Writes a member with a string value.
  public mutating func member(_ name: StaticString, _ value: String) {
    self.name(name)
    string(value)
  }

  /// Writes a member with a string value, `null` where there is none.
  public mutating func member(_ name: StaticString, orNull value: String?) {
    self.name(name)
    if let value { string(value) } else { null() }
  }

  /// Writes a member with a string value where there is one.
  public mutating func member(_ name: StaticString, ifPresent value: String?) {
    if let value { member(name, value) }
  }

  /// Writes a member with a whole number.
  public mutating func member(_ name: StaticString, _ value: Int64) {
    self.name(name)
    integer(value)
  }

  /// Writes a member with a whole number where there is one.
  public mutating func member(_ name: StaticString, ifPresent value: Int64?) {
    if let value { member(name, value) }
  }

  /// Writes a member with a truth value.
  public mutating func member(_ name: StaticString, _ value: Bool) {
    self.name(name)
    bool(value)
  }

  /// Writes a member with an array of strings.
  public mutating func member(_ name: StaticString, _ values: [String]) {
    self.name(name)
    array { writer in for value in values { writer.string(value) } }
  }

  /// Writes a member whose value is an object.
  public mutating func member(_ name: StaticString, object body: (inout JSONWriter) -> Void) {
    self.name(name)
    object(body)
  }

  /// Writes a member whose value is an array, one element for each value.
  public mutating func member<Element>(
    _ name: StaticString,
    _ values: [Element],
    _ body: (inout JSONWriter, Element) -> Void
  ) {
    self.name(name)
    array { writer in for value in values { body(&writer, value) } }
  }
}
