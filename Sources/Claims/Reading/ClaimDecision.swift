internal import Vocabulary

/// Decides from all signals of a message what its author claims.
struct ClaimDecision {
  private let text: MessageText
  private let signals: [Signal]
  private(set) var claims: [Claim] = []
  private(set) var negated: [ClaimType] = []
  private(set) var isHedged = false
  private var noted: Set<Place> = []
  /// How strong the claim of a sentence is.
  private var told: [Int: Int] = [:]
  /// The first finding of a sentence.
  private var findingTokens: [Int: Int] = [:]
  /// Sentences that tell of one item finished and of another that goes on.
  private var beside: Set<Int> = []
  /// The tokens of a sentence that tell of work.
  private var workTokens: [Int: [Int]] = [:]

  /// A claim of a sentence.
  private struct Place: Hashable {
    let sentence: Int
    let type: ClaimType
  }

  init(_ text: MessageText, _ signals: [Signal]) {
    self.text = text
    self.signals = signals
    for signal in signals where signal.kind == .finding && findingTokens[signal.sentence] == nil {
      findingTokens[signal.sentence] = signal.token
    }
    for signal in signals
    where signal.standing == .asserted && (signal.kind == .did || signal.kind == .finished) {
      workTokens[signal.sentence, default: []].append(signal.token)
    }
    decide()
  }

  /// The asserted signals of these kinds outside the sections where they claim nothing.
  private func asserted(_ kinds: Signal.Kind..., outside: [Section]) -> [Signal] {
    signals.filter {
      $0.standing == .asserted && kinds.contains($0.kind)
        && !outside.contains(text.sections[$0.sentence])
    }
  }

  private func has(_ kind: Signal.Kind, _ standing: Signal.Standing) -> Bool {
    signals.contains { $0.kind == kind && $0.standing == standing }
  }

  /// The sections that tell of no work behind their author.
  private static let silent: [Section] = [.next, .idea, .usage, .remaining]

  private mutating func decide() {
    let (finished, did) = toldWork()
    let well = asserted(.checkedWell, outside: Self.silent)
    let badly = asserted(.checkedBadly, outside: Self.silent)
    let ongoing = asserted(.ongoing, outside: Self.silent)
    let intentions = asserted(.intention, outside: [.idea, .usage])
    let plans = asserted(.plan, outside: [.idea, .usage])
    let findings = asserted(.finding, outside: [.next, .usage])
    let isDenied =
      has(.finished, .denied) || !asserted(.remaining, outside: [.idea, .usage, .next]).isEmpty

    let lastWork = (finished + did + well).map(\.sentence).max() ?? -1
    let carriesOn =
      intentions.contains { $0.sentence >= lastWork && !waits($0) }
      || plans.contains { $0.sentence >= lastWork && isInline($0) }
    let isUnderWay = ongoing.contains { goesOn($0, after: lastWork) }
    let isComplete = tellsCompletion(
      finished,
      did,
      isCheckedWell: !well.isEmpty && badly.isEmpty,
      isOnlyBad: !badly.isEmpty && did.count <= 1,
      carriesOn: carriesOn,
      isUnderWay: isUnderWay,
      isDenied: isDenied
    )
    let isVerified =
      isComplete && !well.isEmpty && well.count > badly.count
      && (!has(.checkedWell, .denied) || well.count > 1)

    if isComplete {
      claimCompletion(finished + did, isVerified ? well : [], ongoing)
    } else {
      claimProgress(ongoing + did + well + badly + finished + findings, intentions)
    }
    for signal in intentions + plans { add(.nextStep, signal) }
    addPlanned()
    addWaiting(isComplete)
    for signal in asserted(.promise, outside: [.idea]) { add(.promisedFollowup, signal) }
    deny(isDenied, badly)
    order()
  }

  /// The work that is told: what is said to be finished, and what was done.
  private func toldWork() -> (finished: [Signal], did: [Signal]) {
    let failing = Set(asserted(.checkedBadly, outside: Self.silent).map(\.sentence))
    var finished = asserted(.finished, outside: Self.silent + [.blocker])
      .filter { !failing.contains($0.sentence) && !isExplained($0) }
    var did = asserted(.did, outside: Self.silent + [.blocker]) + listedWork()
    let opening = text.sentences.first.map { text.tokens[$0.tokens].prefix(3) } ?? []
    if text.isInstruction || opening.contains(where: { $0.has(.reminder) }) { did = ownWork(did) }
    let asks = text.sentences.last?.isQuestion == true
    if asks, did.isEmpty, finished.allSatisfy({ text.sentences[$0.sentence].isItem }) {
      finished = []
    }
    if asks, finished.isEmpty, signals.contains(where: { $0.kind == .finding }) { did = [] }
    return (finished, did)
  }

