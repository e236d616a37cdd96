/// Reads what one sentence says about the work, clause by clause.
struct SentenceSignals {
  let tokens: [Token]
  let sentence: Sentence
  let index: Int
  let section: Section
  let masked: [UInt8]
  /// Whether an earlier clause makes the rest conditional or another's.
  var isTainted = false
  /// Whether an own intention stands before: what follows is planned.
  var isPlanned = false
  var signals: [Signal] = []

  init(_ text: MessageText, _ index: Int) {
    let sentence = text.sentences[index]
    self.tokens = text.tokens
    masked = text.bytes
    self.sentence = sentence
    self.index = index
    section = text.sections[index]
    if let cell = sentence.cell, cell > 0,
      text.tokens[sentence.tokens].allSatisfy({ $0.classes.contains(.tick) })
    {
      add(.finished, .asserted, sentence.tokens.lowerBound)
    }
    guard sentence.isTicked != false else {
      add(.remaining, .asserted, sentence.tokens.lowerBound)
      return
    }
    if text.heads.contains(index) { return }
    isPlanned = tokens[sentence.tokens.lowerBound].hash == Self.please
    var start = sentence.tokens.lowerBound
    while start < sentence.tokens.upperBound {
      var end = start
      while end < sentence.tokens.upperBound, !tokens[end].has(.breaks) { end += 1 }
      if start < end { read(start..<end) }
      start = end + 1
    }
  }

  mutating func add(_ kind: Signal.Kind, _ standing: Signal.Standing, _ token: Int) {
    guard signals.count < 200 else { return }
    signals.append(Signal(kind: kind, standing: standing, sentence: index, token: token))
  }

  /// The first token that is no mark, greeting or adverb.
  func head(_ clause: Range<Int>) -> Int {
    var head = clause.lowerBound
    while head < clause.upperBound - 1 {
      let token = tokens[head]
      guard token.has([.adverb, .greeting, .marks]) || token.classes == .number,
        !token.has([.past, .ongoing, .author])
      else { break }
      head += 1
    }
    return head
  }

  mutating func read(_ clause: Range<Int>) {
    let head = head(clause)
    if tokens[clause.lowerBound].has(.condition) || tokens[head].has(.condition) {
      isTainted = true
    }
    let isTimed = tokens[clause.lowerBound].has(.time) || tokens[head].has(.time)
    for position in clause {
      let all = tokens[position].all
      if all.isDisjoint(with: Self.interesting) { continue }
      readWork(position, all, clause, head, isTimed)
      readState(position, all, clause, head)
    }
  }

  static let interesting: WordClass = [
    .activity, .adverb,
    .past, .finished, .good, .bad, .verified, .ongoing, .progress, .finding, .intention, .next,
    .followup, .blocked, .remaining, .needed, .notNeeded, .offer, .action,
  ]

  // MARK: Work that is behind its author

  mutating func readWork(
    _ position: Int,
    _ all: WordClass,
    _ clause: Range<Int>,
    _ head: Int,
    _ isTimed: Bool
  ) {
    readNow(position, clause)
    if all.contains(.activity), !sentence.isQuestion, isStatement(position, all, clause, head) {
      add(.finding, standing(position, clause), position)
    }
    if !all.isDisjoint(with: [.past, .finished, .verified]), !sentence.isQuestion {
      let isAside =
        clause.lowerBound > sentence.tokens.lowerBound
        && tokens[clause.lowerBound - 1].has(.bracket) && clause.count > 1
        && [0x28, 0x5B].contains(masked[Int(tokens[clause.lowerBound - 1].start)])
      if !isAside, !isKey(position, clause), isStatement(position, all, clause, head) {
        var standing = standing(position, clause)
        if isTimed, standing == .asserted { standing = .unreal }
        if all.contains(.finished), standing == .asserted, isPartial { standing = .denied }
        if all.contains(.verified) { add(.checkedWell, standing, position) }
        if all.contains(.finished) {
          add(.finished, standing, position)
        } else if all.contains(.past) {
          add(.did, standing, position)
        }
      }
    }
    if all.contains(.good), !sentence.isQuestion, !isNoun(position, clause),
      isOfCheck(position, clause)
    {
      var standing = standing(position, clause)
      if isTimed, standing == .asserted { standing = .unreal }
      add(isRatio(position, clause) ? .checkedBadly : .checkedWell, standing, position)
    }
    if all.contains(.bad), !sentence.isQuestion, isOfCheck(position, clause), !isZero(position) {
      let standing = standing(position, clause)
      let earlier = tokens[clause.lowerBound..<position]
      let isMended = earlier.contains { $0.has([.past, .finished]) && !$0.has(.adverb) }
      if !tokens[clause].contains(where: { $0.has(.excused) }), !isTainted, !isMended {
        switch standing {
        case .asserted: add(.checkedBadly, .asserted, position)
        case .denied, .hedged, .unreal: break
        }
      }
    }
  }

