/// The lines of an output as a terminal would show them: no colours, no overwritten text.
struct RunLines {
  private(set) var lines: [RunLine] = []

  /// How much of an output's end and beginning is read.
  private static let tail = 65_536
  private static let head = 4_096
  private static let longestLine = 1_000

  init(_ text: String) {
    let bytes = text.utf8
    if bytes.count > Self.tail + Self.head {
      cut(bytes.prefix(Self.head))
      cut(bytes.suffix(Self.tail))
    } else {
      cut(bytes[...])
    }
  }

  private mutating func cut(_ bytes: Substring.UTF8View) {
    for line in bytes.split(separator: 0x0A) {
      let plain = Self.plain(line.prefix(Self.longestLine))
      if !plain.isEmpty { lines.append(RunLine(plain)) }
    }
  }

  /// A line without escape sequences, surrounding space and what a carriage return overwrote.
  private static func plain(_ line: Substring.UTF8View) -> [UInt8] {
    var plain: [UInt8] = []
    plain.reserveCapacity(line.count)
    var bytes = line.makeIterator()
    var hasReturned = false
    while let byte = bytes.next() {
      if byte == 0x1B {
        guard let kind = bytes.next() else { break }
        if kind == 0x5B {
          while let next = bytes.next(), !(0x40...0x7E).contains(next) {}
        } else if kind == 0x5D {
          while let next = bytes.next(), next != 0x07, next != 0x1B {}
        }
      } else if byte == 0x0D {
        hasReturned = true
      } else if byte == 0x09 {
        plain.append(0x20)
      } else if byte >= 0x20 {
        if hasReturned {
          plain.removeAll(keepingCapacity: true)
          hasReturned = false
        }
        plain.append(byte)
      }
    }
    while plain.last == 0x20 { plain.removeLast() }
    let first = plain.firstIndex { $0 != 0x20 } ?? plain.endIndex
    return first == 0 ? plain : Array(plain[first...])
  }
}

/// One line, to be searched without regard to case.
struct RunLine {
  /// The line in lower case (ASCII).
  fileprivate let bytes: [UInt8]
  private let original: [UInt8]

  init(_ bytes: [UInt8]) {
    original = bytes
    self.bytes = bytes.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  }

  /// The runners that may have something to read in it.
  var marks: LineMarks.Bits { LineMarks.all.bits(bytes.span) }

  /// The line as it was printed.
  var text: String { String(decoding: original, as: UTF8.self) }

  /// Its length in bytes.
  var count: Int { bytes.count }

  func starts(_ text: String) -> Bool {
    let (line, text) = (bytes.span, text.utf8.span)
    return text.count <= line.count && Self.stands(text, in: line, at: 0)
  }

  func has(_ text: String) -> Bool { place(of: text) != nil }

  private static func stands(_ text: Span<UInt8>, in line: Span<UInt8>, at place: Int) -> Bool {
    for index in text.indices where line[place + index] != text[index] { return false }
    return true
  }

  private func place(of text: String, from start: Int = 0) -> Int? {
    let (line, text) = (bytes.span, text.utf8.span)
    guard !text.isEmpty, start + text.count <= line.count else { return nil }
    for place in start...(line.count - text.count) where line[place] == text[0] {
      if Self.stands(text, in: line, at: place) { return place }
    }
    return nil
  }

  /// The number before a word, as in "3 failed".
  func number(before word: String) -> Int64? {
    var from = 0
    while let place = place(of: word, from: from) {
      from = place + 1
      let end = place + word.utf8.count
      if end < bytes.count, Self.isLetter(bytes[end]) { continue }
      var last = place
      while last > 0, bytes[last - 1] == 0x20 { last -= 1 }
      var first = last
      while first > 0, bytes[first - 1] &- 0x30 < 10 { first -= 1 }
      if first < last { return Int64(String(decoding: bytes[first..<last], as: UTF8.self)) }
    }
    return nil
  }

  /// The number behind words, as in "failures: 3".
  func number(after words: String) -> Int64? {
    guard let place = place(of: words) else { return nil }
    var first = place + words.utf8.count
    while first < bytes.count, bytes[first] == 0x20 || bytes[first] == 0x3A { first += 1 }
    var last = first
    while last < bytes.count, bytes[last] &- 0x30 < 10 { last += 1 }
    return first < last ? Int64(String(decoding: bytes[first..<last], as: UTF8.self)) : nil
  }

  /// What stands behind an opening, up to a mark that ends the name.
  func name(after opening: String, upTo end: String = " - ") -> String? {
    guard starts(opening) else { return nil }
    let rest = original[opening.utf8.count...].prefix(300)
    let text = String(decoding: rest, as: UTF8.self)
    let words = text.split(separator: end, maxSplits: 1)
    guard let name = words.first else { return nil }
    var trimmed = name.drop { $0 == " " }
    while trimmed.last == " " { trimmed.removeLast() }
    return trimmed.isEmpty ? nil : String(trimmed)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
}

extension RunLine {
  /// Whether it begins with a digit.
  var startsWithNumber: Bool { bytes.first.map { $0 &- 0x30 < 10 } ?? false }

  /// How many words it has.
  var wordCount: Int { bytes.split(separator: 0x20).count }

  /// Whether it begins as a whole number does.
  var mayBeNumber: Bool { startsWithNumber || bytes.first == 0x2D || bytes.first == 0x2B }
}
