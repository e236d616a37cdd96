/// Participles that are said beside what is told, and tell of no work.
extension SentenceSignals {
  /// "Followed by a pause", "the split of the work", "whoever's folder it is in", "we expect forty,
  /// kept for a year": said beside what is told.
  func isInPassing(_ start: Int, _ position: Int) -> Bool {
    if position + 1 < sentence.tokens.upperBound {
      let next = tokens[position + 1].hash
      if next == Self.by, Self.attending.contains(tokens[position].hash) { return true }
      if next == Self.of, Self.unmarked.contains(tokens[position].hash) { return true }
      // "Written form", "read only the diff".
      if Self.written.contains(tokens[position].hash), Self.forms.contains(next) { return true }
      // "Generated 2026-01-30 08:00:02".
      if start == sentence.tokens.lowerBound, sentence.tokens.count > 3,
        tokens[position + 1].value >= 1900,
        sentence.tokens.dropFirst(position + 1 - start).allSatisfy({
          !tokens[$0].classes.isDisjoint(with: [.number, .dash, .colon])
        })
      {
        return true
      }
    }
    if tokens[position].hash == Self.inside, tokens[position].reach == 2,
      tokens[sentence.tokens.lowerBound..<start].contains(where: { Self.whose.contains($0.hash) })
    {
      return true
    }
    return start > sentence.tokens.lowerBound && tokens[start - 1].has(.comma)
      && tokens[sentence.tokens.lowerBound..<start].contains { Self.foreseeing.contains($0.hash) }
  }

  private static let written = WordSet("written read signed")
  private static let forms = WordSet(
    "form consent notice approval permission confirmation agreement signature only"
  )
  private static let attending = WordSet("followed preceded accompanied surrounded owned driven")
  private static let whose = WordSet("whose whoever's whichever wherever")
  private static let foreseeing = WordSet("expect expecting assume assuming estimate estimated")
}
