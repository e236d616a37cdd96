/// Work that is behind its author: what was done, finished, checked or looked at.
extension SentenceSignals {
  mutating func readWork(
    _ position: Int,
    _ all: WordClass,
    _ clause: Range<Int>,
    _ head: Int,
    _ isTimed: Bool,
    isCue: Bool
  ) {
    if isCue { readNow(position, clause) }
    guard !sentence.isQuestion else { return }
    if tokens[position].classes.contains(.number), !all.contains(.good) {
      readTimes(position)
      if isShare(position) { add(.finding, standing(position, clause), position) }
      if isWholeCount(position, clause) {
        add(.checkedWell, standing(position, clause), position)
      }
      return
    }
    if !all.isDisjoint(with: [.outcome, .good]) { readTrial(position, all, clause) }
    if isCue {
      readUnmarked(position, clause, head)
      readAsideTrial(position, clause)
      readStill(position, clause)
      readObservation(position, clause)
    }
    if all.contains(.activity), !isGreeting(position), !isOfTitle(position),
      !isComparison(position), !isAside(clause),
      isStatement(position, all, clause, head)
    {
      add(.finding, standing(position, clause), position)
    }
    if all.contains(.finished), isDeniedBehind(position, clause) {
      return add(.finished, isTainted ? .unreal : .denied, position)
    }
    if !all.isDisjoint(with: [.past, .finished, .verified]), !isAside(clause),
      !isKey(position, clause), isStatement(position, all, clause, head)
    {
      readDone(position, all, clause, isTimed)
    }
    if !all.isDisjoint(with: [.good, .bad]) { readResult(position, all, clause, isTimed) }
  }

  /// Whether a clause stands in brackets, beside the statement.
  func isAside(_ clause: Range<Int>) -> Bool {
    clause.lowerBound > sentence.tokens.lowerBound
      && tokens[clause.lowerBound - 1].has(.bracket) && clause.count > 1
      && [0x28, 0x5B].contains(masked[Int(tokens[clause.lowerBound - 1].start)])
  }

  /// What a participle tells that makes a statement.
  private mutating func readDone(
    _ position: Int,
    _ all: WordClass,
    _ clause: Range<Int>,
    _ isTimed: Bool
  ) {
    if tokens[position].hash == Self.inside, position + 1 < clause.upperBound { return }
    var standing = standing(position, clause)
    if isTimed, standing == .asserted { standing = .unreal }
    if standing == .asserted, position > clause.lowerBound, tokens[position - 1].hash == Self.half {
      return add(.ongoing, .asserted, position)
    }
    if standing == .asserted, isOfOthers(position, clause) || isInquiry(position, clause) {
      return add(.finding, .asserted, position)
    }
    if isNotDone(position) { return }
    if standing == .asserted, isLaunch(position) { return add(.ongoing, .asserted, position) }
    if standing == .asserted, isAnsweredNo(position) {
      // "Merged: yes. Deployed: no." denies one item.
      standing = signals.contains(where: \.isFinished) ? .unreal : .denied
    }
    if all.contains(.finished), standing == .asserted {
      if isOnlyAsAsked(position) { return }
      if isBadEnd(position, clause) {
        return add(.finding, .asserted, position)
      }
      if isOfAnother(position, clause) || isOfShare(position) {
        return add(.finding, .asserted, position)
      }
      if isPartial(clause) {
        standing = .denied
        add(.finding, .asserted, position)
      } else if isDefined(position, clause) || isOnlyReady(position, clause) {
        standing = .unreal
      }
    }
    if all.contains(.verified) {
      if tokens[position].phrases.contains([.verified, .negation]) {
        return add(.unchecked, isTainted ? .unreal : .asserted, position)
      }
      if isOfFault(position, clause) { return add(.finding, standing, position) }
      add(.checkedWell, standing, position)
    }
    // "Committed, not pushed": what is left undone is no part of the work (guide 6.11).
    if standing == .denied, Self.sent.contains(tokens[position].hash) { return }
    if all.contains(.finished) {
      add(.finished, standing, position)
    } else if all.contains(.past) {
      add(
        isAttempt(position) || isByAnother(position, clause) || isOfPart(clause) ? .finding : .did,
        standing,
        position
      )
      // "I have not changed anything yet", "the model not ported yet".
      if standing == .denied, tokens[clause].contains(where: { $0.hash == Self.yet }) {
        add(.remaining, .asserted, position)
      }
    }
  }

  /// "I've tried everything: cleared the cache, …".
  private func isAttempt(_ position: Int) -> Bool {
    tokens[sentence.tokens.lowerBound..<position].contains { Self.tried.contains($0.hash) }
  }

  /// "Restarted by the watchdog", but not "fixed by passing it".
  private func isByAnother(_ position: Int, _ clause: Range<Int>) -> Bool {
    guard position > clause.lowerBound, position + 2 < clause.upperBound,
      tokens[position + 1].hash == Self.by
    else { return false }
    return !tokens[position + 2].has([.ongoing, .author, .number, .code])
      && tokens[position + 2].ending != .ongoing
  }

  private static let sent = WordSet("pushed")
  private static let tried = WordSet("tried attempted")

