/// A JSON text that was read once: its bytes, and a flat list of nodes over them.
///
/// No string is built until one is asked for, so a call costs what it looks at.
public final class JSONText: Sendable {
  let bytes: [UInt8]
  let nodes: [JSONNode]

  init(bytes: [UInt8], nodes: [JSONNode]) {
    self.bytes = bytes
    self.nodes = nodes
  }

  /// The value that the text holds.
  public var root: JSONView { JSONView(text: self, index: 0) }

  /// Whether the string at the node is that one, whose bytes are `wanted`.
  func isName(_ index: Int, _ wanted: Span<UInt8>, _ name: String) -> Bool {
    let node = nodes[index]
    let start = Int(node.start)
    if node.isEscaped { return JSONView(text: self, index: index).string == name }
    guard Int(node.end) - start == wanted.count else { return false }
    let bytes = bytes
    return JSONString.stands(wanted, in: bytes.span, at: start)
  }
}

/// One value of the flat list: where its bytes lie, and where the next value after it stands.
struct JSONNode: Sendable {
  var kind: JSONKind
  var isEscaped = false
  var start: Int32
  var end: Int32
  var next: Int32
}

/// The kinds of JSON values (RFC 8259, section 3).
public enum JSONKind: String, Sendable {
  /// The literal `null`.
  case null
  /// `true` or `false`.
  case boolean
  /// A number.
  case number
  /// A string.
  case string
  /// An array.
  case array
  /// An object.
  case object
}
