/// What the author means to do: steps, plans, promises, and what is only offered.
extension SentenceSignals {
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
          // "I'll check on Friday and let you know": the check is the promise.
          let opener = openers.lastIndex { $0.phrases.contains(.intention) || $0.has(.intention) }
          let isOfWatching =
            opener.map {
              Self.watching.contains(tokens[$0].hash) || Self.watching.contains(tokens[$0 + 1].hash)
            } ?? false
          let isDenied = openers.contains { $0.has(.negation) } || isNone(position)
          add(.promise, isDenied ? .denied : .asserted, position)
          takeBack((isOfWatching ? sentence.tokens.lowerBound : start - 4)...position)
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
      if isGranted(sentence.tokens.lowerBound) { add(.needed, .asserted, position) }
      isPlanned = true
    } else if all.contains(.action), position > clause.lowerBound, !all.contains(.past),
      tokens[position - 1].hash == Self.now, position - 1 <= sentence.tokens.lowerBound + 1,
      !sentence.isQuestion
    {
      add(.intention, .asserted, position)
    } else if all.contains(.next), !sentence.isQuestion, !isOfName(position) {
      let start = position - Int(tokens[position].reach) + 1
      let isFirst =
        start == sentence.tokens.lowerBound
        || start == sentence.tokens.lowerBound + 1
          && !tokens[start - 1].has([.determiner, .reader])
      let isNamed = tokens[position].reach > 1 && start <= sentence.tokens.lowerBound + 2
      let isLast =
        position + 1 == clause.upperBound && Self.coming.contains(tokens[start].hash)
        || position + 1 == clause.upperBound && tokens[position].reach == 1
          && (tokens[clause.lowerBound].has([.ongoing, .action])
            || isOwnChoice(clause.lowerBound..<position))
      let isValue =
        start == clause.lowerBound && position + 1 == sentence.tokens.upperBound
        && start > sentence.tokens.lowerBound && tokens[start - 1].classes.contains(.colon)
      if isFirst || isNamed || isLast || isValue {
        let isDenied = start > clause.lowerBound && tokens[start - 1].has(.negation)
        add(.plan, isDenied ? .denied : .asserted, position)
      }
    }
  }

  /// "The read path is what I take on next", but not "what I did next".
  private func isOwnChoice(_ words: Range<Int>) -> Bool {
    words.dropLast().contains {
      tokens[$0].hash == Self.what && tokens[$0 + 1].has(.author)
        && !tokens[$0 + 1..<words.upperBound].contains { $0.has([.past, .activity, .finished]) }
    }
  }

  private static let what = WordSet.hash("what")

  /// "Next.js", "next to a commit", "next February".
  private func isOfName(_ position: Int) -> Bool {
    if tokens[position].reach == 1, position + 1 < sentence.tokens.upperBound,
      Self.calendar.contains(tokens[position + 1].hash)
    {
      return true
    }
    if tokens[position].reach == 1, position + 2 < sentence.tokens.upperBound,
      tokens[position + 1].hash == Self.to, tokens[position + 2].has(.determiner)
    {
      return true
    }
    let end = Int(tokens[position].end)
    return end + 1 < masked.count && masked[end] == 0x2E && (masked[end + 1] | 0x20) &- 0x61 < 26
  }

  /// "Next report: none planned": there will be none.
  private func isNone(_ position: Int) -> Bool {
    guard position + 2 < sentence.tokens.upperBound, tokens[position + 1].classes.contains(.colon)
    else { return false }
    return tokens[position + 2].has(.negation)
  }

  /// "Let me check before I report back": the report is only what comes after.
  func isBefore(_ openers: ArraySlice<Token>) -> Bool {
    guard let opener = openers.firstIndex(where: { $0.has(.intention) }) else { return false }
    return openers[opener...].contains { $0.has(.time) }
  }

  /// "I'll post the numbers when training ends": telling something, at a later time.
  func promisesNews(_ position: Int) -> Bool {
    guard !sentence.isQuestion, Self.willing.contains(tokens[position].hash) else {
      return false
    }
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
    """
    post share send report publish provide tell inform announce circulate drop paste leave forward \
    summarise summarize comment reply write present give
    """
  )

  private static let watching = WordSet(
    "check find see ask look watch monitor wait keep hear schaue sehe"
  )
  /// "Once you've granted it, I'll …": the reader has to act first.
  private func isGranted(_ opening: Int) -> Bool {
    tokens[opening].hash == Self.once && opening + 2 < sentence.tokens.upperBound
      && tokens[opening + 1].has(.reader)
  }

  private static let once = WordSet.hash("once")
  private static let willing = WordSet("i'll we'll will shall")
  static let news = WordSet(
    "figures summary results result update updates numbers report findings outcome news status list"
  )

  static let later = WordSet(
    "later tomorrow tonight afterwards afterward monday tuesday wednesday thursday friday eod soon minutes hours minute hour lunch noon morning evening afternoon"
  )

  static let to = WordSet.hash("to")

  private static let coming = WordSet("is are comes come after then")

  static let reporting = WordSet.hash("reporting")
  static let know = WordSet.hash("know")

  static let please = WordSet.hash("please")

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

  private static let talking = WordSet("summarize summarise recap explain clarify")
  private static let approving = WordSet("approve confirm agree accept grant sign")

  /// Whether the author only offers it: "let me know", "if you like, I'll".
  func isOffer(_ position: Int) -> Bool {
    let until = min(position + 3, sentence.tokens.upperBound)
    if tokens[position..<until].contains(where: { $0.has([.offer]) }) { return true }
    if tokens[position..<until].contains(where: { $0.has([.negation]) || $0.hash == Self.know }) {
      return true
    }
    if tokens[position..<min(position + 4, sentence.tokens.upperBound)]
      .contains(where: { $0.has(.followup) && $0.reach > 1 || $0.phrases.contains(.progress) }),
      !(position..<until).contains(where: { isKept($0) })
    {
      return true
    }
    if position + 1 < sentence.tokens.upperBound, tokens[position + 1].has(.followup) {
      return true
    }
    if isApproved(before: position) || isOtherwise(position) { return false }
    if tokens[min(position + 1, sentence.tokens.upperBound - 1)..<until]
      .contains(where: { Self.talking.contains($0.hash) })
    {
      return true
    }
    if tokens[sentence.tokens.lowerBound..<position].contains(where: { $0.hash == Self.condition })
    {
      return true
    }
    let opening = sentence.tokens.lowerBound
    if isGranted(opening) { return false }
    return tokens[opening].has(.condition) && opening + 1 < sentence.tokens.upperBound
      && tokens[opening + 1].has(.reader)
  }
}
