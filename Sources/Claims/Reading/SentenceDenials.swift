/// Checks that were not made or did not hold (guide 2): "I haven't run the tests", "Tests: not run",
/// "this is untested", "three unit tests don't".
extension SentenceSignals {
  /// The words at which a check may be denied.
  static let checkDenials = WordSet("yet", untried, skips, runs, running, results, denying)

  /// Reads what a word of a sentence denies of checks, once the clauses are read.
  mutating func readDenial(_ position: Int, _ isDenying: Bool) {
    guard !isTainted || tokens[sentence.tokens.lowerBound].has(.author) else { return }
    let hash = tokens[position].hash
    if Self.untried.contains(hash) {
      if isPredicated(position) { add(.unchecked, .asserted, position) }
    } else if Self.skips.contains(hash), isValueOfCheck(position) {
      add(.checkedWell, .denied, position)
    } else if Self.running.contains(hash) {
      if isWithoutRun(position) { add(.unchecked, .asserted, position) }
    } else if isDenying {
      readNotYet(position)
      if Self.runs.contains(hash) { readNotRun(position) }
      if isElliptic(position) { readElliptic(position) }
      if Self.results.contains(hash), hasNone(position) { readNoResult(position) }
    }
  }

  // MARK: Not run

  /// "I couldn't run the tests", "none of this has been compiled".
  private mutating func readNotRun(_ verb: Int) {
    let clause = clause(of: verb)
    guard let negation = negation(before: verb, clause), !isPartOfWord(tokens[verb]) else {
      return
    }
    if isValueOfCheck(negation) { return add(.checkedWell, .denied, verb) }
    let hasAuthor = tokens[clause.lowerBound..<verb].contains { $0.has(.author) }
    let subject = clause.lowerBound..<negation
    let isPassive = tokens[clause.lowerBound..<verb].contains { Self.passives.contains($0.hash) }
    let isBare = negation == clause.lowerBound && verb <= negation + 3
    let isShort = clause.count <= 5 && Self.plain.contains(tokens[negation].hash)
    guard hasAuthor || isPassive || isBare || isShort, !isOfProgram(negation, verb, hasAuthor)
    else { return }
    if !hasAuthor, isHabit(clause, verb) || tokens[sentence.tokens.lowerBound].has(.time) { return }
    let object = verb + 1..<min(verb + 7, clause.upperBound)
    let isOfItself = Self.checking.contains(tokens[verb].hash)
    if hasAuthor, let pronoun = object.first, Self.things.contains(tokens[pronoun].hash) {
      add(.unchecked, .asserted, verb)
      if speaksOfTheWork(pronoun..<sentence.tokens.upperBound) { takeBackEarlier() }
      return
    }
    let isBuild =
      Self.builds.contains(tokens[verb].hash)
      && !ClaimDecision.unable.contains(tokens[negation].hash)
    let named = [object, subject, negation..<verb].first { words in
      words.contains {
        tokens[$0].has(.checked) || isCheckCommand(tokens[$0])
          || isBuild && Self.built.contains(tokens[$0].hash)
      }
    }
    if isOfItself {
      guard named != nil || isBare || !hasAuthor || object.isEmpty else { return }
      return add(.unchecked, .asserted, verb)
    }
    guard named != nil || isPassive && !hasAuthor && subject.isEmpty else { return }
    add(.unchecked, .asserted, verb)
  }

  /// "The script is not linked yet": work that is left; but not "not tested yet", "no errors yet".
  mutating func readNotYet(_ position: Int) {
    guard tokens[position].hash == Self.yet, !isTainted, !sentence.isQuestion else { return }
    let clause = clause(of: position)
    let verbs = max(clause.lowerBound, position - 4)..<position
    guard
      let verb = verbs.last(where: {
        tokens[$0].has([.past, .finished]) && !tokens[$0].has([.adverb, .activity])
      }), let negation = negation(before: verb, clause), verb - negation <= 3,
      isOfState(negation, verb, clause),
      !Self.runs.contains(tokens[verb].hash), !Self.published.contains(tokens[verb].hash),
      !tokens[clause.lowerBound..<negation].contains(where: {
        $0.has([.condition, .time, .hedge, .attribution, .finding])
          || Self.relating.contains($0.hash)
      })
    else { return }
    add(.remaining, .asserted, position)
  }

  /// "Is not linked", "hasn't been wired", "I have not written": a state, or the author's own act.
  private func isOfState(_ negation: Int, _ verb: Int, _ clause: Range<Int>) -> Bool {
    if Self.states.contains(tokens[negation].hash) { return true }
    guard tokens[negation].hash == Self.not || Self.denying.contains(tokens[negation].hash) else {
      return false
    }
    return negation > clause.lowerBound && Self.states.contains(tokens[negation - 1].hash)
      || tokens[negation..<verb].contains { $0.hash == Self.been }
      || tokens[clause.lowerBound..<negation].contains { $0.has(.author) }
  }

