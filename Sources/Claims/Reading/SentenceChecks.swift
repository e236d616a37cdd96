/// Whether a good or bad result is one of a check.
extension SentenceSignals {
  /// "The deployment succeeded": a piece of work did, and no check.
  func isOfDeed(_ position: Int, _ clause: Range<Int>) -> Bool {
    guard Self.succeeding.contains(tokens[position].hash), position > clause.lowerBound else {
      return false
    }
    return tokens[clause.lowerBound..<position].contains {
      $0.has(.workItem) && !$0.has(.checked)
    }
  }

  static let succeeding = WordSet("succeeded through successful")

  /// Whether a result is one of a check: what is checked stands near it.
  func isOfCheck(_ position: Int, _ clause: Range<Int>) -> Bool {
    if tokens[position].hash == Self.green, isOfEverything(position, clause) { return true }
    // "Green on all three browsers", "alle Prüfungen: bestanden".
    if tokens[position].hash == Self.green, position == sentence.tokens.lowerBound,
      position + 1 < clause.upperBound, Self.placesOfChecks.contains(tokens[position + 1].hash)
    {
      return true
    }
    if Self.stood.contains(tokens[position].hash), position + 1 == clause.upperBound { return true }
    // "Everything that has to do with numbering passes."
    if Self.passes.contains(tokens[position].hash), position + 1 == clause.upperBound,
      tokens[clause.lowerBound].has(.everything)
    {
      return true
    }
    // "Merged and green."
    if tokens[position].hash == Self.green, position > clause.lowerBound + 1,
      Self.joining.contains(tokens[position - 1].hash), tokens[position - 2].has(.finished)
    {
      return true
    }
    if isVerdict(position) || isReading(position) || isOfJob(position, clause)
      || isCountedByTool(position, clause)
    {
      return true
    }
    if Self.spotless.contains(tokens[position].hash), position > clause.lowerBound + 1,
      tokens[position - 1].has([.auxiliary, .everything]),
      tokens[clause.lowerBound..<position].contains(where: { $0.classes == .code })
    {
      return true
    }
    if tokens[position].reach > 1, tokens[clause].contains(where: { $0.classes == .code }) {
      return true
    }
    let from = max(sentence.tokens.lowerBound, position - 9)
    let until = min(sentence.tokens.upperBound, position + 5)
    if tokens[from..<position].contains(where: { $0.has(.checked) }) { return true }
    let isVerb = Self.outcomes.contains(tokens[position].hash)
    if isVerb, tokens[clause.lowerBound..<position].contains(where: { $0.classes == .code }) {
      return true
    }
    let rest = position + 1..<max(position + 1, min(until, clause.upperBound))
    let isAdjective = tokens[position].reach == 1 && !isVerb
    if !isAdjective, tokens[rest].contains(where: { $0.has(.checked) }) { return true }
    if section == .check { return true }
    return position > clause.lowerBound && tokens[position - 1].classes.contains(.number)
      && Self.counted.contains(tokens[position].hash)
  }

  /// "Everything is green", "all green"; but not "all monitors are green".
  private func isOfEverything(_ position: Int, _ clause: Range<Int>) -> Bool {
    var before = position - 1
    while before > clause.lowerBound, tokens[before].has([.auxiliary, .adverb]),
      !tokens[before].has(.everything)
    {
      before -= 1
    }
    return before >= clause.lowerBound && tokens[before].has(.everything)
  }

  /// "The Linux jobs are green, the Windows one is red".
  private func isOfJob(_ position: Int, _ clause: Range<Int>) -> Bool {
    guard Self.colours.contains(tokens[position].hash), position > clause.lowerBound + 1,
      Self.present.contains(tokens[position - 1].hash)
        || Self.past.contains(tokens[position - 1].hash)
    else { return false }
    let subject = tokens[clause.lowerBound..<position - 1]
    if subject.contains(where: { Self.runs.contains($0.hash) }) { return true }
    return subject.contains { Self.ones.contains($0.hash) }
      && tokens[sentence.tokens.lowerBound..<clause.lowerBound].contains {
        Self.runs.contains($0.hash) || $0.has(.checked)
      }
  }

