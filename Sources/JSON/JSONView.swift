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
    let own = node
    guard own.kind == .string else { return nil }
    return JSONString.decode(
      text.bytes,
      Int(own.start)..<Int(own.end),
      isEscaped: own.isEscaped
    )
  }

  /// The truth value, where the value is one.
  public var bool: Bool? {
    node.kind == .boolean ? text.bytes[Int(node.start)] == 0x74 : nil
  }

  /// The whole number, where the value is one that a 64-bit integer holds.
  public var integer: Int64? {
    guard node.kind == .number else { return nil }
    if let short = shortInteger { return short }
    if let plain = Int64(String(decoding: source, as: UTF8.self)) { return plain }
    guard let value = double, let whole = Int64(exactly: value) else { return nil }
    return whole
  }

  /// The whole number, where the value is one of at most 15 digits; every double holds those.
  var shortInteger: Int64? {
    let own = node
    guard own.kind == .number else { return nil }
    let bytes = text.bytes
    let isNegative = bytes[Int(own.start)] == 0x2D
    let digits = Int(own.start) + (isNegative ? 1 : 0)..<Int(own.end)
    guard digits.count <= 15 else { return nil }
    var value: Int64 = 0
    for index in digits {
      let digit = bytes[index] &- 0x30
      guard digit < 10 else { return nil }
      value = value * 10 + Int64(digit)
    }
    return isNegative ? -value : value
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

  /// The members one after the other, where the value is an object: no list of them is made.
  public var pairs: JSONPairs {
    JSONPairs(text: text, child: index + 1, end: node.kind == .object ? Int(node.next) : 0)
  }

  /// How many bytes stand between the quotes of a string; of another value, how long it is.
  public var length: Int { Int(node.end - node.start) }

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
    let own = node
    guard own.kind == .object else { return nil }
    let wanted = name.utf8.span
    var child = index + 1
    while child < Int(own.next) {
      if text.isName(child, wanted, name) { return JSONView(text: text, index: child + 1) }
      child = Int(text.nodes[child + 1].next)
    }
    return nil
  }

  /// Whether the value is that string.
  public func equals(_ other: String) -> Bool {
    node.kind == .string && text.isName(index, other.utf8.span, other)
  }

  /// The place of the string among the names; `nil` where it is none of them.
  public func place(in names: JSONNames) -> Int? {
    let own = node
    guard own.kind == .string else { return nil }
    if own.isEscaped {
      let letters = Array((string ?? "").utf8)
      return names.place(of: letters.span)
    }
    let bytes = text.bytes
    return names.place(of: bytes.span.extracting(Int(own.start)..<Int(own.end)))
  }
}

/// The members of an object in the order of the text.
public struct JSONPairs: Sequence, IteratorProtocol {
  let text: JSONText
  var child: Int
  let end: Int

  /// The next name and value.
  public mutating func next() -> (name: JSONView, value: JSONView)? {
    guard child < end else { return nil }
    let name = child
    child = Int(text.nodes[name + 1].next)
    return (JSONView(text: text, index: name), JSONView(text: text, index: name + 1))
  }
}
