/// Finds what looks like a credential (`quality.md`, Security): by shape, without knowing any.
///
/// Linear in the text, whatever it holds.
public struct SecretScan {
  /// A credential with its place.
  public struct Finding: Hashable, Sendable {
    /// Where, in UTF-8 bytes.
    public let range: Range<Int>
    /// What it looks like.
    public let kind: SecretKind
  }

  /// The findings, in the order of the text, none within another.
  public private(set) var findings: [Finding] = []
  /// The text, where it has a suspect word.
  private var bytes: [UInt8] = []
  /// Before this place everything is decided.
  private var done = 0

  /// Looks through a text.
  public init(_ text: String) {
    var place = 0
    while let word = SuspectWord(text.utf8.span, from: place) {
      if bytes.isEmpty { bytes = Array(text.utf8) }
      place = scan(word.opening(bytes.span, from: place), word.range.upperBound)
    }
  }

  /// Looks at the words between two places, with which words begin and end, and at the mark behind
  /// them; answers where to go on.
  private mutating func scan(_ first: Int, _ end: Int) -> Int {
    let copy = bytes
    let text = copy.span
    var start = first
    var index = first
    var hasColon = false
    let ends = Self.ends
    while index < end || index == end && end < text.count {
      let byte = text[index]
      guard ends.contains(byte) else {
        index += 1
        continue
      }
      if byte == 0x3A {
        hasColon = true
        readValue(of: start..<index, at: index)
        index += 1
        continue
      }
      if byte == 0x3D { readValue(of: start..<index, at: index) }
      if index - start >= Self.shortest { readWord(start..<index, hasColon: hasColon) }
      index = max(index + 1, done)
      start = index
      hasColon = false
    }
    if index == text.count, index - start >= Self.shortest {
      readWord(start..<index, hasColon: hasColon)
    }
    return index
  }

  /// Whether a text holds what looks like a credential.
  public static func matches(_ text: String) -> Bool { !SecretScan(text).findings.isEmpty }

  /// Whether a name says that its value is a credential.
  public static func isTellingName(_ name: String) -> Bool {
    SecretScan.isTelling(Array(name.utf8)[...])
  }

  /// The length of the shortest word that tells anything: "basic".
  private static let shortest = 5

  /// Whether a byte ends a word, or is a colon.
  private static let ends = ByteSet { $0 == 0x3A || SuspectWord.parting.contains($0) }

  private mutating func add(_ range: Range<Int>, _ kind: SecretKind) {
    guard range.lowerBound >= done, !range.isEmpty else { return }
    findings.append(Finding(range: range, kind: kind))
    done = range.upperBound
  }

  private mutating func readWord(_ word: Range<Int>, hasColon: Bool) {
    guard word.lowerBound >= done else { return }
    if word.count < 9 {
      guard bytes[word.lowerBound] | 0x20 == 0x62, isScheme(word) else { return }
      let start = word.upperBound + 1
      let token = start..<end(from: start)
      if token.count >= 16, isMixed(token) { add(token, .authorization) }
      return
    }
    if bytes[word.lowerBound] == 0x2D, starts(word.lowerBound, with: Self.beginning) {
      return readKey(word.lowerBound)
    }
    if hasColon { readAddresses(word) }
    guard word.count >= 16, hasDigit(word) else { return }
    let copy = bytes
    if word.lowerBound >= done, IssuedToken.firstBytes.contains(bytes[word.lowerBound]),
      IssuedToken.prefix(word.lowerBound, word, copy.span) != nil
    {
      return add(word, .accessToken)
    }
    for range in IssuedToken.ranges(in: word, copy.span) { add(range, .accessToken) }
  }

  /// A key in PEM reaches to its last line, or to the end of the text.
  private mutating func readKey(_ start: Int) {
    let head = bytes[start...].prefix(80).prefix { $0 != 0x0A }
    guard String(decoding: head, as: UTF8.self).contains("PRIVATE KEY-----") else { return }
    var end = head.endIndex
    while end < bytes.count {
      let line = min(end + 1, bytes.count)
      let isLast = starts(line, with: Self.ending)
      end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.count
      if isLast { break }
    }
    add(start..<end, .privateKey)
  }

