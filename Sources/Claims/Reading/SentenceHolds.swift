/// Work that is held until the reader has acted: told by what stands around a word, and not by a
/// phrase (guide 1, `blocked`).
extension SentenceSignals {
  /// Reads what a word of a sentence tells of what holds its author up, once the clauses are read.
  mutating func readHold(_ position: Int) {
    guard !isTainted, isFirstAsked(position) || isLacking(position) || isForOneOnly(position)
    else { return }
    add(.blocked, .asserted, position)
    add(.needed, .asserted, position)
  }

  static let holds = WordSet("before without please")

  /// "Tell me whether the order is right before I start".
  private func isFirstAsked(_ position: Int) -> Bool {
    guard tokens[position].hash == Self.before, position + 2 < sentence.tokens.upperBound,
      Self.selves.contains(tokens[position + 1].hash),
      tokens[position + 2].has(.action) || Self.goingOn.contains(tokens[position + 2].hash)
    else { return false }
    return sentence.tokens.prefix { $0 < position }.contains { place in
      Self.asking.contains(tokens[place].hash)
        && (place == sentence.tokens.lowerBound || tokens[place - 1].has([.breaks, .greeting])
          || Self.joining.contains(tokens[place - 1].hash))
    }
  }

  /// "I can't get at the bucket without a new key", "without a new one I can't reach it".
  private func isLacking(_ position: Int) -> Bool {
    guard tokens[position].hash == Self.without, !sentence.isQuestion else { return false }
    let object = tokens[position..<min(position + 5, sentence.tokens.upperBound)].dropFirst()
      .prefix { !$0.has(.breaks) }
    guard
      object.contains(where: { Self.decisions.contains($0.hash) || Self.means.contains($0.hash) })
    else { return false }
    return sentence.tokens.dropFirst().contains { place in
      ClaimDecision.unable.contains(tokens[place].hash) && tokens[place - 1].has(.author)
    }
  }

  /// "Only the admin account can trigger it, so please do that".
  private func isForOneOnly(_ position: Int) -> Bool {
    guard tokens[position].hash == Self.please, position + 1 < sentence.tokens.upperBound else {
      return false
    }
    let earlier = tokens[sentence.tokens.lowerBound..<position]
    guard let only = earlier.firstIndex(where: { $0.hash == Self.only }) else { return false }
    return earlier[only...].dropFirst().contains { $0.hash == Self.can }
  }

  private static let before = WordSet.hash("before")
  private static let without = WordSet.hash("without")
  private static let can = WordSet.hash("can")
  private static let selves = WordSet("i we")
  private static let asking = WordSet("tell please confirm clarify decide choose say pick approve")
  private static let goingOn = WordSet("start begin continue proceed go carry move merge commit")
  private static let means = WordSet("password account login one", goods)
}
