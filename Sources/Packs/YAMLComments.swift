/// Cuts the comments of a YAML text before libyaml sees them: it takes long over every byte.
enum YAMLComments {
  /// The text, each line that is nothing but a comment in ASCII cut to its `#`.
  ///
  /// That ends with the first line that may begin a text of several lines, quoted or a block, or
  /// holds anything but ASCII, in which there are other line breaks. Everything else keeps its line
  /// and column.
  static func cut(_ text: [UInt8]) -> [UInt8] {
    var short: [UInt8] = []
    short.reserveCapacity(text.count)
    var start = 0
    var index = 0
    while index < text.count {
      while index < text.count, text[index] == 0x20 || text[index] == 0x09 { index += 1 }
      let mark = index
      let isComment = index < text.count && text[index] == 0x23
      index =
        isComment
        ? end(text, from: index) { isPlain($0) ? 0 : 1 }
        : end(text, from: index) { (isPlain($0) ? 0 : 1) | (isOpening($0) ? 1 : 0) }
      guard index == text.count || text[index] == 0x0A || text[index] == 0x0D else { break }
      if isComment {
        short += text[start...mark]
        start = index
      }
      index += 1
    }
    return short + text[start...]
  }

  /// Where bytes end that begin at a place and for which `other` is 0.
  @inline(__always)
  private static func end(
    _ text: [UInt8],
    from start: Int,
    _ other: (UInt8) -> UInt8
  ) -> Int {
    let bytes = text.span
    var end = start
    while end + 32 <= bytes.count {
      let block = bytes.extracting(end..<end + 32)
      // All of them are looked at, so that many are compared at once.
      var found: UInt8 = 0
      for index in block.indices { found |= other(block[index]) }
      if found != 0 { break }
      end += 32
    }
    while end < bytes.count, other(bytes[end]) == 0 { end += 1 }
    return end
  }

  private static func isPlain(_ byte: UInt8) -> Bool { byte &- 0x20 < 0x5F || byte == 0x09 }

  /// Whether it may begin a text in which a line that looks like a comment is none.
  private static func isOpening(_ byte: UInt8) -> Bool {
    byte == 0x22 || byte == 0x27 || byte == 0x3E || byte == 0x7C
  }
}