  /// What a check tells.
  private mutating func readResult(
    _ position: Int,
    _ all: WordClass,
    _ clause: Range<Int>,
    _ isTimed: Bool
  ) {
    if isReadThrough(position, clause) {
      return add(.finding, standing(position, clause), position)
    }
    if all.contains(.good), !isNoun(position, clause), !isRole(position),
      isOfCheck(position, clause)
    {
      var standing = standing(position, clause)
      if isTimed, standing == .asserted { standing = .unreal }
      // "28 of 63 tests written, 26 passing": of what is there so far.
      if Self.counted.contains(tokens[position].hash), isOfShare(position),
        !isExcused(position, sentence.tokens)
      {
        return add(.finding, standing, position)
      }
      let isWell =
        !isExcepted(position)
        && (!isRatio(position, clause) || isExcused(position, sentence.tokens))
      add(isWell ? .checkedWell : .checkedBadly, standing, position)
    } else if all.contains(.good), isOfDeed(position, clause) {
      let standing = standing(position, clause)
      add(.finished, isTimed && standing == .asserted ? .unreal : standing, position)
    }
    guard all.contains(.bad), !all.contains(.good), isOfCheck(position, clause), !isZero(position),
      !isOfFailures(position),
      !Self.faults.contains(tokens[position].hash) || tokens[position].reach > 1
        || isCounted(position)
    else { return }
    // "The build finished with 14 errors" mends nothing.
    let isCheck = tokens[clause].contains { $0.has(.checked) }
    let isMended = clause.prefix(while: { $0 < position }).contains {
      tokens[$0].has([.past, .finished]) && !tokens[$0].has(.adverb)
        && !(isCheck && tokens[$0 + 1].hash == Self.with)
    }
    let isExcused = isExcused(position, clause)
    if !isExcused, !isTainted, !passesElsewhere(position), !isMended,
      standing(position, clause) == .asserted
    {
      add(.checkedBadly, .asserted, position)
    }
  }

  /// "I went through the nine papers": they were read.
  func isReadThrough(_ position: Int, _ clause: Range<Int>) -> Bool {
    guard tokens[position].hash == Self.through, tokens[position].reach == 2,
      position + 1 < clause.upperBound,
      tokens[clause.lowerBound..<position].contains(where: { $0.has(.author) })
    else { return false }
    return tokens[position + 1].has([.determiner, .number, .everything, .author, .code])
  }

  private static let through = WordSet.hash("through")

  /// The first token of the phrase that does one of these, or the word itself; of a phrase that
  /// began in the part before, the first one here.
  func opening(_ position: Int, _ classes: WordClass) -> Int {
    let token = tokens[position]
    guard !token.phrases.isDisjoint(with: classes) else { return position }
    return max(sentence.tokens.lowerBound, position - Int(token.reach) + 1)
  }

  /// "The script now reads both": what is so now was brought about.
  mutating func readNow(_ position: Int, _ clause: Range<Int>) {
    guard tokens[position].hash == Self.now, position > clause.lowerBound, !sentence.isQuestion,
      position + 1 < sentence.tokens.upperBound
    else { return }
    if index > 1 || sentence.isItem { return }
    let (previous, next) = (tokens[position - 1], tokens[position + 1])
    if next.has([.ongoing, .progress, .hedge, .unreal, .intention, .reader]) { return }
    let endsInS = masked[Int(next.end) - 1] == 0x73 && next.end - next.start > 2
    guard previous.has(.auxiliary) || endsInS || next.classes.contains(.colon) else { return }
    if tokens[clause.lowerBound..<position].contains(where: { $0.has([.author, .reader]) }) {
      return
    }
    add(.did, standing(position, clause), position)
  }

  func all(_ position: Int) -> WordClass { tokens[position].all }

  static let inside = WordSet.hash("in")
  static let yet = WordSet.hash("yet")
  static let asked = WordSet.hash("asked")
  static let `for` = WordSet.hash("for")
  static let which = WordSet.hash("which")

  /// "1.4 GB, compared to 2 GB before" tells of no act.
  private func isComparison(_ position: Int) -> Bool {
    tokens[position].hash == Self.compared && position + 1 < sentence.tokens.upperBound
      && Self.toWith.contains(tokens[position + 1].hash)
      && (position == sentence.tokens.lowerBound || !tokens[position - 1].has(.author))
  }

  private static let compared = WordSet.hash("compared")
  private static let toWith = WordSet("to with")

  /// "Getting started" names a guide.
  private func isOfTitle(_ position: Int) -> Bool {
    tokens[position].hash == Self.started && position > sentence.tokens.lowerBound
      && tokens[position - 1].ending == .ongoing
  }

  /// "Got it" greets.
  private func isGreeting(_ position: Int) -> Bool {
    position + 1 < sentence.tokens.upperBound && tokens[position + 1].reach == 2
      && tokens[position + 1].phrases.contains(.greeting)
  }

  /// "The request still times out": what goes on failing was looked at.
  private mutating func readStill(_ position: Int, _ clause: Range<Int>) {
    guard tokens[position].hash == Self.still, position > clause.lowerBound,
      position + 1 < clause.upperBound
    else { return }
    let next = tokens[position + 1]
    guard !next.has([.auxiliary, .checked, .progress, .waiting, .remaining]),
      next.end - next.start > 3, masked[Int(next.end) - 1] == 0x73
    else { return }
    add(.finding, standing(position, clause), position)
  }
}
