/// "Confirmed: the crash is real" (guide 1 and 6.10): what was confirmed is that something is wrong, or
/// why, and that finishes nothing.
extension SentenceSignals {
  /// "41 findings, 12 of them confirmed", "3 vulnerabilities verified".
  private func isCountOfFindings(_ start: Int, _ clause: Range<Int>) -> Bool {
    let before = tokens[min(start, max(clause.lowerBound, start - 4))..<start]
    guard before.contains(where: { $0.classes.contains(.number) }) else { return false }
    return before.contains { Self.foundThings.contains($0.hash) }
      || before.contains { $0.hash == Self.them }
        && tokens[sentence.tokens.lowerBound..<start].contains {
          Self.foundThings.contains($0.hash)
        }
  }

  private static let foundThings = WordSet(
    "findings vulnerabilities bugs candidates suspects reports alerts positives matches leads defects flaws"
  )
  private static let them = WordSet.hash("them")

  /// Whether a word for a check that went well tells that a fault is there.
  func isOfFault(_ position: Int, _ clause: Range<Int>) -> Bool {
    guard Self.confirming.contains(tokens[position].hash), sentence.language != nil else {
      return false
    }
    let limit = sentence.tokens.upperBound
    let start = opening(position, .verified)
    if isCountOfFindings(start, clause) { return true }
    if isFault(clause.lowerBound..<start, endsAt: start) { return true }
    guard position + 1 < limit else {
      // "Confirmed. The leak is in the parser."
      return index == 0 && sentence.tokens.count == 1 && tellsFault(nextSentence)
    }
    let isRepeated = tokens[clause.lowerBound..<start].contains {
      Self.reproduced.contains($0.hash)
    }
    var rest = position + 1
    if tokens[rest].has(.preposition) {
      // "Verified on two machines that the crash happens", "confirmed by the vendor: it is a bug".
      let end = (rest..<min(rest + 7, limit)).first {
        Self.opening.contains(tokens[$0].hash) || tokens[$0].has([.colon, .dash])
      }
      if let end, end + 1 < limit { return tellsFault(end + 1..<limit) }
      return isRepeated && !mends(rest..<limit)
    }
    if tokens[rest].has(.comma) {
      guard start <= sentence.tokens.lowerBound + 1 else { return false }
    }
    while rest < limit, tokens[rest].has(.breaks) { rest += 1 }
    return tellsFault(rest..<limit)
  }

  /// Whether these words tell that a fault is there, and not that it is gone.
  private func tellsFault(_ words: Range<Int>) -> Bool {
    let words = words.prefix(24)
    guard let last = words.last, !mends(words) else { return false }
    // "Your theory: the key misses the locale", "the crash: both hold the lock".
    let head = words.first { tokens[$0].has(.breaks) } ?? last + 1
    if isFault(words.lowerBound..<head, endsAt: head) { return true }
    return words.dropFirst().contains { place in
      if tokens[place].hash == Self.still { return true }
      return Self.faulty.contains(tokens[place].hash)
        && (tokens[place - 1].has(.auxiliary) || Self.giving.contains(tokens[place - 1].hash))
    }
  }

  /// Whether a fault is what these words speak of: "the memory leak is in the parser".
  private func isFault(_ words: Range<Int>, endsAt end: Int) -> Bool {
    guard let fault = words.prefix(9).first(where: { Self.nouns.contains(tokens[$0].hash) }),
      opensSubject(fault, words)
    else { return false }
    let next = fault + 1
    if next >= end { return !mends(words) }
    let token = tokens[next]
    if token.has(.auxiliary) {
      let follows = next + 1 < end ? tokens[next + 1] : token
      // "That a conflict is reported to the user" tells what the work does.
      let isDone =
        !follows.classes.isDisjoint(with: [.past, .finished, .good, .negation, .attribution])
        || follows.ending == .past
      return !isDone && !mends(words)
        || Self.caused.contains(follows.hash)
    }
    return token.has([.preposition, .time, .condition, .breaks])
      || Self.existing.contains(token.hash)
      || Self.joining.contains(token.hash)
  }

