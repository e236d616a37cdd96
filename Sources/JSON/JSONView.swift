/// One value of a JSON text, looked at in place.
public struct JSONView: Sendable {
  let text: JSONText
  let index: Int

  /// The value `{}`.
  public static var emptyObject: JSONView {
    let node = JSONNode(kind: .object, start: 0, end: 2, next: 1)
    return JSONText(bytes: [0x7B, 0x7D], nodes: [node]).root
  }

  private var node: JSONNode { text.nodes[index] }

  /// What kind of value it is.
  public var kind: JSONKind { node.kind }

  /// The offset of the value's first byte in the text.
  public var offset: Int { Int(node.start) - (node.kind == .string ? 1 : 0) }

  /// The bytes of the value as they stand in the text, a string with its quotes.
  public var source: ArraySlice<UInt8> {
    let quote = node.kind == .string ? 1 : 0
    return text.bytes[Int(node.start) - quote..<Int(node.end) + quote]
  }

  /// The string, where the value is one.
  public var string: String? {
    guard node.kind == .string else { return nil }
    return JSONString.decode(
      text.bytes[Int(node.start)..<Int(node.end)],
      isEscaped: node.isEscaped
    )
  }

  /// The truth value, where the value is one.
  public var bool: Bool? {
    node.kind == .boolean ? text.bytes[Int(node.start)] == 0x74 : nil
  }

  /// The whole number, where the value is one that a 64-bit integer holds.
  public var integer: Int64? {
    guard node.kind == .number else { return nil }
    if let plain = Int64(String(decoding: source, as: UTF8.self)) { return plain }
    guard let value = double, let whole = Int64(exactly: value) else { return nil }
    return whole
  }

  /// The number as a double, where the value is a number.
  public var double: Double? {
    node.kind == .number ? Double(String(decoding: source, as: UTF8.self)) : nil
  }

  /// The elements, where the value is an array; else none.
  public var elements: [JSONView] {
    guard node.kind == .array else { return [] }
    var elements: [JSONView] = []
    elements.reserveCapacity(childCount)
    var child = index + 1
    while child < Int(node.next) {
      elements.append(JSONView(text: text, index: child))
      child = Int(text.nodes[child].next)
    }
    return elements
  }

  /// The members, where the value is an object; else none.
  public var members: [(name: JSONView, value: JSONView)] {
    guard node.kind == .object else { return [] }
    var members: [(name: JSONView, value: JSONView)] = []
    members.reserveCapacity(childCount / 2)
    var child = index + 1
    while child < Int(node.next) {
      members.append((JSONView(text: text, index: child), JSONView(text: text, index: child + 1)))
      child = Int(text.nodes[child + 1].next)
    }
    return members
  }

  /// How many nodes stand right below this one: elements, or names and values.
  private var childCount: Int {
    let end = Int(node.next)
    var (child, count) = (index + 1, 0)
    while child < end {
      child = Int(text.nodes[child].next)
      count += 1
    }
    return count
  }

  /// Whether the value is an object or array without content.
  public var isEmpty: Bool { Int(node.next) == index + 1 }

  /// The value of the member of that name, where the value is an object that has it.
  public subscript(name: String) -> JSONView? {
    guard node.kind == .object else { return nil }
    var child = index + 1
    while child < Int(node.next) {
      if JSONView(text: text, index: child).equals(name) {
        return JSONView(text: text, index: child + 1)
      }
      child = Int(text.nodes[child + 1].next)
    }
    return nil
  }

  /// Whether the value is that string.
  public func equals(_ other: String) -> Bool {
    guard node.kind == .string else { return false }
    if node.isEscaped { return string == other }
    let expected = other.utf8.span
    guard Int(node.end - node.start) == expected.count else { return false }
    let bytes = text.bytes
    let start = Int(node.start)
    for index in expected.indices where bytes[start + index] != expected[index] { return false }
    return true
  }
}
