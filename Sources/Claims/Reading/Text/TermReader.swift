/// Tells tokens what they do, by the words and phrases of a language.
struct TermReader {
  /// Everything that the tokens do.
  private(set) var all: WordClass = []
  /// The languages of which some are frequent words.
  private(set) var hints = LanguageMarkers.Hints()

  /// Tells each token of a sentence what it does, by a language's terms.
  init(
    _ tokens: inout [Token],
    _ sentence: Range<Int>,
    _ lexicon: borrowing Lexicon,
    _ counts: inout LanguageMarkers.Counts
  ) {
    var words = tokens.mutableSpan
    guard sentence.lowerBound >= 0, sentence.upperBound <= words.count else { return }
    let hasEndings = lexicon.hasEndings
    var all: WordClass = []
    var (node, following) = (UInt32(0), TermTable.Following())
    for index in sentence {
      let hash = words[index].hash
      if following.mayHave(hash) {
        all.formUnion(Self.follow(node, index..<sentence.upperBound, &words, lexicon))
      }
      let entry = lexicon.entry(hash)
      (node, following) = (entry.node, entry.following)
      words[index].classes.formUnion(entry.classes)
      if !entry.isKnown, hasEndings { words[index].guess() }
      all.formUnion(words[index].classes)
      if entry.languages != 0 {
        hints.add(entry.languages)
        counts.add(entry.languages)
      }
    }
    self.all = all
  }

  /// Tells the tokens at which phrases end whose first word leads to a node, and which go on with
  /// these; answers what the phrases do.
  private static func follow(
    _ opening: UInt32,
    _ words: Range<Int>,
    _ tokens: inout MutableSpan<Token>,
    _ lexicon: borrowing Lexicon
  ) -> WordClass {
    var all: WordClass = []
    var node = opening
    for index in words {
      node = lexicon.next(node, tokens[index].hash)
      guard node != 0 else { break }
      let place = lexicon.node(node)
      if !place.classes.isEmpty {
        let length = UInt8(min(index - words.lowerBound + 2, 200))
        tokens[index].phrases.formUnion(place.classes)
        tokens[index].reach = max(tokens[index].reach, length)
        all.formUnion(place.classes)
      }
      guard index + 1 < words.upperBound, place.following.mayHave(tokens[index + 1].hash) else {
        break
      }
    }
    return all
  }
}
