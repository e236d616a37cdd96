/// Whether a participle makes a statement of the author's work, and is no adjective.
extension SentenceSignals {
  /// "The script finished downloading": what another did is no completion.
  func isOfAnother(_ position: Int, _ clause: Range<Int>) -> Bool {
    guard position + 1 < clause.upperBound, position > clause.lowerBound,
      tokens[position + 1].has(.ongoing), tokens[position].reach == 1
    else { return false }
    return !tokens[clause.lowerBound..<position].contains { $0.has(.author) }
  }

  /// "It is done when …", "counts as complete once …", "in place except …": a rule, or not all.
  func isDefined(_ position: Int, _ clause: Range<Int>) -> Bool {
    let rest = tokens[position..<sentence.tokens.upperBound].dropFirst()
    if rest.contains(where: { Self.exceptions.contains($0.hash) }) { return true }
    if let next = rest.first, next.hash == Self.by,
      rest.dropFirst().prefix(3).contains(where: {
        Self.later.contains($0.hash) || Self.ends.contains($0.hash)
      })
    {
      return true
    }
    // "Is resolved at export time", "is released twice", "are gone since the move": how it is.
    if let next = rest.first {
      if Self.usually.contains(next.hash) { return true }
      if next.hash == Self.at, rest.dropFirst().prefix(3).contains(where: { $0.hash == Self.hour })
      {
        return true
      }
      if next.hash == Self.since, tokens[position].hash == Self.gone,
        rest.dropFirst().first?.has(.determiner) == true
      {
        return true
      }
    }
    guard position > clause.lowerBound, Self.present.contains(tokens[position - 1].hash) else {
      return false
    }
    return rest.prefix(2).contains { Self.rules.contains($0.hash) }
  }

  /// "Is ready to …" announces something, and "the port is ready" in passing tells of no work.
  func isOnlyReady(_ position: Int, _ clause: Range<Int>) -> Bool {
    guard tokens[position].hash == Self.ready, tokens[position].reach == 2 else { return false }
    return clause.lowerBound > sentence.tokens.lowerBound
      || position + 1 < clause.upperBound && tokens[position + 1].hash == Self.to
  }

  private static let usually = WordSet("twice automatically repeatedly nightly daily")
  private static let at = WordSet.hash("at")
  private static let hour = WordSet.hash("time")
  private static let since = WordSet.hash("since")
  private static let gone = WordSet.hash("gone")
  static let ready = WordSet.hash("ready")
  static let by = WordSet.hash("by")
  static let ends = WordSet("end next sunday saturday january december")
  static let exceptions = WordSet("except besides excluding")
  static let present = WordSet("is are as only")
  static let rules = WordSet("when once if whenever unless until")
  static let half = WordSet.hash("half")

  /// Whether a slash makes it one of several words, or a hyphen a part of one: "enabled/disabled",
  /// "read-only".
  func isPartOfWord(_ token: Token) -> Bool {
    let (start, end) = (Int(token.start), Int(token.end))
    if start > 0, masked[start - 1] == 0x2F { return true }
    guard end < masked.count else { return false }
    if masked[end] == 0x2F { return true }
    return masked[end] == 0x2D && end + 1 < masked.count && (masked[end + 1] | 0x20) &- 0x61 < 26
  }

