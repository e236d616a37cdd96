internal import Vocabulary

/// What the signals of a message tell of the work behind its author.
extension ClaimDecision {
  /// The sections that tell of no work behind their author.
  static let silent: CaseSet<Section> = [.next, .idea, .usage, .remaining]

  /// The work that is told: what is said to be finished, and what was done.
  mutating func toldWork() -> (finished: [Signal], did: [Signal]) {
    for failure in asserted([.checkedBadly], outside: Self.silent) where !isApart(failure) {
      notes[failure.sentence].isFailing = true
    }
    var finished = asserted([.finished], outside: Self.silent + [.blocker])
    finished.removeAll { notes[$0.sentence].isFailing || isExplained($0) }
    var did = asserted([.did], outside: Self.silent + [.blocker])
    addListed(&did)
    did.removeAll { text.sentences[$0.sentence].has(.cross) }
    let opening = text.sentences.first.map { text.tokens[$0.tokens].prefix(3) } ?? []
    if text.isInstruction || opening.contains(where: { $0.has(.reminder) }) { did = ownWork(did) }
    let asks = text.sentences.last?.isQuestion == true
    if asks, did.isEmpty, finished.allSatisfy({ text.sentences[$0.sentence].isItem }) {
      finished = []
    }
    if asks, finished.isEmpty, hasAny(.finding) { did = [] }
    return (finished, did)
  }

  /// "It is in place; the job is red": a statement of its own beside the failure.
  private func isApart(_ failure: Signal) -> Bool {
    signals(of: failure.sentence).lazy.filter(\.isFinished).prefix(9).contains { finished in
      finished.token < failure.token
        && text.tokens[finished.token..<failure.token].contains {
          $0.has(.comma) && text.bytes[Int($0.start)] == 0x3B
        }
    }
  }

  /// Adds the items that stand under "Completed" and say nothing else.
  private func addListed(_ did: inout [Signal]) {
    for index in text.sentences.indices where text.sections[index] == .done {
      let sentence = text.sentences[index]
      guard sentence.isOfDone, sentence.isItem, sentence.isTicked == nil, sentence.opensLine,
        !sentence.isLabel, !sentence.isQuestion, notes[index].signals.isEmpty,
        !sentence.has([.negation, .unreal, .hedge, .action])
      else { continue }
      did.append(
        Signal(
          kind: .did,
          standing: .asserted,
          sentence: index,
          token: sentence.tokens.lowerBound
        )
      )
    }
  }

  func tellsCompletion(
    _ finished: [Signal],
    _ did: [Signal],
    isCheckedWell: Bool,
    isOnlyBad: Bool,
    carriesOn: Bool,
    isUnderWay: Bool,
    isDenied: Bool
  ) -> Bool {
    let opensDenied = notes.first.map { note in
      signals[note.signals].contains { $0.kind == .finished && $0.standing == .denied }
    }
    if opensDenied == true, finished.isEmpty || isPartlyDone { return false }
    let named = finished.filter {
      isOfNamedItem($0, isDenied: isDenied, carriesOn: carriesOn)
    }
    if !carriesOn, isCheckedWell, !isUnderWay, !(isDenied && named.isEmpty && did.isEmpty) {
      return true
    }
    if carriesOn { return !named.isEmpty && !(isListed(finished) && isListed(did)) }
    if !finished.isEmpty, !(isListed(finished) && isListed(did)), !(isDenied && named.isEmpty) {
      return true
    }
    if did.isEmpty || isUnderWay || isDenied || isOnlyBad { return false }
    return !(isListed(finished) && isListed(did))
  }

  /// Whether all work stands in the list of a checkpoint report whose whole still goes on.
  func isListed(_ work: [Signal]) -> Bool {
    guard text.sections.contains(where: Self.open.contains) else { return false }
    return work.allSatisfy { signal in
      let token = text.tokens[signal.token]
      return text.sections[signal.sentence] == .done
        && (signal.kind == .did || isLabel(signal.token) || !token.has(.finished))
    }
  }

  private static let open: CaseSet<Section> = [.next, .remaining, .blocker]

  /// "Completed:", "Completed this segment:".
  func isLabel(_ token: Int) -> Bool {
    guard text.tokens[token].has(.doneLabel) else { return false }
    let rest = text.tokens[token..<min(token + 5, text.tokens.count)].dropFirst()
    return rest.first { $0.has([.comma, .colon, .dash, .bracket]) }?.classes.contains(.colon)
      == true
  }

  func goesOn(_ signal: Signal, after lastWork: Int) -> Bool {
    let token = text.tokens[signal.token]
    // "Committing it and closing #7": what is done with finished work.
    if Self.handing.contains(token.hash), token.reach == 1 { return false }
    let isStatus = text.sections[signal.sentence] == .status && token.has(.progress)
    return isStatus || opens(signal) && signal.sentence >= lastWork
      || signal.sentence < 2 && token.has(.progress)
  }

  private static let handing = WordSet("committing pushing closing sending marking tagging")