  /// `scheme://user:password@host`, perhaps behind another name.
  private mutating func readAddresses(_ word: Range<Int>) {
    var place = word.lowerBound
    while let colon = bytes[place..<word.upperBound].firstIndex(of: 0x3A) {
      place = colon + 1
      guard starts(colon, with: Self.slashes) else { continue }
      let host = bytes[min(colon + 3, word.upperBound)..<word.upperBound].prefix { $0 != 0x2F }
      place = host.endIndex
      guard let at = host.lastIndex(of: 0x40), let middle = host[..<at].firstIndex(of: 0x3A)
      else { continue }
      let password = (middle + 1)..<at
      if bytes[password].contains(where: { $0 != 0x2A }) { add(password, .urlPassword) }
    }
  }

  /// `name=value`, `name = value`, `name: value`, `"name": "value"`.
  private mutating func readValue(of name: Range<Int>, at separator: Int) {
    let name = name.isEmpty ? self.name(before: separator) : name
    guard name.count >= 3, name.count <= 60, Self.isTelling(bytes[name]) else { return }
    var start = separator + 1
    while start < bytes.count, start <= separator + Self.mostBlanks,
      [0x20, 0x22, 0x27].contains(bytes[start])
    {
      start += 1
    }
    let value = start..<end(from: start)
    guard value.count >= 6, isMixed(value), !isScheme(value),
      value.upperBound == bytes.count || bytes[value.upperBound] != 0x28
    else { return }
    add(value, .namedValue)
  }

  /// The name before a separator: in quotes, or apart from it by few blanks.
  private func name(before separator: Int) -> Range<Int> {
    var end = separator
    while end > 0, separator - end < Self.mostBlanks, bytes[end - 1] == 0x20 { end -= 1 }
    let around = bytes[..<end].suffix(62)
    if let quote = around.last, quote == 0x22 || quote == 0x27 {
      let inner = around.dropLast()
      let open = inner.lastIndex(of: quote) ?? inner.endIndex - 1
      return min(open + 1, inner.endIndex)..<inner.endIndex
    }
    // Without a blank, what stands there was no word: `==`.
    guard end < separator else { return separator..<separator }
    let start = around.lastIndex { Self.ends.contains($0) }.map { $0 + 1 } ?? around.startIndex
    return start..<end
  }

  /// How many blanks part a name from its separator, and a separator from its value.
  private static let mostBlanks = 3

  private func end(from start: Int) -> Int {
    guard start < bytes.count else { return start }
    return bytes[start...].firstIndex { $0 != 0x3A && Self.ends.contains($0) } ?? bytes.count
  }

  private func starts(_ index: Int, with text: [UInt8]) -> Bool {
    guard bytes.count - index >= text.count else { return false }
    return text.indices.allSatisfy { bytes[index + $0] == text[$0] }
  }

  private func hasDigit(_ range: Range<Int>) -> Bool {
    bytes[range].contains { $0 &- 0x30 < 10 }
  }

  /// Whether letters and digits stand together, as in no plain word and no plain number.
  private func isMixed(_ range: Range<Int>) -> Bool {
    hasDigit(range) && bytes[range].contains { ($0 | 0x20) &- 0x61 < 26 }
  }

  private func isScheme(_ word: Range<Int>) -> Bool {
    Self.schemes.contains { scheme in
      scheme.count == word.count
        && scheme.indices.allSatisfy { bytes[word.lowerBound + $0] | 0x20 == scheme[$0] }
    }
  }

  private static let schemes: [[UInt8]] = ["basic", "bearer"].map { Array($0.utf8) }

  /// Whether the letters of a name end in a telling word, or in its plural.
  private static func isTelling(_ name: ArraySlice<UInt8>) -> Bool {
    guard let last = name.lastIndex(where: isLetter) else { return false }
    if endsTelling(name[...last]) { return true }
    guard name[last] | 0x20 == 0x73,
      let singular = name[..<last].lastIndex(where: isLetter)
    else { return false }
    return endsTelling(name[...singular])
  }

  /// Whether a name that ends with a letter ends in a telling word; what is no letter is passed over.
  private static func endsTelling(_ name: ArraySlice<UInt8>) -> Bool {
    let last = name[name.endIndex - 1] | 0x20
    return names.contains { telling in
      var rest = telling.count - 1
      guard telling[rest] == last else { return false }
      for byte in name.dropLast().reversed() where isLetter(byte) {
        guard byte | 0x20 == telling[rest - 1] else { return false }
        rest -= 1
        if rest == 0 { return true }
      }
      return false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  private static let names: [[UInt8]] = [
    "password", "passwd", "pwd", "passphrase", "secret", "token", "apikey", "privatekey",
    "credential", "accesskey",
  ].map { Array($0.utf8) }

  private static let beginning = Array("-----BEGIN".utf8)
  private static let ending = Array("-----END".utf8)
  private static let slashes = Array("://".utf8)
}
