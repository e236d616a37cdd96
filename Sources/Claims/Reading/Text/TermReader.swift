/// Tells tokens what they do, by the words and phrases of a language.
enum TermReader {
  /// Tells each token of a sentence what it does, by a language's terms.
  static func read(_ tokens: inout [Token], _ sentence: Range<Int>, _ lexicon: Lexicon) {
    var tokens = tokens.mutableSpan
    for index in sentence {
      let entry = lexicon.entry(tokens[index].hash)
      tokens[index].classes.formUnion(entry.classes)
      if !entry.isKnown, lexicon.hasEndings { tokens[index].guess() }
      let next = index + 1
      if entry.node != 0, next < sentence.upperBound,
        lexicon.goesOn(entry.node, tokens[next].hash)
      {
        follow(entry.node, index..<sentence.upperBound, &tokens, lexicon)
      }
    }
  }

  /// Tells the tokens at which phrases end that begin with the first of these.
  private static func follow(
    _ opening: UInt32,
    _ words: Range<Int>,
    _ tokens: inout MutableSpan<Token>,
    _ lexicon: Lexicon
  ) {
    var node = opening
    for index in words.dropFirst() {
      let hash = tokens[index].hash
      guard lexicon.goesOn(node, hash) else { return }
      node = lexicon.next(node, hash)
      guard node != 0 else { return }
      let classes = lexicon.classes(node)
      guard !classes.isEmpty else { continue }
      let length = UInt8(min(index - words.lowerBound + 1, 200))
      tokens[index].phrases.formUnion(classes)
      tokens[index].reach = max(tokens[index].reach, length)
    }
  }
}
