/// What a line that is cut into sentences looks like.
struct LineForm {
  var isHeading = false
  /// Whether it belongs to a list.
  var isItem = false
  /// Whether it is a ticked (`true`) or open (`false`) item of a check list.
  var isTicked: Bool?
  /// The next cell of a table's row; `nil` outside tables.
  var cell: Int?
  /// Whether nothing of it has been read.
  var isFirst = true
  /// Its number; lines that go on in the next one count once.
  var line = 0
}

/// Cuts a message into sentences.
struct SentenceReader {
  private let masked: [UInt8]
  private(set) var sentences: [Sentence] = []
  private var form = LineForm()

  init(_ masked: [UInt8], _ marks: TextMarks) {
    self.masked = masked
    sentences.reserveCapacity(marks.lines.count + marks.places.count / 8)
    let lines = marks.lines
    var (number, first) = (0, 0)
    while first < lines.count {
      var last = first
      while last + 1 < lines.count,
        LineBreak.isSoft(masked, lines[last].range, lines[last + 1].range)
      {
        last += 1
      }
      form = LineForm(line: number)
      let places = lines[first].marks.lowerBound..<lines[last].marks.upperBound
      readLine(lines[first].range.lowerBound..<lines[last].range.upperBound, marks.places[places])
      (number, first) = (number + 1, last + 1)
    }
  }

  private mutating func readLine(_ line: Range<Int>, _ marks: ArraySlice<Int32>) {
    var start = line.lowerBound
    if start == 0, masked.starts(with: Self.byteOrderMark) { start += Self.byteOrderMark.count }
    skip(&start, line) { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    if start < line.upperBound, masked[start] == 0x7C { form.cell = 0 }
    if start < line.upperBound, masked[start] == 0x23 {
      form.isHeading = true
      skip(&start, line) { $0 == 0x23 || $0 == 0x20 }
    }
    skipTime(&start, line)
    let unmarked = start
    skipListMark(&start, line)
    form.isItem = start > unmarked && !form.isHeading
    if start + 2 < line.upperBound, masked[start] == 0x5B, masked[start + 2] == 0x5D {
      form.isTicked = masked[start + 1] | 0x20 == 0x78
      start += 3
    }
    guard start < line.upperBound else { return }
    cut(start..<line.upperBound, marks)
  }

  private func skip(_ start: inout Int, _ line: Range<Int>, _ isSkipped: (UInt8) -> Bool) {
    while start < line.upperBound, isSkipped(masked[start]) { start += 1 }
  }

  /// Skips "[2026-03-04 10:22] ": when a line was written is no part of what it says.
  private func skipTime(_ start: inout Int, _ line: Range<Int>) {
    guard start < line.upperBound, masked[start] == 0x5B else { return }
    var end = start + 1
    var isTime = false
    while end < line.upperBound, end - start < 40, Self.areOfTime[masked[end]] {
      if masked[end] == 0x3A { isTime = true }
      end += 1
    }
    guard isTime, end + 1 < line.upperBound, masked[end] == 0x5D, masked[end + 1] == 0x20 else {
      return
    }
    start = end + 1
    skip(&start, line) { $0 == 0x20 }
  }

  private static let areOfTime = ByteTable { "0123456789-:./+TZ ".utf8.contains($0) }

  private func skipListMark(_ start: inout Int, _ line: Range<Int>) {
    guard start < line.upperBound else { return }
    var end = start
    switch masked[start] {
    case 0x2D, 0x2A, 0x2B: end += 1
    case 0xC2, 0xE2:
      guard let mark = Self.listMarks.first(where: { masked[start...].starts(with: $0) }) else {
        return
      }
      end += mark.count
    default:
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

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The bullets and dashes that people put in front of a line where Markdown has "-".
  private static let listMarks = ["•", "–", "—", "·", "‣", "◦", "▪", "●", "○", "■"].map {
    Array($0.utf8)
  }

  private mutating func cut(_ content: Range<Int>, _ marks: ArraySlice<Int32>) {
    var start = content.lowerBound
    for mark in marks where mark >= start {
      let place = Int(mark)
      var end = place + markLength(at: place, in: content)
      guard end > place else { continue }
      while end < content.upperBound, Self.closes(masked[end]) { end += 1 }
      add(start..<end, content)
      start = end
    }
    add(start..<content.upperBound, content)
  }

  /// The length of the mark that ends a sentence here, or 0: `.`, `!`, `?` before a space or the
  /// end, a cell's bar, or a full-width mark.
  private func markLength(at place: Int, in content: Range<Int>) -> Int {
    switch masked[place] {
    case 0x2E, 0x21, 0x3F:
      let next = place + 1
      return next == content.upperBound || Self.follows(masked[next]) ? 1 : 0
    case 0x7C: return 1
    case 0xE3: return isMark([0x80, 0x82], behind: place, in: content) ? 3 : 0
    case 0xEF:
      return isMark([0xBC, 0x81], behind: place, in: content)
        || isMark([0xBC, 0x9F], behind: place, in: content) ? 3 : 0
    default: return 0
    }
  }

  /// Whether these two bytes follow a place.
  private func isMark(_ rest: SIMD2<UInt8>, behind place: Int, in range: Range<Int>) -> Bool {
    place + 2 < range.upperBound && masked[place + 1] == rest.x && masked[place + 2] == rest.y
  }

  /// What may stand between the mark that ends a sentence and the next one.
  private static func closes(_ byte: UInt8) -> Bool {
    isEmphasis(byte) || byte == 0x21 || byte == 0x3F
  }

  /// What follows a mark that ends a sentence.
  private static func follows(_ byte: UInt8) -> Bool { isMargin(byte) || closes(byte) }

  /// What stands around a sentence and does not belong to it: spaces and bars.
  private static func isMargin(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A || byte == 0x7C
  }

  private static func isEmphasis(_ byte: UInt8) -> Bool {
    byte == 0x2A || byte == 0x5F || byte == 0x29
  }

  private mutating func add(_ range: Range<Int>, _ content: Range<Int>) {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, Self.isMargin(masked[start]) { start += 1 }
    while end > start, Self.isMargin(masked[end - 1]) { end -= 1 }
    guard start < end else { return }
    sentences.append(
      Sentence(
        start..<end,
        form,
        endsLine: range.upperBound == content.upperBound,
        isQuestion: asks(start..<end),
        isLabel: isLabel(start..<end)
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
    if endsFullWidth(range.lowerBound..<end, 0x9A) { return true }
    return masked[range.lowerBound] == 0x2A && masked[range.upperBound - 1] == 0x2A
      && range.count < 90 && range.count > 4
  }

  private func asks(_ range: Range<Int>) -> Bool {
    var end = range.upperBound
    while end > range.lowerBound, Self.isEmphasis(masked[end - 1]) { end -= 1 }
    if end > range.lowerBound, masked[end - 1] == 0x3F { return true }
    return endsFullWidth(range.lowerBound..<end, 0x9F)
  }

  /// Whether the full-width mark with this last byte ends a range.
  private func endsFullWidth(_ range: Range<Int>, _ last: UInt8) -> Bool {
    range.count >= 3 && masked[range.upperBound - 1] == last
      && masked[range.upperBound - 2] == 0xBC && masked[range.upperBound - 3] == 0xEF
  }
}