  /// Items that stand under "Completed" and say nothing else.
  private func listedWork() -> [Signal] {
    guard text.sections.contains(.done) else { return [] }
    let told = Set(signals.map(\.sentence))
    return text.sentences.indices.filter { index in
      let sentence = text.sentences[index]
      return text.sections[index] == .done && text.isListOfDone(index) && sentence.isItem
        && sentence.isTicked == nil && sentence.opensLine && !sentence.isLabel
        && !sentence.isQuestion && !told.contains(index)
        && !text.tokens[sentence.tokens].contains { $0.has([.negation, .unreal, .hedge, .action]) }
    }.map {
      Signal(
        kind: .did,
        standing: .asserted,
        sentence: $0,
        token: text.sentences[$0].tokens.lowerBound
      )
    }
  }

  private func tellsCompletion(
    _ finished: [Signal],
    _ did: [Signal],
    isCheckedWell: Bool,
    isOnlyBad: Bool,
    carriesOn: Bool,
    isUnderWay: Bool,
    isDenied: Bool
  ) -> Bool {
    let opensDenied = signals.contains {
      $0.kind == .finished && $0.standing == .denied && $0.sentence == 0
    }
    if opensDenied, finished.isEmpty || isPartlyDone { return false }
    let named = finished.filter { isOfNamedItem($0, isDenied: isDenied) }
    if !carriesOn, isCheckedWell, !isUnderWay, !(isDenied && named.isEmpty && did.isEmpty) {
      return true
    }
    if carriesOn { return !named.isEmpty }
    if !finished.isEmpty, !isListed(finished + did), !(isDenied && named.isEmpty) { return true }
    if did.isEmpty || isUnderWay || isDenied || isOnlyBad { return false }
    return !isListed(finished + did)
  }

  /// Whether all work stands in the list of a checkpoint report whose whole still goes on.
  private func isListed(_ work: [Signal]) -> Bool {
    let isOpen = text.sections.contains { $0 == .next || $0 == .remaining || $0 == .blocker }
    guard isOpen else { return false }
    return work.allSatisfy { signal in
      let token = text.tokens[signal.token]
      return text.sections[signal.sentence] == .done
        && (signal.kind == .did || isLabel(signal.token) || !token.has(.finished))
    }
  }

  private func isLabel(_ token: Int) -> Bool {
    text.tokens[token].has(.doneLabel) && token + 1 < text.tokens.count
      && text.tokens[token + 1].classes.contains(.colon)
  }

  private func goesOn(_ signal: Signal, after lastWork: Int) -> Bool {
    let token = text.tokens[signal.token]
    let isStatus = text.sections[signal.sentence] == .status && token.has(.progress)
    return isStatus || opens(signal) && signal.sentence >= lastWork
      || signal.sentence < 2 && token.has(.progress)
  }

  private mutating func claimCompletion(
    _ work: [Signal],
    _ checks: [Signal],
    _ ongoing: [Signal]
  ) {
    for signal in work { add(.completion, signal) }
    for signal in checks { add(.verifiedCompletion, signal) }
    let planned = Set(asserted(.plan, .intention, outside: []).map(\.sentence))
    for signal in ongoing where isOwnWork(signal) && !planned.contains(signal.sentence) {
      if goesOnBeside(signal) { beside.insert(signal.sentence) }
      add(.progress, signal)
    }
    for signal in signals
    where signal.kind == .finished && signal.standing == .denied && isShare(signal) {
      add(.progress, signal)
    }
  }

  /// "The reader is finished, the writer is in progress": two items in one sentence.
  private func goesOnBeside(_ signal: Signal) -> Bool {
    let start = signal.token - Int(text.tokens[signal.token].reach) + 1
    return signals.contains { finished in
      finished.kind == .finished && finished.standing == .asserted
        && finished.sentence == signal.sentence && finished.token < start
        && text.tokens[finished.token..<start].contains { $0.has(.comma) }
    }
  }

  private mutating func claimProgress(_ work: [Signal], _ intentions: [Signal]) {
    for signal in work { add(.progress, signal) }
    if !claims.contains(where: { $0.type == .progress }),
      let intention = intentions.prefix(3).first(where: describes)
    {
      add(
        .progress,
        Signal(kind: .finding, standing: .asserted, sentence: 0, token: intention.token)
      )
    }
  }

  /// Whether it only tells what an investigation found, as in "The cause: the lock is released twice".
  private func isExplained(_ signal: Signal) -> Bool {
    guard let finding = findingTokens[signal.sentence], finding < signal.token else { return false }
    return text.tokens[finding..<signal.token].contains { $0.classes.contains(.colon) }
  }

