/// Checks of something else than the work (guide 1): the branch as it was before, another's run, or a
/// build that is green because a step is left out.
extension SentenceSignals {
  /// Makes good checks of the present sentence findings where they tell of another state.
  mutating func readOtherStates() {
    if opensWithThatWasBefore { turnPrevious([.checkedWell], into: .finding) }
    guard signals[first...].contains(where: { $0.kind == .checkedWell }) else { return }
    if isBaseline {
      turn([.checkedWell], at: sentence.tokens, into: .finding)
      return
    }
    for position in sentence.tokens where Self.cues.contains(tokens[position].hash) {
      if isOthers(position) { turn([.checkedWell], at: behind(position), into: .finding) }
      if isBeforeTheWork(position) { turnChecks(beside: position) }
      if isBackThen(position) { turn([.checkedWell], at: told(before: position), into: .finding) }
      if isCrash(position) { add(.checkedBadly, .asserted, position) }
    }
  }

  /// "His tests passed".
  private func isOthers(_ position: Int) -> Bool {
    Self.owners.contains(tokens[position].hash) && position + 1 < sentence.tokens.upperBound
      && tokens[position + 1].has(.checked)
  }

  private func behind(_ position: Int) -> Range<Int> { position..<sentence.tokens.upperBound }

  private static let owners = WordSet("his her")

  // MARK: Before the work

  /// "Baseline: 214 passed", "The baseline is green".
  private var isBaseline: Bool {
    let opening = sentence.tokens.prefix(2)
    guard let place = opening.first(where: { Self.baseline.contains(tokens[$0].hash) }),
      place + 1 < sentence.tokens.upperBound
    else { return false }
    let next = tokens[place + 1]
    return (next.has([.breaks, .time, .auxiliary]) || Self.behindBaseline.contains(next.hash))
      && !tokens[sentence.tokens].contains { Self.contrasts.contains($0.hash) }
  }

  /// "Before my change", "without the patch", "before I touch anything".
  func isBeforeTheWork(_ position: Int) -> Bool {
    guard Self.before.contains(tokens[position].hash), position + 2 < sentence.tokens.upperBound
    else { return false }
    if position > sentence.tokens.lowerBound, Self.likening.contains(tokens[position - 1].hash) {
      return false
    }
    if tokens[position].hash == Self.prior, tokens[position + 1].hash == Self.to {
      return position + 3 < sentence.tokens.upperBound
        && tokens[position + 2].has([.determiner, .author])
        && Self.changes.contains(tokens[position + 3].hash)
    }
    if Self.bare.contains(tokens[position].hash) {
      return Self.states.contains(tokens[position + 1].hash)
    }
    let (next, second) = (tokens[position + 1], tokens[position + 2])
    if next.has([.determiner, .author]) || Self.own.contains(next.hash),
      Self.changes.contains(second.hash)
    {
      return true
    }
    guard tokens[position].has(.time) else { return false }
    return Self.touching.contains(next.hash)
      || next.has(.author) && Self.touching.contains(second.hash)
  }

  /// Turns the checks that a phrase such as "before my change" bears on; those behind "and", "but"
  /// or "now" are of the work again.
  private mutating func turnChecks(beside position: Int) {
    var end = position
    while end < sentence.tokens.upperBound, !Self.contrasts.contains(tokens[end].hash),
      !isSemicolon(end)
    {
      end += 1
    }
    if !tokens[position..<end].contains(where: { $0.has([.bad]) && !$0.has(.good) }) {
      turn([.checkedWell], at: position..<end, into: .finding)
    }
    // "The suite was green before I started", but not "it passes before and after the change".
    let rest = tokens[position..<sentence.tokens.upperBound]
    if !rest.contains(where: { Self.contrasts.contains($0.hash) }) {
      turn([.checkedWell], at: told(before: position), into: .finding)
    }
  }

