/// Headings whose text tells how something is, and of no work.
extension MessageText {
  /// "What you'll see after the switch", "If the address is wrong": what follows tells how it is.
  func isOfUsage(_ sentence: Sentence) -> Bool {
    let words = tokens[sentence.tokens].drop { $0.has(.marks) }
    guard let first = words.first, words.count > 2, !sentence.isItem else { return false }
    if first.hash == Self.conditional, sentence.isHeading { return true }
    if first.hash == Self.how, words.last.map({ Self.working.contains($0.hash) }) == true {
      return true
    }
    return first.hash == Self.what && words.dropFirst().first?.has(.reader) == true
      && words.prefix(4).contains { Self.seeing.contains($0.hash) }
  }

  private static let how = WordSet.hash("how")
  private static let working = WordSet("works work")
  private static let conditional = WordSet.hash("if")
  private static let what = WordSet.hash("what")
  private static let seeing = WordSet("see get notice need find")
}