  private static let not = WordSet.hash("not")
  private static let states = WordSet("is are was were isn't aren't wasn't weren't")
  private static let published = WordSet(
    "pushed committed merged deployed released published found heard decided answered reported seen"
  )

  /// "… without running the tests", "I skipped running them".
  private func isWithoutRun(_ verb: Int) -> Bool {
    guard Self.running.contains(tokens[verb].hash), verb > sentence.tokens.lowerBound,
      Self.avoiding.contains(tokens[verb - 1].hash)
    else { return false }
    return tokens[verb..<min(verb + 5, sentence.tokens.upperBound)].contains { $0.has(.checked) }
  }

  /// The clause that a token stands in.
  private func clause(of position: Int) -> Range<Int> {
    var (start, end) = (position, position)
    while start > sentence.tokens.lowerBound, !tokens[start - 1].has(.breaks) { start -= 1 }
    while end < sentence.tokens.upperBound, !tokens[end].has(.breaks) { end += 1 }
    return start..<end
  }

  /// The negation that a verb stands under: no other verb, and no new thought, between them.
  private func negation(before verb: Int, _ clause: Range<Int>) -> Int? {
    var place = verb - 1
    let least = max(clause.lowerBound, verb - 9)
    while place >= least {
      let token = tokens[place]
      if token.has(.negation) { return Self.ofOthers.contains(token.hash) ? nil : place }
      if Self.parting.contains(token.hash) { return nil }
      if token.has([.past, .finished, .good]), !token.has([.checked, .adverb, .auxiliary]) {
        return nil
      }
      place -= 1
    }
    return nil
  }

  /// "The script doesn't run them", "so that the tests are not run twice", "the case where …".
  private func isOfProgram(_ negation: Int, _ verb: Int, _ hasAuthor: Bool) -> Bool {
    if Self.customs.contains(tokens[negation].hash) { return true }
    let before = tokens[sentence.tokens.lowerBound..<negation]
    let isRelated = before.indices.contains { place in
      let token = tokens[place]
      if Self.relating.contains(token.hash) {
        return place == before.startIndex || !Self.noting.contains(tokens[place - 1].hash)
      }
      return token.has([.condition, .finding]) && !token.has(.author)
    }
    if isRelated { return true }
    return !hasAuthor && before.contains { Self.so.contains($0.hash) }
      && tokens[negation..<verb].contains { Self.present.contains($0.hash) }
  }

  /// "The tests were not run in parallel", "they are not run on forks", "they had not been run before".
  private func isHabit(_ clause: Range<Int>, _ verb: Int) -> Bool {
    let before = tokens[clause.lowerBound..<verb]
    if before.contains(where: { Self.earlier.contains($0.hash) }) { return true }
    if !Self.checking.contains(tokens[verb].hash),
      before.contains(where: { Self.present.contains($0.hash) }),
      !before.contains(where: { $0.hash == Self.been })
    {
      return true
    }
    return tokens[verb + 1..<max(verb + 1, min(verb + 4, clause.upperBound))].contains {
      Self.manners.contains($0.hash)
    }
  }

  /// Whether code names a command that checks: `cargo test`.
  func isCheckCommand(_ token: Token) -> Bool {
    guard token.classes == .code, token.end - token.start < 60 else { return false }
    let code = masked[Int(token.start)..<Int(token.end)].filter { $0 != 0x60 }
    return CheckCommand(String(decoding: code, as: UTF8.self)) != nil
  }

  /// Whether it is this change or branch that was not checked: "I have not run them on the branch".
  private func speaksOfTheWork(_ words: Range<Int>) -> Bool {
    tokens[words].contains { Self.ownWork.contains($0.hash) }
      || tokens[previousSentence].contains { Self.bases.contains($0.hash) }
  }

  /// What the same checks told before was told of something else.
  private mutating func takeBackEarlier() {
    turn([.checkedWell], at: sentence.tokens, into: .finding)
    turnPrevious([.checkedWell], into: .finding)
  }

  // MARK: Untested

  /// "This is untested", "treat it as unconfirmed"; but not "removed three untested helpers".
  private func isPredicated(_ position: Int) -> Bool {
    guard !standsUnderNegation(position) else { return false }
    let isLast =
      position + 1 >= sentence.tokens.upperBound || tokens[position + 1].has(.breaks)
      || tokens[position + 1].has([.time, .condition])
    if position == sentence.tokens.lowerBound { return isLast || sentence.tokens.count <= 4 }
    let previous = tokens[position - 1]
    if previous.has([.determiner, .number, .action]) { return false }
    if previous.has([.auxiliary, .breaks]) || Self.remaining.contains(previous.hash) {
      return isLast || tokens[position + 1].has(.preposition)
        || !previous.has(.breaks) && tokens[position + 1].has([.author, .adverb])
    }
    return isLast && previous.has(.adverb)
  }