  /// Whether a participle makes a statement of the author's, and is no adjective.
  func isStatement(
    _ position: Int,
    _ all: WordClass,
    _ clause: Range<Int>,
    _ head: Int
  ) -> Bool {
    let token = tokens[position]
    let start = opening(position, [.finished, .verified, .past, .activity])
    if start > clause.lowerBound, tokens[start - 1].hash == Self.well { return false }
    if isRelative(start, clause) || isAttributive(position) || isInPassing(start, position) {
      return false
    }
    // "The plan for the split".
    if start > clause.lowerBound, tokens[start - 1].has(.determiner),
      Self.unmarked.contains(tokens[start].hash)
    {
      return false
    }
    if isPartOfWord(token) || token.isGuessed && !isActed(position, clause, head) { return false }
    let isPhrase =
      token.reach > 1 && !token.phrases.isDisjoint(with: [.finished, .verified, .past])
    if isPhrase, !token.phrases.isDisjoint(with: [.finished, .verified]) { return true }
    if start <= head || start == clause.lowerBound { return isPredicate(position, clause) }
    // "Found and fixed two more places."
    if start == head + 2, Self.joining.contains(tokens[start - 1].hash), tokens[head].isCapitalised,
      tokens[head].ending == .past || tokens[head].has([.activity, .past])
        || tokens[head].hash == Self.found
    {
      return isPredicate(position, clause)
    }
    var before = start - 1
    while before > clause.lowerBound, tokens[before].has([.adverb, .everything]),
      !tokens[before].has([.author, .auxiliary])
    {
      before -= 1
    }
    let previous = tokens[before]
    if previous.has(.author) { return true }
    // "The backend agent finished the limiter": the author relays it.
    if before == start - 1, Self.helpers.contains(previous.hash), all.contains(.finished),
      position + 1 < clause.upperBound, tokens[position + 1].has(.determiner)
    {
      return true
    }
    if previous.has([.past, .finished]), start - before <= 2 {
      return isStatement(before, tokens[before].all, clause, head)
    }
    if previous.has(.auxiliary) {
      if before > clause.lowerBound, Self.having.contains(previous.hash),
        Self.peers.contains(tokens[before - 1].hash)
      {
        return false
      }
      if Self.passive.contains(previous.hash) { return false }
      if !all.contains(.finished), tokens[before..<start].contains(where: { $0.hash == Self.still })
      {
        return false
      }
      if all.contains(.finished) || isPhrase || start - before > 1 { return !isOnly(before, start) }
      if tokens[clause.lowerBound..<before].contains(where: { $0.has(.everything) }) { return true }
      if isOpening(position, clause) { return true }
      if Language.all[sentence.language ?? 0].tellsByState
        || index == 0 && isJoined(position + 1, clause)
      {
        return true
      }
      return before > clause.lowerBound && tokens[before].has(.adverb)
        || tokens[max(clause.lowerBound, before - 1)...before].contains { $0.has(.adverb) }
    }
    return endsNominal(position, start, clause)
  }

  /// "A run that has been cancelled": what is spoken of.
  private func isRelative(_ start: Int, _ clause: Range<Int>) -> Bool {
    var before = start - 1
    while before > clause.lowerBound, tokens[before].has([.auxiliary, .adverb]) { before -= 1 }
    return before > clause.lowerBound && before < start - 1
      && Self.relatives.contains(tokens[before].hash)
      && !tokens[before - 1].has([.past, .finished, .verified, .good, .finding, .author])
  }

  /// "已完成的订单": the orders that are done.
  private func isAttributive(_ position: Int) -> Bool {
    guard let language = sentence.language, position + 1 < sentence.tokens.upperBound else {
      return false
    }
    return !Language.all[language].attribute.isEmpty
      && tokens[position + 1].hash == Self.attributes[language]
  }

  private static let helpers = WordSet("agent subagent worker workflow")
  private static let attributes = Language.all.map { WordSet.hash($0.attribute) }
  private static let setbacks = WordSet(
    "rejected cancelled canceled terminated dropped skipped locked queued reverted throttled"
  )
  private static let peers = WordSet("team they he she people users customers developers community")
  private static let well = WordSet.hash("well")
  private static let relatives = WordSet("that which who")

  /// "The database is seeded: …" as the first thing that is said.
  private func isOpening(_ position: Int, _ clause: Range<Int>) -> Bool {
    if isChanged(position, clause) { return true }
    return index == 0 && position + 1 == clause.upperBound && !tokens[position].isGuessed
      && clause.lowerBound == sentence.tokens.lowerBound && !sentence.isItem
      && !Self.setbacks.contains(tokens[position].hash)
      && tokens[clause.lowerBound].has([.determiner, .everything])
      && !tokens[sentence.tokens].contains { $0.has([.time, .condition, .negation, .unreal]) }
  }

