/// Where the work stands and goes: what is under way, comes next, or cannot go on.
extension SentenceSignals {
  mutating func readState(
    _ position: Int,
    _ all: WordClass,
    _ clause: Range<Int>,
    _ head: Int,
    isCue: Bool
  ) {
    if all.contains(.ongoing) || all.contains(.progress) {
      readOngoing(position, all, clause, head)
    }
    // "- Add a note pointing at the new one": a thing to do.
    let isToDo =
      sentence.isItem && tokens[sentence.tokens.lowerBound].has(.action)
      && !tokens[sentence.tokens.lowerBound].has([.past, .checked])
    if all.contains(.finding), !sentence.isQuestion, !isTainted, !isExpected(position, clause),
      !isToDo,
      !tokens[clause.lowerBound..<position].contains(where: {
        $0.phrases.contains(.intention) || $0.has(.condition)
      })
    {
      add(.finding, .asserted, position)
    }
    if all.contains(.remaining), !sentence.isQuestion, !isTainted {
      let standing = standing(position, clause, of: .remaining)
      let token = tokens[position]
      let isLast = position + 1 >= clause.upperBound
      let isAfterVerb =
        position > clause.lowerBound && tokens[position - 1].has([.auxiliary, .negation, .number])
      let isTold =
        token.phrases.contains(.remaining) || isLast && !sentence.isHeading || isAfterVerb
      if standing != .unreal, isTold, !isKeptOnPurpose(position, clause) {
        add(.remaining, standing, position)
      }
    }
    if all.contains(.blocked), isOwnJob(position) {
      if !isTainted, !sentence.isQuestion { add(.ongoing, .asserted, position) }
    } else if all.contains(.blocked), isOfWork(position, clause), !isDenial(position),
      !isOfThing(position, clause)
    {
      let standing = standing(position, clause, of: .blocked)
      switch standing {
      case .asserted, .hedged: add(.blocked, isTainted ? .unreal : .asserted, position)
      case .denied:
        let isOwn =
          tokens[position].phrases.contains(.blocked)
          && !tokens[opening(position, .blocked)].has(.negation)
        add(.blocked, isOwn ? .denied : .asserted, position)
      case .unreal:
        let start = position - Int(tokens[position].reach) + 1
        let isAnswer = tokens[position].reach == 2 && Self.replying.contains(tokens[position].hash)
        if tokens[position].reach > 2 || isAnswer, !tokens[start].has(.waiting) {
          add(.blocked, .asserted, position)
        }
      }
    }
    if all.contains(.needed) && !isInstruction(position) && !isForeseen(position)
      || all.contains(.action) && asksReader(position)
    {
      add(.needed, .asserted, position)
    }
    if isCue || all.contains(.waiting), needsSomebody(position) {
      add(.needed, .asserted, position)
      add(.blocked, .asserted, position)
    }
    if all.contains(.notNeeded) { add(.notNeeded, .asserted, position) }
    if !all.isDisjoint(with: [.followup, .intention, .action, .next]) {
      readIntention(position, all, clause)
    }
  }

  /// "The old helper is still there but logs a warning": it was left in.
  private func isKeptOnPurpose(_ position: Int, _ clause: Range<Int>) -> Bool {
    // "I have not started step 2": of another piece of work.
    if tokens[position].hash == Self.started, position + 1 < clause.upperBound,
      tokens[position + 1].has(.workItem)
    {
      return true
    }
    let start = opening(position, .remaining)
    if start > sentence.tokens.lowerBound, Self.whiches.contains(tokens[start - 1].hash) {
      return true
    }
    return isOfFormer(position, clause)
  }

  private func isOfFormer(_ position: Int, _ clause: Range<Int>) -> Bool {
    tokens[position].hash == Self.there
      && tokens[clause.lowerBound..<position].contains { Self.former.contains($0.hash) }
  }

  private static let replying = WordSet("reply advise")
  private static let former = WordSet("old previous former legacy original")

  mutating func readOngoing(
    _ position: Int,
    _ all: WordClass,
    _ clause: Range<Int>,
    _ head: Int
  ) {
    let isPhrase = all.contains(.progress)
    if isKept(position) || isTitle(position) || isOfWhich(position) { return }
    guard !sentence.isQuestion, !isNext(position, clause, head),
      isPhrase || position != head || !isSubject(clause)
    else { return }
    if !isPhrase {
      var before = position - 1
      while before > clause.lowerBound, tokens[before].has(.adverb) { before -= 1 }
      let opens =
        clause.lowerBound == sentence.tokens.lowerBound
        || tokens[clause.lowerBound - 1].has([.colon, .dash])
        || [0x3B, 0x5D].contains(masked[Int(tokens[clause.lowerBound - 1].start)])
        || tokens[clause.lowerBound].hash == Self.now
      let last = tokens[clause.upperBound - 1]
      let isUnderWay = tokens[clause.lowerBound].classes.contains(.hourglass)
      let isName =
        tokens[clause.lowerBound].has(.marks) && !isUnderWay
        || sentence.isLabel && clause.count < 3 && last.hash != Self.now
        || tokens[position].hash == Self.looking
          && (position + 1 >= clause.upperBound || tokens[position + 1].hash != Self.into)
        || tokens[position].hash == Self.working
          && (position + 1 >= clause.upperBound || !tokens[position + 1].has(.preposition))
      let isHead =
        position == head && opens && (!sentence.isItem || isUnderWay) && !isName
        && sentence.cell == nil
      if tokens[position].isGuessed, !isHead, position > clause.lowerBound, position != head,
        before < clause.lowerBound || !tokens[before].has(.author),
        !Self.lasting.contains(tokens[position - 1].hash)
      {
        return
      }
      if isHead, isUsage(clause) { return }
      let isTold = position == head && isTold(position, clause)
      if tokens[position].isGuessed, isHead, !isUnderWay, !isTold { return }
      let isLasting =
        tokens[position].isGuessed && position > clause.lowerBound
        && Self.lasting.contains(tokens[position - 1].hash)
      let isStill =
        clause.lowerBound + 1 == position && Self.lasting.contains(tokens[position - 1].hash)
        && sentence.tokens.count <= 8
      guard
        isHead || isLasting || isStill || isTold
          || before >= clause.lowerBound && tokens[before].has([.auxiliary, .author])
      else { return }
      if sentence.isHeading { return }
      if tokens[position].hash == Self.working, !isHead, before >= 0, !tokens[before].has(.author) {
        return add(.finding, standing(position, clause), position)
      }
    }
    if isServing(position) { return }
    let standing = standing(position, clause, of: .progress)
    // "No failures so far": what is denied is the failure.
    let isSoFar = standing == .denied && tokens[position].hash == Self.far
    add(.ongoing, isSoFar ? .asserted : standing, position)
  }