  private func standsUnderNegation(_ position: Int) -> Bool {
    let clause = clause(of: position)
    return tokens[max(clause.lowerBound, position - 4)..<position].contains { $0.has(.negation) }
  }

  // MARK: A label and its value

  /// "Tests: not run", "| Tests | skipped |": what stands behind a check's name.
  private func isValueOfCheck(_ position: Int) -> Bool {
    let first = sentence.tokens.lowerBound
    guard position > first, position - first <= 5, tokens[position - 1].has([.colon, .dash])
    else { return false }
    return tokens[first..<position].contains { $0.has(.checked) }
      && !tokens[first..<position].contains { $0.has([.past, .finished, .author, .good]) }
  }

  // MARK: Left out

  /// "… don't", "… isn't" at the end of a clause.
  func isElliptic(_ position: Int) -> Bool {
    Self.denying.contains(tokens[position].hash)
      && (position + 1 >= sentence.tokens.upperBound || tokens[position + 1].has(.breaks)
        || tokens[position + 1].hash == Self.yet)
  }

  /// "Assembling works; three unit tests don't": the verb is left out.
  private mutating func readElliptic(_ position: Int) {
    let clause = clause(of: position)
    let earlier = tokens[sentence.tokens.lowerBound..<clause.lowerBound]
    guard earlier.contains(where: { $0.has([.good, .outcome]) }),
      !tokens[clause].contains(where: { Self.parting.contains($0.hash) })
    else { return }
    let isCheck = tokens[clause].contains { $0.has(.checked) }
    let isOne = tokens[clause].contains { Self.ones.contains($0.hash) }
    guard isCheck || isOne && earlier.contains(where: { $0.has(.checked) }) else { return }
    add(.checkedBadly, .asserted, position)
  }

  // MARK: No result

  /// "I have no result".
  private func hasNone(_ position: Int) -> Bool {
    let clause = clause(of: position)
    let words = tokens[max(clause.lowerBound, position - 4)..<position]
    return words.contains { $0.has(.negation) && $0.hash != Self.without }
      && tokens[clause].contains { $0.has(.author) }
      && !tokens[clause].contains { $0.has(.good) }
  }

  /// "With it on I have no result": the good one was of something else.
  private mutating func readNoResult(_ position: Int) {
    turn([.checkedWell], at: sentence.tokens, into: .finding)
    add(.unchecked, .asserted, position)
  }

  /// The verbs of running a check.
  private static let runs = WordSet(
    """
    run ran rerun reran execute executed try tried exercised build built ausgeführt ausführen \
    gelaufen laufen lancé lancer exécuté exécuter ejecutado ejecutar corrido gebaut verify \
    performed conducted
    """,
    checking
  )
  /// Those that name the check themselves.
  private static let checking = WordSet(
    """
    test tested compile compiled getestet testen kompiliert testé tester compilé probado probar \
    compilado
    """
  )
  private static let builds = WordSet("build built")
  private static let built = WordSet("image container app project package docs site binary it them")
  private static let running = WordSet("running")
  private static let avoiding = WordSet("without skipped avoided")
  static let untried = WordSet(
    "untested unverified unconfirmed unproven untried ungetestet ungeprüft unbestätigt"
  )
  private static let remaining = WordSet("as remains stays still yet als noch bleibt")
  private static let skips = WordSet("skipped none omitted übersprungen keine")
  private static let results = WordSet("result results")
  private static let things = WordSet("it them this that these those any anything either ones")
  private static let ones = WordSet("one ones two three four five some others")
  private static let passives = WordSet("been was were wasn't weren't is are be")
  /// Negations that bear on no verb behind them.
  private static let ofOthers = WordSet("than of from without ohne sans sin")
  private static let plain = WordSet("not never nicht")
  private static let customs = WordSet("doesn't don't doesnt dont won't wont wouldn't longer")
  private static let parting = WordSet(
    "so where which that because when why how whose but then although before after until"
  )
  private static let earlier = WordSet("had hadn't possible")
  private static let noting = WordSet("note mind aware mention fear")
  private static let relating = WordSet("where which that when why how whose")
  private static let so = WordSet("so because")
  private static let manners = WordSet("twice anymore parallel again sequentially often any")
  private static let ownWork = WordSet("branch change changes patch commit")
  private static let bases = WordSet("main master baseline trunk")
  static let denying = WordSet(
    "don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't"
  )
  private static let without = WordSet.hash("without")
}
