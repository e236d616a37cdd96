internal import Vocabulary

/// Decides from all signals of a message what its author claims.
struct ClaimDecision {
  let text: MessageText
  let signals: [Signal]
  private(set) var claims: [Claim] = []
  /// The sentence of each claim.
  private var places: [Int] = []
  var negated: [ClaimType] = []
  private(set) var isHedged = false
  /// What is known of each sentence.
  var notes: [SentenceNote]
  /// The kinds of which there is a signal, by its standing.
  private var kinds: (asserted: CaseSet<Signal.Kind>, others: CaseSet<Signal.Kind>) = ([], [])

  init(_ text: MessageText, _ signals: [Signal]) {
    self.text = text
    self.signals = signals
    notes = Array(repeating: SentenceNote(), count: text.sentences.count)
    claims.reserveCapacity(min(signals.count, 8))
    places.reserveCapacity(min(signals.count, 8))
    for (index, signal) in signals.enumerated() {
      if signal.standing == .asserted {
        kinds.asserted.insert(signal.kind)
      } else {
        kinds.others.insert(signal.kind)
      }
      notes[signal.sentence].take(signal, at: index)
    }
    decide()
  }

  /// The signals of a sentence.
  func signals(of sentence: Int) -> ArraySlice<Signal> { signals[notes[sentence].signals] }

  /// The asserted signals of these kinds outside the sections where they claim nothing.
  func asserted(
    _ kinds: CaseSet<Signal.Kind>,
    outside: CaseSet<Section>
  ) -> [Signal] {
    guard !kinds.isDisjoint(with: self.kinds.asserted) else { return [] }
    var found: [Signal] = []
    found.reserveCapacity(min(signals.count, 16))
    for signal in signals
    where signal.standing == .asserted && kinds.contains(signal.kind)
      && !outside.contains(text.sections[signal.sentence])
    { found.append(signal) }
    return found
  }

  func has(_ kind: Signal.Kind, _ standing: Signal.Standing) -> Bool {
    if standing == .asserted { return kinds.asserted.contains(kind) }
    return kinds.others.contains(kind)
      && signals.contains { $0.kind == kind && $0.standing == standing }
  }

  /// Whether there is a signal of a kind, whatever its standing.
  func hasAny(_ kind: Signal.Kind) -> Bool {
    kinds.asserted.contains(kind) || kinds.others.contains(kind)
  }

  mutating func decide() {
    let (finished, did) = toldWork()
    let well = asserted([.checkedWell], outside: Self.silent)
    let badly = asserted([.checkedBadly], outside: Self.silent)
    let ongoing = asserted([.ongoing], outside: Self.silent)
    let intentions = asserted([.intention], outside: []).filter {
      !Self.unreal.contains(text.sections[$0.sentence]) || isClosing($0)
    }
    let plans = asserted([.plan], outside: [.idea, .usage])
    let isOnlyAsked =
      text.isInstruction && finished.isEmpty && did.isEmpty
      && text.asksForWork
    let findings =
      text.isAnswer || text.isDraft || isOnlyAsked
      ? [] : asserted([.finding], outside: [.next, .usage, .idea])
    let isDenied =
      has(.finished, .denied) || !asserted([.remaining], outside: [.idea, .usage, .next]).isEmpty

    let lastWork = lastSentence(finished, lastSentence(did, lastSentence(well, -1)))
    let carriesOn =
      ongoing.contains { isHeadUnderWay($0) }
      || intentions.contains { $0.sentence >= lastWork && !waits($0) }
      || plans.contains { $0.sentence >= lastWork && isInline($0) }
    let isUnderWay =
      isHeldUp || finished.isEmpty && well.isEmpty && asksForHelp
      || ongoing.contains { goesOn($0, after: lastWork) }
      || finished.isEmpty && did.contains(where: isOwnAct)
        && asserted([.promise], outside: [.idea]).contains { !isConditional($0) }
    let isComplete = tellsCompletion(
      finished,
      did,
      isCheckedWell: !well.isEmpty && badly.isEmpty,
      isOnlyBad: isOnlyBad(did, badly),
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
      for work in [ongoing, did, well, badly, finished, findings] { add(.progress, work) }
      claimDescription(intentions)
    }
    add(.nextStep, intentions)
    add(.nextStep, plans)
    addPlanned()
    addWaiting(isComplete)
    add(.promisedFollowup, asserted([.promise], outside: [.idea]))
    deny(isDenied, badly)
    order()
  }

  /// Whether a check that went wrong is all that is told, or stands beside the one deed.
  private func isOnlyBad(_ did: [Signal], _ badly: [Signal]) -> Bool {
    guard !badly.isEmpty, did.count <= 1 else { return false }
    return did.allSatisfy { deed in badly.contains { $0.sentence == deed.sentence } }
  }

