internal import Vocabulary

/// Decides from all signals of a message what its author claims.
struct ClaimDecision {
  let text: MessageText
  let signals: [Signal]
  private(set) var claims: [Claim] = []
  var negated: [ClaimType] = []
  private(set) var isHedged = false
  var noted: Set<Place> = []
  /// How strong the claim of a sentence is.
  var told: [Int: Int] = [:]
  /// The first finding of a sentence.
  var findingTokens: [Int: Int] = [:]
  /// Sentences that say that something is left.
  var unfinished: Set<Int> = []
  /// The tokens of a sentence that say of work that it is finished.
  var finishedTokens: [Int: [Int]] = [:]
  /// Sentences that tell of one item finished and of another that goes on.
  var beside: Set<Int> = []
  /// The tokens of a sentence that tell of work.
  var workTokens: [Int: [Int]] = [:]

  /// A claim of a sentence.
  struct Place: Hashable {
    let sentence: Int
    let type: ClaimType
  }

  init(_ text: MessageText, _ signals: [Signal]) {
    self.text = text
    self.signals = signals
    for signal in signals where signal.kind == .finding && findingTokens[signal.sentence] == nil {
      findingTokens[signal.sentence] = signal.token
    }
    for signal in signals where signal.standing == .asserted {
      if signal.kind == .remaining { unfinished.insert(signal.sentence) }
      if signal.kind == .finished {
        finishedTokens[signal.sentence, default: []].append(signal.token)
      }
    }
    for signal in signals
    where signal.standing == .asserted && (signal.kind == .did || signal.kind == .finished) {
      workTokens[signal.sentence, default: []].append(signal.token)
    }
    decide()
  }

  /// The asserted signals of these kinds outside the sections where they claim nothing.
  func asserted(_ kinds: Signal.Kind..., outside: [Section]) -> [Signal] {
    signals.filter {
      $0.standing == .asserted && kinds.contains($0.kind)
        && !outside.contains(text.sections[$0.sentence])
    }
  }

  func has(_ kind: Signal.Kind, _ standing: Signal.Standing) -> Bool {
    signals.contains { $0.kind == kind && $0.standing == standing }
  }

  mutating func decide() {
    let (finished, did) = toldWork()
    let well = asserted(.checkedWell, outside: Self.silent)
    let badly = asserted(.checkedBadly, outside: Self.silent)
    let ongoing = asserted(.ongoing, outside: Self.silent)
    let intentions = asserted(.intention, outside: [.idea, .usage])
    let plans = asserted(.plan, outside: [.idea, .usage])
    let findings = text.isAnswer ? [] : asserted(.finding, outside: [.next, .usage, .idea])
    let isDenied =
      has(.finished, .denied) || !asserted(.remaining, outside: [.idea, .usage, .next]).isEmpty

    let lastWork = (finished + did + well).map(\.sentence).max() ?? -1
    let carriesOn =
      ongoing.contains { isHeadUnderWay($0) }
      || intentions.contains { $0.sentence >= lastWork && !waits($0) }
      || plans.contains { $0.sentence >= lastWork && isInline($0) }
    let isUnderWay =
      finished.isEmpty && well.isEmpty && asksForHelp
      || ongoing.contains { goesOn($0, after: lastWork) }
      || finished.isEmpty && did.contains(where: isOwnAct)
        && asserted(.promise, outside: [.idea]).contains { !isConditional($0) }
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

  mutating func claimCompletion(
    _ work: [Signal],
    _ checks: [Signal],
    _ ongoing: [Signal]
  ) {
    let underWay = Set(ongoing.filter(isOwnWork).map(\.sentence))
    let ended = work.filter { $0.kind == .finished || !underWay.contains($0.sentence) }
    for signal in ended.isEmpty ? work : ended { add(.completion, signal) }
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
  func goesOnBeside(_ signal: Signal) -> Bool {
    let start = signal.token - Int(text.tokens[signal.token].reach) + 1
    return (finishedTokens[signal.sentence] ?? []).prefix(20).contains { finished in
      finished < start && text.tokens[finished..<start].contains { $0.has(.comma) }
    }
  }

  mutating func claimProgress(_ work: [Signal], _ intentions: [Signal]) {
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

  mutating func deny(_ isDenied: Bool, _ badly: [Signal]) {
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
  mutating func order() {
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

  mutating func add(_ type: ClaimType, _ signal: Signal) {
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
