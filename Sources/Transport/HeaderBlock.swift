/// The header block before a message (LSP, Base Protocol).
struct HeaderBlock {
  /// A length over this counts as a bad block: nobody means it.
  static let largestLength = 1 << 30

  var length: Int?
  var fault: FrameFault?

  init(_ bytes: ArraySlice<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self)
    for line in text.split(whereSeparator: { $0 == "\r\n" || $0 == "\n" || $0 == "\r" }) {
      read(line)
    }
    if length == nil, fault == nil { fault = .badHeader("the header block has no Content-Length") }
  }

  private mutating func read(_ line: Substring) {
    guard let colon = line.firstIndex(of: ":") else {
      fault = .badHeader("a header line has no colon")
      return
    }
    let name = line[..<colon].lowercased()
    let value = trimmed(line[line.index(after: colon)...])
    switch name {
    case "content-length": readLength(value)
    case "content-type": readType(value)
    default: break
    }
  }

  private mutating func readLength(_ value: Substring) {
    guard !value.isEmpty, value.utf8.count <= 19, value.utf8.allSatisfy({ $0 &- 0x30 < 10 }),
      let number = Int(value), number <= Self.largestLength
    else {
      fault = .badHeader("the Content-Length `\(value.prefix(40))` is not a length")
      return
    }
    if let length, length != number {
      fault = .badHeader("the header block has two lengths")
    }
    length = number
  }

  private mutating func readType(_ value: Substring) {
    for parameter in value.split(separator: ";").dropFirst() {
      let parts = parameter.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, trimmed(parts[0]).lowercased() == "charset" else { continue }
      let charset = trimmed(parts[1]).filter { $0 != "\"" }.lowercased()
      if charset != "utf-8", charset != "utf8", fault == nil {
        fault = .charset(String(charset.prefix(40)))
      }
    }
  }

  private func trimmed(_ text: Substring) -> Substring {
    var text = text
    while text.first == " " || text.first == "\t" { text.removeFirst() }
    while text.last == " " || text.last == "\t" { text.removeLast() }
    return text
  }
}
