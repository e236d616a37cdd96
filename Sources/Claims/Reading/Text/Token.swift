/// One word, number or mark of a text, by what it does.
struct Token {
  /// The place in the text, in UTF-8 bytes.
  var start: Int32
  var end: Int32
  var hash: UInt64
  var classes: WordClass = []
  /// The classes of phrases that end here.
  var phrases: WordClass = []
  /// How many tokens the longest phrase that ends here has.
  var reach: UInt8 = 1
  /// The number's value; -1 where it is none or too large.
  var value: Int32 = -1
  /// What it may be by its ending, where it is none of the words that are known.
  var ending = WordEnding.other
  /// Whether what it does is only guessed from its ending.
  var isGuessed = false
  /// Whether it begins with a capital letter.
  var isCapitalised = false

  /// Everything the word or a phrase that ends with it does.
  var all: WordClass { classes.union(phrases) }

  func has(_ classes: WordClass) -> Bool { !all.isDisjoint(with: classes) }

  /// Tells what an unknown word may do by its ending.
  mutating func guess() {
    switch ending {
    case .other: return
    case .past: classes.formUnion(.past)
    case .ongoing: classes.formUnion(.ongoing)
    }
    isGuessed = true
  }
}

/// An ending that tells what an unknown word may be.
enum WordEnding: UInt8 {
  case other
  /// As in "repointed".
  case past
  /// As in "draining".
  case ongoing

  /// The ending of a word whose last bytes, folded, are these.
  init(_ tail: UInt32, length: Int) {
    if tail & 0xFFFF == 0x6564, tail & 0xFF0000 != 0x650000, length > 4 {
      self = .past
    } else if tail & 0xFF_FFFF == 0x69_6E67, length > 5 {
      self = .ongoing
    } else {
      self = .other
    }
  }
}

/// Cuts masked bytes into tokens; the offsets are those of the original.
struct TokenReader {
  private(set) var tokens: [Token] = []
  /// The letters seen.
  private(set) var script = ScriptCounts()
  private var open = false
  /// Whether an underscore stands behind the letters so far: a letter after it makes one name.
  private var joins = false
  private var token = Token(start: 0, end: 0, hash: 0)
  private var isNumber = true
  /// The last folded bytes of the word so far.
  private var tail: UInt32 = 0
  private var length = 0
  /// Phrases of the present sentence that have begun and may go on.
  private var live: [(node: UInt32, start: Int)] = []

  private static let basis: UInt64 = 0xCBF2_9CE4_8422_2325
  private static let prime: UInt64 = 0x100_0000_01B3

  /// Makes room for the tokens of so many bytes.
  mutating func reserve(bytes: Int) { tokens.reserveCapacity(bytes / 4) }

  /// The hashes of the words of a term, cut as a message is.
  static func hashes(_ bytes: [UInt8]) -> [UInt64] {
    var reader = TokenReader()
    reader.read(bytes, 0..<bytes.count)
    return reader.tokens.map(\.hash)
  }

