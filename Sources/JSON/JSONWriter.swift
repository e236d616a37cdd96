/// Writes one JSON text, appending bytes once.
///
/// Strings and numbers are written as RFC 8785 says, so a text whose members are written in
/// ascending order is canonical.
public struct JSONWriter {
  /// What has been written.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// An empty text.
  public init(capacity: Int = 256) { bytes.reserveCapacity(capacity) }

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

  /// Writes a member's name; its value comes next.
  public mutating func name(_ name: String) {
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
  public mutating func integer(_ value: Int64) { raw(String(value)) }

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
  public mutating func raw(_ text: some Collection<UInt8>) {
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
          writer.name(name)
          writer.value(members[name] ?? .null)
        }
      }
    }
  }

  private mutating func quote(_ value: String) {
    bytes.append(0x22)
    let start = bytes.count
    bytes.append(contentsOf: value.utf8)
    if bytes[start...].contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) {
      let plain = Array(bytes[start...])
      bytes.removeSubrange(start...)
      for byte in plain { escape(byte) }
    }
    bytes.append(0x22)
  }

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case 0x22, 0x5C: bytes.append(contentsOf: [0x5C, byte])
    case 0x08: bytes.append(contentsOf: [0x5C, 0x62])
    case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
    case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
    case 0x0C: bytes.append(contentsOf: [0x5C, 0x66])
    case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
    case 0x00..<0x20:
      let digits = Array("0123456789abcdef".utf8)
      let code = [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      bytes.append(contentsOf: Array("\\u00".utf8) + code)
    default: bytes.append(byte)
    }
  }
}

extension JSONWriter {
  /// Writes a member with a string value.
  public mutating func member(_ name: String, _ value: String) {
    self.name(name)
    string(value)
  }

  /// Writes a member with a string value, `null` where there is none.
  public mutating func member(_ name: String, orNull value: String?) {
    self.name(name)
    if let value { string(value) } else { null() }
  }

  /// Writes a member with a string value where there is one.
  public mutating func member(_ name: String, ifPresent value: String?) {
    if let value { member(name, value) }
  }

  /// Writes a member with a whole number.
  public mutating func member(_ name: String, _ value: Int64) {
    self.name(name)
    integer(value)
  }

  /// Writes a member with a whole number where there is one.
  public mutating func member(_ name: String, ifPresent value: Int64?) {
    if let value { member(name, value) }
  }

  /// Writes a member with a truth value.
  public mutating func member(_ name: String, _ value: Bool) {
    self.name(name)
    bool(value)
  }

  /// Writes a member with an array of strings.
  public mutating func member(_ name: String, _ values: [String]) {
    self.name(name)
    array { writer in for value in values { writer.string(value) } }
  }

  /// Writes a member whose value is an object.
  public mutating func member(_ name: String, object body: (inout JSONWriter) -> Void) {
    self.name(name)
    object(body)
  }

  /// Writes a member whose value is an array, one element for each value.
  public mutating func member<Element>(
    _ name: String,
    _ values: [Element],
    _ body: (inout JSONWriter, Element) -> Void
  ) {
    self.name(name)
    array { writer in for value in values { body(&writer, value) } }
  }
}
