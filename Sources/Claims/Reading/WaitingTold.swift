internal import Vocabulary

/// What comes next, and what is waited for.
extension ClaimDecision {
  /// Whether an intention hangs on something that the reader or a run has to bring first.
  func waits(_ signal: Signal) -> Bool {
    let sentence = text.sentences[signal.sentence]
    let words = text.tokens[sentence.tokens.lowerBound...signal.token]
    // "Before implementing it, let me …" waits for nobody.
    let isOwn = words.dropFirst().prefix(2).contains { $0.ending == .ongoing }
    // "Please strike out what has to stay. Then I'll …", "as soon as I have it, I'll …".
    if signal.sentence > 0, words.first?.hash == Self.then,
      signals(of: signal.sentence - 1).contains(where: { $0.kind == .needed })
    {
      return true
    }
    let isAsSoonAs =
      words.count > 3 && words.dropFirst(2).first?.phrases.contains(.condition) == true
    return !isOwn && (isAsSoonAs || words.prefix(2).contains { $0.has([.condition, .time]) })
      || words.contains { $0.has([.blocked, .needed]) }
  }

  /// "I'll follow up if there is no answer": that nothing else comes is expected.
  func isConditional(_ signal: Signal) -> Bool {
    text.tokens[text.sentences[signal.sentence].tokens].contains {
      $0.hash == SentenceSignals.condition
    }
  }

  /// "## Updates (in progress)" heads a report of what goes on.
  func isHeadUnderWay(_ signal: Signal) -> Bool {
    signal.sentence == 0 && text.sentences[0].isHeading
      && text.tokens[signal.token].phrases.contains(.progress)
  }

  /// "I've raised it with the warehouse", but not "Draft sent".
  func isOwnAct(_ signal: Signal) -> Bool {
    let first = text.sentences[signal.sentence].tokens.lowerBound
    let start = max(first, signal.token - Int(text.tokens[signal.token].reach) + 1)
    if start == first || text.tokens[start - 1].has(.colon) { return true }
    return text.tokens[first...signal.token].contains { $0.has(.author) }
  }

  mutating func addPlanned() {
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

  mutating func addWaiting(_ isComplete: Bool) {
    for signal in asserted([.blocked], outside: []) {
      if isWorkedAround(signal) {
        add(.progress, signal)
        continue
      }
      let isSilent = Self.unreal.contains(text.sections[signal.sentence])
      if !isSilent || text.sentences[signal.sentence].isQuestion { add(.blocked, signal) }
    }
    let needs = asserted([.needed], outside: [.usage])
    if let need = needs.first, asserted([.intention], outside: []).contains(where: { waits($0) }) {
      add(.blocked, need)
    }
    if !isComplete || asksForHelp, !needs.isEmpty,
      let cannot = text.sentences.indices.first(where: { isInability($0) }),
      needs.contains(where: { $0.sentence >= cannot })
    {
      add(.blocked, opening(cannot))
    }
    if !isComplete, let last = lastQuestion, text.isChoice(last) { add(.blocked, opening(last)) }
    if !isComplete, let last = text.sentences.indices.last, text.sentences[last].isQuestion,
      !claims.isEmpty,
      !text.sentences[last].has(.offer), text.sentences[last].has(.reader)
    {
      add(.blocked, opening(last))
    }
    for index in text.sentences.indices where text.sections[index] == .blocker {
      let sentence = text.sentences[index]
      guard !sentence.isHeading, !sentence.isLabel || sentence.isItem else { continue }
      if sentence.has([.negation, .notNeeded]), sentence.tokens.count <= 4 {
        if !negated.contains(.blocked) { negated.append(.blocked) }
      } else {
        add(.blocked, opening(index))
      }
    }
  }

  /// The question that ends the message, or has only a list of answers behind it.
  private var lastQuestion: Int? {
    let last = text.sentences.indices.last {
      !text.sentences[$0].isItem || text.sentences[$0].isQuestion
    }
    guard let last else { return nil }
    if text.sentences[last].isQuestion { return last }
    // One more sentence may say why it is asked.
    return last > 0 && text.sentences[last - 1].isQuestion ? last - 1 : nil
  }

  /// "Permission denied, using the other route instead": work went on.
  private func isWorkedAround(_ signal: Signal) -> Bool {
    let until = min(signal.sentence + 2, text.sentences.count)
    return (signal.sentence..<until).contains { index in
      !text.sentences[index].isQuestion
        && text.tokens[text.sentences[index].tokens].contains { Self.detours.contains($0.hash) }
    }
  }

  /// "I'll begin with the inventory" at the end, whatever the heading above it says.
  func isClosing(_ signal: Signal) -> Bool {
    let sentence = text.sentences[signal.sentence]
    return signal.sentence == text.sentences.count - 1 && !sentence.isItem && sentence.opensLine
      && text.tokens[sentence.tokens].prefix(2).contains { $0.has(.intention) }
  }

  static let unreal: CaseSet<Section> = [.idea, .usage]
  private static let then = WordSet.hash("then")
  private static let detours = WordSet("instead workaround bypassed")

  /// "To continue I need an account": the work has not ended.
  var isHeldUp: Bool {
    hasAny(.blocked)
      && asserted([.blocked], outside: []).contains {
        text.tokens[$0.token].hash == Self.need && text.tokens[$0.token].reach == 4
      }
  }

  private static let need = WordSet.hash("need")

  /// What a whole sentence says of waiting.
  func opening(_ sentence: Int) -> Signal {
    Signal(
      kind: .blocked,
      standing: .asserted,
      sentence: sentence,
      token: text.sentences[sentence].tokens.lowerBound
    )
  }

  /// "I can't build it here. Could you run it?"
  var asksForHelp: Bool {
    guard let last = text.sentences.indices.last, text.sentences[last].isQuestion,
      text.tokens[text.sentences[last].tokens].contains(where: { $0.phrases.contains(.needed) })
    else { return false }
    return text.sentences.indices.contains { isInability($0, Self.unableNow) }
  }

  /// Whether the author says that something cannot be done.
  func isInability(_ index: Int, _ unable: WordSet = unable) -> Bool {
    let sentence = text.sentences[index]
    guard sentence.has(.author), !sentence.isQuestion, sentence.language != nil else {
      return false
    }
    let words = text.tokens[sentence.tokens]
    return words.indices.dropLast().contains { place in
      unable.contains(words[place].hash) && place > words.startIndex
        && words[words.startIndex..<place].contains { $0.has(.author) }
    }
  }

  /// What "couldn't be reproduced" does not keep the work from its end.
  private static let unableNow = WordSet("cannot can't unable")
  static let unable = WordSet("cannot can't couldn't unable")
}
