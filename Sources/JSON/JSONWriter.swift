/// Writes one JSON text, appending bytes once.
///
/// Strings and numbers are written as RFC 8785 says, so a text whose members are written in
/// ascending order is canonical.
public struct JSONWriter: ~Copyable {
  private var buffer: ByteBuffer
  private var needsComma = false

  /// An empty text.
  public init(capacity: Int = 512) { buffer = ByteBuffer(capacity: capacity) }

  /// A copy of what has been written.
  public var bytes: [UInt8] { buffer.array }

  /// Looks at what has been written where it stands.
  public func withBytes<Value, Failure: Error>(
    _ body: (Span<UInt8>) throws(Failure) -> Value
  ) throws(Failure) -> Value {
    try buffer.withBytes(body)
  }

  private mutating func separate() {
    if needsComma { buffer.append(0x2C) }
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    buffer.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    buffer.append(bracket)
    needsComma = true
  }

  /// Writes an object whose members the body writes.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    open(0x7B)
    body(&self)
    close(0x7D)
  }

  /// Begins an object; what follows are its members, up to `endObject`.
  public mutating func beginObject() { open(0x7B) }

  /// Ends the object that was begun last.
  public mutating func endObject() { close(0x7D) }

  /// Writes an array whose elements the body writes.
  public mutating func array(_ body: (inout JSONWriter) -> Void) {
    open(0x5B)
    body(&self)
    close(0x5D)
  }

  /// Writes the name of a member that the program names itself: plain letters, nothing in it is
  /// escaped; its value comes next.
  public mutating func name(_ name: StaticString) {
    buffer.append(name: name, comma: needsComma)
    needsComma = false
  }

  /// Writes any member's name; its value comes next.
  public mutating func key(_ name: String) {
    separate()
    buffer.quote(name)
    buffer.append(0x3A)
    needsComma = false
  }

  /// Writes `null`.
  public mutating func null() { word("null") }

  /// Writes a truth value.
  public mutating func bool(_ value: Bool) { word(value ? "true" : "false") }

  private mutating func word(_ word: StaticString) {
    buffer.append(word, comma: needsComma)
    needsComma = true
  }

  /// Writes a whole number.
  public mutating func integer(_ value: Int64) {
    guard value >= 0 else { return raw(String(value)) }
    separate()
    buffer.append(digits: UInt64(value))
  }

  /// Writes a number as ECMAScript does; `null` where it is not finite.
  public mutating func double(_ value: Double) { raw(NumberText.text(value)) }

  /// Writes a string.
  public mutating func string(_ value: String) {
    separate()
    buffer.quote(value)
  }

  /// Writes a string, `null` where there is none.
  public mutating func string(orNull value: String?) {
    if let value { string(value) } else { null() }
  }

  /// How many bytes have been written.
  public var count: Int { buffer.count }

  /// Writes a value once more that stands at those bytes.
  public mutating func copy(_ value: Range<Int>) {
    separate()
    buffer.append(copyOf: value)
  }

  /// Writes a text that is JSON already.
  public mutating func raw(_ text: String) {
    separate()
    buffer.append(text.utf8.span)
  }

  /// Writes bytes that are JSON already.
  public mutating func raw(_ text: [UInt8]) {
    separate()
    buffer.append(text.span)
  }

  /// Writes bytes that are JSON already.
  public mutating func raw(_ text: ArraySlice<UInt8>) {
    separate()
    buffer.append(text.span)
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
    string(orNull: value)
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

  /// Writes a member with an array of words.
  @inlinable
  public mutating func member<Word: RawRepresentable<String>>(
    _ name: StaticString,
    words: [Word]
  ) {
    self.name(name)
    array { writer in for word in words { writer.string(word.rawValue) } }
  }

  /// Writes a member whose value is an object.
  public mutating func member(_ name: StaticString, object body: (inout JSONWriter) -> Void) {
    self.name(name)
    object(body)
  }

  /// Writes a member whose value is an array, one element for each value.
  @inlinable
  public mutating func member<Element>(
    _ name: StaticString,
    _ values: [Element],
    _ body: (inout JSONWriter, Element) -> Void
  ) {
    self.name(name)
    array { writer in for value in values { body(&writer, value) } }
  }
}
