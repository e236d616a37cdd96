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
    } else if all.contains(.blocked), isOfWork(position, clause), !isDenial(position) {
      let standing = standing(position, clause, of: .blocked)
      switch standing {
      case .asserted, .hedged: add(.blocked, isTainted ? .unreal : .asserted, position)
      case .denied:
        let isOwn = tokens[position].phrases.contains(.blocked)
        add(.blocked, isOwn ? .denied : .asserted, position)
      case .unreal:
        let start = position - Int(tokens[position].reach) + 1
        if tokens[position].reach > 2, !tokens[start].has(.waiting) {
          add(.blocked, .asserted, position)
        }
      }
    }
    if all.contains(.needed) || asksReader(position) { add(.needed, .asserted, position) }
    if all.contains(.notNeeded) { add(.notNeeded, .asserted, position) }
    readIntention(position, all, clause)
  }

  /// "Please grant it", in a message that began with something else.
  func asksReader(_ position: Int) -> Bool {
    guard tokens[position].has(.action), position > sentence.tokens.lowerBound, index > 0 else {
      return false
    }
    return tokens[position - 1].hash == Self.please && !tokens[position].has(.offer)
  }

  /// "My change should fix the issue" finds nothing.
  func isExpected(_ position: Int, _ clause: Range<Int>) -> Bool {
    tokens[clause.lowerBound..<position].contains { Self.expecting.contains($0.hash) }
  }

  static let expecting = Set(TokenReader.hashes(Array("should would will could might".utf8)))

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
    if object.prefix(4).contains(where: { Self.persons.contains($0.hash) }) { return false }
    return object.prefix(4).contains { $0.has(.checked) || Self.ownJobs.contains($0.hash) }
  }

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
      })
    {
      return false
    }
    if token.reach > 1 || token.hash != Self.blocked { return true }
    return position + 1 >= clause.upperBound
      && (tokens[clause.lowerBound].has(.marks) || clause.count == 1)
  }

  static let lasting = Set(TokenReader.hashes(Array("now still currently".utf8)))
  static let or = Set(TokenReader.hashes(Array("or and oder und".utf8)))
  static let ownJobs = jobs.union(
    TokenReader.hashes(
      Array(
        """
        last rest ones deployment deploy rollout training download upload install installation \
        server container import export migration script compiler backfill cluster queue
        """.utf8
      )
    )
  )
  static let persons = Set(
    TokenReader.hashes(
      Array(
        """
        user users operator human manual approval review reviewer team customer client legal owner \
        vendor maintainer feedback sign decision confirmation someone
        """.utf8
      )
    )
  )
  static let jobs = Set(
    TokenReader.hashes(
      Array(
        "agents agent subagent subagents workflow workflows job jobs run results result process completion finish command it them others"
          .utf8
      )
    )
  )
  static let blocked = TokenReader.hashes(Array("blocked".utf8)).first ?? 0

  mutating func readOngoing(
    _ position: Int,
    _ all: WordClass,
    _ clause: Range<Int>,
    _ head: Int
  ) {
    let isPhrase = all.contains(.progress)
    guard !sentence.isQuestion else { return }
    if !isPhrase {
      var before = position - 1
      while before > clause.lowerBound, tokens[before].has(.adverb) { before -= 1 }
      let opens =
        clause.lowerBound == sentence.tokens.lowerBound
        || tokens[clause.lowerBound - 1].has([.colon, .dash])
        || tokens[clause.lowerBound].hash == Self.now
      let isName =
        tokens[clause.lowerBound].has(.marks) || sentence.isLabel && clause.count < 3
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
          let isDenied = openers.contains { $0.has(.negation) }
          add(.promise, isDenied ? .denied : .asserted, position)
          signals.removeAll {
            [.intention, .plan].contains($0.kind) && (start - 4...position).contains($0.token)
          }
          return
        }
      }
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

  /// "Let me check before I report back": the report is only what comes after.
  func isBefore(_ openers: ArraySlice<Token>) -> Bool {
    guard let opener = openers.firstIndex(where: { $0.has(.intention) }) else { return false }
    return openers[opener...].contains { $0.has(.time) }
  }

  /// "I'll post the numbers when training ends": telling something, at a later time.
  func promisesNews(_ position: Int) -> Bool {
    guard !sentence.isQuestion, !isTainted else { return false }
    let rest = tokens[position..<sentence.tokens.upperBound].dropFirst()
    guard rest.prefix(2).contains(where: { Self.telling.contains($0.hash) }) else { return false }
    guard let verb = rest.firstIndex(where: { Self.telling.contains($0.hash) }) else {
      return false
    }
    return rest[verb...].dropFirst().contains {
      $0.has([.time, .condition, .timeUnit]) || Self.later.contains($0.hash)
    }
  }

  static let telling = Set(
    TokenReader.hashes(
      Array("post share send report publish provide tell inform announce circulate".utf8)
    )
  )
  static let later = Set(
    TokenReader.hashes(
      Array(
        "later tomorrow tonight afterwards afterward monday tuesday wednesday thursday friday eod soon minutes hours minute hour lunch noon morning evening afternoon"
          .utf8
      )
    )
  )

  static let to = TokenReader.hashes(Array("to".utf8)).first ?? 0
  static let looking = TokenReader.hashes(Array("looking".utf8)).first ?? 0
  static let reporting = TokenReader.hashes(Array("reporting".utf8)).first ?? 0
  /// "If you'd like, I'll …".
  func hasOffer(before position: Int) -> Bool {
    for index in sentence.tokens.lowerBound..<position where tokens[index].hash == Self.condition {
      if index + 1 < position, tokens[index + 1].has(.reader) { return true }
    }
    return false
  }

  static let know = TokenReader.hashes(Array("know".utf8)).first ?? 0
  static let please = TokenReader.hashes(Array("please".utf8)).first ?? 0
  static let working = TokenReader.hashes(Array("working".utf8)).first ?? 0
  static let now = TokenReader.hashes(Array("now".utf8)).first ?? 0
  static let condition = TokenReader.hashes(Array("if".utf8)).first ?? 0
  static let will = TokenReader.hashes(Array("will".utf8)).first ?? 0

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
    if tokens[sentence.tokens.lowerBound..<position].contains(where: { $0.hash == Self.condition })
    {
      return true
    }
    let opening = sentence.tokens.lowerBound
    return tokens[opening].has(.condition) && opening + 1 < sentence.tokens.upperBound
      && tokens[opening + 1].has(.reader)
  }
}
