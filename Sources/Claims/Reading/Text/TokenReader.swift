/// Cuts masked bytes into tokens; the offsets are those of the original.
struct TokenReader {
  /// The letters seen.
  private(set) var script = ScriptCounts()
  private var open = false
  /// Whether an underscore stands behind the letters so far: a letter after it makes one name.
  private var joins = false
  private var token = Token(start: 0, end: 0, hash: 0)
  private var hash = WordHash()
  private var isNumber = true
  /// The last folded bytes of the word so far, the last one highest.
  private var tail: UInt32 = 0
  private var length = 0

  /// The tokens of a text that is no message, cut as one.
  static func tokens(_ bytes: [UInt8]) -> [Token] {
    var reader = TokenReader()
    return Array(capacity: bytes.count) { tokens in
      reader.read(bytes.span, 0..<bytes.count, into: &tokens)
    }
  }

  /// The hashes of its words.
  static func hashes(_ bytes: [UInt8]) -> [UInt64] { tokens(bytes).map(\.hash) }

  /// Adds the tokens of a part of a text; there is room for as many as it has bytes.
  mutating func read(
    _ text: Span<UInt8>,
    _ range: Range<Int>,
    into tokens: inout OutputSpan<Token>
  ) {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = text[position]
      switch Self.roles[byte] {
      case .letter where !open:
        position = words(text, position, range.upperBound, &tokens)
        continue
      case .letter: add(UInt32(byte | 0x20), position, position + 1)
      case .wide:
        position = wide(text, position, range.upperBound, &tokens)
        continue
      case .protected:
        position = code(text, position, range.upperBound, &tokens)
        continue
      case .digit: add(UInt32(byte), position, position + 1, isDigit: true)
      case .apostrophe where open: add(0x27, position, position + 1)
      case .underscore where open: joins = true
      case .comma where byte == 0x2C && open && isNumber:
        if !isThousand(text, position, range.upperBound) {
          mark(.comma, position, position + 1, &tokens)
        }
      case .comma: mark(.comma, position, position + 1, &tokens)
      case .colon: mark(.colon, position, position + 1, &tokens)
      case .bracket: mark(.bracket, position, position + 1, &tokens)
      case .dash where !open: mark(.dash, position, position + 1, &tokens)
      case .space, .dash, .apostrophe, .underscore: close(&tokens)
      }
      position += 1
    }
    close(&tokens)
  }

  /// What a byte does to the word before it.
  private enum Role: UInt8 {
    /// Parts words and is none itself.
    case space
    /// A mark of its own, but only a space behind a word.
    case dash
    case letter
    case comma
    case colon
    case bracket
    case protected
    case digit
    /// Part of a word where one stands before it, else a space.
    case apostrophe
    case underscore
    /// Of a character beyond ASCII.
    case wide

    /// Whether a word of plain letters may go on with it.
    var goesOn: Bool { rawValue >= Role.digit.rawValue }

    /// Whether it is nothing but a space behind a word.
    var isSpace: Bool { rawValue <= Role.dash.rawValue }
  }

  private static let roles = ByteTable<Role> { byte in
    switch byte {
    case 0x41...0x5A, 0x61...0x7A: .letter
    case 0x30...0x39: .digit
    case 0x27: .apostrophe
    case 0x5F: .underscore
    case 0x2C, 0x3B: .comma
    case 0x3A: .colon
    case 0x28, 0x29, 0x5B, 0x5D: .bracket
    case 0x2D, 0x3E: .dash
    case ProtectedSpans.mark: .protected
    case 0x80...: .wide
    default: .space
    }
  }

  /// Whether a comma parts the thousands of a number: "1,204".
  private func isThousand(_ text: Span<UInt8>, _ comma: Int, _ limit: Int) -> Bool {
    guard comma + 3 < limit else { return false }
    for place in 1...3 where text[comma + place] &- 0x30 > 9 { return false }
    return comma + 4 >= limit || text[comma + 4] &- 0x30 > 9
  }

  /// Takes the plain letters from a place on as the beginning of a word, which mostly is all of it,
  /// and words that follow; answers where to go on.
  @inline(__always)
  private mutating func words(
    _ text: Span<UInt8>,
    _ start: Int,
    _ limit: Int,
    _ tokens: inout OutputSpan<Token>
  ) -> Int {
    var start = start
    repeat {
      let bytes = EightBytes(text, at: start)
      let count = min(bytes.letters, limit &- start)
      let end = start &+ count
      let role = end < limit ? Self.roles[text[end]] : .space
      // A long word, or one that goes on with what is no plain letter.
      if count == 8 || role.goesOn { return letters(text, start, limit) }
      script.letters &+= count
      let letters = bytes.folded(count)
      var word = Token(
        start: Int32(truncatingIfNeeded: start),
        end: Int32(truncatingIfNeeded: end),
        hash: WordHash.of(letters)
      )
      word.isCapitalised = bytes.isCapitalised
      // Only "ed" and "ing" are endings.
      if letters >> 56 == 0x64 || letters >> 56 == 0x67 {
        word.ending = WordEnding(UInt32(truncatingIfNeeded: letters >> 32), length: count)
      }
      tokens.append(word)
      start = role.isSpace ? end &+ 1 : end
    } while start < limit && Self.roles[text[start]] == .letter
    return start
  }

  /// Opens a word with the plain letters from a place on; answers where they end.
  private mutating func letters(_ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Int {
    hash = WordHash()
    tail = 0
    var end = start
    var count = 8
    while count == 8, end < limit {
      let bytes = EightBytes(text, at: end)
      count = min(bytes.letters, limit - end)
      if count == 0 { break }
      let letters = bytes.folded(count)
      hash.add(letters, count)
      tail = tail >> UInt32(8 * count) | UInt32(truncatingIfNeeded: letters >> 32)
      end += count
    }
    length = end - start
    script.letters += length
    token = Token(start: Int32(start), end: Int32(end), hash: 0)
    token.isCapitalised = text[start] < 0x60
    open = true
    joins = false
    isNumber = false
    return end
  }

  /// Takes what is protected from a place on as one token; answers where it ends.
  private mutating func code(
    _ text: Span<UInt8>,
    _ start: Int,
    _ limit: Int,
    _ tokens: inout OutputSpan<Token>
  ) -> Int {
    var end = start + 1
    while end < limit, text[end] == ProtectedSpans.mark { end += 1 }
    mark(.code, start, end, &tokens)
    return end
  }

  /// Takes the character beyond ASCII that stands at a place; answers where it ends.
  private mutating func wide(
    _ text: Span<UInt8>,
    _ start: Int,
    _ limit: Int,
    _ tokens: inout OutputSpan<Token>
  ) -> Int {
    let byte = text[start]
    var scalar = UInt32(byte)
    var length = 1
    if byte >= 0xF0 {
      (scalar, length) = (UInt32(byte & 7), 4)
    } else if byte >= 0xE0 {
      (scalar, length) = (UInt32(byte & 15), 3)
    } else if byte >= 0xC0 {
      (scalar, length) = (UInt32(byte & 31), 2)
    }
    length = min(length, limit - start)
    for offset in 1..<max(length, 1) {
      scalar = scalar << 6 | UInt32(text[start + offset] & 63)
    }
    wide(scalar, start, start + length, &tokens)
    return start + length
  }

  private mutating func wide(
    _ scalar: UInt32,
    _ start: Int,
    _ end: Int,
    _ tokens: inout OutputSpan<Token>
  ) {
    let folded = GlyphFolding.fold(scalar)
    switch folded {
    case 0: return
    case 0x27:
      if open { add(0x27, start, end) }
    case 0x61...0x7A:
      add(folded, start, end)
      if (0x370...0x52F).contains(scalar) { script.foreign += 1 }
    case 0x30...0x39: add(folded, start, end, isDigit: true)
    case 0x2C, 0x3B, 0x3001, 0xFF1B: mark(.comma, start, end, &tokens)
    case 0x3A: mark(.colon, start, end, &tokens)
    case 0x28, 0x29, 0x5B, 0x5D: mark(.bracket, start, end, &tokens)
    case 0x2013, 0x2014, 0x2192, 0x21D2, 0x2022: mark(.dash, start, end, &tokens)
    case 0x2705, 0x2713, 0x2714, 0x2611, 0x1F389, 0x1F7E2: mark(.tick, start, end, &tokens)
    case 0x274C, 0x2717, 0x2718, 0x1F534, 0x274E: mark(.cross, start, end, &tokens)
    case 0x26A0, 0x1F6A8, 0x26D4, 0x1F6D1: mark(.caution, start, end, &tokens)
    case 0x23F3, 0x231B, 0x1F504, 0x1F6A7, 0x1F7E1: mark(.hourglass, start, end, &tokens)
    case 0xFB00...0xFB06: ligature(folded, start, end)
    case 0x3040...0x30FF:
      script.kana += 1
      single(folded, start, end, &tokens)
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3134F:
      script.han += 1
      single(folded, start, end, &tokens)
    case 0x180...0x24F, 0x1E00...0x1EFF: add(folded, start, end)
    case 0x250...0x1FFF, 0xA000...0xD7FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10000...0x1CFFF:
      add(folded, start, end)
      script.foreign += 1
    default: close(&tokens)
    }
  }

  private mutating func ligature(_ scalar: UInt32, _ start: Int, _ end: Int) {
    for letter in ["ff", "fi", "fl", "ffi", "ffl", "st", "st"][Int(scalar - 0xFB00)].utf8 {
      add(UInt32(letter), start, end)
    }
  }

  private mutating func add(
    _ folded: UInt32,
    _ start: Int,
    _ end: Int,
    isDigit: Bool = false
  ) {
    if !open {
      open = true
      token = Token(start: Int32(start), end: Int32(end), hash: 0)
      hash = WordHash()
      isNumber = true
      token.value = 0
      tail = 0
      length = 0
    }
    tail = tail >> 8 | folded << 24
    length += 1
    if joins {
      joins = false
      isNumber = false
      token.value = -1
      hash.add(0x5F)
    }
    if isDigit, isNumber, token.value >= 0 {
      token.value = token.value > 99_999_999 ? -1 : token.value * 10 + Int32(folded - 0x30)
    } else if !isDigit {
      isNumber = false
      token.value = -1
    }
    if !isDigit { script.letters += 1 }
    hash.add(folded)
    token.end = Int32(end)
  }

  private mutating func single(
    _ folded: UInt32,
    _ start: Int,
    _ end: Int,
    _ tokens: inout OutputSpan<Token>
  ) {
    close(&tokens)
    script.letters += 1
    var hash = WordHash()
    hash.add(folded)
    tokens.append(Token(start: Int32(start), end: Int32(end), hash: hash.value))
  }

  private mutating func mark(
    _ classes: WordClass,
    _ start: Int,
    _ end: Int,
    _ tokens: inout OutputSpan<Token>
  ) {
    close(&tokens)
    tokens.append(
      Token(start: Int32(start), end: Int32(end), hash: classes.rawValue, classes: classes)
    )
  }

  private mutating func close(_ tokens: inout OutputSpan<Token>) {
    guard open else { return }
    open = false
    joins = false
    token.hash = hash.value
    if isNumber { token.classes = .number }
    token.ending = WordEnding(tail, length: length)
    tokens.append(token)
  }
}
