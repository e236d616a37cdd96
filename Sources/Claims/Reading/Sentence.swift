/// One sentence, heading, list item or table cell of a message.
struct Sentence {
  /// One word, lower case, with its place.
  struct Word {
    let text: String
    let range: Range<Int>
  }

  /// The place in the text, in UTF-8 bytes, without list marks and surrounding space.
  let range: Range<Int>
  let words: [Word]
  let isQuestion: Bool
  let isHeading: Bool
  /// Whether it is a ticked (`true`) or open (`false`) item of a check list.
  let isTicked: Bool?
  /// The number of the line it stands on.
  let line: Int

  var texts: [String] { words.map(\.text) }
}

/// Cuts a message into sentences.
struct SentenceReader {
  private let masked: [UInt8]
  private(set) var sentences: [Sentence] = []
  private var line = 0

  init(_ masked: [UInt8]) {
    self.masked = masked
    var start = 0
    while start < masked.count {
      var end = start
      while end < masked.count, masked[end] != 0x0A { end += 1 }
      readLine(start..<end)
      line += 1
      start = end + 1
    }
  }

  private mutating func readLine(_ line: Range<Int>) {
    var start = line.lowerBound
    var isHeading = false
    var isTicked: Bool?
    skip(&start, line) { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    if start < line.upperBound, masked[start] == 0x23 {
      isHeading = true
      skip(&start, line) { $0 == 0x23 || $0 == 0x20 }
    }
    skipListMark(&start, line)
    if start + 2 < line.upperBound, masked[start] == 0x5B, masked[start + 2] == 0x5D {
      isTicked = masked[start + 1] | 0x20 == 0x78
      start += 3
    }
    guard start < line.upperBound else { return }
    cut(start..<line.upperBound, isHeading, isTicked)
  }

  private func skip(_ start: inout Int, _ line: Range<Int>, _ isSkipped: (UInt8) -> Bool) {
    while start < line.upperBound, isSkipped(masked[start]) { start += 1 }
  }

  private func skipListMark(_ start: inout Int, _ line: Range<Int>) {
    guard start < line.upperBound else { return }
    var end = start
    if [0x2D, 0x2A, 0x2B].contains(masked[start]) {
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

  private mutating func cut(_ content: Range<Int>, _ isHeading: Bool, _ isTicked: Bool?) {
    var start = content.lowerBound
    var position = start
    while position < content.upperBound {
      guard let length = endMark(at: position, in: content) else {
        position += 1
        continue
      }
      position += length
      while position < content.upperBound,
        [0x2A, 0x5F, 0x29, 0x21, 0x3F].contains(masked[position])
      {
        position += 1
      }
      add(start..<position, isHeading, isTicked)
      start = position
    }
    add(start..<content.upperBound, isHeading, isTicked)
  }

  /// The length of the mark that ends a sentence here: `.`, `!`, `?` before a space or the end, a
  /// cell's bar, or a full-width mark.
  private func endMark(at position: Int, in content: Range<Int>) -> Int? {
    switch masked[position] {
    case 0x2E, 0x21, 0x3F:
      let next = position + 1
      guard next < content.upperBound else { return 1 }
      return [0x20, 0x09, 0x0D, 0x2A, 0x5F, 0x29, 0x21, 0x3F, 0x7C].contains(masked[next]) ? 1 : nil
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

  private mutating func add(_ range: Range<Int>, _ isHeading: Bool, _ isTicked: Bool?) {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, [0x20, 0x09, 0x0D, 0x7C].contains(masked[start]) { start += 1 }
    while end > start, [0x20, 0x09, 0x0D, 0x7C].contains(masked[end - 1]) { end -= 1 }
    guard start < end else { return }
    let words = words(in: start..<end)
    guard !words.isEmpty || masked[start..<end].contains(where: { $0 >= 0x80 }) else { return }
    sentences.append(
      Sentence(
        range: start..<end,
        words: words,
        isQuestion: asks(start..<end),
        isHeading: isHeading,
        isTicked: isTicked,
        line: line
      )
    )
  }

  private func asks(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, [0x2A, 0x5F, 0x29].contains(masked[end - 1]) { end -= 1 }
    if end > range.lowerBound, masked[end - 1] == 0x3F { return true }
    return end - range.lowerBound >= 3 && masked[end - 3..<end].elementsEqual([0xEF, 0xBC, 0x9F])
  }

  private func words(in range: Range<Int>) -> [Sentence.Word] {
    var words: [Sentence.Word] = []
    var word: [UInt8] = []
    var start = range.lowerBound
    var position = range.lowerBound
    func isApostrophe(_ position: Int) -> Int? {
      if masked[position] == 0x27 { return 1 }
      let isCurly =
        position + 2 < range.upperBound && masked[position] == 0xE2
        && masked[position + 1] == 0x80 && masked[position + 2] == 0x99
      return isCurly ? 3 : nil
    }
    while position < range.upperBound {
      let byte = masked[position]
      if let length = isApostrophe(position), !word.isEmpty {
        word.append(0x27)
        position += length
        continue
      }
      if isLetter(byte) {
        if word.isEmpty { start = position }
        word.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      } else if !word.isEmpty {
        words.append(.init(text: String(decoding: word, as: UTF8.self), range: start..<position))
        word.removeAll(keepingCapacity: true)
      }
      position += 1
    }
    if !word.isEmpty {
      words.append(
        .init(text: String(decoding: word, as: UTF8.self), range: start..<range.upperBound)
      )
    }
    return words
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte)
      || byte >= 0x80 || byte == 0x25
  }
}