  private func isSemicolon(_ place: Int) -> Bool {
    tokens[place].has(.comma) && masked[Int(tokens[place].start)] == 0x3B
  }

  /// What stands before a token, back to where another statement ends.
  private func told(before position: Int) -> Range<Int> {
    var start = position
    while start > sentence.tokens.lowerBound, !isSemicolon(start - 1) { start -= 1 }
    return start..<position
  }

  /// "That was before the rebase", of what the sentence before tells.
  private var opensWithThatWasBefore: Bool {
    guard sentence.tokens.count > 2 else { return false }
    return isThatWas(sentence.tokens.lowerBound)
  }

  private func isThatWas(_ place: Int) -> Bool {
    place + 2 < sentence.tokens.upperBound && Self.that.contains(tokens[place].hash)
      && Self.was.contains(tokens[place + 1].hash) && Self.before.contains(tokens[place + 2].hash)
      && tokens[place + 2].has(.time)
  }

  // MARK: Another's run, or one that tells nothing

  /// "… but that was before it", "when Priya merged it", "back then", "because the step is skipped".
  private func isBackThen(_ position: Int) -> Bool {
    let hash = tokens[position].hash
    if isThatWas(position) { return position > sentence.tokens.lowerBound }
    if hash == Self.back {
      return position + 1 < sentence.tokens.upperBound
        && tokens[position + 1].hash == Self.then
    }
    let rest = position + 1..<min(position + 9, sentence.tokens.upperBound)
    guard rest.count > 1 else { return false }
    if hash == Self.because { return tokens[rest].contains { Self.left.contains($0.hash) } }
    guard hash == Self.when, !tokens[rest.lowerBound].has([.author, .past, .ongoing]) else {
      return false
    }
    let isPast = tokens[sentence.tokens.lowerBound..<position].contains {
      Self.was.contains($0.hash)
    }
    return isPast && tokens[rest.dropFirst().prefix(2)].contains { $0.has([.past, .finished]) }
  }

  /// "12 passed, then the runner crashed".
  private func isCrash(_ position: Int) -> Bool {
    guard tokens[position].hash == Self.then, position > sentence.tokens.lowerBound,
      tokens[position - 1].hash != Self.back
    else { return false }
    let rest = tokens[position..<min(position + 6, sentence.tokens.upperBound)].dropFirst()
    return rest.contains { Self.crashes.contains($0.hash) }
      && !rest.contains { $0.has([.negation, .condition]) }
      && signals[first...].contains { $0.kind == .checkedWell && $0.token < position }
  }

  private static let cues = WordSet("that this it when back because then", before, owners, bare)
  private static let before = WordSet("before without prior vor ohne avant sans antes sin", bare)
  private static let bare = WordSet("unpatched unmodified untouched pristine unchanged")
  private static let states = WordSet("branch checkout tree build main master code version sources")
  private static let prior = WordSet.hash("prior")
  private static let baseline = WordSet("baseline ausgangslage ausgangsstand")
  private static let behindBaseline = WordSet("first run on of for")
  private static let likening = WordSet("as than same like")
  private static let changes = WordSet(
    """
    change changes patch fix commit edit edits work branch refactor refactoring upgrade rebase \
    änderung änderungen modification modifications cambio cambios
    """
  )
  private static let own = WordSet("meine meiner meinen diese die den ma mes cette mi mis este")
  private static let touching = WordSet(
    "touch touched touching change changing changed start started starting begin began edit editing"
  )
  private static let contrasts = WordSet("and but now after with afterwards und aber jetzt nun")
  private static let that = WordSet("that this it")
  private static let was = WordSet("was were")
  private static let back = WordSet.hash("back")
  private static let then = WordSet.hash("then")
  private static let when = WordSet.hash("when")
  private static let because = WordSet.hash("because")
  private static let left = WordSet(
    "skipped disabled ignored excluded muted deactivated omitted commented bypassed"
  )
  private static let crashes = WordSet("crashed crashes hung hangs died dies aborted stalled")
}