  /// "Getting started" names a guide.
  private func isTitle(_ position: Int) -> Bool {
    tokens[position].hash == Self.getting && position + 1 < sentence.tokens.upperBound
      && tokens[position + 1].hash == Self.started
  }

  /// "The old view, which I keep as a facade".
  private func isOfWhich(_ position: Int) -> Bool {
    let start = opening(position, .progress)
    return start > sentence.tokens.lowerBound && start < position
      && Self.whiches.contains(tokens[start - 1].hash)
  }

  private static let whiches = WordSet("which that")
  private static let getting = WordSet.hash("getting")
  static let started = WordSet.hash("started")

  /// "Normalising the keys now", "currently porting it", "rolling out 4.7: 30 % of the pods": that it
  /// goes on is said.
  private func isTold(_ position: Int, _ clause: Range<Int>) -> Bool {
    if position > clause.lowerBound, Self.lasting.contains(tokens[position - 1].hash) {
      return true
    }
    if clause.count > 2, tokens[clause.upperBound - 1].hash == Self.now,
      !tokens[position].isGuessed
        || tokens[position + 1].has([.determiner, .code, .number, .preposition, .everything])
    {
      return true
    }
    let value = clause.upperBound + 1
    guard value < sentence.tokens.upperBound, tokens[clause.upperBound].classes.contains(.colon)
    else { return false }
    return tokens[value].classes.contains(.number)
      && (isShare(value) || isPercent(Int(tokens[value].end)) && tokens[value].value < 100)
  }

  /// "Building this: run `make`": how it is done.
  private func isUsage(_ clause: Range<Int>) -> Bool {
    let next = clause.upperBound + 1
    return next < sentence.tokens.upperBound && tokens[clause.upperBound].classes.contains(.colon)
      && tokens[next].has(.action) && tokens[next].ending != .ongoing
      && !tokens[next].has([.past, .checked])
  }

  /// "The server is running on port 5173": the state of a thing, and no work.
  private func isServing(_ position: Int) -> Bool {
    guard tokens[position].hash == Self.running, position + 2 < sentence.tokens.upperBound,
      Self.places.contains(tokens[position + 1].hash)
    else { return false }
    return tokens[position + 2..<min(position + 6, sentence.tokens.upperBound)].contains {
      Self.ports.contains($0.hash)
    }
  }

  private static let running = WordSet.hash("running")
  private static let places = WordSet("on at under")
  private static let ports = WordSet("port localhost version http https")

  /// "Publishing to npm requires a code": it is spoken of, not done.
  private func isSubject(_ clause: Range<Int>) -> Bool {
    for token in tokens[clause].dropFirst(2) {
      if token.has([.condition, .time, .request]) || Self.linking.contains(token.hash) {
        return false
      }
      if Self.predicates.contains(token.hash) { return true }
    }
    return false
  }

  private static let predicates = WordSet(
    """
    requires needs takes is would will means makes costs was were can could should shows gives \
    confirms reports yields
    """
  )

  /// "Reading the parser next": it has not begun.
  private func isNext(_ position: Int, _ clause: Range<Int>, _ head: Int) -> Bool {
    let last = tokens[clause.upperBound - 1]
    if position == head, position + 1 < clause.upperBound,
      tokens[position + 1].phrases.contains(.next), tokens[position + 1].reach == 2
    {
      return true
    }
    return position == head && position < clause.upperBound - 1 && last.has(.next)
      && last.reach == 1
  }

  /// "If you need to support it, wrap it": no request.
  private func isInstruction(_ position: Int) -> Bool {
    let start = position - Int(tokens[position].reach) + 1
    return start > sentence.tokens.lowerBound && tokens[start].hash == Self.you
      && tokens[start - 1].has([.condition, .time])
  }

  /// "You should receive a mail", "if it uses the port, you'll need to …", "without manual steps".
  private func isForeseen(_ position: Int) -> Bool {
    let start = opening(position, .needed)
    if start > sentence.tokens.lowerBound, tokens[start - 1].has(.negation) { return true }
    guard tokens[start].has(.reader), start < position else { return false }
    if tokens[sentence.tokens.lowerBound].hash == Self.condition { return true }
    return position + 1 < sentence.tokens.upperBound
      && Self.outcomesForYou.contains(tokens[position + 1].hash)
  }

  private static let outcomesForYou = WordSet("see receive get find notice be hear have")
  private static let you = WordSet.hash("you")
  private static let far = WordSet.hash("far")
  static let looking = WordSet.hash("looking")
  static let into = WordSet.hash("into")
  static let working = WordSet.hash("working")
  static let now = WordSet.hash("now")
}