  /// "Alert routing is switched over to the new tree: …" as the first thing that is said.
  private func isChanged(_ position: Int, _ clause: Range<Int>) -> Bool {
    index <= 1 && !sentence.isItem && sentence.cell == nil && section == .open
      && clause.lowerBound == sentence.tokens.lowerBound && position - clause.lowerBound <= 7
      && Self.changing.contains(tokens[position].hash)
      && (position + 1 == clause.upperBound || Self.towards.contains(tokens[position + 1].hash))
      && !tokens[sentence.tokens].contains {
        $0.has([.time, .condition, .negation, .unreal, .reader, .hedge])
      }
  }

  private static let changing = WordSet(
    """
    switched migrated moved converted renamed replaced rewritten ported restored split upgraded \
    swapped dropped deleted removed merged
    """
  )
  private static let towards = WordSet("over to from on into onto")

  /// "Is only sketched" tells that something is missing.
  func isOnly(_ verb: Int, _ start: Int) -> Bool {
    Self.present.contains(tokens[verb].hash)
      && tokens[verb..<start].contains { $0.hash == Self.only }
  }

  static let still = WordSet.hash("still")
  static let only = WordSet.hash("only")

  /// Whether a participle at the head has an object or stands alone, as in "Added the parser".
  func isPredicate(_ position: Int, _ clause: Range<Int>) -> Bool {
    let next = position + 1
    if sentence.isHeading && clause.count < 2 { return false }
    if next >= clause.upperBound {
      return tokens[position].has(.finished) || tokens[position].has(.verified)
        || clause.count > 1 || next < sentence.tokens.upperBound
        || sentence.opensLine && !sentence.isItem && sentence.cell == nil && !sentence.endsLine
    }
    if isAttribute(position, clause) { return false }
    if tokens[position].hash == Self.complete { return false }
    for later in next..<min(next + 3, clause.upperBound) {
      if tokens[later].has([.determiner, .code, .number, .preposition, .everything]) {
        return true
      }
      if tokens[later].has(.auxiliary), !tokens[later].has(.adverb) { return false }
    }
    return true
  }

  static let passive = WordSet("being be gets get")
  static let complete = WordSet.hash("complete")

  /// Whether a participle ends a clause without a verb of its own: "All fixes applied".
  func endsNominal(_ position: Int, _ start: Int, _ clause: Range<Int>) -> Bool {
    let next = position + 1
    if Self.roles.contains(tokens[start - 1].hash) { return false }
    // "Throughput fell with the patch applied."
    if !tokens[position].has([.finished, .verified]),
      tokens[clause.lowerBound..<start].contains(where: { $0.hash == Self.with }),
      tokens[clause.lowerBound..<start].contains(where: { $0.has(.determiner) })
    {
      return false
    }
    if clause.lowerBound > sentence.tokens.lowerBound,
      !tokens[clause.lowerBound - 1].has([.colon, .dash, .bracket])
    {
      return tokens[position].has([.finished, .verified]) && start > clause.lowerBound
    }
    // "Draft sent": what could be an instruction is a noun before a participle.
    if clause.count == 2, position == clause.upperBound - 1, tokens[start - 1].has(.action),
      !tokens[position].isGuessed
    {
      return true
    }
    if tokens[clause.lowerBound..<(tokens[start - 1].has(.ongoing) ? start - 1 : start)].contains(
      where: {
        $0.has([.ongoing, .request]) && !$0.has(.checked)
      })
      || tokens[clause.lowerBound].has(.action)
        && !tokens[clause.lowerBound].has([.checked, .workItem])
    {
      return false
    }
    if next < clause.upperBound {
      let token = tokens[next]
      guard token.has([.preposition, .adverb, .tick, .number, .time]) || isJoined(next, clause)
      else {
        return false
      }
    }
    let subject = tokens[clause.lowerBound..<start]
    if subject.contains(where: { $0.has([.auxiliary, .author, .reader]) && !$0.has(.adverb) }) {
      return tokens[position].value == -1
        && subject.contains { $0.has(.auxiliary) } && !subject.contains { $0.has(.reader) }
        && (next >= clause.upperBound || isJoined(next, clause)) && all(position).contains(.past)
    }
    return start > clause.lowerBound && !Self.pronouns.contains(tokens[clause.lowerBound].hash)
  }

  static let pronouns = WordSet("this that it which who whoever they")

