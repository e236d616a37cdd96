/// Work of somebody else, told as what happened (guide 1: the author's own claim), and what happened
/// to the author.
extension SentenceSignals {
  /// "Priya finished the rollout yesterday", "finished by the data team in January", "the session was
  /// closed by the server", "the token you gave me was revoked".
  func isOfOthers(_ position: Int, _ clause: Range<Int>) -> Bool {
    if isNamedActor(position, clause) { return isLongPast }
    if isByOthers(position) { return true }
    return isTakenAway(position, clause)
  }

  /// "Priya finished the rollout": a name acts on something.
  private func isNamedActor(_ position: Int, _ clause: Range<Int>) -> Bool {
    guard position + 1 < clause.upperBound, position > clause.lowerBound,
      tokens[position].reach == 1
    else { return false }
    var before = position - 1
    while before > clause.lowerBound, tokens[before].has([.adverb, .auxiliary]) {
      if Self.passives.contains(tokens[before].hash) { return false }
      before -= 1
    }
    let object = tokens[position + 1]
    guard isName(before), !object.has([.preposition, .adverb, .time]) else { return false }
    return before == clause.lowerBound || tokens[before - 1].has([.adverb, .greeting])
      || Self.joining.contains(tokens[before - 1].hash)
  }

  private func isName(_ place: Int) -> Bool {
    let token = tokens[place]
    return token.isCapitalised && token.all.isEmpty && !Self.agents.contains(token.hash)
  }

  /// "Finished by the data team in January", but not "fixed by Priya's suggestion".
  private func isByOthers(_ position: Int) -> Bool {
    let limit = sentence.tokens.upperBound
    guard position + 2 < limit, tokens[position + 1].hash == Self.by else { return false }
    let agent = position + 2..<min(position + 6, limit)
    if tokens[agent.lowerBound].has([.author, .ongoing]) { return false }
    for place in agent {
      let token = tokens[place]
      if token.has(.breaks) { return false }
      if Self.machines.contains(token.hash) { return true }
      if Self.groups.contains(token.hash) { return isLongPast }
      if place == agent.lowerBound, isName(place) {
        let end = Int(token.end)
        let isOwner =
          end < masked.count && masked[end - 1] == 0x73 && end - Int(token.start) > 2
          && masked[end - 2] == 0x27
        return !isOwner && isLongPast
      }
    }
    return false
  }

  /// "The token you gave me was revoked", "my access was removed".
  private func isTakenAway(_ position: Int, _ clause: Range<Int>) -> Bool {
    guard Self.taking.contains(tokens[position].hash), position > clause.lowerBound + 1,
      Self.passives.contains(tokens[position - 1].hash)
    else { return false }
    let subject = clause.lowerBound..<position - 1
    if tokens[subject.lowerBound].hash == Self.my {
      return tokens[subject].contains {
        Self.goods.contains($0.hash) || Self.access.contains($0.hash)
      }
    }
    return subject.dropLast().contains {
      Self.gave.contains(tokens[$0].hash) && Self.me.contains(tokens[$0 + 1].hash)
    }
  }

  /// Whether the sentence names a time that is past: "yesterday", "last week", "in January".
  private var isLongPast: Bool {
    sentence.tokens.contains { place in
      let hash = tokens[place].hash
      if Self.past.contains(hash) { return true }
      guard place > sentence.tokens.lowerBound else { return false }
      let previous = tokens[place - 1].hash
      return Self.last.contains(previous) && Self.calendar.contains(hash)
        || Self.inOn.contains(previous) && Self.dates.contains(hash)
    }
  }

  private static let agents = WordSet(
    "claude codex agent subagent worker gemini cursor aider copilot"
  )
  private static let machines = WordSet(
    "server host provider kernel firewall proxy watchdog"
  )
  private static let groups = WordSet(
    "team teams colleague colleagues squad department admin administrator vendor"
  )
  private static let taking = WordSet(
    """
    revoked suspended closed terminated removed deleted disabled deactivated cancelled canceled \
    locked invalidated withdrawn reset
    """
  )
  private static let access = WordSet("access login session account permissions rights seat")
  private static let gave = WordSet("gave given lent sent provided")
  private static let me = WordSet("me us")
  private static let my = WordSet.hash("my")
  private static let passives = WordSet("was were been got is are")
  private static let past = WordSet("yesterday ago gestern ayer hier")
  private static let last = WordSet("last")
  static let calendar = WordSet(
    "week month year night quarter sprint spring summer autumn winter",
    dates
  )
  private static let inOn = WordSet("in on since last")
  private static let dates = WordSet(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june \
    july august september october november december
    """
  )
}
