internal import Vocabulary

/// Finds the fields of a checkpoint report: labels, headings, table rows and plain sentences.
struct FieldReader {
  private let text: MessageText
  /// The most tokens of a message that says no more than that it is done.
  private static let bare = 20
  /// Activities that bring nothing by themselves.
  private static let beginnings = WordSet(
    "started used got tried attempted allowed stopped kept called found"
  )
  /// Who and what the reader has no power over.
  private static let others = WordSet(
    "team support vendor upstream provider maintainers reset resets outage"
  )
  /// Whether the author is blocked, and not only works around something.
  private let isBlocked: Bool
  /// Whether it asks for work and tells of none, as a user's prompt does.
  private let isPrompt: Bool
  /// Where each field stands, in the order in which they were found.
  private var found: [(field: CheckpointField, range: Range<Int>)] = []

  /// The fields found, with their text.
  var fields: [CheckpointField: String] {
    var fields = [CheckpointField: String](minimumCapacity: found.count)
    for (field, range) in found { fields[field] = text.text(range) }
    return fields
  }

  init(_ text: MessageText, _ claims: [Claim], _ signals: [Signal]) {
    self.text = text
    // By their places: to walk claims themselves copies each of them.
    isBlocked = claims.indices.contains { claims[$0].type == .blocked }
    isPrompt = claims.isEmpty && text.isRequest
    for label in text.labelled where label.sentence > 0 || !text.isInstruction {
      read(label.classes, label.value, label.sentence)
    }
    for index in claims.indices {
      if let range = claims[index].range { read(claims[index].type, range) }
    }
    for signal in signals where signal.standing == .asserted { read(signal) }
    let work = claims.indices.first {
      claims[$0].type == .completion || claims[$0].type == .verifiedCompletion
    }
    if let work, text.tokens.count > Self.bare, let range = claims[work].range {
      set(.completedThisSegment, range)
    }
    if let open = signals.first(where: {
      $0.standing == .denied && ($0.kind == .finished || $0.kind == .checkedWell)
    }),
      isOwn(text.sentences[open.sentence])
    {
      set(.currentStatus, text.sentences[open.sentence].range)
    }
  }

  /// Whether a denial is its author's of the present, who may correct what was said before.
  private func isOwn(_ sentence: Sentence) -> Bool {
    !sentence.has([.condition, .time]) && (!sentence.has(.attribution) || sentence.has(.author))
  }

  private mutating func read(_ label: WordClass, _ value: Range<Int>, _ sentence: Int) {
    if label.contains(.statusLabel) { set(.currentStatus, value) }
    if label.contains(.doneLabel), !label.contains(.statusLabel) {
      set(.completedThisSegment, value)
    }
    if label.contains(.nextLabel) { set(.nextStep, value) }
    if label.contains(.reportLabel) { set(.nextReportCondition, value) }
    if label.contains(.operatorLabel) { set(.operatorIntervention, value) }
  }

  private mutating func read(_ claim: ClaimType, _ range: Range<Int>) {
    switch claim {
    case .completion, .verifiedCompletion:
      set(.currentStatus, range)
      if range.count > 12 { set(.completedThisSegment, range) }
    case .nextStep: set(.nextStep, range)
    case .promisedFollowup: set(.nextReportCondition, range)
    case .blocked:
      set(text.asks(range) ? .operatorIntervention : .currentStatus, range)
    case .progress: break
    }
  }

  private mutating func read(_ signal: Signal) {
    guard text.sections[signal.sentence] != .idea else { return }
    let range = text.sentences[signal.sentence].range
    switch signal.kind {
    case .ongoing, .remaining: set(.currentStatus, range)
    case .checkedBadly: set(.currentStatus, range)
    case .unchecked:
      if !text.sentences[signal.sentence].has(.hedge) { set(.currentStatus, range) }
    case .checkedWell, .did, .finished:
      guard !(ClaimDecision.silent + [.blocker]).contains(text.sections[signal.sentence]) else {
        return
      }
      set(.currentStatus, range)
      if text.sentences[signal.sentence].tokens.count >= 3 { set(.completedThisSegment, range) }
    case .needed: if !isPrompt { set(.operatorIntervention, range) }
    case .notNeeded: set(.operatorIntervention, range)
    case .blocked:
      if !text.sentences[signal.sentence].isQuestion { set(.currentStatus, range) }
      let words = text.tokens[text.sentences[signal.sentence].tokens]
      // "Waiting for the host to come back" asks nobody for anything.
      let isEvent =
        words[signal.token...].dropFirst().prefix(3).contains { $0.hash == SentenceSignals.to }
        && !text.sentences[signal.sentence].has([.reader, .needed])
      // "Waiting on the platform team", "rate limit hit, resets in 40 minutes": nobody here can help.
      let isOfOthers =
        words.contains { Self.others.contains($0.hash) }
        && !text.sentences[signal.sentence].has([.reader, .needed])
      if !isEvent, !isOfOthers, isBlocked { set(.operatorIntervention, range) }
    case .finding:
      let token = text.tokens[signal.token]
      // "34 of 120 files".
      if token.classes.contains(.number) { set(.currentStatus, range) }
      // A check of another state was made all the same.
      if token.has(.good), !token.phrases.contains(.finding) {
        set(.currentStatus, range)
        set(.completedThisSegment, range)
      }
      if token.has(.activity), !Self.beginnings.contains(token.hash) {
        set(.completedThisSegment, range)
      }
    case .intention, .plan, .promise: break
    }
  }

  private mutating func set(_ field: CheckpointField, _ range: Range<Int>) {
    guard !range.isEmpty, !found.contains(where: { $0.field == field }) else { return }
    found.append((field, range))
  }
}
