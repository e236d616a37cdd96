/// Where the work stands and goes: what is under way, comes next, or cannot go on.
extension SentenceSignals {
  mutating func readState(
    _ position: Int,
    _ all: WordClass,
    _ clause: Range<Int>,
    _ head: Int
  ) {
    if all.contains(.ongoing) || all.contains(.progress) {
      readOngoing(position, all, clause, head)
    }
    if all.contains(.finding), !sentence.isQuestion, !isTainted, !isExpected(position, clause) {
      add(.finding, .asserted, position)
    }
    if all.contains(.remaining), !sentence.isQuestion, !isTainted {
      let standing = standing(position, clause, of: .remaining)
      let token = tokens[position]
      let isLast = position + 1 >= clause.upperBound
      let isAfterVerb =
        position > clause.lowerBound && tokens[position - 1].has([.auxiliary, .negation, .number])
      let isTold = token.reach > 1 || isLast && !sentence.isHeading || isAfterVerb
      if standing != .unreal, isTold { add(.remaining, standing, position) }
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
        if tokens[position].reach > 2, !tokens[start].has(.waiting) {
          add(.blocked, .asserted, position)
        }
      }
    }
    if all.contains(.needed) && !isInstruction(position) || asksReader(position) {
      add(.needed, .asserted, position)
    }
    if needsSomebody(position) {
      add(.needed, .asserted, position)
      add(.blocked, .asserted, position)
    }
    if all.contains(.notNeeded) { add(.notNeeded, .asserted, position) }
    readIntention(position, all, clause)
  }

  mutating func readOngoing(
    _ position: Int,
    _ all: WordClass,
    _ clause: Range<Int>,
    _ head: Int
  ) {
    let isPhrase = all.contains(.progress)
    guard !sentence.isQuestion, !isNext(position, clause, head) else { return }
    if !isPhrase {
      var before = position - 1
      while before > clause.lowerBound, tokens[before].has(.adverb) { before -= 1 }
      let opens =
        clause.lowerBound == sentence.tokens.lowerBound
        || tokens[clause.lowerBound - 1].has([.colon, .dash])
        || masked[Int(tokens[clause.lowerBound - 1].start)] == 0x3B
        || tokens[clause.lowerBound].hash == Self.now
      let last = tokens[clause.upperBound - 1]
      let isName =
        tokens[clause.lowerBound].has(.marks)
        || sentence.isLabel && clause.count < 3 && last.hash != Self.now
        || tokens[position].hash == Self.looking
        || tokens[position].hash == Self.working
          && (position + 1 >= clause.upperBound || !tokens[position + 1].has(.preposition))
      let isHead =
        position == head && opens && !sentence.isItem && !isName
        && sentence.cell == nil
      if tokens[position].isGuessed, !isHead, position > clause.lowerBound,
        before < clause.lowerBound || !tokens[before].has(.author),
        !Self.lasting.contains(tokens[position - 1].hash)
      {
        return
      }
      if tokens[position].isGuessed, isHead { return }
      let isLasting =
        tokens[position].isGuessed && position > clause.lowerBound
        && Self.lasting.contains(tokens[position - 1].hash)
      guard
        isHead || isLasting
          || before >= clause.lowerBound && tokens[before].has([.auxiliary, .author])
      else { return }
      if sentence.isHeading { return }
      if tokens[position].hash == Self.working, !isHead, before >= 0, !tokens[before].has(.author) {
        return add(.finding, standing(position, clause), position)
      }
    }
    let standing = standing(position, clause, of: .progress)
    add(.ongoing, standing, position)
  }

  /// "Reading the parser next": it has not begun.
  private func isNext(_ position: Int, _ clause: Range<Int>, _ head: Int) -> Bool {
    let last = tokens[clause.upperBound - 1]
    return position == head && position < clause.upperBound - 1 && last.has(.next)
      && last.reach == 1
  }

  mutating func readIntention(_ position: Int, _ all: WordClass, _ clause: Range<Int>) {
    if all.contains(.followup), !sentence.isQuestion {
      let start = position - Int(tokens[position].reach) + 1
      let from = max(sentence.tokens.lowerBound, start - 12)
      let isLabel = start <= clause.lowerBound + 1 && all.contains(.reportLabel)
      let isReport = tokens[start].hash == Self.reporting && start == clause.lowerBound
      let openers = tokens[from..<max(start, from)]
      if isLabel || isReport || all.contains(.promise)
        || openers.contains(where: { $0.has([.intention]) || $0.hash == Self.will })
      {
        if !openers.contains(where: { $0.has([.offer, .reader]) }), !isBefore(openers) {
          let isDenied = openers.contains { $0.has(.negation) } || isNone(position)
          add(.promise, isDenied ? .denied : .asserted, position)
          takeBack(start - 4...position)
          return
        }
      }
    }
    if all.contains(.intention), wantsSomething(position) {
      add(.blocked, .asserted, position)
      add(.needed, .asserted, position)
      return
    }
    if all.contains(.intention), promisesNews(position) {
      add(.promise, .asserted, position)
      return
    }
    if all.contains(.intention), !isOffer(position),
      !sentence.isQuestion || position <= sentence.tokens.lowerBound + 1
    {
      add(.intention, .asserted, position)
      isPlanned = true
    } else if all.contains(.action), position > clause.lowerBound, !all.contains(.past),
      tokens[position - 1].hash == Self.now, position - 1 <= sentence.tokens.lowerBound + 1,
      !sentence.isQuestion
    {
      add(.intention, .asserted, position)
    } else if all.contains(.next), !sentence.isQuestion {
      let start = position - Int(tokens[position].reach) + 1
      let isFirst =
        start == sentence.tokens.lowerBound
        || start == sentence.tokens.lowerBound + 1
          && !tokens[start - 1].has([.determiner, .reader])
      let isNamed = tokens[position].reach > 1 && start <= sentence.tokens.lowerBound + 2
      let isLast =
        position + 1 == clause.upperBound
        && tokens[clause.lowerBound].has([.ongoing, .action]) && tokens[position].reach == 1
      if isFirst || isNamed || isLast {
        let isDenied = start > clause.lowerBound && tokens[start - 1].has(.negation)
        add(.plan, isDenied ? .denied : .asserted, position)
      }
    }
  }

  /// "Next report: none planned": there will be none.
  private func isNone(_ position: Int) -> Bool {
    guard position + 2 < sentence.tokens.upperBound, tokens[position + 1].classes.contains(.colon)
    else { return false }
    return tokens[position + 2].has(.negation)
  }

  /// "If you need to support it, wrap it": no request.
  private func isInstruction(_ position: Int) -> Bool {
    let start = position - Int(tokens[position].reach) + 1
    return start > sentence.tokens.lowerBound && tokens[start].has(.reader)
      && tokens[start - 1].has([.condition, .time])
  }

  /// "Let me check before I report back": the report is only what comes after.
  func isBefore(_ openers: ArraySlice<Token>) -> Bool {
    guard let opener = openers.firstIndex(where: { $0.has(.intention) }) else { return false }
    return openers[opener...].contains { $0.has(.time) }
  }

  /// "I'll post the numbers when training ends": telling something, at a later time.
  func promisesNews(_ position: Int) -> Bool {
    guard !sentence.isQuestion else { return false }
    let rest = tokens[position..<sentence.tokens.upperBound].dropFirst()
    guard let verb = rest.prefix(2).firstIndex(where: { Self.telling.contains($0.hash) }) else {
      return false
    }
    if rest[verb...].dropFirst().prefix(3).contains(where: { Self.news.contains($0.hash) }) {
      return true
    }
    return !isTainted
      && rest[verb...].dropFirst().contains {
        $0.has([.time, .condition, .timeUnit]) || Self.later.contains($0.hash)
      }
  }

  static let telling = WordSet(
    "post share send report publish provide tell inform announce circulate"
  )

  private static let news = WordSet(
    "summary results result update updates numbers report findings outcome news status"
  )

  static let later = WordSet(
    "later tomorrow tonight afterwards afterward monday tuesday wednesday thursday friday eod soon minutes hours minute hour lunch noon morning evening afternoon"
  )

  static let to = WordSet.hash("to")

  static let looking = WordSet.hash("looking")

  static let reporting = WordSet.hash("reporting")
  /// "If you'd like, I'll …".
  func hasOffer(before position: Int) -> Bool {
    for index in sentence.tokens.lowerBound..<position where tokens[index].hash == Self.condition {
      if index + 1 < position, tokens[index + 1].has(.reader) { return true }
    }
    return false
  }

  static let know = WordSet.hash("know")

  static let please = WordSet.hash("please")

  static let working = WordSet.hash("working")

  static let now = WordSet.hash("now")

  static let condition = WordSet.hash("if")

  static let will = WordSet.hash("will")

  /// "If you approve, I'll run it": what comes next hangs on the reader.
  private func isApproved(before position: Int) -> Bool {
    let words = tokens[sentence.tokens.lowerBound..<position]
    return words.indices.dropLast(2).contains {
      words[$0].hash == Self.condition && words[$0 + 1].has(.reader)
        && Self.approving.contains(words[$0 + 2].hash)
    }
  }

  private static let approving = WordSet("approve confirm agree accept grant sign")

  /// Whether the author only offers it: "let me know", "if you like, I'll".
  func isOffer(_ position: Int) -> Bool {
    let until = min(position + 3, sentence.tokens.upperBound)
    if tokens[position..<until].contains(where: { $0.has([.offer]) }) { return true }
    if tokens[position..<until].contains(where: { $0.has([.negation]) || $0.hash == Self.know }) {
      return true
    }
    if tokens[position..<min(position + 4, sentence.tokens.upperBound)]
      .contains(where: { $0.has(.followup) && $0.reach > 1 || $0.phrases.contains(.progress) })
    {
      return true
    }
    if position + 1 < sentence.tokens.upperBound, tokens[position + 1].has(.followup) {
      return true
    }
    if isApproved(before: position) { return false }
    if tokens[sentence.tokens.lowerBound..<position].contains(where: { $0.hash == Self.condition })
    {
      return true
    }
    let opening = sentence.tokens.lowerBound
    return tokens[opening].has(.condition) && opening + 1 < sentence.tokens.upperBound
      && tokens[opening + 1].has(.reader)
  }
}
