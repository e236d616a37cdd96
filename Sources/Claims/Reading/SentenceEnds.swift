/// Participles that look like an end and are none: a bad one, an answer "no", or what was found out.
extension SentenceSignals {
  /// "The job finished, with exit code 137", "completed with 3 failures".
  func isBadEnd(_ position: Int, _ clause: Range<Int>) -> Bool {
    guard Self.endings.contains(tokens[position].hash) else { return false }
    var place = position + 1
    let limit = sentence.tokens.upperBound
    if place < limit, tokens[place].has(.comma) { place += 1 }
    guard place + 1 < limit, tokens[place].hash == Self.with else { return false }
    let rest = place + 1..<min(place + 6, limit)
    for index in rest {
      let token = tokens[index]
      if token.has(.comma) || token.has(.negation) && token.hash != Self.non { return false }
      if Self.codes.contains(token.hash), index + 1 < limit {
        let next = tokens[index + 1]
        if next.classes.contains(.number) { return next.value > 0 }
        if tokens[rest.lowerBound..<index].contains(where: { $0.hash == Self.non }) { return true }
      }
      if Self.failings.contains(token.hash) {
        return !isZero(index) && !hasZero(before: index, rest) && endsThere(index)
          && tokens[rest.lowerBound].hash != Self.the
      }
    }
    return false
  }

  /// "With 3 failures", but not "with 12 failures fixed on the way", "with the error handling".
  private func endsThere(_ position: Int) -> Bool {
    guard position + 1 < sentence.tokens.upperBound else { return true }
    let next = tokens[position + 1]
    return next.has([.breaks, .preposition]) || Self.joining.contains(next.hash)
  }

  /// "0 errors", "0 type errors".
  private func hasZero(before position: Int, _ words: Range<Int>) -> Bool {
    tokens[words.lowerBound..<position].contains {
      $0.classes.contains(.number) && $0.value == 0
    }
  }

  private static let endings = WordSet("finished completed ended exited complete done")
  private static let codes = WordSet("code status exit")
  private static let failings = WordSet("errors error failures failure failed")
  private static let the = WordSet.hash("the")
  private static let non = WordSet.hash("non")

  /// "Deployed: no", "Merged: not yet": a label that is answered.
  func isAnsweredNo(_ position: Int) -> Bool {
    let limit = sentence.tokens.upperBound
    guard position + 2 < limit, tokens[position + 1].classes.contains(.colon),
      position <= sentence.tokens.lowerBound + 3 || tokens[position - 1].has(.breaks)
    else { return false }
    var place = position + 2
    guard Self.noes.contains(tokens[place].hash) else { return false }
    place += 1
    if place < limit, tokens[place].hash == Self.yet { place += 1 }
    return place >= limit || tokens[place].has(.breaks)
  }

  private static let noes = WordSet("no not nope nein noch nicht non")

  /// "I did not change anything".
  func isNotDone(_ position: Int) -> Bool {
    tokens[position].hash == Self.did && position + 1 < sentence.tokens.upperBound
      && tokens[position + 1].has(.negation)
  }

  private static let did = WordSet.hash("did")

  /// "I have not touched any files, as you asked": the wish was to leave something.
  func isOnlyAsAsked(_ position: Int) -> Bool {
    guard Self.asking.contains(tokens[position].hash), tokens[position].phrases.contains(.finished)
    else { return false }
    return sentence.has(.negation)
  }

  private static let asking = WordSet("asked requested")

  /// "Fertig ist das noch nicht": the negation stands at the end.
  func isDeniedBehind(_ position: Int, _ clause: Range<Int>) -> Bool {
    guard position == clause.lowerBound, clause.count > 2, let language = sentence.language,
      Language.all[language].tellsByState, tokens[clause.upperBound - 1].has(.negation)
    else { return false }
    return tokens[position + 1].has(.auxiliary)
  }

  /// "Narrowed it down to two commits", "pinned it down": an investigation went on.
  func isInquiry(_ position: Int, _ clause: Range<Int>) -> Bool {
    let rest = position + 1..<max(position + 1, min(position + 5, clause.upperBound))
    if Self.narrowing.contains(tokens[position].hash) {
      return tokens[rest].contains { $0.hash == Self.down }
    }
    guard Self.pinning.contains(tokens[position].hash), rest.count > 1 else { return false }
    return Self.it.contains(tokens[rest.lowerBound].hash)
      && tokens[rest.lowerBound + 1].hash == Self.down
  }

  private static let narrowing = WordSet("narrowed")
  private static let pinning = WordSet("pinned nailed")
  private static let it = WordSet("it this that")
  private static let down = WordSet.hash("down")

  /// "\"Stale\" on a branch means that nobody has pushed": what a word means.
  var isDefinition: Bool {
    guard sentence.tokens.count > 3, tokens[sentence.tokens.lowerBound].classes == .code else {
      return false
    }
    for token in tokens[sentence.tokens].prefix(10) {
      if Self.meaning.contains(token.hash) { return true }
      if token.has([.breaks, .good, .bad, .past, .finished]) || token.hash == Self.now
        || Self.pronouns.contains(token.hash)
      {
        return false
      }
    }
    return false
  }

  /// "等测试跑完": when it has ended.
  func isAwaited(_ clause: Range<Int>) -> Bool {
    tokens[clause.lowerBound].hash == Self.awaiting
      && tokens[clause].dropFirst().prefix(12).contains { Self.ended.contains($0.hash) }
  }

  private static let meaning = WordSet("means mean bedeutet significa signifie")
  private static let awaiting = WordSet.hash("等")
  private static let ended = WordSet("完 后 好")
}
