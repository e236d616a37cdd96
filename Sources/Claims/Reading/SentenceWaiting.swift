/// Whether work waits for something from outside, or for a job of its own.
extension SentenceSignals {
  /// "Please grant it", in a message that began with something else.
  func asksReader(_ position: Int) -> Bool {
    guard position > sentence.tokens.lowerBound, index > 0 else {
      return false
    }
    return tokens[position - 1].hash == Self.please && !tokens[position].has(.offer)
  }

  /// "My change should fix the issue" finds nothing.
  func isExpected(_ position: Int, _ clause: Range<Int>) -> Bool {
    tokens[clause.lowerBound..<position].contains { Self.expecting.contains($0.hash) }
  }

  static let expecting = WordSet("should would will could might")

  /// "Waiting for the build": what is waited for runs by itself.
  func isOwnJob(_ position: Int) -> Bool {
    let token = tokens[position]
    let start = position - Int(token.reach) + 1
    guard tokens[start...position].contains(where: { $0.classes.contains(.waiting) }) else {
      return false
    }
    let until = min(position + 6, sentence.tokens.upperBound)
    let object = tokens[position + 1..<max(position + 1, until)]
      .prefix {
        !$0.has([.time, .condition, .reader]) && $0.hash != Self.to && !Self.or.contains($0.hash)
      }
    let named = Array(tokens[start...position]) + object.prefix(4)
    if named.contains(where: { Self.persons.contains($0.hash) }) { return false }
    // "Phase 3 is waiting for phase 2".
    if sentence.tokens.prefix(while: { $0 < start }).contains(where: { tokens[$0].has(.workItem) }),
      object.prefix(1).contains(where: { $0.has(.workItem) }),
      object.dropFirst().prefix(1).contains(where: { $0.classes.contains(.number) })
    {
      return true
    }
    return object.prefix(4).contains {
      $0.has(.checked) || Self.ownJobs.contains($0.hash) || Self.jobs.contains($0.hash)
    }
  }

  /// "Needs a product decision", "State: waiting".
  func needsSomebody(_ position: Int) -> Bool {
    guard !sentence.isQuestion, !isTainted, position > sentence.tokens.lowerBound else {
      return false
    }
    let previous = tokens[position - 1]
    if tokens[position].classes == .waiting || tokens[position].hash == Self.waiting {
      return previous.classes.contains(.colon) && section == .status
        && position + 1 == sentence.tokens.upperBound
    }
    guard Self.lacking.contains(tokens[position].hash),
      !tokens[sentence.tokens.lowerBound].has(.ongoing)
    else { return false }
    if lacks(position) || isTaskOfAnother(position) { return true }
    if isFromReader(position) { return true }
    guard Self.needing.contains(tokens[position].hash),
      !previous.has([.negation, .reader, .unreal, .hedge, .condition])
    else { return false }
    let until = min(position + 5, sentence.tokens.upperBound)
    return tokens[position + 1..<max(position + 1, until)]
      .prefix { !$0.has([.comma, .colon, .preposition, .negation]) || $0.has(.determiner) }
      .contains { Self.decisions.contains($0.hash) }
  }

  /// "We still need the profile from your side".
  private func isFromReader(_ position: Int) -> Bool {
    guard Self.needing.contains(tokens[position].hash), position + 3 < sentence.tokens.upperBound,
      !tokens[sentence.tokens.lowerBound].has(.request),
      tokens[sentence.tokens.lowerBound..<position].contains(where: { $0.has(.author) })
    else { return false }
    let rest = tokens[position..<min(position + 9, sentence.tokens.upperBound)]
    return rest.indices.dropLast().contains {
      rest[$0].hash == Self.from && rest[$0 + 1].has(.reader)
    }
  }

  private static let from = WordSet.hash("from")

  /// "I have no credentials": its author lacks what the work needs.
  private func lacks(_ position: Int) -> Bool {
    guard Self.have.contains(tokens[position].hash), tokens[position - 1].has(.negation),
      tokens[sentence.tokens.lowerBound..<position].contains(where: { $0.has(.author) })
    else { return false }
    return tokens[position + 1..<min(position + 6, sentence.tokens.upperBound)]
      .prefix { !$0.has([.comma, .colon]) }
      .contains { Self.decisions.contains($0.hash) || Self.goods.contains($0.hash) }
  }