  private static let colours = WordSet("green red grün rot")
  private static let past = WordSet("was were still ist sind")
  private static let runs = WordSet(
    "job jobs run runs workflow workflows nightly leg legs matrix runner runners lauf läufe"
  )
  private static let ones = WordSet("one ones")

  /// "`tsc` still gives 4 errors", "2 个失败".
  private func isCountedByTool(_ position: Int, _ clause: Range<Int>) -> Bool {
    let start = opening(position, .bad)
    guard start > clause.lowerBound else { return false }
    if tokens[start - 1].hash == Self.measure, start - 1 > clause.lowerBound {
      return tokens[start - 2].classes.contains(.number) && tokens[start - 2].value > 0
    }
    guard Self.faults.contains(tokens[position].hash), isCounted(start),
      start > clause.lowerBound + 2, Self.readings.contains(tokens[start - 2].hash)
    else { return false }
    return tokens[clause.lowerBound..<start - 2].contains { $0.classes == .code }
  }

  private static let measure = WordSet.hash("个")

  static let spotless = WordSet("clean green silent")
  static let green = WordSet.hash("green")
  /// "`verify`: PASS".
  private func isVerdict(_ position: Int) -> Bool {
    Self.verdicts.contains(tokens[position].hash) && position > sentence.tokens.lowerBound + 1
      && tokens[position - 1].classes.contains(.colon) && position + 1 == sentence.tokens.upperBound
  }

  /// "axe reports no violations": what a tool told.
  private func isReading(_ position: Int) -> Bool {
    let start = opening(position, .good)
    return position > start && start > sentence.tokens.lowerBound
      && Self.readings.contains(tokens[start - 1].hash)
  }

  private static let readings = WordSet(
    "reports reported shows showed finds says gives gave lists prints logs logged detects detected"
  )
  private static let verdicts = WordSet("pass passed")
  static let outcomes = WordSet("pass passes passed ok succeeded succeeds succeed failed fails")
  static let counted = WordSet(
    "passed passing pass passes green ok failed failing failures violations"
  )

  /// Whether "pass" is part of a name, or hands something over: "all pass types", "it passes a null".
  func isNoun(_ position: Int, _ clause: Range<Int>) -> Bool {
    if Self.passes.contains(tokens[position].hash), position + 1 < clause.upperBound,
      tokens[position + 1].has([.determiner, .code])
    {
      return !tokens[position + 1..<min(position + 5, clause.upperBound)].contains {
        $0.has([.checked, .workItem])
      }
    }
    // "Votre feu vert": an approval.
    if position > clause.lowerBound, Self.lights.contains(tokens[position - 1].hash) { return true }
    guard tokens[position].hash == Self.pass, position + 1 < clause.upperBound else { return false }
    if Self.exceptions.contains(tokens[position + 1].hash) { return false }
    return !tokens[position + 1].has([
      .preposition, .adverb, .tick, .determiner, .number, .checked, .time, .everything,
    ])
  }

  /// "Marked as passed" names a mark.
  func isRole(_ position: Int) -> Bool {
    position > sentence.tokens.lowerBound && Self.roles.contains(tokens[position - 1].hash)
  }

  private static let placesOfChecks = WordSet("on in across everywhere")
  private static let stood = WordSet("bestanden")
  private static let lights = WordSet("feu luz")
  static let pass = WordSet.hash("pass")
  static let passes = WordSet("passes passed")
  static let faults = WordSet("failures errors violations")

  /// "All tests pass except two": not all of them, unless the two are known to fail.
  func isExcepted(_ position: Int) -> Bool {
    let next = position + 1
    return next < sentence.tokens.upperBound && Self.exceptions.contains(tokens[next].hash)
      && !tokens[next..<sentence.tokens.upperBound].contains { $0.has(.excused) }
  }

