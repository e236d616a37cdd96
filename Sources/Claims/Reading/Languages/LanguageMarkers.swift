/// Frequent short words that tell languages: each language has one bit, the read ones first.
enum LanguageMarkers {
  /// Which languages have words in a sentence, as bits.
  struct Hints {
    /// The languages that have a word there.
    private(set) var once: UInt32 = 0
    /// The languages that have more than one.
    private(set) var twice: UInt32 = 0

    mutating func add(_ languages: UInt32) {
      twice |= once & languages
      once |= languages
    }
  }

  /// How often words of each language stand in a text.
  struct Counts {
    private var counts = InlineArray<32, Int>(repeating: 0)
    /// The languages that have a word there.
    private(set) var languages: UInt32 = 0

    /// Counts a word of these languages.
    @inline(__always)
    mutating func add(_ languages: UInt32) {
      self.languages |= languages
      // Mostly it is a word of English alone.
      guard languages != 1 else {
        counts[0] += 1
        return
      }
      for language in LanguageSet(languages) { counts[language] += 1 }
    }

    subscript(_ language: Int) -> Int { counts[language] }
  }

  /// The words of each language.
  static var all: [String] { Language.all.map(\.markers) + unread.map(\.words) }

  /// The index of a language that is none that is read.
  static let unreadIndex = Language.all.count
}

/// The languages of a set of bits, in order.
struct LanguageSet: Sequence, IteratorProtocol {
  private var rest: UInt32

  init(_ bits: UInt32) { rest = bits }

  mutating func next() -> Int? {
    guard rest != 0 else { return nil }
    defer { rest &= rest &- 1 }
    return rest.trailingZeroBitCount
  }
}

/// The letters of a text by script.
struct ScriptCounts {
  var letters = 0
  /// Letters that belong to no script that is read.
  var foreign = 0
  var han = 0
  var kana = 0

  static func - (left: ScriptCounts, right: ScriptCounts) -> ScriptCounts {
    ScriptCounts(
      letters: left.letters - right.letters,
      foreign: left.foreign - right.foreign,
      han: left.han - right.han,
      kana: left.kana - right.kana
    )
  }
}

/// What language a text is in, or a sentence of it; an index of `Language.all`, or behind them.
struct LanguageGuess {
  let language: Int

  var isRead: Bool { language < LanguageMarkers.unreadIndex }

  var isEnglish: Bool { language == 0 }

  /// The language of a whole text; English unless something speaks against it.
  init(_ script: ScriptCounts, _ counts: LanguageMarkers.Counts) {
    if let told = Self.byScript(script, script) {
      language = told
      return
    }
    var best = 0
    for index in LanguageSet(counts.languages) where counts[index] > counts[best] {
      if index < LanguageMarkers.unreadIndex || counts[index] > 1 { best = index }
    }
    language = best
  }

  /// The language of a sentence in a text: the text's, unless the sentence itself tells another.
  init(
    _ tokens: borrowing [Token],
    of sentence: Range<Int>,
    _ script: ScriptCounts,
    _ hints: LanguageMarkers.Hints,
    in text: LanguageGuess,
    _ whole: ScriptCounts
  ) {
    if script.foreign + script.han + script.kana > 0, let told = Self.byScript(script, whole) {
      language = told
      return
    }
    var best = text.isCJK ? 0 : text.language
    // Mostly no other language has two words there.
    if hints.twice & ~(1 << UInt32(best)) != 0 {
      var counts = LanguageMarkers.Counts()
      for place in sentence { counts.add(Lexicon.first.languages(tokens[place].hash)) }
      let own = counts[best]
      for index in LanguageSet(hints.twice) where counts[index] > counts[best] {
        if own == 0 || counts[index] >= own + 2 { best = index }
      }
    }
    language = best
  }

  private static let japanese = Language.all.firstIndex { $0.code == "ja" } ?? 0
  private static let chinese = Language.all.firstIndex { $0.code == "zh" } ?? 0

  private var isCJK: Bool { language == Self.japanese || language == Self.chinese }

  /// What the script tells; `nil` where it is Latin.
  private static func byScript(_ script: ScriptCounts, _ whole: ScriptCounts) -> Int? {
    if script.foreign * 2 > script.letters { return LanguageMarkers.unreadIndex }
    if script.kana * 20 > script.letters { return japanese }
    if script.han * 8 > script.letters {
      return whole.kana * 20 > whole.letters ? japanese : chinese
    }
    return nil
  }
}
