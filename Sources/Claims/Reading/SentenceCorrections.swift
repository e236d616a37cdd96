/// What a sentence takes back of itself or of the one before (guide 2): "I thought I had fixed it. I
/// hadn't", "I wrote the migration and never applied it".
extension SentenceSignals {
  /// The words at which something may be taken back.
  static let corrections = WordSet("never not", away, denying)

  /// Reads what a word of a sentence takes back, once the clauses are read.
  mutating func readCorrection(_ position: Int) {
    let hash = tokens[position].hash
    if isElliptic(position) || isSplitElliptic(position) {
      readTakenBack(position)
    } else if hash == Self.never {
      readNever(position)
    } else if Self.away.contains(hash) {
      readThrownAway(position)
    }
  }

  /// "It was not": the auxiliary and its negation as two words.
  private func isSplitElliptic(_ position: Int) -> Bool {
    tokens[position].hash == Self.not && position > sentence.tokens.lowerBound + 1
      && tokens[position - 1].has(.auxiliary)
      && (Self.subjects.contains(tokens[position - 2].hash) || tokens[position - 2].has(.author))
      && (position + 1 >= sentence.tokens.upperBound || tokens[position + 1].has(.breaks))
  }

  /// "I said that it was finished, but it wasn't": what the author had told is not so.
  private mutating func readTakenBack(_ position: Int) {
    let isSplit = tokens[position].hash == Self.not
    let subject = position - (isSplit ? 2 : 1)
    guard subject >= sentence.tokens.lowerBound,
      tokens[subject].has(.author)
        || Self.subjects.contains(tokens[subject].hash)
    else { return }
    let opens = subject <= sentence.tokens.lowerBound + 1
    let told = opens ? previousSentence : sentence.tokens.lowerBound..<subject
    guard let report = report(in: told) else { return }
    let content = report..<told.upperBound
    if opens { turnPrevious(Self.work, into: nil) }
    turn(Self.work, at: sentence.tokens.lowerBound..<position, into: nil)
    let isOfCheck = tokens[content].contains { $0.has([.good, .verified]) }
    if isOfCheck {
      add(.unchecked, .asserted, position)
    } else if tokens[content].contains(where: { $0.has([.past, .finished]) }) {
      add(.finished, .denied, position)
    }
  }

  /// Where the author tells what was told or thought before: "I thought", "I marked".
  private func report(in words: Range<Int>) -> Int? {
    words.first { place in
      Self.reports.contains(tokens[place].hash)
        && tokens[max(words.lowerBound, place - 3)..<place].contains { $0.has(.author) }
    }
  }

  /// "I wrote the migration and never applied it": the work was begun and not brought to its end.
  private mutating func readNever(_ position: Int) {
    let verb = position + 1
    guard verb + 1 < sentence.tokens.upperBound, position > sentence.tokens.lowerBound + 1,
      Self.reaching.contains(tokens[verb].hash)
    else { return }
    let joint = tokens[position - 1]
    guard joint.has(.comma) || Self.turning.contains(joint.hash) || joint.has(.author) else {
      return
    }
    let before = sentence.tokens.lowerBound..<position
    guard tokens[before].contains(where: { $0.has(.author) }),
      !tokens[before].contains(where: { Self.relating.contains($0.hash) }),
      signals[first...].contains(where: { Self.work.contains($0.kind) && before.contains($0.token) }
      )
    else { return }
    let object = tokens[verb + 1]
    if Self.runs.contains(tokens[verb].hash) {
      // To run it is a check of it; to run a command is mostly what it was written for.
      guard object.classes == .code, !isCheckCommand(object) else { return }
    } else {
      guard Self.subjects.contains(object.hash) || object.classes == .code else { return }
    }
    turn(Self.work, at: before, into: nil)
    add(.finished, .denied, verb)
  }

  /// "It was completed but I threw it away".
  private mutating func readThrownAway(_ position: Int) {
    let first = sentence.tokens.lowerBound
    guard position > first + 1, position + 1 < sentence.tokens.upperBound,
      Self.subjects.contains(tokens[position + 1].hash),
      tokens[max(first, position - 4)..<position].contains(where: {
        Self.turning.contains($0.hash)
      })
    else { return }
    if tokens[position].hash == Self.threw {
      guard position + 2 < sentence.tokens.upperBound,
        Self.off.contains(tokens[position + 2].hash)
      else { return }
    }
    turn(Self.work, at: first..<position, into: .finding)
  }

  private static let work: CaseSet<Signal.Kind> = [.did, .finished, .checkedWell]
  private static let told: CaseSet<Signal.Kind> = work + [.finding]
  private static let reports = WordSet(
    "thought believed assumed told said claimed marked reported wrote stated announced"
  )
  private static let subjects = WordSet("it they that this them these those")
  private static let turning = WordSet("and but then yet")
  private static let relating = WordSet("that which where who whose when")
  private static let reaching = WordSet(
    "applied deployed merged sent published released installed saved finished",
    runs
  )
  private static let runs = WordSet("ran run executed")
  private static let away = WordSet("threw scrapped discarded abandoned undid")
  private static let off = WordSet("away out")
  private static let threw = WordSet.hash("threw")
  private static let never = WordSet.hash("never")
  private static let not = WordSet.hash("not")
}
