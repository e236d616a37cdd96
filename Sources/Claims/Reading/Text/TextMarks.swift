/// The places of a text with which a line, a sentence or something protected may begin or end: all
/// that stands between them is looked at once.
struct TextMarks {
  /// A line of the text, without its end.
  struct Line {
    /// In UTF-8 bytes.
    let range: Range<Int>
    /// Its marks, as indices of `places`.
    let marks: Range<Int>
  }

  /// In UTF-8 bytes, in order.
  private(set) var places: [Int32] = []
  private(set) var lines: [Line] = []
  /// Where the first comment may begin.
  private(set) var comment: Int?

  init(_ bytes: [UInt8]) {
    let text = bytes.span
    places.reserveCapacity(text.count / 16 + 8)
    lines.reserveCapacity(text.count / 64 + 4)
    var start = 0
    var first = 0
    var place = 0
    while place < text.count {
      let byte = text[place]
      if Self.areMarks[byte] {
        if byte == 0x0A {
          lines.append(Line(range: start..<place, marks: first..<places.count))
          start = place + 1
          first = places.count
        } else if byte == 0x3C {
          let isComment = place + 1 < text.count && text[place + 1] == 0x21
          if isComment, comment == nil { comment = place }
        } else {
          places.append(Int32(place))
        }
      }
      place += 1
    }
    if start < place { lines.append(Line(range: start..<place, marks: first..<places.count)) }
  }

  /// Ends of lines and sentences, backticks, quotes, the colon of an address, the bar of a table;
  /// of marks of several bytes the first.
  private static let areMarks = ByteTable { byte in
    "\n.!?|`\":<".utf8.contains(byte) || [0xC2, 0xE2, 0xE3, 0xEF].contains(byte)
  }
}
