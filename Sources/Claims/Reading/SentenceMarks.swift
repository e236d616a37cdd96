/// What marks alone tell: ticks, crosses and hourglasses in front of a line or in a cell.
extension SentenceSignals {
  /// The most tokens of a line that a tick alone makes a statement.
  private static let shortest = 8

  mutating func readMarks() {
    let isOfSigns = sentence.language.map { Language.all[$0].markers.isEmpty } == true
    let shortest = isOfSigns ? 3 * Self.shortest : Self.shortest
    let first = sentence.tokens.lowerBound
    let isWholeCell =
      sentence.cell ?? 0 > 0
      && tokens[sentence.tokens].allSatisfy { $0.has(.marks) }
    let isLine =
      sentence.opensLine && tokens[first].has(.marks) && sentence.cell == nil
      && sentence.tokens.count <= shortest
    if tokens[first].has(.tick) { readTicks() }
    if section == .check, sentence.isItem, sentence.isTicked == true || sentence.has(.tick),
      sentence.isTicked != false, !sentence.has([.cross, .caution, .bad, .negation]),
      tokens[sentence.tokens].contains(where: { $0.has([.code, .checked]) })
    {
      add(.checkedWell, .asserted, first)
    }
    readStatus()
    readScore()
    guard isWholeCell || isLine || sentence.cell ?? 0 > 0 && tokens[first].has(.marks) else {
      return
    }
    if tokens[first].classes.contains(.tick) {
      let isAction = sentence.tokens.count > 1 && tokens[first + 1].has(.action)
      // "✅ 完成" in a table.
      let isState = isOfSigns && sentence.cell ?? 0 > 0 && sentence.tokens.count <= 4
      if isWholeCell || isState || isLine && !isAction { add(.finished, .asserted, first) }
    } else if !tokens[first].classes.contains(.caution), sentence.tokens.count <= shortest {
      add(.remaining, .asserted, first)
      let isUnderWay = tokens[first].classes.contains(.hourglass) && sentence.tokens.count > 1
      if isUnderWay, tokens[first + 1].has(.ongoing) { add(.ongoing, .asserted, first + 1) }
    }
  }

  /// "✔ lint ✔ unit ✔ build".
  private mutating func readTicks() {
    let last = sentence.tokens.upperBound - 1
    for index in sentence.tokens.dropLast()
    where tokens[index].has(.tick) && tokens[index + 1].has(.checked) {
      guard index + 1 == last || tokens[index + 2].has([.tick, .dash, .comma]) else { continue }
      add(.checkedWell, .asserted, index + 1)
    }
  }

  /// "Tests: 61/61 ✔", "Lint: ✔".
  private mutating func readScore() {
    guard sentence.tokens.count <= Self.shortest, sentence.has(.checked),
      let colon = sentence.tokens.first(where: { tokens[$0].has([.colon, .dash]) }),
      tokens[sentence.tokens.lowerBound..<colon].contains(where: { $0.has(.checked) }),
      colon + 1 < sentence.tokens.upperBound
    else { return }
    let value = colon + 1..<sentence.tokens.upperBound
    let isAll = tokens[value].allSatisfy { $0.has(.marks) || $0.classes.contains(.number) }
    guard isAll else { return }
    if tokens[value].contains(where: { $0.has(.cross) }) || isRatio(value.upperBound, value) {
      add(.checkedBadly, .asserted, colon + 1)
    } else if tokens[value].contains(where: { $0.has(.tick) }) || isWhole(value) {
      add(.checkedWell, .asserted, colon + 1)
    }
  }

  /// "61/61".
  private func isWhole(_ value: Range<Int>) -> Bool {
    value.count == 2 && tokens[value.lowerBound].value > 0
      && tokens[value.lowerBound].value == tokens[value.lowerBound + 1].value
      && tokens[value.lowerBound + 1].start - tokens[value.lowerBound].end == 1
  }

  /// "Status: ✅ Success".
  private mutating func readStatus() {
    guard section == .status || section == .check, sentence.tokens.count <= Self.shortest,
      let colon = sentence.tokens.first(where: { tokens[$0].classes.contains(.colon) })
    else { return }
    let value = tokens[colon + 1..<sentence.tokens.upperBound]
    let word = value.first { !$0.has(.marks) }
    if section == .check, value.first?.has(.cross) == true {
      add(.checkedBadly, .asserted, colon + 1)
    }
    let isWell = word.map { Self.successes.contains($0.hash) } ?? value.contains { $0.has(.tick) }
    if isWell { add(.finished, .asserted, colon + 1) }
  }

  private static let successes = WordSet("success successful ok solved passed")
}