  /// The last sentence of these signals, or one that is later.
  private func lastSentence(_ signals: [Signal], _ least: Int) -> Int {
    signals.reduce(least) { max($0, $1.sentence) }
  }

  mutating func claimCompletion(
    _ work: [Signal],
    _ checks: [Signal],
    _ ongoing: [Signal]
  ) {
    for signal in ongoing where isOwnWork(signal) { notes[signal.sentence].isUnderWay = true }
    let ended = work.filter { $0.kind == .finished || !notes[$0.sentence].isUnderWay }
    add(.completion, ended.isEmpty ? work : ended)
    add(.verifiedCompletion, checks)
    for signal in asserted([.plan, .intention], outside: []) {
      notes[signal.sentence].isPlanned = true
    }
    for signal in ongoing where isOwnWork(signal) && !notes[signal.sentence].isPlanned {
      if goesOnBeside(signal) { notes[signal.sentence].isBeside = true }
      add(.progress, signal)
    }
    guard has(.finished, .denied) else { return }
    for signal in signals
    where signal.kind == .finished && signal.standing == .denied && isShare(signal) {
      add(.progress, signal)
    }
  }

  /// "The reader is finished, the writer is in progress": two items in one sentence.
  func goesOnBeside(_ signal: Signal) -> Bool {
    let start = signal.token - Int(text.tokens[signal.token].reach) + 1
    return signals(of: signal.sentence).lazy.filter(\.isFinished).prefix(20).contains { finished in
      finished.token < start
        && text.tokens[finished.token..<start].contains { $0.has(.comma) }
    }
  }

  /// Claims progress where something is described before an intention, and nothing else is told.
  mutating func claimDescription(_ intentions: [Signal]) {
    guard !claims.contains(where: { $0.type == .progress }),
      let intention = intentions.prefix(3).first(where: { describes(before: $0) })
    else { return }
    add(
      .progress,
      Signal(kind: .finding, standing: .asserted, sentence: 0, token: intention.token)
    )
  }

  mutating func deny(_ isDenied: Bool, _ badly: [Signal]) {
    func note(_ type: ClaimType) { if !negated.contains(type) { negated.append(type) } }
    if isDenied { note(.completion) }
    let isUnchecked = !asserted([.unchecked], outside: Self.silent).isEmpty
    if has(.checkedWell, .denied) || !badly.isEmpty || isUnchecked { note(.verifiedCompletion) }
    if has(.ongoing, .denied) { note(.progress) }
    if has(.blocked, .denied) || has(.notNeeded, .asserted) { note(.blocked) }
    if has(.plan, .denied) { note(.nextStep) }
    isHedged = has(.finished, .hedged) || has(.checkedWell, .hedged)
    negated.removeAll { type in claims.contains { $0.type == type } }
  }

  /// In the order of the text; of several statements of one sentence on how far the work is only
  /// the strongest.
  mutating func order() {
    guard claims.count > 1 else { return }
    let kept = claims.indices.filter { index in
      let (type, note) = (claims[index].type, notes[places[index]])
      return type.strength == 0 || type == .progress && note.isBeside
        || type.strength >= note.strength
    }
    let isInOrder = places.indices.dropFirst().allSatisfy { places[$0 - 1] <= places[$0] }
    if isInOrder, kept.count == claims.count { return }
    claims = kept.sorted { (places[$0], $0) < (places[$1], $1) }.map { claims[$0] }
  }

  mutating func add(_ type: ClaimType, _ signals: [Signal]) {
    for signal in signals { add(type, signal) }
  }

  mutating func add(_ type: ClaimType, _ signal: Signal) {
    let sentence = text.sentences[signal.sentence]
    guard notes[signal.sentence].note(type) else { return }
    let isVerified = type == .verifiedCompletion
    var subjects: [ClaimSubject] = []
    var count: Int64?
    if isVerified || type == .completion {
      let details = ClaimDetails(text, sentence)
      subjects = details.subjects(isVerified: isVerified, work: workTokens(of: signal.sentence))
      if isVerified { count = details.count(before: signal.token) }
    }
    places.append(signal.sentence)
    claims.append(
      Claim(
        type: type,
        isDeclared: false,
        range: sentence.range,
        subjects: subjects,
        count: count,
        isAdvancing: type == .nextStep && sentence.has(.advancing)
      )
    )
  }

  /// The tokens of a sentence that tell of work.
  private func workTokens(of sentence: Int) -> [Int] {
    signals(of: sentence).filter { $0.standing == .asserted && ($0.kind == .did || $0.isFinished) }
      .map(\.token)
  }
}
