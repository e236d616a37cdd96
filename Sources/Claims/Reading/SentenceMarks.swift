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
}