  /// Whether a failure is one that was there before: "2 failed; both fail on a clean checkout, too".
  func isExcused(_ position: Int, _ clause: Range<Int>) -> Bool {
    if clause.contains(where: { excuses($0) }) { return true }
    let reach = position..<min(position + 12, sentence.tokens.upperBound)
    let near = reach.prefix { !tokens[$0].has([.bracket, .colon]) }
    if near.contains(where: { excuses($0) }) { return true }
    // Further on, or in the next sentence, it must be the failures that are spoken of.
    let rest = position + 1..<sentence.tokens.upperBound
    if let excuse = rest.first(where: {
      (tokens[$0].reach > 1 || tokens[$0].hash == Self.on) && excuses($0)
    }),
      tokens[position + 1..<excuse].contains(where: { Self.backwards.contains($0.hash) })
    {
      return true
    }
    let numbers = Lexicon.of(sentence.language ?? 0).numbers
    return tokens[nextSentence].prefix(3).contains {
      Self.backwards.contains($0.hash) || $0.classes.contains(.number) || numbers[$0.hash] ?? 0 > 1
    }
      && nextSentence.contains {
        (tokens[$0].reach > 1 || tokens[$0].hash == Self.on) && excuses($0)
      }
  }

  /// "On `main` as well".
  private func isOnMainToo(_ position: Int) -> Bool {
    guard tokens[position].hash == Self.on, position + 2 < tokens.count,
      tokens[position + 1].classes == .code || Self.trunks.contains(tokens[position + 1].hash)
    else { return false }
    // "Fail the same way on `main`".
    return Self.too.contains(tokens[position + 2].hash)
      || position > 1 && Self.alike.contains(tokens[position - 1].hash)
        && tokens[position - 2].hash == Self.same
  }

  private static let on = WordSet.hash("on")
  private static let trunks = WordSet("main master trunk develop")
  private static let too = WordSet("too also as")
  private static let alike = WordSet("way ones")
  private static let same = WordSet.hash("same")

  /// Whether a word or phrase says that a failure is known; but not "on a clean checkout they pass".
  private func excuses(_ position: Int) -> Bool {
    guard tokens[position].has(.excused) || isOnMainToo(position) else { return false }
    return !tokens[position..<min(position + 5, tokens.count)].dropFirst().contains {
      $0.has(.good) && Self.passing.contains($0.hash)
    }
  }

  private static let backwards = WordSet(
    "same both they those these that which all failure failures one ones"
  )

  /// "Screenshots of failed tests", "failed builds are listed": which ones, and not that some failed.
  func isOfFailures(_ position: Int) -> Bool {
    guard tokens[position].hash == Self.failed, position + 1 < sentence.tokens.upperBound,
      tokens[position + 1].has(.checked)
    else { return false }
    if position > sentence.tokens.lowerBound, tokens[position - 1].hash == Self.of { return true }
    return position == sentence.tokens.lowerBound && position + 2 < sentence.tokens.upperBound
      && Self.habits.contains(tokens[position + 2].hash)
  }

  private static let failed = WordSet.hash("failed")
  private static let habits = WordSet("are is end go get will can show appear")

  /// "It fails on main and passes here": a failure that is mended.
  func passesElsewhere(_ position: Int) -> Bool {
    let rest = tokens[position..<min(position + 9, sentence.tokens.upperBound)].dropFirst()
    return rest.indices.dropLast().contains {
      Self.turning.contains(rest[$0].hash) && Self.passing.contains(rest[$0 + 1].hash)
    }
  }

  private static let turning = WordSet("and but now")
  private static let passing = WordSet("passes pass passed succeeds succeed green")

  /// "2 failures" has a number.
  func isCounted(_ position: Int) -> Bool {
    position > sentence.tokens.lowerBound && tokens[position - 1].classes.contains(.number)
  }

  func isZero(_ position: Int) -> Bool {
    let start = opening(position, .bad)
    return start > 0
      && (tokens[start - 1].classes.contains(.number) && tokens[start - 1].value == 0
        || tokens[start - 1].has(.negation))
  }

  static let of = WordSet.hash("of")

  /// "18/20 tests pass", "18 of 20 tests pass".
  func isRatio(_ position: Int, _ clause: Range<Int>) -> Bool {
    var index = position
    while index > clause.lowerBound + 1, position - index < 5 {
      index -= 1
      let (first, second) = (tokens[index - 1], tokens[index])
      if first.classes.contains(.number), second.classes.contains(.number) {
        return first.value < second.value && second.start - first.end <= 1
      }
      let isOf = first.classes.contains(.number) && second.hash == Self.of && index < position
      if isOf, tokens[index + 1].classes.contains(.number), first.value >= 0 {
        return first.value < tokens[index + 1].value
      }
    }
    return false
  }
}
