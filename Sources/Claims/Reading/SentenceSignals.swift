/// Reads what one sentence says about the work, clause by clause.
struct SentenceSignals {
  private let sentences: [Sentence]
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
  private(set) var first = 0

  /// Reads every sentence that is its author's own, in a language that is read.
  init?(_ text: MessageText) {
    guard let sentence = text.sentences.first else { return nil }
    sentences = text.sentences
    tokens = text.tokens
    signals.reserveCapacity(sentences.count)
    masked = text.bytes
    self.sentence = sentence
    for index in sentences.indices
    where sentences[index].language != nil && !text.isMarked(sentences[index]) {
      section = text.sections[index]
      read(index)
    }
  }

  private mutating func read(_ index: Int) {
    sentence = sentences[index]
    self.index = index
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
    if sentence.isOfFindings {
      add(.finding, .asserted, sentence.tokens.lowerBound)
    }
    if sentence.isHead || isDefinition { return }
    readOpening()
    if sentence.has(.breaks) { readClauses() } else { read(sentence.tokens) }
    weigh()
  }

  /// What a sentence as a whole does to what its clauses tell.
  private mutating func weigh() {
    guard !sentence.isQuestion else { return }
    readOtherStates()
    let isDenying = sentence.has(.negation)
    for position in sentence.tokens where Self.weighing.contains(tokens[position].hash) {
      readDenial(position, isDenying)
      readCorrection(position)
      readHold(position)
    }
  }

  /// The words that deny a check, take something back, or hold the work up.
  private static let weighing = WordSet("", checkDenials, corrections, holds)

