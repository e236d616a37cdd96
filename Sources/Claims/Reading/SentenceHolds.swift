/// Work that is held until the reader has acted: told by what stands around a word, and not by a
/// phrase (guide 1, `blocked`).
extension SentenceSignals {
  /// Reads what a word of a sentence tells of what holds its author up, once the clauses are read.
  mutating func readHold(_ position: Int) {
    if isUnconfirmed(position) {
      return turn([.did, .finished], at: sentence.tokens.lowerBound..<position, into: nil)
    }
    if isLeftUndone(position) { return add(.remaining, .asserted, position - 1) }
    if isJoinedWill(position) { return add(.intention, .asserted, position) }
    if isJoinedAm(position) { return add(.ongoing, .asserted, position + 1) }
    if isBarred(position) || isAtLimit(position) { return add(.blocked, .asserted, position) }
    guard !isTainted, isFirstAsked(position) || isLacking(position) || isForOneOnly(position)
    else { return }
    add(.blocked, .asserted, position)
    add(.needed, .asserted, position)
  }

  static let holds = WordSet("before without please will am can't cannot limit yet")

  /// "The logs have been rotated since, so I cannot confirm any of it": why, and no work.
  private func isUnconfirmed(_ position: Int) -> Bool {
    ClaimDecision.unable.contains(tokens[position].hash)
      && position > sentence.tokens.lowerBound + 1 && tokens[position - 1].has(.author)
      && Self.because.contains(tokens[position - 2].hash)
      && position + 1 < sentence.tokens.upperBound
      && Self.confirming.contains(tokens[position + 1].hash)
  }

  /// "Slippage model not ported yet".
  private func isLeftUndone(_ position: Int) -> Bool {
    tokens[position].hash == Self.yet && position > sentence.tokens.lowerBound + 2
      && tokens[position - 1].has([.past, .finished]) && tokens[position - 2].hash == Self.not
  }

  private static let it = WordSet("it them that")
  private static let because = WordSet("so hence therefore thus")
  private static let confirming = WordSet("confirm verify vouch check")
  private static let not = WordSet.hash("not")

  /// "I've added the guard and will run the tests": the same author goes on.
  private func isJoinedWill(_ position: Int) -> Bool {
    guard tokens[position].hash == Self.will, isJoinedToAct(position) else { return false }
    var next = position + 1
    while next < sentence.tokens.upperBound, tokens[next].has(.adverb) { next += 1 }
    return next < sentence.tokens.upperBound && tokens[next].has(.action)
      && !tokens[next].has([.followup, .negation]) && !Self.telling.contains(tokens[next].hash)
  }

  /// "I fixed the parser and am now updating the callers".
  private func isJoinedAm(_ position: Int) -> Bool {
    guard tokens[position].hash == Self.am, isJoinedToAct(position) else { return false }
    return tokens[position..<min(position + 4, sentence.tokens.upperBound)].dropFirst().contains {
      $0.has(.ongoing) || $0.ending == .ongoing
    }
  }

  private func isJoinedToAct(_ position: Int) -> Bool {
    guard !isTainted, position > sentence.tokens.lowerBound,
      Self.joining.contains(tokens[position - 1].hash)
    else { return false }
    let earlier = tokens[sentence.tokens.lowerBound..<position]
    return earlier.contains { $0.has(.author) }
      && earlier.contains { $0.has([.past, .finished, .activity]) }
  }

  /// "I can't push it: the remote rejects the branch", "… because the rules require it".
  private func isBarred(_ position: Int) -> Bool {
    guard ClaimDecision.unable.contains(tokens[position].hash), !isTainted,
      position > sentence.tokens.lowerBound, tokens[position - 1].has(.author),
      position + 1 < sentence.tokens.upperBound,
      Self.delivering.contains(tokens[position + 1].hash)
    else { return false }
    return tokens[position..<sentence.tokens.upperBound].contains {
      $0.has(.colon) || Self.causes.contains($0.hash)
    }
  }

