/// Tells tokens what they do, by the words and phrases of a language.
struct TermReader {
  /// A phrase that has begun and may go on.
  private struct Phrase {
    let node: UInt32
    let start: Int
  }

  /// Only the first so many go on, as many as the sentence that is being read has begun.
  private var phrases: [Phrase] = []

  /// Tells each token of a sentence what it does, by a language's terms.
  mutating func read(_ tokens: inout [Token], _ sentence: Range<Int>, _ lexicon: Lexicon) {
    var tokens = tokens.mutableSpan
    var begun = 0
    for index in sentence {
      let hash = tokens[index].hash
      let next = index + 1 < sentence.upperBound ? tokens[index + 1].hash : nil
      if begun > 0 {
        var kept = 0
        for place in 0..<begun {
          let start = phrases[place].start
          let node = lexicon.next(phrases[place].node, hash)
          guard node != 0 else { continue }
          if lexicon.goesOn(node, next) {
            phrases[kept] = Phrase(node: node, start: start)
            kept += 1
          }
          let classes = lexicon.classes(node)
          guard !classes.isEmpty else { continue }
          tokens[index].phrases.formUnion(classes)
          tokens[index].reach = max(tokens[index].reach, UInt8(min(index - start + 1, 200)))
        }
        begun = kept
      }
      let entry = lexicon.entry(hash)
      tokens[index].classes.formUnion(entry.classes)
      if !entry.isKnown, lexicon.hasEndings { tokens[index].guess() }
      guard entry.node != 0, lexicon.goesOn(entry.node, next) else { continue }
      let phrase = Phrase(node: entry.node, start: index)
      if begun < phrases.count { phrases[begun] = phrase } else { phrases.append(phrase) }
      begun += 1
    }
  }
}
