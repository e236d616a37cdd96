/// Reads JSON texts (RFC 8259) strictly: UTF-8 only, no duplicate keys, no lone surrogates.
public struct JSONReader {
  private let bytes: [UInt8]
  private let maximumDepth: Int
  private var position = 0
  private var depth = 0
  private var nodes: [JSONNode] = []
  private var keys: [Int32] = []

  /// Reads a whole text; `maximumDepth` bounds the nesting of arrays and objects.
  public static func read(_ bytes: [UInt8], maximumDepth: Int = 128) throws(JSONError) -> JSONText {
    guard bytes.count < Int(Int32.max) else {
      throw JSONError(offset: 0, message: "the text is over 2 GiB")
    }
    var reader = JSONReader(bytes: bytes, maximumDepth: maximumDepth)
    reader.nodes.reserveCapacity(bytes.count / 24 + 8)
    reader.skipSpace()
    try reader.value()
    reader.skipSpace()
    guard reader.position == bytes.count else { throw reader.fault("text after the value") }
    return JSONText(bytes: bytes, nodes: reader.nodes)
  }

  private init(bytes: [UInt8], maximumDepth: Int) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
  }

  private func fault(_ message: String) -> JSONError {
    JSONError(offset: position, message: message)
  }

  @inline(__always)
  private mutating func skipSpace() {
    if position < bytes.count, bytes[position] <= 0x20 { skipWholeSpace() }
  }

  private mutating func skipWholeSpace() {
    while position < bytes.count {
      let byte = bytes[position]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return }
      position += 1
    }
  }

  private mutating func value() throws(JSONError) {
    guard position < bytes.count else { throw fault("the text ends where a value is expected") }
    switch bytes[position] {
    case 0x7B: try object()
    case 0x5B: try array()
    case 0x22: try string()
    case 0x74: try literal("true", .boolean)
    case 0x66: try literal("false", .boolean)
    case 0x6E: try literal("null", .null)
    case 0x2D, 0x30...0x39: try number()
    default: throw fault("expected a value")
    }
  }

  private mutating func append(_ kind: JSONKind, from start: Int, isEscaped: Bool = false) {
    nodes.append(
      JSONNode(
        kind: kind,
        isEscaped: isEscaped,
        start: Int32(start),
        end: Int32(position),
        next: Int32(nodes.count + 1)
      )
    )
  }

  private mutating func literal(_ word: String, _ kind: JSONKind) throws(JSONError) {
    let start = position
    for byte in word.utf8 {
      guard position < bytes.count, bytes[position] == byte else {
        throw fault("expected `\(word)`")
      }
      position += 1
    }
    append(kind, from: start)
  }

  private mutating func number() throws(JSONError) {
    let start = position
    if bytes[position] == 0x2D { position += 1 }
    guard position < bytes.count, isDigit else { throw fault("expected a digit") }
    if bytes[position] == 0x30 { position += 1 } else { skipDigits() }
    if position < bytes.count, isDigit { throw fault("a number has a leading zero") }
    if position < bytes.count, bytes[position] == 0x2E {
      position += 1
      guard position < bytes.count, isDigit else { throw fault("expected a digit") }
      skipDigits()
    }
    if position < bytes.count, bytes[position] | 0x20 == 0x65 {
      position += 1
      if position < bytes.count, bytes[position] == 0x2B || bytes[position] == 0x2D {
        position += 1
      }
      guard position < bytes.count, isDigit else { throw fault("expected a digit") }
      skipDigits()
    }
    append(.number, from: start)
  }

  private var isDigit: Bool { bytes[position] &- 0x30 < 10 }

  private mutating func skipDigits() {
    while position < bytes.count, isDigit { position += 1 }
  }

  private mutating func array() throws(JSONError) {
    let index = try open(.array)
    skipSpace()
    if position < bytes.count, bytes[position] == 0x5D { return close(index) }
    while true {
      try value()
      skipSpace()
      guard position < bytes.count else { throw fault("the text ends inside an array") }
      if bytes[position] == 0x5D { return close(index) }
      guard bytes[position] == 0x2C else { throw fault("expected `,` or `]`") }
      position += 1
      skipSpace()
    }
  }

  private mutating func object() throws(JSONError) {
    let index = try open(.object)
    let firstKey = keys.count
    skipSpace()
    if position < bytes.count, bytes[position] == 0x7D { return close(index) }
    while true {
      guard position < bytes.count, bytes[position] == 0x22 else {
        throw fault("expected a member name")
      }
      keys.append(Int32(nodes.count))
      try string()
      skipSpace()
      guard position < bytes.count, bytes[position] == 0x3A else { throw fault("expected `:`") }
      position += 1
      skipSpace()
      try value()
      skipSpace()
      guard position < bytes.count else { throw fault("the text ends inside an object") }
      if bytes[position] == 0x7D { break }
      guard bytes[position] == 0x2C else { throw fault("expected `,` or `}`") }
      position += 1
      skipSpace()
    }
    try refuseDuplicates(from: firstKey)
    keys.removeLast(keys.count - firstKey)
    close(index)
  }

  private mutating func open(_ kind: JSONKind) throws(JSONError) -> Int {
    depth += 1
    guard depth <= maximumDepth else { throw fault("nesting is over \(maximumDepth)") }
    nodes.append(JSONNode(kind: kind, start: Int32(position), end: 0, next: 0))
    position += 1
    return nodes.count - 1
  }

  private mutating func close(_ index: Int) {
    position += 1
    depth -= 1
    nodes[index].end = Int32(position)
    nodes[index].next = Int32(nodes.count)
  }

  private func refuseDuplicates(from first: Int) throws(JSONError) {
    let count = keys.count - first
    guard count > 1 else { return }
    let isPlain = keys[first...].allSatisfy { !nodes[Int($0)].isEscaped }
    if count <= 16, isPlain {
      for right in first + 1..<keys.count {
        for left in first..<right where sameBytes(keys[left], keys[right]) {
          throw duplicate(keys[right])
        }
      }
      return
    }
    var seen: Set<String> = []
    for key in keys[first...] where !seen.insert(name(key)).inserted { throw duplicate(key) }
  }

  private func duplicate(_ key: Int32) -> JSONError {
    JSONError(offset: Int(nodes[Int(key)].start) - 1, message: "the member name stands twice")
  }

  private func name(_ key: Int32) -> String {
    let node = nodes[Int(key)]
    return JSONString.decode(bytes, Int(node.start)..<Int(node.end), isEscaped: node.isEscaped)
  }

  private func sameBytes(_ left: Int32, _ right: Int32) -> Bool {
    let (one, other) = (nodes[Int(left)], nodes[Int(right)])
    guard one.end - one.start == other.end - other.start else { return false }
    var offset = 0
    let length = Int(one.end - one.start)
    while offset < length {
      guard bytes[Int(one.start) + offset] == bytes[Int(other.start) + offset] else { return false }
      offset += 1
    }
    return true
  }

  private mutating func string() throws(JSONError) {
    position += 1
    let start = position
    var isEscaped = false
    while true {
      position = plainEnd(from: position)
      guard position < bytes.count else { throw fault("the text ends inside a string") }
      let byte = bytes[position]
      if byte == 0x22 { break }
      if byte == 0x5C {
        isEscaped = true
        try escape()
      } else if byte < 0x20 {
        throw fault("a control character in a string")
      } else {
        try scalar()
      }
    }
    append(.string, from: start, isEscaped: isEscaped)
    position += 1
  }

  /// Where the bytes end that stand in a string as they are.
  private func plainEnd(from start: Int) -> Int {
    let text = bytes.span
    var end = start
    while end + 8 <= text.count {
      let word = UInt64(
        littleEndian: unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: end, as: UInt64.self)
      )
      let found = JSONString.escaped(word) | (word & 0x8080_8080_8080_8080)
      guard found == 0 else { return end + found.trailingZeroBitCount / 8 }
      end += 8
      // Most strings are short. In a long one blocks are looked at without a way out of them, so
      // that many bytes are compared at once.
      guard end - start >= 32 else { continue }
      while end + 64 <= text.count, Self.isPlain(text.extracting(end..<end + 64)) { end += 64 }
    }
    while end < text.count {
      let byte = text[end]
      guard byte >= 0x20, byte < 0x80, byte != 0x22, byte != 0x5C else { break }
      end += 1
    }
    return end
  }

  private static func isPlain(_ block: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in block.indices {
      let byte = block[index]
      found |= byte & 0x80
      found |= (byte < 0x20 ? 1 : 0) | (byte == 0x22 ? 1 : 0) | (byte == 0x5C ? 1 : 0)
    }
    return found == 0
  }

  private mutating func escape() throws(JSONError) {
    guard position + 1 < bytes.count else { throw fault("the text ends inside a string") }
    switch bytes[position + 1] {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74:
      position += 2
    case 0x75:
      let unit = try hexadecimal(at: position + 2)
      guard unit & 0xF800 == 0xD800 else {
        position += 6
        return
      }
      guard unit < 0xDC00, position + 7 < bytes.count, bytes[position + 6] == 0x5C,
        bytes[position + 7] == 0x75, try hexadecimal(at: position + 8) & 0xFC00 == 0xDC00
      else { throw fault("a lone surrogate") }
      position += 12
    default:
      throw fault("an unknown escape")
    }
  }

  private func hexadecimal(at start: Int) throws(JSONError) -> UInt32 {
    guard start + 4 <= bytes.count, let unit = JSONString.hexadecimal(bytes[start..<start + 4])
    else { throw fault("expected four hexadecimal digits") }
    return unit
  }

  /// Steps over one scalar of two to four bytes, checked as RFC 3629 says.
  private mutating func scalar() throws(JSONError) {
    let length = JSONString.scalarLength(bytes, at: position)
    guard length > 0 else { throw fault("invalid UTF-8") }
    position += length
  }
}
