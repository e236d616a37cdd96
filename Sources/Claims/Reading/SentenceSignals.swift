/// Reads what one sentence says about the work, clause by clause.
struct SentenceSignals {
  private let text: MessageText
  let tokens: [Token]
  let masked: [UInt8]
  private(set) var sentence: Sentence
  private(set) var index = 0
  private(set) var section = Section.open
  /// Whether an earlier clause makes the rest conditional or another's.
  var isTainted = false
  /// Whether an own intention stands before: what follows is planned.
  var isPlanned = false
  var signals: [Signal] = []
  /// Where the signals of the present sentence begin.
  private var first = 0

  /// Reads every sentence that is its author's own, in a language that is read.
  init?(_ text: MessageText) {
    guard let sentence = text.sentences.first else { return nil }
    self.text = text
    tokens = text.tokens
    masked = text.bytes
    self.sentence = sentence
    for index in text.sentences.indices
    where text.sentences[index].language != nil && !text.isMarked(text.sentences[index]) {
      read(index)
    }
  }

  private mutating func read(_ index: Int) {
    sentence = text.sentences[index]
    self.index = index
    section = text.sections[index]
    isTainted = false
    first = signals.count
    guard sentence.isTicked != false else {
      add(.remaining, .asserted, sentence.tokens.lowerBound)
      return
    }
    if sentence.isTicked == true, sentence.tokens.count <= 12 {
      add(.finished, .asserted, sentence.tokens.lowerBound)
    }
    readMarks()
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

  /// Takes back the intentions of the present sentence at these tokens.
  mutating func takeBack(_ tokens: ClosedRange<Int>) {
    let kept = signals[first...].filter {
      !(($0.kind == .intention || $0.kind == .plan) && tokens.contains($0.token))
    }
    signals.replaceSubrange(first..., with: kept)
  }

  mutating func add(_ kind: Signal.Kind, _ standing: Signal.Standing, _ token: Int) {
    guard signals.count - first < 200 else { return }
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
    readLook(clause, head)
    let isTimed = tokens[clause.lowerBound].has(.time) || tokens[head].has(.time)
    for position in clause {
      let all = tokens[position].all
      if all.isDisjoint(with: Self.interesting) { continue }
      readWork(position, all, clause, head, isTimed)
      readState(position, all, clause, head)
    }
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

  static let interesting: WordClass = [
    .activity, .number, .adverb, .outcome, .unreal, .waiting,
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
    guard !sentence.isQuestion else { return }
    if tokens[position].classes.contains(.number) {
      if isShare(position) { add(.finding, standing(position, clause), position) }
      return
    }
    readTrial(position, all, clause)
    readStill(position, clause)
    if all.contains(.activity), !isGreeting(position), isStatement(position, all, clause, head) {
      add(.finding, standing(position, clause), position)
    }
    if !all.isDisjoint(with: [.past, .finished, .verified]), !isAside(clause),
      !isKey(position, clause), isStatement(position, all, clause, head)
    {
      readDone(position, all, clause, isTimed)
    }
    readResult(position, all, clause, isTimed)
  }

  /// Whether a clause stands in brackets, beside the statement.
  private func isAside(_ clause: Range<Int>) -> Bool {
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
    var standing = standing(position, clause)
    if isTimed, standing == .asserted { standing = .unreal }
    if standing == .asserted, position > clause.lowerBound, tokens[position - 1].hash == Self.half {
      return add(.ongoing, .asserted, position)
    }
    if all.contains(.finished), standing == .asserted {
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
    if all.contains(.verified) { add(.checkedWell, standing, position) }
    if all.contains(.finished) {
      add(.finished, standing, position)
    } else if all.contains(.past) {
      add(.did, standing, position)
      // "I have not changed anything yet."
      if standing == .denied, tokens[clause].contains(where: { $0.hash == Self.yet }),
        tokens[clause].contains(where: { $0.has(.author) })
      {
        add(.remaining, .asserted, position)
      }
    }
  }

  /// What a check tells.
  private mutating func readResult(
    _ position: Int,
    _ all: WordClass,
    _ clause: Range<Int>,
    _ isTimed: Bool
  ) {
    if all.contains(.good), !isNoun(position, clause), isOfCheck(position, clause) {
      var standing = standing(position, clause)
      if isTimed, standing == .asserted { standing = .unreal }
      add(isRatio(position, clause) ? .checkedBadly : .checkedWell, standing, position)
    } else if all.contains(.good), isOfDeed(position, clause) {
      let standing = standing(position, clause)
      add(.finished, isTimed && standing == .asserted ? .unreal : standing, position)
    }
    guard all.contains(.bad), isOfCheck(position, clause), !isZero(position),
      tokens[position].hash != Self.failures || isCounted(position)
    else { return }
    let earlier = tokens[clause.lowerBound..<position]
    let isMended = earlier.contains { $0.has([.past, .finished]) && !$0.has(.adverb) }
    let reach = min(position + 12, sentence.tokens.upperBound)
    let isExcused =
      tokens[clause].contains { $0.has(.excused) }
      || tokens[position..<reach].prefix { !$0.has([.bracket, .colon]) }.contains {
        $0.has(.excused)
      }
    if !isExcused, !isTainted, !passesElsewhere(position), !isMended,
      standing(position, clause) == .asserted
    {
      add(.checkedBadly, .asserted, position)
    }
  }

  /// The first token of the phrase that does one of these, or the word itself.
  func opening(_ position: Int, _ classes: WordClass) -> Int {
    let token = tokens[position]
    return token.phrases.isDisjoint(with: classes) ? position : position - Int(token.reach) + 1
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

  static let yet = WordSet.hash("yet")
  static let asked = WordSet.hash("asked")
  static let `for` = WordSet.hash("for")
  static let which = WordSet.hash("which")

  // MARK: How the words around bear on it

  func standing(
    _ position: Int,
    _ clause: Range<Int>,
    of kinds: WordClass = [.finished, .verified, .past, .good, .bad]
  ) -> Signal.Standing {
    if isTainted || isPlanned { return .unreal }
    let start = opening(position, kinds)
    let from = max(clause.lowerBound, start - 9)
    var standing = Signal.Standing.asserted
    for index in from..<max(from, start) {
      let token = tokens[index]
      let isAskedFor = token.hash == Self.asked && tokens[index + 1].hash == Self.for
      if token.has([.attribution, .condition, .time]), !token.has(.past), !isAskedFor {
        return .unreal
      }
      if token.hash == Self.to, tokens[index + 1].has(.action), index + 1 < start { return .unreal }
      if token.has(.negation) { standing = .denied }
      if standing == .asserted, token.has(.hedge) { standing = .hedged }
      let isRelative = token.hash == Self.which && !sentence.isQuestion
      if standing == .asserted, token.has([.unreal, .request]), !isRelative { standing = .unreal }
    }
    if standing == .asserted {
      for token in tokens[position..<min(position + 6, clause.upperBound)].dropFirst() {
        if token.has(.condition) { return .unreal }
      }
    }
    return standing
  }
}
