/// One sentence, heading, list item or table cell of a message.
struct Sentence {
  /// The place in the text, in UTF-8 bytes, without list marks and surrounding space.
  var range: Range<Int>
  /// Its tokens, as indices into the message's.
  var tokens = 0..<0
  /// Its language, as an index of `Language.all`; `nil` where it is none that is read.
  var language: Int? = 0
  let isQuestion: Bool
  let isHeading: Bool
  /// Whether it stands on a line of a list.
  let isItem: Bool
  /// Whether it is a ticked (`true`) or open (`false`) item of a check list.
  let isTicked: Bool?
  /// Which cell of a table's row it is; `nil` outside tables.
  let cell: Int?
  /// Whether it opens its line.
  let opensLine: Bool
  /// Whether it ends its line.
  let endsLine: Bool
  /// Whether it ends with a colon, or is a line all in bold.
  let isLabel: Bool
  /// The number of the line it stands on.
  let line: Int
  /// How far the line is indented.
  let indent: Int

  /// A part of it: these tokens, between these places.
  func part(_ tokens: Range<Int>, from start: Int32, to end: Int32) -> Sentence {
    var part = self
    part.tokens = tokens
    part.range = max(range.lowerBound, Int(start))..<Int(end)
    return part
  }
}

/// Cuts a message into sentences.
struct SentenceReader {
  private let masked: [UInt8]
  private(set) var sentences: [Sentence] = []
  private var line = 0
  private var form = LineForm()

  /// What the line that is being cut looks like.
  private struct LineForm {
    var isHeading = false
    var isItem = false
    var isTicked: Bool?
    var cell: Int?
    var indent = 0
    var isFirst = true
  }

  init(_ masked: [UInt8]) {
    self.masked = masked
    var start = 0
    while start < masked.count {
      let end = ByteClass.lineEnd(masked, from: start)
      readLine(start..<end)
      line += 1
      start = end + 1
    }
  }

  private mutating func readLine(_ line: Range<Int>) {
    var start = line.lowerBound
    form = LineForm()
    skip(&start, line) { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    form.indent = start - line.lowerBound
    if start < line.upperBound, masked[start] == 0x7C { form.cell = 0 }
    if start < line.upperBound, masked[start] == 0x23 {
      form.isHeading = true
      skip(&start, line) { $0 == 0x23 || $0 == 0x20 }
    }
    let unmarked = start
    skipListMark(&start, line)
    form.isItem = start > unmarked && !form.isHeading
    if start + 2 < line.upperBound, masked[start] == 0x5B, masked[start + 2] == 0x5D {
      form.isTicked = masked[start + 1] | 0x20 == 0x78
      start += 3
    }
    guard start < line.upperBound else { return }
    cut(start..<line.upperBound)
  }

  private func skip(_ start: inout Int, _ line: Range<Int>, _ isSkipped: (UInt8) -> Bool) {
    while start < line.upperBound, isSkipped(masked[start]) { start += 1 }
  }

  private func skipListMark(_ start: inout Int, _ line: Range<Int>) {
    guard start < line.upperBound else { return }
    var end = start
    if ByteClass.bullets.contains(masked[start]) {
      end += 1
    } else {
      skip(&end, line) { $0 &- 0x30 < 10 }
      guard end > start, end < line.upperBound, masked[end] == 0x2E || masked[end] == 0x29 else {
        return
      }
      end += 1
    }
    guard end < line.upperBound, masked[end] == 0x20 else { return }
    start = end
    skip(&start, line) { $0 == 0x20 }
  }

  private mutating func cut(_ content: Range<Int>) {
    var start = content.lowerBound
    var position = start
    while position < content.upperBound {
      position = mayEnd(from: position, to: content.upperBound)
      guard position < content.upperBound else { break }
      guard let length = endMark(at: position, in: content) else {
        position += 1
        continue
      }
      position += length
      while position < content.upperBound,
        ByteClass.closing.contains(masked[position])
      {
        position += 1
      }
      add(start..<position, content)
      start = position
    }
    add(start..<content.upperBound, content)
  }

  /// The next byte that a mark may begin with which ends a sentence, or the end.
  private func mayEnd(from start: Int, to end: Int) -> Int {
    let bytes = masked.span
    var position = start
    while position < end {
      let byte = bytes[position]
      if byte >= 0xE3 || byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x7C { break }
      position += 1
    }
    return position
  }

  /// The length of the mark that ends a sentence here: `.`, `!`, `?` before a space or the end, a
  /// cell's bar, or a full-width mark.
  private func endMark(at position: Int, in content: Range<Int>) -> Int? {
    switch masked[position] {
    case 0x2E, 0x21, 0x3F:
      let next = position + 1
      guard next < content.upperBound else { return 1 }
      return ByteClass.following.contains(masked[next]) ? 1 : nil
    case 0x7C: return 1
    case 0xE3 where matches([0xE3, 0x80, 0x82], position, content): return 3
    case 0xEF where matches([0xEF, 0xBC, 0x81], position, content): return 3
    case 0xEF where matches([0xEF, 0xBC, 0x9F], position, content): return 3
    default: return nil
    }
  }

  private func matches(_ bytes: [UInt8], _ position: Int, _ content: Range<Int>) -> Bool {
    position + 3 <= content.upperBound && masked[position..<position + 3].elementsEqual(bytes)
  }

  private mutating func add(_ range: Range<Int>, _ content: Range<Int>) {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, ByteClass.margin.contains(masked[start]) { start += 1 }
    while end > start, ByteClass.margin.contains(masked[end - 1]) { end -= 1 }
    guard start < end else { return }
    sentences.append(
      Sentence(
        range: start..<end,
        isQuestion: asks(start..<end),
        isHeading: form.isHeading,
        isItem: form.isItem,
        isTicked: form.isTicked,
        cell: form.cell,
        opensLine: form.isFirst,
        endsLine: range.upperBound == content.upperBound,
        isLabel: isLabel(start..<end),
        line: line,
        indent: form.indent
      )
    )
    form.isFirst = false
    if let cell = form.cell { form.cell = cell + 1 }
  }

  /// Whether a sentence ends with a colon or is in bold as a whole.
  private func isLabel(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, masked[end - 1] == 0x2A || masked[end - 1] == 0x20 { end -= 1 }
    guard end > range.lowerBound else { return false }
    if masked[end - 1] == 0x3A { return true }
    if end >= range.lowerBound + 3, masked[end - 3..<end].elementsEqual([0xEF, 0xBC, 0x9A]) {
      return true
    }
    return masked[range.lowerBound] == 0x2A && masked[range.upperBound - 1] == 0x2A
      && range.count < 90 && range.count > 4
  }

  private func asks(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, ByteClass.emphasis.contains(masked[end - 1]) { end -= 1 }
    if end > range.lowerBound, masked[end - 1] == 0x3F { return true }
    return end - range.lowerBound >= 3 && masked[end - 3..<end].elementsEqual([0xEF, 0xBC, 0x9F])
  }
}
