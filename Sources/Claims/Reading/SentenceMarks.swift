/// What marks alone tell: ticks, crosses and hourglasses in front of a line or in a cell.
extension SentenceSignals {
  /// The most tokens of a line that a tick alone makes a statement.
  private static let shortest = 8

  mutating func readMarks() {
    let first = sentence.tokens.lowerBound
    let isWholeCell =
      sentence.cell ?? 0 > 0
      && tokens[sentence.tokens].allSatisfy { $0.has(.marks) }
    let isLine =
      sentence.opensLine && tokens[first].has(.marks) && sentence.cell == nil
      && sentence.tokens.count <= Self.shortest
    readStatus()
    guard isWholeCell || isLine || sentence.cell ?? 0 > 0 && tokens[first].has(.marks) else {
      return
    }
    if tokens[first].classes.contains(.tick) {
      let isAction = sentence.tokens.count > 1 && tokens[first + 1].has(.action)
      if isWholeCell || isLine && !isAction { add(.finished, .asserted, first) }
    } else if !tokens[first].classes.contains(.caution), sentence.tokens.count <= Self.shortest {
      add(.remaining, .asserted, first)
    }
  }

  /// "Status: ✅ Success".
  private mutating func readStatus() {
    guard section == .status, sentence.tokens.count <= Self.shortest,
      let colon = sentence.tokens.first(where: { tokens[$0].classes.contains(.colon) })
    else { return }
    let value = tokens[colon + 1..<sentence.tokens.upperBound]
    let word = value.first { !$0.has(.marks) }
    let isWell = word.map { Self.successes.contains($0.hash) } ?? value.contains { $0.has(.tick) }
    if isWell { add(.finished, .asserted, colon + 1) }
  }

  private static let successes = WordSet("success successful ok solved passed")
}
