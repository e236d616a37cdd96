/// What the author saw: a command that now answers, a project that builds.
extension SentenceSignals {
  /// Reads the words that tell of something seen, whatever their class.
  mutating func readObservation(_ position: Int, _ clause: Range<Int>) {
    guard !isTainted, !isPlanned else { return }
    guard isBuilt(position, clause) || isAnswer(position, clause) else { return }
    add(.checkedWell, standing(position, clause, of: .good), position)
  }

  static let observed = WordSet("now builds compiles works")
  private static let again = WordSet.hash("again")

  /// "It builds", "everything compiles again".
  private func isBuilt(_ position: Int, _ clause: Range<Int>) -> Bool {
    let next = position + 1
    let worksAgain =
      Self.works.contains(tokens[position].hash) && next < clause.upperBound
      && tokens[next].hash == Self.again
    guard worksAgain || Self.building.contains(tokens[position].hash),
      position > clause.lowerBound
    else { return false }
    guard next == clause.upperBound || Self.plainly.contains(tokens[next].hash) else {
      return false
    }
    var subject = clause.lowerBound..<position
    while let last = subject.last, tokens[last].has(.adverb) || tokens[last].hash == Self.still,
      !tokens[last].has(.everything)
    {
      subject = subject.dropLast()
    }
    if subject.count > 1, Self.joining.contains(tokens[subject.lowerBound].hash) {
      subject = subject.dropFirst()
    }
    guard let first = subject.first, let last = subject.last, subject.count <= 4 else {
      return false
    }
    if subject.count == 1 {
      return tokens[first].has(.everything) || Self.whole.contains(tokens[first].hash)
    }
    return tokens[first].has([.determiner, .everything])
      && (worksAgain || Self.projects.contains(tokens[last].hash))
  }

  private static let building = WordSet("builds compiles")
  private static let plainly = WordSet("again cleanly fine too now without with and on for")
  private static let whole = WordSet("it everything all")
  private static let projects = WordSet(
    "project app application package crate workspace code repo target tree solution module library branch"
  )

  /// "`curl -I localhost:8080` now answers 200": what a command told once the work was done.
  private func isAnswer(_ position: Int, _ clause: Range<Int>) -> Bool {
    guard tokens[position].hash == Self.now, position > clause.lowerBound,
      position + 2 < sentence.tokens.upperBound, isCommand(tokens[position - 1]),
      Self.answering.contains(tokens[position + 1].hash)
    else { return false }
    return !tokens[position + 2..<max(position + 2, clause.upperBound)].contains {
      $0.has([.bad, .negation]) || $0.classes.contains(.number) && (400..<600).contains($0.value)
    }
  }

  private static let answering = WordSet(
    "answers returns gives prints shows reports lists says exits responds outputs displays resolves"
  )

  /// Whether code is a command with its arguments, and no declaration.
  private func isCommand(_ token: Token) -> Bool {
    guard token.classes == .code else { return false }
    let code = masked[Int(token.start)..<Int(token.end)].drop { $0 == 0x60 }
    guard let space = code.firstIndex(of: 0x20), !code.contains(where: { $0 == 0x3D || $0 == 0x7B })
    else { return false }
    return !Self.declaring.contains { code[..<space].elementsEqual($0) }
  }

  private static let declaring = [
    "let", "var", "const", "func", "fn", "def", "return", "if", "for", "class", "import", "new",
    "await", "throw", "public", "private", "static", "struct", "type",
  ].map { Array($0.utf8) }
}
