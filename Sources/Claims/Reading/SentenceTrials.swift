/// What came out when the author tried something.
extension SentenceSignals {
  /// "Checked in Chrome: saving and loading work", "I called it ten times and it no longer hangs".
  mutating func readTrial(_ position: Int, _ all: WordClass, _ clause: Range<Int>) {
    guard !sentence.isQuestion, !isTainted, isOutcome(position, all),
      !isReadThrough(position, clause)
    else { return }
    if isExclaimed(position) {
      add(.finished, .asserted, position)
      add(.checkedWell, .asserted, position)
      return
    }
    guard isTried(before: position) else { return }
    var standing = Signal.Standing.asserted
    let start = max(clause.lowerBound, opening(position, [.outcome, .good]))
    for token in tokens[clause.lowerBound..<start] {
      if token.has([.negation]) { return }
      if token.has([.hedge, .unreal, .condition]) { standing = .hedged }
    }
    add(.checkedWell, standing, position)
  }

  /// "The domain redirects (checked from two networks)", "Refactored, tested, committed".
  mutating func readAsideTrial(_ position: Int, _ clause: Range<Int>) {
    guard position == clause.lowerBound, Self.proofs.contains(tokens[position].hash), !isTainted,
      position > sentence.tokens.lowerBound, !sentence.isQuestion
    else { return }
    let isAside =
      isAside(clause) && position + 1 < clause.upperBound
      && tokens[position + 1].has(.preposition)
    let isListed =
      clause.count == 1 && tokens[position - 1].has(.comma)
      && tokens[sentence.tokens.lowerBound].has([.past, .finished])
    if isAside || isListed { add(.checkedWell, .asserted, position) }
  }

  static let proofs = WordSet("checked tested")

  /// "4.1 s → 120 ms", "from 14 s to 2 s": a time that was measured; but not "the timeout, from 1 s
  /// to 5 s".
  mutating func readTimes(_ position: Int) {
    guard tokens[position].classes.contains(.number), !isTainted, !sentence.isQuestion,
      let end = timeEnd(position), end + 1 < sentence.tokens.upperBound,
      tokens[end].has(.dash) || tokens[end].hash == Self.to,
      timeEnd(end + 1) ?? timeEnd(end + 2) != nil,
      !tokens[sentence.tokens].contains(where: {
        $0.has([.hedge, .unreal, .condition]) || Self.settings.contains($0.hash)
      })
    else { return }
    add(.checkedWell, .asserted, position)
  }

  /// Where a number of milliseconds, seconds or minutes ends.
  private func timeEnd(_ position: Int) -> Int? {
    var index = position
    guard index < sentence.tokens.upperBound, tokens[index].classes.contains(.number) else {
      return nil
    }
    while index < sentence.tokens.upperBound, tokens[index].classes.contains(.number) { index += 1 }
    guard index < sentence.tokens.upperBound, Self.times.contains(tokens[index].hash) else {
      return nil
    }
    return index + 1
  }

  private static let times = WordSet("ms s sec secs seconds second min mins minutes minute")
  private static let settings = WordSet(
    """
    timeout timeouts interval intervals delay delays ttl backoff retry retries deadline window limit \
    limits expiry debounce throttle every grace polling poll lifetime sleep schedule
    """
  )

  /// Before 14 s, after 2 s: it was measured.
  mutating func readMeasure(_ position: Int) {
    guard tokens[position].hash == Self.after, !isTainted, !sentence.isQuestion,
      isMeasure(position, sentence.tokens.upperBound)
    else { return }
    let earlier = max(0, position - 12)..<position
    guard earlier.contains(where: { tokens[$0].hash == Self.before && isMeasure($0, position) })
    else { return }
    add(.checkedWell, .asserted, position)
  }

  /// Whether a number follows.
  private func isMeasure(_ position: Int, _ limit: Int) -> Bool {
    tokens[position + 1..<max(position + 1, min(position + 3, limit))].contains {
      $0.classes.contains(.number)
    }
  }