  /// Whether "and" joins another participle here: "angepasst und gepusht".
  func isJoined(_ position: Int, _ clause: Range<Int>) -> Bool {
    // "Are translated, reviewed and typeset".
    if position == clause.upperBound, position + 2 < sentence.tokens.upperBound,
      tokens[position].has(.comma), tokens[position + 1].has([.past, .finished]),
      tokens[position + 2].has(.comma) || Self.joining.contains(tokens[position + 2].hash)
    {
      return true
    }
    return position + 1 < clause.upperBound && Self.joining.contains(tokens[position].hash)
      && tokens[position + 1].has([.past, .finished])
  }

  static let found = WordSet.hash("found")
  static let joining = WordSet("and und y et e")
  static let roles = WordSet("as als como comme")
  static let with = WordSet.hash("with")

  /// Whether a word that only ends like a participle is one: somebody acts, or it opens the line
  /// and has an object.
  func isActed(_ position: Int, _ clause: Range<Int>, _ head: Int) -> Bool {
    if position <= head || position == clause.lowerBound {
      guard position + 1 < clause.upperBound, tokens[position].isCapitalised || sentence.isItem
      else {
        return false
      }
      return tokens[position + 1].has([.determiner, .number, .code, .everything])
    }
    var before = position - 1
    while before > clause.lowerBound, tokens[before].has(.adverb), !tokens[before].has(.auxiliary) {
      before -= 1
    }
    if tokens[before].has(.author) { return true }
    if tokens[before].hash == Self.been { return true }
    let isAfterHave = Self.having.contains(tokens[before].hash)
    if isAfterHave { return tokens[clause.lowerBound..<before].contains { $0.has(.author) } }
    // "… and accepted or answered each one"
    return tokens[clause.lowerBound..<position].contains { $0.has(.author) }
      && Self.choosing.contains(tokens[position - 1].hash)
  }

  static let been = WordSet.hash("been")
  static let having = WordSet("have has had")
  static let choosing = WordSet("or then and y et")

  /// "Merged cells make …", "Fixed costs rose": a participle before its noun, which has a verb.
  func isAttribute(_ position: Int, _ clause: Range<Int>) -> Bool {
    let next = position + 1
    if tokens[next].has([.determiner, .number, .code, .preposition, .everything, .adverb]) {
      return false
    }
    // "Signed links outlive the session": what could be a verb, and its object.
    if !tokens[position].isCapitalised, position == clause.lowerBound, next + 2 < clause.upperBound,
      tokens[next].all.isEmpty, tokens[next + 1].all.isEmpty, tokens[next + 2].has(.determiner)
    {
      return true
    }
    for index in next + 1..<max(next + 1, min(next + 9, clause.upperBound)) {
      let token = tokens[index]
      if Self.linking.contains(token.hash) || token.has([.condition, .time]) { return false }
      if Self.finite.contains(token.hash) { return true }
    }
    return false
  }

  static let linking = WordSet("that which who so because to and or but where")
  static let finite = WordSet(
    """
    are is were was make makes take takes have has had get gets need needs cause causes become \
    remain remains happen happens count counts mean means come comes go goes rose fell grew rise \
    fall want wants tend appear arrive belong depend contain cost live stay
    """
  )

  /// Whether a participle only names a value: "Processed at: …", "Workflows: 5 deployed".
  func isKey(_ position: Int, _ clause: Range<Int>) -> Bool {
    let isCounted =
      position == clause.lowerBound + 1
      && tokens[clause.lowerBound].classes.contains(.number)
      && clause.lowerBound > sentence.tokens.lowerBound
      && tokens[clause.lowerBound - 1].classes.contains(.colon)
      && tokens[clause.lowerBound - 1].end < tokens[clause.lowerBound].start
    if isCounted, sentence.isItem { return true }
    if tokens[position].has(.verified) { return false }
    guard clause.upperBound < sentence.tokens.upperBound - 1, clause.count >= 2, clause.count <= 4,
      tokens[clause.upperBound].classes.contains(.colon)
    else { return false }
    if position + 1 == clause.upperBound {
      return !tokens[position].has(.finished) && !tokens[clause].contains { $0.has(.auxiliary) }
    }
    return position == clause.lowerBound && tokens[position + 1].has(.preposition)
  }
}