  /// The first token of the phrase that does one of these, or the word itself.
  func first(_ position: Int, _ classes: WordClass) -> Int {
    let token = tokens[position]
    return token.phrases.isDisjoint(with: classes) ? position : position - Int(token.reach) + 1
  }

  /// Whether a slash makes it one of several words: "enabled/disabled".
  func isAlternative(_ token: Token) -> Bool {
    let (start, end) = (Int(token.start), Int(token.end))
    return end < masked.count && masked[end] == 0x2F || start > 0 && masked[start - 1] == 0x2F
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

  /// Whether a participle makes a statement of the author's, and is no adjective.
  func isStatement(
    _ position: Int,
    _ all: WordClass,
    _ clause: Range<Int>,
    _ head: Int
  ) -> Bool {
    let token = tokens[position]
    let start = first(position, [.finished, .verified, .past])
    if isAlternative(token) { return false }
    let isPhrase =
      token.reach > 1 && !token.phrases.isDisjoint(with: [.finished, .verified, .past])
    if isPhrase, !token.phrases.isDisjoint(with: [.finished, .verified]) { return true }
    if start <= head || start == clause.lowerBound { return isPredicate(position, clause) }
    var before = start - 1
    while before > clause.lowerBound, tokens[before].has([.adverb, .everything]),
      !tokens[before].has([.author, .auxiliary])
    {
      before -= 1
    }
    let previous = tokens[before]
    if previous.has(.author) { return true }
    if previous.has([.past, .finished]), start - before <= 2 {
      return isStatement(before, tokens[before].all, clause, head)
    }
    if previous.has(.auxiliary) {
      if Self.passive.contains(previous.hash) { return false }
      if all.contains(.finished) || isPhrase || start - before > 1 { return true }
      return before > clause.lowerBound && tokens[before].has(.adverb)
        || tokens[max(clause.lowerBound, before - 1)...before].contains { $0.has(.adverb) }
    }
    return endsNominal(position, start, clause)
  }

  /// Whether a participle at the head has an object or stands alone, as in "Added the parser".
  func isPredicate(_ position: Int, _ clause: Range<Int>) -> Bool {
    let next = position + 1
    if sentence.isHeading && clause.count < 2 { return false }
    if next >= clause.upperBound {
      return tokens[position].has(.finished) || tokens[position].has(.verified)
        || clause.count > 1 || next < sentence.tokens.upperBound
    }
    if tokens[position].hash == Self.complete { return false }
    for later in next..<min(next + 3, clause.upperBound) {
      if tokens[later].has([.determiner, .code, .number, .preposition, .everything]) {
        return true
      }
      if tokens[later].has(.auxiliary), !tokens[later].has(.adverb) { return false }
    }
    return true
  }

  static let passive = Set(TokenReader.hashes(Array("being be".utf8)))
  static let complete = TokenReader.hashes(Array("complete".utf8)).first ?? 0

  /// Whether a participle ends a clause without a verb of its own: "All fixes applied".
  func endsNominal(_ position: Int, _ start: Int, _ clause: Range<Int>) -> Bool {
    let next = position + 1
    if clause.lowerBound > sentence.tokens.lowerBound,
      !tokens[clause.lowerBound - 1].has([.colon, .dash, .bracket])
    {
      return tokens[position].has(.finished) && start > clause.lowerBound
    }
    if tokens[clause.lowerBound..<start].contains(where: {
      $0.has([.ongoing, .request]) && !$0.has(.checked)
    })
      || tokens[clause.lowerBound].has(.action)
        && !tokens[clause.lowerBound].has([.checked, .workItem])
    {
      return false
    }
    if next < clause.upperBound {
      let token = tokens[next]
      guard token.has([.preposition, .adverb, .tick, .number, .time]) else { return false }
    }
    let subject = tokens[clause.lowerBound..<start]
    if subject.contains(where: { $0.has([.auxiliary, .author, .reader]) && !$0.has(.adverb) }) {
      return tokens[position].value == -1
        && subject.contains { $0.has(.auxiliary) } && !subject.contains { $0.has(.reader) }
        && next >= clause.upperBound && all(position).contains(.past) && isOtherLanguage
    }
    return start > clause.lowerBound && !Self.pronouns.contains(tokens[clause.lowerBound].hash)
  }

  static let pronouns = Set(TokenReader.hashes(Array("this that it which who".utf8)))

  func all(_ position: Int) -> WordClass { tokens[position].all }

  var isOtherLanguage: Bool { true }

  /// Whether a share below the whole stands in the sentence: "complete (95%)", "10/12 done".
  var isPartial: Bool {
    for index in sentence.tokens where tokens[index].classes.contains(.number) {
      let (value, end) = (tokens[index].value, Int(tokens[index].end))
      if value >= 0, value < 100, isPercent(end) { return true }
      guard index + 1 < sentence.tokens.upperBound else { continue }
      let next = tokens[index + 1]
      if next.classes.contains(.number), value >= 0, value < next.value, next.start == end + 1,
        masked[end] == 0x2F
      {
        return true
      }
    }
    return false
  }

  func isPercent(_ end: Int) -> Bool { end < masked.count && masked[end] == 0x25 }

  /// Whether a participle only names a value: "Processed at: …", "Workflows: 5 deployed".
  func isKey(_ position: Int, _ clause: Range<Int>) -> Bool {
    let isCounted =
      position == clause.lowerBound + 1
      && tokens[clause.lowerBound].classes.contains(.number)
      && clause.lowerBound > sentence.tokens.lowerBound
      && tokens[clause.lowerBound - 1].classes.contains(.colon)
    if isCounted, sentence.isItem { return true }
    if tokens[position].has(.verified) { return false }
    guard clause.upperBound < sentence.tokens.upperBound - 1, clause.count >= 2, clause.count <= 4,
      tokens[clause.upperBound].classes.contains(.colon)
    else { return false }
    if position + 1 == clause.upperBound { return !tokens[position].has(.finished) }
    return position == clause.lowerBound && tokens[position + 1].has(.preposition)
  }

  // MARK: Checks

  /// Whether a result is one of a check: what is checked stands near it.
  func isOfCheck(_ position: Int, _ clause: Range<Int>) -> Bool {
    let from = max(sentence.tokens.lowerBound, position - 9)
    let until = min(sentence.tokens.upperBound, position + 5)
    if tokens[from..<position].contains(where: { $0.has(.checked) }) { return true }
    let isVerb = Self.outcomes.contains(tokens[position].hash)
    if isVerb, tokens[clause.lowerBound..<position].contains(where: { $0.classes == .code }) {
      return true
    }
    let rest = position + 1..<max(position + 1, min(until, clause.upperBound))
    let isAdjective = tokens[position].reach == 1 && !isVerb
    if !isAdjective, tokens[rest].contains(where: { $0.has(.checked) }) { return true }
    if section == .check { return true }
    return position > clause.lowerBound && tokens[position - 1].classes.contains(.number)
      && Self.counted.contains(tokens[position].hash)
  }

  static let outcomes = Set(
    TokenReader.hashes(Array("pass passes passed ok succeeded succeeds succeed failed fails".utf8))
  )
  static let counted = Set(
    TokenReader.hashes(Array("passed passing green ok failed failing failures".utf8))
  )

  /// Whether "pass" is part of a name: "all pass types".
  func isNoun(_ position: Int, _ clause: Range<Int>) -> Bool {
    guard tokens[position].hash == Self.pass, position + 1 < clause.upperBound else { return false }
    return !tokens[position + 1].has([
      .preposition, .adverb, .tick, .determiner, .number, .checked, .time, .everything,
    ])
  }

  static let pass = TokenReader.hashes(Array("pass".utf8)).first ?? 0

  func isZero(_ position: Int) -> Bool {
    position > 0
      && (tokens[position - 1].classes.contains(.number) && tokens[position - 1].value == 0
        || tokens[position - 1].has(.negation))
  }

  static let of = TokenReader.hashes(Array("of".utf8)).first ?? 0

  /// "18/20 tests pass", "18 of 20 tests pass".
  func isRatio(_ position: Int, _ clause: Range<Int>) -> Bool {
    var index = position
    while index > clause.lowerBound + 1, position - index < 5 {
      index -= 1
      let (first, second) = (tokens[index - 1], tokens[index])
      if first.classes.contains(.number), second.classes.contains(.number) {
        return first.value < second.value && second.start - first.end <= 1
      }
      let isOf = first.classes.contains(.number) && second.hash == Self.of && index < position
      if isOf, tokens[index + 1].classes.contains(.number), first.value >= 0 {
        return first.value < tokens[index + 1].value
      }
    }
    return false
  }

  // MARK: How the words around bear on it

  func standing(
    _ position: Int,
    _ clause: Range<Int>,
    of kinds: WordClass = [.finished, .verified, .past, .good, .bad]
  ) -> Signal.Standing {
    if isTainted || isPlanned { return .unreal }
    let start = first(position, kinds)
    let from = max(clause.lowerBound, start - 9)
    var standing = Signal.Standing.asserted
    for index in from..<max(from, start) {
      let token = tokens[index]
      if token.has([.attribution, .condition, .time]), !token.has(.past) { return .unreal }
      if token.hash == Self.to, tokens[index + 1].has(.action), index + 1 < start { return .unreal }
      if token.has(.negation) { standing = .denied }
      if standing == .asserted, token.has(.hedge) { standing = .hedged }
      if standing == .asserted, token.has([.unreal, .request]) { standing = .unreal }
    }
    if standing == .asserted {
      for token in tokens[position..<min(position + 6, clause.upperBound)].dropFirst() {
        if token.has(.condition) { return .unreal }
      }
    }
    return standing
  }
}
