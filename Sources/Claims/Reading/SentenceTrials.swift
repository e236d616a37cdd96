/// What came out when the author tried something.
extension SentenceSignals {
  /// "Checked in Chrome: saving and loading work", "I called it ten times and it no longer hangs".
  mutating func readTrial(_ position: Int, _ all: WordClass, _ clause: Range<Int>) {
    guard !sentence.isQuestion, !isTainted, isOutcome(position, all), isTried(before: position)
    else { return }
    var standing = Signal.Standing.asserted
    let start = opening(position, [.outcome, .good])
    for token in tokens[clause.lowerBound..<start] {
      if token.has([.negation]) { return }
      if token.has([.hedge, .unreal, .condition]) { standing = .hedged }
    }
    add(.checkedWell, standing, position)
  }

  /// "Looking at the dump, most of it is held by listeners": what was seen.
  mutating func readLook(_ clause: Range<Int>, _ head: Int) {
    guard tokens[head].hash == Self.looking, clause.upperBound + 3 < sentence.tokens.upperBound,
      head + 1 < clause.upperBound, tokens[head + 1].has(.preposition), !sentence.isQuestion,
      tokens[clause.upperBound].has(.comma), !tokens[clause.upperBound + 1].has(.intention),
      !tokens[clause.upperBound + 2].has(.intention)
    else { return }
    add(.finding, .asserted, head)
  }

  /// Whether a word tells that something went as it should.
  private func isOutcome(_ position: Int, _ all: WordClass) -> Bool {
    let token = tokens[position]
    if all.contains(.good), token.reach > 1 { return true }
    guard all.contains(.outcome) else { return false }
    guard Self.answers.contains(token.hash) else { return true }
    return tokens[position + 1..<min(position + 5, sentence.tokens.upperBound)].contains {
      $0.classes.contains(.number) && (200..<400).contains($0.value)
        || Self.right.contains($0.hash)
    }
  }

  /// Whether the author says before that something was tried.
  private func isTried(before position: Int) -> Bool {
    let first = sentence.tokens.lowerBound
    if tokens[position].reach > 1, position > first + 2,
      tokens[first..<position].contains(where: { Self.goingOn.contains($0.hash) }),
      tokens[sentence.tokens].contains(where: { Self.spans.contains($0.hash) })
    {
      return true
    }
    for index in first..<position where Self.trials.contains(tokens[index].hash) {
      if index <= first + 2
        || tokens[max(first, index - 3)..<index].contains(where: { $0.has(.author) })
      {
        return true
      }
    }
    return false
  }

  private static let answers = WordSet(
    "returns returned answers answered responds responded gives gave got get comes came"
  )
  private static let spans = WordSet("minutes hours days weeks since night overnight hour day week")
  private static let goingOn = WordSet("running runs ran")
  private static let right = WordSet("right correct expected ok")
  private static let trials = WordSet(
    """
    checked tested tried ran reran replayed hammered exercised called opened loaded clicked curled \
    requested sent rebuilt restarted executed compared queried reloaded simulated verified repeated \
    logged walked went looped stressed fuzzed benchmarked measured profiled
    """
  )
}
