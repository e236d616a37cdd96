/// What the first words of a sentence make of the rest: a rule, a wish, the next thing, or all that
/// is said.
extension SentenceSignals {
  /// Reads what the opening of a sentence tells, before its clauses are read.
  mutating func readOpening() {
    let first = sentence.tokens.lowerBound
    isPlanned = Self.asking.contains(tokens[first].hash)
    if sentence.isQuestion {
      // "Before I change anything: is the limit a legal one?"
      if Self.before.contains(tokens[first].hash), sentence.tokens.count > 3,
        Self.selves.contains(tokens[first + 1].hash)
      {
        add(.blocked, .asserted, first)
        add(.needed, .asserted, first)
      }
      if isWanting { add(.blocked, .asserted, first) }
      return
    }
    if isTurn(first) || isWilling(first) {
      add(.intention, .asserted, first)
    } else if isGoing(first) {
      add(.intention, .asserted, first + 1)
      isPlanned = true
    } else if isAnnounced(first) {
      add(.promise, .asserted, first)
    } else if index == 0, sentence.tokens.count <= 2, Self.gone.contains(tokens[first].hash),
      !sentence.isHeading, !sentence.isLabel,
      sentence.tokens.allSatisfy({ $0 == first || tokens[$0].has(.breaks) })
    {
      add(.finished, .asserted, first)
    }
  }

  /// Whether a question says what it is asked for: "I need a measurement: could you print it?".
  private var isWanting: Bool {
    let words = sentence.tokens
    guard
      let need = words.dropLast().first(where: {
        tokens[$0].has(.author) && Self.wanting.contains(tokens[$0 + 1].hash)
      })
    else { return false }
    return tokens[need..<words.upperBound].contains { $0.phrases.contains(.needed) }
  }

  /// "When it exits with 0, every entry has been matched": a rule, and no report.
  func isRule(_ clause: Range<Int>) -> Bool {
    guard clause.lowerBound == sentence.tokens.lowerBound,
      clause.upperBound < sentence.tokens.upperBound, clause.count > 2,
      Self.whenever.contains(tokens[clause.lowerBound].hash)
    else { return false }
    let second = tokens[clause.lowerBound + 1]
    if second.ending == .ongoing || second.has(.ongoing) { return false }
    return !tokens[clause].contains {
      $0.has([.past, .finished, .activity, .author]) || Self.were.contains($0.hash)
    }
  }

  /// "Now the dashboards: provision the folder", "now for real:".
  private func isTurn(_ first: Int) -> Bool {
    guard tokens[first].hash == Self.now, !sentence.isItem, sentence.tokens.count > 2,
      tokens[first + 1].has(.determiner) || Self.towards.contains(tokens[first + 1].hash)
    else { return false }
    let words = sentence.tokens.dropFirst().prefix { !tokens[$0].has(.breaks) }
    guard words.count <= 7, let last = words.last, last + 1 < sentence.tokens.upperBound,
      tokens[last + 1].classes.contains(.colon)
    else { return false }
    return !tokens[words].contains {
      $0.has([.auxiliary, .past, .finished, .good, .bad, .activity, .reader])
    }
  }

  /// "Will do board C next": its author, who is not named.
  private func isWilling(_ first: Int) -> Bool {
    guard tokens[first].hash == Self.will, sentence.tokens.count > 2, !sentence.isHeading,
      !sentence.has([.followup, .promise])
    else { return false }
    return tokens[first + 1].has([.action, .adverb]) || tokens[first + 1].hash == Self.act
  }

  private static let act = WordSet.hash("do")

  /// "Going to double the batch size", but not "going to the office".
  private func isGoing(_ first: Int) -> Bool {
    guard tokens[first].hash == Self.going, !sentence.isItem, !sentence.isHeading,
      sentence.tokens.count > 3, tokens[first + 1].hash == Self.to
    else { return false }
    return !tokens[first + 2].has([.determiner, .code, .number, .author, .reader])
  }

  /// "First summary in about 90 minutes", "next numbers at 14:00".
  private func isAnnounced(_ first: Int) -> Bool {
    guard sentence.tokens.count >= 4, sentence.tokens.count <= 12, !sentence.isItem,
      !sentence.isHeading, Self.ordinals.contains(tokens[first].hash)
    else { return false }
    guard
      let news = sentence.tokens.dropFirst().prefix(3).first(where: {
        Self.news.contains(tokens[$0].hash)
      }), news + 2 < sentence.tokens.upperBound, Self.when.contains(tokens[news + 1].hash)
    else { return false }
    let rest = tokens[news + 2..<sentence.tokens.upperBound]
    return rest.contains { $0.classes.contains(.number) || $0.has(.timeUnit) }
      && !tokens[sentence.tokens].contains { $0.has([.auxiliary, .past, .negation]) }
  }

  /// "If it's legal I'll shorten it, otherwise I'll raise it": one of two is done in any case.
  func isOtherwise(_ position: Int) -> Bool {
    position > sentence.tokens.lowerBound && tokens[position - 1].hash == Self.otherwise
  }

  /// "I'll keep the previous two builds": a step, and nothing that goes on.
  func isKept(_ position: Int) -> Bool {
    guard tokens[position].hash == Self.keep, tokens[position].reach == 2,
      position + 2 < sentence.tokens.upperBound
    else { return false }
    return tokens[position + 1].has([.determiner, .code, .number])
      && !Self.eyes.contains(tokens[position + 2].hash)
  }

  private static let wanting = WordSet("need lack")
  private static let asking = WordSet("please bitte veuillez 请 請")
  private static let before = WordSet("before bevor avant antes")
  private static let selves = WordSet("i we ich wir")
  private static let whenever = WordSet("when whenever")
  private static let were = WordSet("was were had did got")
  private static let towards = WordSet("for to on onto")
  private static let going = WordSet.hash("going")
  private static let gone = WordSet("gone")
  private static let ordinals = WordSet("first next final another more full")
  private static let when = WordSet("in at by around within")
  private static let otherwise = WordSet.hash("otherwise")
  private static let keep = WordSet.hash("keep")
  private static let eyes = WordSet("eye close")
}
