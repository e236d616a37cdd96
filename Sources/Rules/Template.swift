/// A text with `{{fact.name}}` places; values are put in as plain text, nothing is evaluated.
public struct Template: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case text(String)
    case fact(Int)
  }

  /// The text as it stands in the pack.
  public let source: String
  let parts: [Part]

  /// Why a template cannot be used.
  public struct Fault: Error, Equatable, Sendable {
    /// The variable that is no fact.
    public let variable: String

    /// Names the variable.
    public init(variable: String) { self.variable = variable }
  }

  /// Reads a template; each variable must be a fact.
  public init(_ source: String) throws(Fault) {
    self.source = source
    var parts: [Part] = []
    var rest = Substring(source)
    while let open = rest.firstRange(of: "{{") {
      guard let close = rest[open.upperBound...].firstRange(of: "}}") else { break }
      var name = rest[open.upperBound..<close.lowerBound]
      while name.first == " " { name.removeFirst() }
      while name.last == " " { name.removeLast() }
      guard let slot = FactTable.slot(String(name)) else { throw Fault(variable: String(name)) }
      parts.append(.text(String(rest[..<open.lowerBound])))
      parts.append(.fact(slot))
      rest = rest[close.upperBound...]
    }
    parts.append(.text(String(rest)))
    self.parts = parts
  }

  /// The text with the facts' present values, on one line.
  public func rendered(_ values: FactValues, _ requirements: EvidenceRequirements) -> String {
    var text = ""
    text.reserveCapacity(source.utf8.count + 64)
    for part in parts {
      switch part {
      case .text(let plain): text += plain
      case .fact(let slot):
        text += Self.capped(values.value(slot, requirements)?.text ?? "unknown")
      }
    }
    return Self.oneLine(text)
  }

  /// The longest value that a template takes, in characters.
  private static let longestValue = 300

  private static func capped(_ value: String) -> String {
    value.utf8.count <= longestValue || value.count <= longestValue
      ? value : value.prefix(longestValue - 1) + "…"
  }

  /// Folds every run of white space and control characters to one space; Markdown that could pose
  /// as the header's own marks is left as it is, for the header is quoted.
  private static func oneLine(_ text: String) -> String {
    if isOneLine(text) { return text }
    var line = ""
    var isGap = false
    for scalar in text.unicodeScalars {
      let isControl =
        scalar.value < 0x20 || scalar.value == 0x7F || scalar.value == 0x2028
        || scalar.value == 0x2029 || scalar.value == 0x85
      if isControl || scalar == " " {
        isGap = !line.isEmpty
        continue
      }
      if isGap { line.append(" ") }
      isGap = false
      line.unicodeScalars.append(scalar)
    }
    return line
  }

  /// Whether a text is surely on one line already; what could be a control character beyond ASCII
  /// is looked at more closely.
  private static func isOneLine(_ text: String) -> Bool {
    let bytes = text.utf8.span
    guard let last = bytes.indices.last else { return true }
    for index in bytes.indices {
      let byte = bytes[index]
      if byte > 0x20, byte < 0x7F { continue }
      guard byte >= 0x20, byte != 0x7F, byte != 0xC2 else { return false }
      let previous = index > 0 ? bytes[index - 1] : 0x20
      if byte == 0x20 ? previous == 0x20 : byte & 0xFE == 0xA8 && previous == 0x80 { return false }
    }
    return bytes[last] != 0x20
  }
}

extension Substring {
  fileprivate func firstRange(of text: String) -> Range<Substring.Index>? {
    var index = startIndex
    while index < endIndex {
      if self[index...].hasPrefix(text) {
        return index..<self.index(index, offsetBy: text.count)
      }
      index = self.index(after: index)
    }
    return nil
  }
}