  /// Whether the first sentence says that a share is done.
  private var isPartlyDone: Bool {
    guard let first = text.sentences.first else { return false }
    return text.tokens[first.tokens].contains { $0.classes.contains(.number) && $0.value < 100 }
  }

  /// What an author reports in a text that is otherwise a commit message or a request.
  private func ownWork(_ did: [Signal]) -> [Signal] {
    let told = did.filter {
      let sentence = text.sentences[$0.sentence]
      return text.tokens[sentence.tokens].first.map { $0.has(.past) } == true
    }
    let instructions = text.sentences.filter {
      text.tokens[$0.tokens].first.map { $0.has(.action) && !$0.has(.past) } == true
    }
    return told.count > instructions.count ? told : []
  }

  /// Whether an intention hangs on something that the reader or a run has to bring first.
  private func waits(_ signal: Signal) -> Bool {
    let sentence = text.sentences[signal.sentence]
    let words = text.tokens[sentence.tokens.lowerBound...signal.token]
    return words.prefix(2).contains { $0.has([.condition, .time]) }
      || words.contains { $0.has([.blocked, .needed]) }
  }

  /// Whether something is described as it is before an own action, as in "The files have X; let me …".
  private func describes(before intention: Signal) -> Bool {
    text.sentences.indices.prefix(intention.sentence).contains { index in
      let sentence = text.sentences[index]
      let words = text.tokens[sentence.tokens]
      guard words.count >= 4, !sentence.isHeading, !sentence.isLabel, !sentence.isItem,
        !sentence.isQuestion, let first = words.first
      else { return false }
      if first.has([.reader, .greeting, .author, .intention, .preposition, .hedge]) {
        return false
      }
      if first.hash == Self.that { return false }
      return
        (first.has(.determiner) || words.contains { $0.has([.auxiliary, .bad, .good, .past]) })
        && !words.contains { $0.has([.intention, .unreal, .attribution]) }
    }
  }

  private static let that = TokenReader.hashes(Array("that".utf8)).first ?? 0

  private func isInline(_ signal: Signal) -> Bool {
    let sentence = text.sentences[signal.sentence]
    return !sentence.isHeading && !sentence.isLabel && text.sections[signal.sentence] != .next
  }

  private func opens(_ signal: Signal) -> Bool {
    text.tokens[signal.token].has(.ongoing)
  }

  private func isOwnWork(_ signal: Signal) -> Bool {
    let token = text.tokens[signal.token]
    return token.has(.ongoing) || token.reach > 1
  }

  /// Whether a signal tells how much is done: "90% complete".
  private func isShare(_ signal: Signal) -> Bool {
    let sentence = text.sentences[signal.sentence]
    return text.tokens[sentence.tokens].contains { $0.classes.contains(.number) }
  }

  /// Whether what is finished has a name, as in "Phase 1 is done".
  ///
  /// A tick names nothing where other lines of the list are open.
  private func isOfNamedItem(_ signal: Signal, isDenied: Bool) -> Bool {
    let sentence = text.sentences[signal.sentence]
    if isDenied, isTick(signal) { return false }
    let isRestLeft = signals.contains {
      $0.kind == .remaining && $0.standing == .asserted && $0.sentence == signal.sentence
    }
    if isRestLeft { return false }
    if sentence.tokens.count <= 2 || text.tokens[signal.token].reach > 1 { return true }
    let before = text.tokens[sentence.tokens.lowerBound..<signal.token]
    if before.suffix(2).contains(where: { $0.has(.auxiliary) && !$0.has(.adverb) }) { return true }
    return text.tokens[sentence.tokens].contains { $0.has([.workItem, .tick]) }
  }

  private func isTick(_ signal: Signal) -> Bool {
    let sentence = text.sentences[signal.sentence]
    return text.tokens[signal.token].classes.contains(.tick) || sentence.isTicked == true
  }

  private mutating func addPlanned() {
    for index in text.sentences.indices where text.sections[index] == .next {
      let sentence = text.sentences[index]
      guard sentence.language != nil else { continue }
      guard sentence.isItem || !sentence.isLabel && !sentence.isHeading else { continue }
      add(
        .nextStep,
        Signal(kind: .plan, standing: .asserted, sentence: index, token: sentence.tokens.lowerBound)
      )
    }
  }