  /// "I've hit the API rate limit".
  private func isAtLimit(_ position: Int) -> Bool {
    guard tokens[position].hash == Self.limit, !isTainted else { return false }
    let before = tokens[max(sentence.tokens.lowerBound, position - 6)..<position]
    guard let hit = before.firstIndex(where: { Self.hitting.contains($0.hash) }) else {
      return false
    }
    return hit > sentence.tokens.lowerBound && tokens[hit - 1].has(.author)
  }

  /// "Launched 5 agents", "I've restarted the subagent": what others do now, and no finished work.
  func isLaunch(_ position: Int) -> Bool {
    guard Self.launching.contains(tokens[position].hash) else { return false }
    let object = tokens[position..<min(position + 7, sentence.tokens.upperBound)].dropFirst()
    return object.contains { Self.agents.contains($0.hash) }
  }

  private static let delivering = WordSet(
    "push merge publish deploy release upload continue proceed"
  )
  private static let causes = WordSet("because since as")
  private static let hitting = WordSet("hit reached exceeded")
  private static let limit = WordSet.hash("limit")
  private static let am = WordSet.hash("am")
  private static let launching = WordSet(
    "launched started restarted spawned dispatched sent kicked relaunched queued"
  )
  private static let agents = WordSet(
    "agent agents subagent subagents worker workers implementer implementers reviewers verifiers"
  )

  /// "Tell me whether the order is right before I start".
  private func isFirstAsked(_ position: Int) -> Bool {
    guard tokens[position].hash == Self.before, position + 2 < sentence.tokens.upperBound,
      Self.selves.contains(tokens[position + 1].hash),
      tokens[position + 2].has(.action) || Self.goingOn.contains(tokens[position + 2].hash)
    else { return false }
    return sentence.tokens.prefix { $0 < position }.contains { place in
      Self.asking.contains(tokens[place].hash)
        && (place == sentence.tokens.lowerBound || tokens[place - 1].has([.breaks, .greeting])
          || Self.joining.contains(tokens[place - 1].hash))
    }
  }

  /// "I can't get at the bucket without a new key", "without a new one I can't reach it".
  private func isLacking(_ position: Int) -> Bool {
    guard tokens[position].hash == Self.without, !sentence.isQuestion else { return false }
    let object = tokens[position..<min(position + 5, sentence.tokens.upperBound)].dropFirst()
      .prefix { !$0.has(.breaks) }
    // "Can't read the rest without it."
    if ClaimDecision.unable.contains(tokens[sentence.tokens.lowerBound].hash),
      position + 2 == sentence.tokens.upperBound,
      object.first.map({ Self.it.contains($0.hash) }) == true
    {
      return true
    }
    guard
      object.contains(where: { Self.decisions.contains($0.hash) || Self.means.contains($0.hash) })
    else { return false }
    return sentence.tokens.dropFirst().contains { place in
      ClaimDecision.unable.contains(tokens[place].hash) && tokens[place - 1].has(.author)
    }
  }

  /// "Only the admin account can trigger it, so please do that".
  private func isForOneOnly(_ position: Int) -> Bool {
    guard tokens[position].hash == Self.please, position + 1 < sentence.tokens.upperBound else {
      return false
    }
    let earlier = tokens[sentence.tokens.lowerBound..<position]
    guard let only = earlier.firstIndex(where: { $0.hash == Self.only }) else { return false }
    return earlier[only...].dropFirst().contains { $0.hash == Self.can }
  }

  private static let before = WordSet.hash("before")
  private static let without = WordSet.hash("without")
  private static let can = WordSet.hash("can")
  private static let selves = WordSet("i we")
  private static let asking = WordSet("tell please confirm clarify decide choose say pick approve")
  private static let goingOn = WordSet("start begin continue proceed go carry move merge commit")
  private static let means = WordSet("password account login one", goods)
}