  /// "Somebody with access needs to run it": another has to act.
  private func isTaskOfAnother(_ position: Int) -> Bool {
    guard Self.having.contains(tokens[position].hash),
      position + 2 < sentence.tokens.upperBound, tokens[position + 1].hash == Self.to
    else { return false }
    return tokens[max(sentence.tokens.lowerBound, position - 5)..<position].contains {
      Self.others.contains($0.hash)
    }
  }

  private static let have = WordSet("have")
  /// The verbs with which somebody is asked for something.
  static let lacking = WordSet("have has had need needs requires")
  private static let others = WordSet(
    "somebody someone admin administrator operator maintainer owner human"
  )

  /// "I'm going to need the credentials", but not "I'll need to refactor it".
  func wantsSomething(_ position: Int) -> Bool {
    guard !sentence.isQuestion, !isTainted, position + 2 < sentence.tokens.upperBound else {
      return false
    }
    return Self.needing.contains(tokens[position + 1].hash)
      && tokens[position + 2].hash != Self.to
      && tokens[position + 1..<min(position + 9, sentence.tokens.upperBound)].contains {
        Self.decisions.contains($0.hash) || Self.goods.contains($0.hash)
      }
  }

  static let goods = WordSet(
    "key keys token tokens input information details answer guidance clarification password secret"
  )
  static let waiting = WordSet.hash("waiting")
  static let needing = WordSet("need needs requires")
  static let decisions = WordSet(
    "decision decisions approval approvals access credentials permission permissions sign signoff"
  )

  /// "Callers await the promise": no wait of the author's.
  func isOfThing(_ position: Int, _ clause: Range<Int>) -> Bool {
    // "The third is stuck at 71 %."
    if tokens[position].hash == Self.stuck, position + 1 < clause.upperBound,
      [Self.at, Self.inside].contains(tokens[position + 1].hash),
      !tokens[clause.lowerBound..<position].contains(where: { $0.has(.author) })
    {
      return true
    }
    // "Most of the time was waiting for the network": it is over.
    let start = opening(position, .blocked)
    if start > clause.lowerBound, tokens[start].has(.waiting),
      Self.wasOnce.contains(tokens[start - 1].hash)
    {
      return true
    }
    guard tokens[position].hash == Self.await, tokens[position].reach == 1 else { return false }
    return position > clause.lowerBound && !tokens[position - 1].has([.author, .marks])
  }

  private static let wasOnce = WordSet("was were")
  private static let stuck = WordSet.hash("stuck")
  private static let at = WordSet.hash("at")
  private static let await = WordSet.hash("await")

  /// "Blocked: no".
  func isDenial(_ position: Int) -> Bool {
    guard position + 2 < sentence.tokens.upperBound, tokens[position + 1].classes.contains(.colon)
    else { return false }
    return tokens[position + 2].has([.negation, .notNeeded])
  }

  /// Whether "blocked" alone is said of the work: it ends its clause in a list or after a mark.
  func isOfWork(_ position: Int, _ clause: Range<Int>) -> Bool {
    let token = tokens[position]
    if token.has(.waiting) || token.phrases.contains(.blocked), token.phrases.contains(.progress) {
      return false
    }
    if position > 0, tokens[position - 1].classes.contains(.waiting), token.reach == 2,
      tokens[clause].contains(where: {
        $0.has([.checked, .progress]) || Self.jobs.contains($0.hash)
      }), !isForPerson(position, clause)
    {
      return false
    }
    if token.reach > 1 || token.hash != Self.blocked { return true }
    return position + 1 >= clause.upperBound
      && (tokens[clause.lowerBound].has(.marks) || clause.count == 1)
  }

  /// "The workflow is waiting for an approval".
  private func isForPerson(_ position: Int, _ clause: Range<Int>) -> Bool {
    tokens[position..<min(position + 5, clause.upperBound)].dropFirst().contains {
      Self.persons.contains($0.hash)
    }
  }

  static let lasting = WordSet("now still currently")

  static let or = WordSet("or and oder und")

  static let ownJobs = WordSet(
    """
    last rest ones deployment deploy rollout training download upload install installation \
    server container import export migration script compiler backfill cluster queue
    """
  )

  static let persons = WordSet(
    """
    user users operator human manual approval review reviewer team customer client legal owner \
    vendor maintainer feedback sign decision confirmation someone
    """
  )

  static let jobs = WordSet(
    "agents agent subagent subagents workflow workflows job jobs run results result process completion finish command it them others"
  )

  static let blocked = WordSet.hash("blocked")
}