  private mutating func readClauses() {
    var start = sentence.tokens.lowerBound
    let limit = sentence.tokens.upperBound
    while start < limit {
      var end = start
      while end < limit, !tokens[end].has(.breaks) { end += 1 }
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

  /// Makes signals of the present sentence another kind, or takes them back.
  mutating func turn(
    _ kinds: CaseSet<Signal.Kind>,
    at tokens: Range<Int>,
    into kind: Signal.Kind?
  ) {
    for place in signals[first...].indices.reversed()
    where kinds.contains(signals[place].kind) && tokens.contains(signals[place].token) {
      turn(place, into: kind)
    }
  }

  /// Makes signals of the sentence before another kind, or takes them back.
  mutating func turnPrevious(_ kinds: CaseSet<Signal.Kind>, into kind: Signal.Kind?) {
    var place = first - 1
    while place >= 0, signals[place].sentence == index - 1 {
      if kinds.contains(signals[place].kind), turn(place, into: kind) { first -= 1 }
      place -= 1
    }
  }

  /// Turns one signal; answers whether it is no more.
  @discardableResult
  private mutating func turn(_ place: Int, into kind: Signal.Kind?) -> Bool {
    let signal = signals[place]
    guard let kind else {
      signals.remove(at: place)
      return true
    }
    let standing = signal.standing == .denied ? .asserted : signal.standing
    signals[place] = Signal(
      kind: kind,
      standing: standing,
      sentence: signal.sentence,
      token: signal.token
    )
    return false
  }

  /// The tokens of the sentence before.
  var previousSentence: Range<Int> { index > 0 ? sentences[index - 1].tokens : 0..<0 }

  /// The tokens of the sentence behind.
  var nextSentence: Range<Int> {
    index + 1 < sentences.count ? sentences[index + 1].tokens : 0..<0
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
    if tokens[clause.lowerBound].has(.condition) || tokens[head].has(.condition)
      || isAwaited(clause) || isRule(clause)
    {
      isTainted = true
    }
    readLook(clause, head)
    let isTimed = tokens[clause.lowerBound].has(.time) || tokens[head].has(.time)
    for position in clause {
      let all = tokens[position].all
      if all.isDisjoint(with: Self.interesting.union(.time)) { continue }
      if all.contains(.time) { readMeasure(position) }
      if all.isDisjoint(with: Self.interesting) { continue }
      let isCue = Self.cues.contains(tokens[position].hash)
      if !isCue, all.isDisjoint(with: Self.saying) { continue }
      readWork(position, all, clause, head, isTimed, isCue: isCue)
      readState(position, all, clause, head, isCue: isCue)
    }
  }

  /// What says something of the work.
  private static let saying: WordClass = [
    .activity, .number, .outcome, .waiting,
    .past, .finished, .good, .bad, .verified, .ongoing, .progress, .finding, .intention, .next,
    .followup, .blocked, .remaining, .needed, .notNeeded, .action,
  ]
  /// What cues are as well.
  static let interesting: WordClass = saying.union([.adverb, .unreal, .offer, .checked])

  /// The words that say something of their own, whatever their class.
  private static let cues = WordSet(
    "now still waiting",
    proofs,
    unmarked,
    lacking,
    observed
  )

  // MARK: How the words around bear on it

  /// What a word does that bears on a statement behind it, and words that do by themselves.
  private static let bearing: WordClass = [
    .attribution, .condition, .time, .negation, .hedge, .unreal, .request,
  ]
  private static let turning = WordSet("can to because")
  private static let rulesOfTime = WordSet("when whenever if once unless until")
  private static let because = WordSet.hash("because")
  private static let can = WordSet.hash("can")
  private static let confirm = WordSet.hash("confirm")
  private static let doing = WordSet.hash("do")
  private static let whether = WordSet.hash("whether")
  private static let never = WordSet.hash("never")
  private static let was = WordSet("was were")

  func standing(
    _ position: Int,
    _ clause: Range<Int>,
    of kinds: WordClass = [.finished, .verified, .past, .good, .bad]
  ) -> Signal.Standing {
    if isTainted || isPlanned { return .unreal }
    let start = opening(position, kinds)
    let from = max(clause.lowerBound, start - 9)
    // "It is merged when two have approved it and all is green": a rule, however long.
    if tokens[clause.lowerBound..<from].contains(where: { Self.rulesOfTime.contains($0.hash) }) {
      return .unreal
    }
    var standing = Signal.Standing.asserted
    for index in from..<max(from, start) {
      let token = tokens[index]
      if !token.has(Self.bearing), !Self.turning.contains(token.hash) { continue }
      let isAskedFor = token.hash == Self.asked && tokens[index + 1].hash == Self.for
      if token.hash == Self.can, tokens[index + 1].hash == Self.confirm { continue }
      // "Everything that has to do with numbering passes."
      if token.hash == Self.to, token.reach == 2, index + 2 < tokens.count,
        tokens[index + 1].hash == Self.doing, tokens[index + 2].hash == Self.with
      {
        continue
      }
      // "`nginx -t` says that it is ok": a tool's word is what its author saw.
      if token.has(.attribution), index > clause.lowerBound, tokens[index - 1].classes == .code {
        continue
      }
      if token.has([.attribution, .condition, .time]), !token.has(.past), !isAskedFor {
        return .unreal
      }
      if token.hash == Self.to, tokens[index + 1].has(.action), index + 1 < start { return .unreal }
      if token.hash == Self.because, kinds.contains(.finished) { return .unreal }
      // "It was never released" denies no work.
      if token.hash == Self.never, index > clause.lowerBound,
        Self.was.contains(tokens[index - 1].hash)
      {
        return .unreal
      }
      // "Without my change all tests pass" says where they do.
      if token.has(.negation), !isBeforeTheWork(index) { standing = .denied }
      if standing == .asserted, token.has(.hedge) { standing = .hedged }
      let isRelative = token.hash == Self.which && !sentence.isQuestion
      if standing == .asserted, token.has([.unreal, .request]), !isRelative { standing = .unreal }
    }
    if standing == .asserted {
      for token in tokens[position..<min(position + 6, clause.upperBound)].dropFirst() {
        // "Still working out whether it is affected".
        if token.has(.condition), !(kinds == .progress && token.hash == Self.whether) {
          return .unreal
        }
      }
    }
    return standing
  }
}