  private static let after = WordSet.hash("after")
  private static let before = WordSet.hash("before")

  /// "It works!" alone: it was tried.
  private func isExclaimed(_ position: Int) -> Bool {
    guard Self.works.contains(tokens[position].hash), sentence.tokens.count <= 4,
      !sentence.isHeading,
      !sentence.isLabel, position > sentence.tokens.lowerBound
    else { return false }
    return Self.it.contains(tokens[position - 1].hash)
      && !tokens[sentence.tokens].contains { $0.has([.request, .negation, .hedge, .code]) }
  }

  static let works = WordSet("works")
  private static let it = WordSet("it everything all")

  /// "Looking at the dump, most of it is held by listeners": what was seen.
  mutating func readLook(_ clause: Range<Int>, _ head: Int) {
    guard clause.upperBound + 3 < sentence.tokens.upperBound, head + 1 < clause.upperBound,
      tokens[head + 1].has(.preposition), tokens[head].hash == Self.looking, !sentence.isQuestion,
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

  /// "Set the level and restarted it": a verb whose past looks like its present.
  mutating func readUnmarked(_ position: Int, _ clause: Range<Int>, _ head: Int) {
    guard position == head, Self.unmarked.contains(tokens[position].hash), !isTainted,
      clause.lowerBound == sentence.tokens.lowerBound,
      sentence.tokens.dropFirst().dropLast().contains(where: {
        $0 > position && Self.joining.contains(tokens[$0].hash)
          && tokens[$0 + 1].has([.past, .finished]) && !tokens[$0 + 1].isGuessed
      })
    else { return }
    add(.did, .asserted, position)
  }

  static let unmarked = WordSet("set put cut shut hit let reset split")

  /// Whether the author says before that something was tried.
  private func isTried(before position: Int) -> Bool {
    let first = sentence.tokens.lowerBound
    if sentence.tokens.count <= 5, index > 0, isTrial(previousSentence) { return true }
    if tokens[position].reach > 1, position > first + 2,
      tokens[first..<position].contains(where: { Self.goingOn.contains($0.hash) }),
      tokens[sentence.tokens].contains(where: { Self.spans.contains($0.hash) })
    {
      return true
    }
    return isTrial(first..<position) || isRun(before: position)
  }

  /// "All notebooks executed with no errors": something ran, and nothing went wrong.
  private func isRun(before position: Int) -> Bool {
    let start = opening(position, .good)
    guard position > start,
      tokens[start..<position].contains(where: { $0.has([.negation, .number]) })
    else { return false }
    return tokens[max(sentence.tokens.lowerBound, start - 9)..<start].contains {
      Self.runs.contains($0.hash)
    }
  }

  private static let runs = WordSet("executed ran rebuilt reran restarted compiled built installed")

  /// Whether these tokens tell that the author tried something.
  private func isTrial(_ words: Range<Int>) -> Bool {
    words.contains { index in
      Self.trials.contains(tokens[index].hash)
        && (index <= words.lowerBound + 2
          && !tokens[words.lowerBound..<index].contains { $0.has(.determiner) }
          || tokens[max(words.lowerBound, index - 3)..<index].contains { $0.has(.author) }
          || (Self.joining.contains(tokens[index - 1].hash) || tokens[index - 1].has(.comma))
            && tokens[words.lowerBound..<index].contains { $0.has(.author) })
    }
  }

  private static let answers = WordSet(
    "returns returned answers answered responds responded gives gave got get comes came"
  )
  private static let spans = WordSet("minutes hours days weeks since night overnight hour day week")
  private static let goingOn = WordSet("running runs ran")
  private static let right = WordSet("right correct expected ok")
  private static let trials = WordSet(
    """
    screenshot screenshots checked tested tried ran reran replayed hammered exercised called opened loaded clicked curled \
    requested sent rebuilt restarted executed compared queried reloaded simulated verified repeated \
    fed visited navigated submitted uploaded downloaded triggered typed logged walked went looped stressed fuzzed benchmarked measured profiled
    """
  )
}