  private mutating func addWaiting(_ isComplete: Bool) {
    for signal in signals where signal.kind == .blocked && signal.standing == .asserted {
      let isSilent = [.idea, .usage].contains(text.sections[signal.sentence])
      if !isSilent || text.sentences[signal.sentence].isQuestion { add(.blocked, signal) }
    }
    let needs = asserted(.needed, outside: [.usage])
    let hangs = signals.contains {
      $0.kind == .intention && $0.standing == .asserted && waits($0)
    }
    if let need = needs.first, hangs { add(.blocked, need) }
    let cannot = text.sentences.indices.first { isInability($0) }
    if !isComplete, let cannot, needs.contains(where: { $0.sentence >= cannot }) {
      add(.blocked, opening(cannot))
    }
    if !isComplete, let last = text.sentences.indices.last, text.sentences[last].isQuestion,
      text.isChoice(last)
    {
      add(.blocked, opening(last))
    }
    if !isComplete, let last = text.sentences.indices.last, text.sentences[last].isQuestion,
      !claims.isEmpty,
      !text.tokens[text.sentences[last].tokens].contains(where: { $0.has(.offer) }),
      text.tokens[text.sentences[last].tokens].contains(where: { $0.has(.reader) })
    {
      add(.blocked, opening(last))
    }
    for index in text.sentences.indices where text.sections[index] == .blocker {
      let sentence = text.sentences[index]
      guard !sentence.isHeading, !sentence.isLabel || sentence.isItem else { continue }
      let denies = text.tokens[sentence.tokens].contains { $0.has([.negation, .notNeeded]) }
      if denies, sentence.tokens.count <= 4 {
        if !negated.contains(.blocked) { negated.append(.blocked) }
      } else {
        add(.blocked, opening(index))
      }
    }
  }

  /// What a whole sentence says of waiting.
  private func opening(_ sentence: Int) -> Signal {
    Signal(
      kind: .blocked,
      standing: .asserted,
      sentence: sentence,
      token: text.sentences[sentence].tokens.lowerBound
    )
  }

  /// Whether the author says that something cannot be done.
  private func isInability(_ index: Int) -> Bool {
    let sentence = text.sentences[index]
    guard !sentence.isQuestion, sentence.language != nil else { return false }
    let words = text.tokens[sentence.tokens]
    return words.indices.dropLast().contains { place in
      Self.unable.contains(words[place].hash) && place > words.startIndex
        && words[words.startIndex..<place].contains { $0.has(.author) }
    }
  }

  private static let unable = Set(
    TokenReader.hashes(Array("cannot can't couldn't unable".utf8))
  )

  private mutating func deny(_ isDenied: Bool, _ badly: [Signal]) {
    func note(_ type: ClaimType) { if !negated.contains(type) { negated.append(type) } }
    if isDenied { note(.completion) }
    if has(.checkedWell, .denied) || !badly.isEmpty { note(.verifiedCompletion) }
    if has(.ongoing, .denied) { note(.progress) }
    if has(.blocked, .denied) || has(.notNeeded, .asserted) { note(.blocked) }
    if has(.plan, .denied) { note(.nextStep) }
    isHedged = has(.finished, .hedged) || has(.checkedWell, .hedged)
    let types = Set(claims.map(\.type))
    negated.removeAll { types.contains($0) }
  }

  /// In the order of the text; of several statements of one sentence on how far the work is only
  /// the strongest.
  private mutating func order() {
    let strongest = Dictionary(
      told.map { (text.sentences[$0].range.lowerBound, $1) },
      uniquingKeysWith: max
    )
    let besideStarts = Set(beside.map { text.sentences[$0].range.lowerBound })
    claims.removeAll { claim in
      guard claim.type.strength >= 1, let range = claim.range else { return false }
      if claim.type == .progress, besideStarts.contains(range.lowerBound) { return false }
      return claim.type.strength < strongest[range.lowerBound] ?? 0
    }
    claims.sort { ($0.range?.lowerBound ?? 0) < ($1.range?.lowerBound ?? 0) }
  }

  private mutating func add(_ type: ClaimType, _ signal: Signal) {
    let sentence = text.sentences[signal.sentence]
    guard noted.insert(Place(sentence: signal.sentence, type: type)).inserted else { return }
    if type.strength >= 1, type != .progress || !beside.contains(signal.sentence) {
      if let stronger = told[signal.sentence], stronger >= type.strength { return }
      told[signal.sentence] = type.strength
    }
    let isVerified = type == .verifiedCompletion
    let isFinal = isVerified || type == .completion
    claims.append(
      Claim(
        type: type,
        isDeclared: false,
        range: sentence.range,
        subjects: isFinal
          ? ClaimDetails(text, sentence)
            .subjects(isVerified: isVerified, work: workTokens[signal.sentence] ?? []) : [],
        count: isVerified ? ClaimDetails(text, sentence).count(before: signal.token) : nil,
        isAdvancing: type == .nextStep
          && text.tokens[sentence.tokens].contains { $0.has(.advancing) }
      )
    )
  }
}