  /// Whether only a determiner and what describes it stand before a noun: "that the memory leak".
  private func opensSubject(_ noun: Int, _ words: Range<Int>) -> Bool {
    var before = noun - 1
    var isDetermined = false
    while before >= words.lowerBound {
      let token = tokens[before]
      if token.has([.auxiliary, .condition]) || Self.opening.contains(token.hash) { return true }
      if token.has([.determiner, .author, .reader]) {
        isDetermined = true
      } else if isDetermined || token.has([.preposition, .past, .finished, .negation]) {
        return false
      }
      before -= 1
    }
    return true
  }

  /// Whether these words tell that something is gone, mended or as it should be.
  private func mends(_ words: Range<Int>) -> Bool {
    for place in words {
      let token = tokens[place]
      if token.hash == Self.without {
        if tokens[place..<min(place + 4, words.upperBound)].contains(where: {
          Self.nouns.contains($0.hash)
        }) {
          return true
        }
      } else if token.has(.negation) {
        // "A bug and not the test" still is one.
        let isContrast =
          place > words.lowerBound
          && (tokens[place - 1].has(.comma) || Self.joining.contains(tokens[place - 1].hash))
        let isOfMending = tokens[place + 1..<min(place + 3, max(words.upperBound, place + 1))]
          .contains { $0.classes.contains(.finished) || Self.mended.contains($0.hash) }
        if !isContrast, !isOfMending { return true }
      } else if !token.classes.isDisjoint(with: [.finished, .good])
        || Self.mended.contains(token.hash)
      {
        let isUnder =
          place > words.lowerBound + 1
          && tokens[place - 2..<place].contains { $0.has([.negation, .time]) }
        // "On a clean checkout".
        let isDescribing =
          token.classes.contains(.good) && place > words.lowerBound
          && tokens[place - 1].has(.determiner)
        if !isUnder, !isDescribing { return true }
      }
    }
    return false
  }

  private static let confirming = WordSet(
    """
    confirmed verified validated reverified confirm bestätigt verifiziert nachgewiesen confirmé \
    vérifié confirmado verificado comprobado 认 認
    """
  )
  private static let reproduced = WordSet("reproduced reproduziert reproduit reproducido")
  /// What is wrong, or what somebody thinks is.
  private static let nouns = WordSet(
    """
    bug bugs crash crashes leak leaks regression regressions race races deadlock deadlocks flake \
    flakiness fault faults defect vulnerability problem issue error errors failure failures hang \
    corruption slowdown mismatch duplicate duplicates outage overflow conflict discrepancy cause \
    culprit theory suspicion hypothesis guess hunch diagnosis assumption suspect fehler absturz \
    abstürze leck ursache verdacht problème erreur fuite plantage fallo fallos problema causa 题 误
    """
  )
  /// How a fault is there.
  private static let existing = WordSet(
    """
    exists happens happen occurs occur appears appear persists persist remains comes came started \
    starts affects affect reproduces reproduce hits shows also still only too again sits lies goes \
    tritt treten besteht kommt auch existe también ocurre aussi 在 也 仍
    """
  )
  private static let caused = WordSet("caused introduced real present")
  /// What something is that is wrong.
  private static let faulty = WordSet(
    "stale wrong incorrect outdated corrupt corrupted broken missing lost veraltet falsch kaputt"
  )
  private static let giving = WordSet(
    "returns return gives give serves serve shows show prints has have contains gets sends liefert"
  )
  private static let opening = WordSet("that it it's there this dass que")
  private static let mended = WordSet(
    """
    fix fixes gone resolves works work working correctly handled handles prevented prevents \
    survives disappears disappeared stopped stops removed patched behoben weg corrigé \
    resuelto fonctionne funciona
    """
  )
  private static let without = WordSet.hash("without")
}