  /// Whether it only tells what an investigation found, as in "The cause: the lock is released twice".
  func isExplained(_ signal: Signal) -> Bool {
    guard let finding = notes[signal.sentence].finding, finding < signal.token else { return false }
    return text.tokens[finding..<signal.token].contains { $0.classes.contains(.colon) }
  }

  /// Whether the first sentence says that a share is done.
  var isPartlyDone: Bool {
    guard let first = text.sentences.first else { return false }
    return text.tokens[first.tokens].contains { $0.classes.contains(.number) && $0.value < 100 }
  }

  /// What an author reports in a text that is otherwise a commit message or a request.
  func ownWork(_ did: [Signal]) -> [Signal] {
    let opening = Set(did.map(\.token))
    let told = did.filter {
      let sentence = text.sentences[$0.sentence]
      return opening.contains(sentence.tokens.lowerBound)
        || text.tokens[sentence.tokens].first.map { $0.has(.past) } == true
    }
    let instructions = text.sentences.filter {
      text.tokens[$0.tokens].first.map { $0.has(.action) && !$0.has(.past) } == true
        && !opening.contains($0.tokens.lowerBound)
    }
    return told.count > instructions.count ? told : []
  }

  /// Whether something is described as it is before an own action, as in "The files have X; let me …".
  func describes(before intention: Signal) -> Bool {
    // A text with several headings is a document, whose sentences describe anything.
    guard !text.isAgreement, text.sentences.lazy.filter(\.isHeading).prefix(3).count < 3 else {
      return false
    }
    return text.sentences.indices.prefix(intention.sentence).contains { index in
      let sentence = text.sentences[index]
      let words = text.tokens[sentence.tokens].drop {
        $0.has([.greeting, .comma, .adverb]) && !$0.has(.auxiliary)
      }
      guard words.count >= 4, !sentence.isHeading, !sentence.isLabel, !sentence.isItem,
        !sentence.isQuestion, let first = words.first
      else { return false }
      if first.has([.reader, .greeting, .author, .intention, .preposition, .hedge]) {
        return false
      }
      if first.hash == Self.that { return false }
      return
        (first.has([.determiner, .code])
        || words.contains { $0.has([.auxiliary, .bad, .good, .past]) })
        && !words.contains {
          $0.has(.intention) || $0.has(.unreal) && $0.hash != Self.means
            || $0.has(.attribution) && $0.hash != Self.reads
        }
    }
  }

  static let that = WordSet.hash("that")
  private static let means = WordSet.hash("means")
  static let reads = WordSet.hash("reads")

  func isInline(_ signal: Signal) -> Bool {
    let sentence = text.sentences[signal.sentence]
    return !sentence.isHeading && !sentence.isLabel && text.sections[signal.sentence] != .next
  }

  func opens(_ signal: Signal) -> Bool {
    text.tokens[signal.token].has(.ongoing)
  }

  func isOwnWork(_ signal: Signal) -> Bool {
    let token = text.tokens[signal.token]
    return token.has(.ongoing) || token.reach > 1
      || signal.token > 0 && text.tokens[signal.token - 1].hash == SentenceSignals.half
  }

  /// Whether a signal tells how much is done: "90% complete".
  func isShare(_ signal: Signal) -> Bool {
    let sentence = text.sentences[signal.sentence]
    return text.tokens[sentence.tokens].contains { $0.classes.contains(.number) }
  }

  /// Whether what is finished has a name, as in "Phase 1 is done".
  ///
  /// A tick names nothing where other lines of the list are open.
  func isOfNamedItem(_ signal: Signal, isDenied: Bool, carriesOn: Bool = false) -> Bool {
    let sentence = text.sentences[signal.sentence]
    if isDenied, isTick(signal) || sentence.isLabel { return false }
    if notes[signal.sentence].isUnfinished { return false }
    let isPlaced = Self.placed.contains(text.tokens[signal.token].hash)
    if isPlaced, !sentence.has(.workItem), carriesOn { return false }
    if sentence.tokens.count <= 2 || text.tokens[signal.token].reach > 1 { return true }
    let before = text.tokens[sentence.tokens.lowerBound..<signal.token]
    if before.suffix(2).contains(where: { $0.has(.auxiliary) && !$0.has(.adverb) }) { return true }
    // "Track C merged": what stands before the participle is its name.
    if before.count >= 2, before.count <= 6, !isDenied, before.first?.isCapitalised == true,
      !before.contains(where: { $0.has([.author, .greeting, .everything, .past]) }),
      !before.dropLast().contains(where: { $0.has(.colon) })
    {
      return true
    }
    return text.tokens[sentence.tokens].contains {
      $0.has([.workItem, .tick]) || text.isNumbered($0)
    }
  }

  /// What is only there, as in "types are in place": nothing with a name.
  private static let placed = WordSet("place")

  func isTick(_ signal: Signal) -> Bool {
    let sentence = text.sentences[signal.sentence]
    return text.tokens[signal.token].classes.contains(.tick) || sentence.isTicked == true
  }
}