  mutating func read(_ bytes: [UInt8], _ range: Range<Int>) {
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      if byte < 0x80 {
        if Self.isLetter(byte) {
          position = word(bytes, position, range.upperBound)
        } else if byte == ProtectedSpans.mark {
          position = code(bytes, position, range.upperBound)
        } else if byte == 0x2C, open, isNumber, isThousand(bytes, position, range.upperBound) {
          position += 1
        } else {
          ascii(byte, position)
          position += 1
        }
        continue
      }
      var scalar = UInt32(byte)
      var length = 1
      if byte >= 0xF0 {
        (scalar, length) = (UInt32(byte & 7), 4)
      } else if byte >= 0xE0 {
        (scalar, length) = (UInt32(byte & 15), 3)
      } else if byte >= 0xC0 {
        (scalar, length) = (UInt32(byte & 31), 2)
      }
      length = min(length, range.upperBound - position)
      for offset in 1..<max(length, 1) {
        scalar = scalar << 6 | UInt32(bytes[position + offset] & 63)
      }
      wide(scalar, position, position + length)
      position += length
    }
    close(range.upperBound)
  }

  /// Whether a comma parts the thousands of a number: "1,204".
  private func isThousand(_ bytes: [UInt8], _ comma: Int, _ limit: Int) -> Bool {
    guard comma + 3 < limit else { return false }
    for place in 1...3 where bytes[comma + place] &- 0x30 > 9 { return false }
    return comma + 4 >= limit || bytes[comma + 4] &- 0x30 > 9
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

  /// Takes the plain letters from a place on as one run; answers where it ends.
  private mutating func word(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
    add(UInt32(bytes[start] | 0x20), start, start + 1, isCapital: bytes[start] < 0x60)
    let text = bytes.span
    var position = start + 1
    var (hash, tail) = (token.hash, tail)
    while position < limit {
      let letter = text[position] | 0x20
      guard letter &- 0x61 < 26 else { break }
      hash = (hash ^ UInt64(letter)) &* Self.prime
      tail = tail << 8 | UInt32(letter)
      position += 1
    }
    token.hash = hash
    self.tail = tail
    length += position - start - 1
    script.letters += position - start - 1
    token.end = Int32(position)
    return position
  }

  /// Takes what is protected from a place on as one token; answers where it ends.
  private mutating func code(_ bytes: [UInt8], _ start: Int, _ limit: Int) -> Int {
    let text = bytes.span
    var end = start + 1
    while end < limit, text[end] == ProtectedSpans.mark { end += 1 }
    close(start)
    if let last = tokens.last, last.classes == .code, Int(last.end) == start {
      tokens[tokens.count - 1].end = Int32(end)
    } else {
      mark(.code, start, end)
    }
    return end
  }

  private mutating func ascii(_ byte: UInt8, _ position: Int) {
    switch byte {
    case 0x30...0x39: add(UInt32(byte), position, position + 1, isDigit: true)
    case 0x27 where open: add(0x27, position, position + 1)
    case 0x5F where open: joins = true
    case 0x20, 0x09, 0x0D, 0x2A, 0x5F, 0x27: close(position)
    case 0x2C, 0x3B: mark(.comma, position, position + 1)
    case 0x3A: mark(.colon, position, position + 1)
    case 0x28, 0x29, 0x5B, 0x5D: mark(.bracket, position, position + 1)
    case 0x2D where !open: mark(.dash, position, position + 1)
    case 0x3E where !open: mark(.dash, position, position + 1)
    case 0x2D, 0x2E, 0x2F, 0x2B, 0x25: close(position)
    default: close(position)
    }
  }

  private mutating func wide(_ scalar: UInt32, _ start: Int, _ end: Int) {
    let folded = GlyphFolding.fold(scalar)
    switch folded {
    case 0: return
    case 0x27:
      if open { add(0x27, start, end) }
    case 0x61...0x7A:
      add(folded, start, end)
      if (0x370...0x52F).contains(scalar) { script.foreign += 1 }
    case 0x30...0x39: add(folded, start, end, isDigit: true)
    case 0x2C, 0x3B, 0x3001, 0xFF1B: mark(.comma, start, end)
    case 0x3A: mark(.colon, start, end)
    case 0x28, 0x29, 0x5B, 0x5D: mark(.bracket, start, end)
    case 0x2013, 0x2014, 0x2192, 0x21D2, 0x2022: mark(.dash, start, end)
    case 0x2705, 0x2713, 0x2714, 0x2611, 0x1F389, 0x1F7E2: mark(.tick, start, end)
    case 0x274C, 0x2717, 0x2718, 0x1F534, 0x274E: mark(.cross, start, end)
    case 0x26A0, 0x1F6A8, 0x26D4, 0x1F6D1: mark(.caution, start, end)
    case 0x23F3, 0x231B, 0x1F504, 0x1F6A7, 0x1F7E1: mark(.hourglass, start, end)
    case 0xFB00...0xFB06: ligature(folded, start, end)
    case 0x3040...0x30FF:
      script.kana += 1
      single(folded, start, end)
    case 0x3400...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3134F:
      script.han += 1
      single(folded, start, end)
    case 0x180...0x24F, 0x1E00...0x1EFF: add(folded, start, end)
    case 0x250...0x1FFF, 0xA000...0xD7FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFE, 0x10000...0x1CFFF:
      add(folded, start, end)
      script.foreign += 1
    default: close(start)
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
    isCapital: Bool = false,
    isDigit: Bool = false
  ) {
    if !open {
      open = true
      token = Token(start: Int32(start), end: Int32(end), hash: Self.basis)
      token.isCapitalised = isCapital
      isNumber = true
      token.value = 0
      tail = 0
      length = 0
    }
    tail = tail << 8 | folded & 0xFF
    length += 1
    if joins {
      joins = false
      isNumber = false
      token.value = -1
      token.hash = (token.hash ^ 0x5F) &* Self.prime
    }
    if isDigit, isNumber, token.value >= 0 {
      token.value = token.value > 99_999_999 ? -1 : token.value * 10 + Int32(folded - 0x30)
    } else if !isDigit {
      isNumber = false
      token.value = -1
    }
    if !isDigit { script.letters += 1 }
    token.hash = (token.hash ^ UInt64(folded)) &* Self.prime
    token.end = Int32(end)
  }

  private mutating func single(_ folded: UInt32, _ start: Int, _ end: Int) {
    close(start)
    script.letters += 1
    let hash = (Self.basis ^ UInt64(folded)) &* Self.prime
    tokens.append(Token(start: Int32(start), end: Int32(end), hash: hash))
  }

  private mutating func mark(_ classes: WordClass, _ start: Int, _ end: Int) {
    close(start)
    tokens.append(
      Token(start: Int32(start), end: Int32(end), hash: classes.rawValue, classes: classes)
    )
  }

  private mutating func close(_ end: Int) {
    guard open else { return }
    open = false
    joins = false
    if isNumber { token.classes = .number }
    token.ending = WordEnding(tail, length: length)
    tokens.append(token)
  }

  /// Tells each token of a sentence what it does, by a language's terms.
  mutating func classify(_ range: Range<Int>, _ lexicon: Lexicon) {
    // Only the first so many of `live` go on.
    var begun = 0
    for index in range {
      var token = tokens[index]
      var kept = 0
      for place in 0..<begun {
        let phrase = live[place]
        let node = lexicon.next(phrase.node, token.hash)
        guard node != 0 else { continue }
        live[kept] = (node, phrase.start)
        kept += 1
        let classes = lexicon.classes(node)
        guard !classes.isEmpty else { continue }
        token.phrases.formUnion(classes)
        token.reach = max(token.reach, UInt8(min(index - phrase.start + 1, 200)))
      }
      begun = kept
      let entry = lexicon.entry(token.hash)
      token.classes.formUnion(entry.classes)
      if !entry.isKnown, lexicon.hasEndings { token.guess() }
      tokens[index] = token
      guard entry.node != 0 else { continue }
      if begun < live.count {
        live[begun] = (entry.node, index)
      } else {
        live.append((entry.node, index))
      }
      begun += 1
    }
  }
}
