/// Shares below the whole, as in "3 of 5 folds", which finish nothing.
extension SentenceSignals {
  /// Whether a share below the whole stands in the sentence: "complete (95%)", "10/12 done".
  func isPartial(_ clause: Range<Int>) -> Bool {
    let rest = clause.lowerBound..<sentence.tokens.upperBound
    let end = rest.first { $0 >= clause.upperBound && tokens[$0].has(.comma) } ?? rest.upperBound
    if clause.prefix(6).contains(where: isWordShare) { return true }
    for index in rest.lowerBound..<end where tokens[index].classes.contains(.number) {
      if isShare(index) { return true }
      let (value, end) = (tokens[index].value, Int(tokens[index].end))
      // "Finished: two hours at 5 %, …" tells at which level.
      let isLevel =
        index > clause.upperBound && tokens[index - 1].hash == Self.at
        && tokens[clause.upperBound].classes.contains(.colon)
      if value >= 0, value < 100, isPercent(end), !isLevel { return true }
      guard index + 1 < sentence.tokens.upperBound, !isOfItem(index) else { continue }
      let next = tokens[index + 1]
      if next.classes.contains(.number), value >= 0, value < next.value, next.start == end + 1,
        masked[end] == 0x2F
      {
        return true
      }
    }
    return false
  }

  /// "312 of 312 saves load", "61/61 present the new chain": each of them was looked at.
  func isWholeCount(_ index: Int, _ clause: Range<Int>) -> Bool {
    guard tokens[index].value > 1, index + 2 < clause.upperBound, !isOfItem(index) else {
      return false
    }
    let isOf = tokens[index + 1].hash == Self.of
    let whole = isOf ? tokens[index + 2] : tokens[index + 1]
    guard whole.classes.contains(.number), whole.value == tokens[index].value,
      isOf || whole.start == tokens[index].end + 1 && masked[Int(tokens[index].end)] == 0x2F
    else { return false }
    let rest = index + (isOf ? 3 : 2)
    // "118/118 on the conformance corpus".
    if index == sentence.tokens.lowerBound, rest < clause.upperBound,
      tokens[rest].hash == Self.on,
      tokens[rest..<min(rest + 6, clause.upperBound)].contains(where: {
        $0.has(.checked) || Self.samples.contains($0.hash)
      })
    {
      return true
    }
    return tokens[rest..<max(rest, min(rest + 6, clause.upperBound))].contains {
      Self.holding.contains($0.hash)
    }
  }

  private static let on = WordSet.hash("on")
  private static let samples = WordSet("corpus samples fixtures cases examples benchmark set")
  private static let holding = WordSet(
    """
    load loads present match matches agree agrees respond answer answers reachable healthy succeed \
    work works render resolve resolves connect identical valid correct
    """
  )

  /// Whether it opens a share below the whole: "3 of 5 folds"; but not "phase 2 of 5".
  func isShare(_ index: Int) -> Bool {
    if isCountedStep(index) || isAtShare(index) { return true }
    if index + 1 < sentence.tokens.upperBound, tokens[index + 1].hash == Self.there,
      tokens[index].value >= 0, tokens[index].value < 100, isPercent(Int(tokens[index].end))
    {
      return true
    }
    let until = sentence.tokens.upperBound
    guard index + 2 < until, Self.ofs.contains(tokens[index + 1].hash) else { return false }
    let isDetermined = index + 3 < until && tokens[index + 2].has(.determiner)
    let whole = isDetermined ? tokens[index + 3] : tokens[index + 2]
    guard whole.classes.contains(.number), tokens[index].value >= 0,
      tokens[index].value < whole.value
    else { return false }
    return !isOfItem(index)
  }

  /// "So far 23 of 61 labelled, 9 closed": what is counted beside a share.
  func isOfShare(_ position: Int) -> Bool {
    position > sentence.tokens.lowerBound && tokens[position - 1].classes.contains(.number)
      && sentence.tokens.prefix(while: { $0 < position }).contains {
        tokens[$0].classes.contains(.number) && isShare($0)
      }
  }

  /// "Two of the four exports are uploaded".
  func isOfPart(_ clause: Range<Int>) -> Bool {
    clause.prefix(8).contains {
      isWordShare($0) || tokens[$0].classes.contains(.number) && isShare($0)
    }
  }

  /// "Two of the three replays".
  private func isWordShare(_ index: Int) -> Bool {
    let numbers = Lexicon.of(sentence.language ?? 0).numbers
    guard index + 3 < sentence.tokens.upperBound, Self.ofs.contains(tokens[index + 1].hash),
      let part = numbers[tokens[index].hash]
    else { return false }
    let whole = tokens[index + 2].has(.determiner) ? tokens[index + 3] : tokens[index + 2]
    let count = numbers[whole.hash] ?? Int64(whole.value)
    return part > 0 && part < count && !isOfItem(index)
  }

  /// "Phase 2 of 5", "task 4/9"; but not "is at step 3 of 12".
  func isOfItem(_ index: Int) -> Bool {
    guard index > sentence.tokens.lowerBound, tokens[index - 1].has(.workItem) else { return false }
    return index < sentence.tokens.lowerBound + 2 || tokens[index - 2].hash != Self.at
  }

  /// "The indexer is at 83 %".
  private func isAtShare(_ index: Int) -> Bool {
    guard index > sentence.tokens.lowerBound + 1, tokens[index - 1].hash == Self.at else {
      return false
    }
    let start = sentence.tokens.prefix { $0 < index - 1 }
      .last { tokens[$0].has([.dash, .colon]) }
    let subject = tokens[(start.map { $0 + 1 } ?? sentence.tokens.lowerBound)..<index - 1]
    let isOf = tokens[index - 2].has(.auxiliary) || subject.count == 1
    return isOf && tokens[index].value < 100
      && !subject.contains { Self.levels.contains($0.hash) }
      && isPercent(Int(tokens[index].end))
  }

  private static let levels = WordSet(
    "disk cpu memory usage coverage battery accuracy load ram utilisation utilization capacity"
  )
  private static let at = WordSet.hash("at")

  /// "Epoch 7/30".
  func isCountedStep(_ index: Int) -> Bool {
    guard index > sentence.tokens.lowerBound, index + 1 < sentence.tokens.upperBound else {
      return false
    }
    let (value, next) = (tokens[index], tokens[index + 1])
    return Self.counters.contains(tokens[index - 1].hash) && next.classes.contains(.number)
      && value.value >= 0 && value.value < next.value && next.start == value.end + 1
  }

  static let there = WordSet.hash("there")
  static let counters = WordSet("epoch batch iteration chunk page shard fold")
  static let ofs = WordSet("of von de sur")

  func isPercent(_ end: Int) -> Bool {
    let place = end < masked.count && masked[end] == 0x20 ? end + 1 : end
    return place < masked.count && masked[place] == 0x25
  }
}
