/// A message cut into sentences and tokens, each sentence with the section it stands in.
struct MessageText {
  let bytes: [UInt8]
  private(set) var sentences: [Sentence] = []
  private(set) var sections: [Section] = []
  private(set) var tokens: [Token] = []
  /// Whether most of it is in a language that is not read.
  private(set) var isUnread = false
  /// Labels with what stands behind them.
  private(set) var labelled: [(classes: WordClass, sentence: Int, value: Range<Int>)] = []

  init(_ text: String) {
    bytes = Array(text.utf8)
    let marks = TextMarks(bytes)
    let masked = ProtectedSpans(bytes, marks).masked
    var sentences = SentenceReader(masked, marks).sentences
    let isRead = read(&sentences, masked)
    isUnread = !isRead
    self.sentences.reserveCapacity(sentences.count)
    for sentence in sentences where !sentence.tokens.isEmpty { part(sentence) }
    place()
  }

  /// Cuts each sentence into tokens, and reads it in its language; answers whether at least half of
  /// them are in a language that is read.
  private mutating func read(_ sentences: inout [Sentence], _ masked: [UInt8]) -> Bool {
    var reader = TokenReader()
    var seen: [(script: ScriptCounts, hints: LanguageMarkers.Hints)] = []
    var counts = LanguageMarkers.Counts()
    seen.reserveCapacity(sentences.count)
    tokens.reserveCapacity(masked.count / 4 + 4)
    let (text, english) = (masked.span, Lexicon.first)
    // As English at first, which most are.
    for index in sentences.indices {
      let first = tokens.count
      let before = reader.script
      let range = sentences[index].range
      tokens.append(addingCapacity: range.count) { tokens in
        reader.read(text, range, into: &tokens)
      }
      sentences[index].tokens = first..<tokens.count
      let terms = TermReader(&tokens, first..<tokens.count, english, &counts)
      sentences[index].classes = terms.all
      seen.append((reader.script - before, terms.hints))
    }
    let script = reader.script
    let whole = LanguageGuess(script, counts)
    var unread = 0
    for index in sentences.indices {
      let words = sentences[index].tokens
      let (own, hints) = seen[index]
      let guess = LanguageGuess(tokens, of: words, own, hints, in: whole, script)
      if !guess.isEnglish {
        sentences[index].classes = readAnew(words, masked[sentences[index].range], guess)
      }
      sentences[index].language = guess.isRead ? guess.language : nil
      if !guess.isRead { unread += words.count }
    }
    return unread * 2 <= tokens.count
  }

  /// Reads a sentence that is in another language than English; answers what its tokens do.
  private mutating func readAnew(
    _ words: Range<Int>,
    _ text: ArraySlice<UInt8>,
    _ guess: LanguageGuess
  ) -> WordClass {
    let start = Int32(text.startIndex)
    for (place, var token) in zip(words, TokenReader.tokens(Array(text))) {
      token.start += start
      token.end += start
      tokens[place] = token
    }
    guard guess.isRead else { return tokens[words].reduce(into: []) { $0.formUnion($1.classes) } }
    var counts = LanguageMarkers.Counts()
    return TermReader(&tokens, words, Lexicon.of(guess.language), &counts).all
  }

  /// What stands at a place, on one line.
  func text(_ range: Range<Int>) -> String {
    let part = bytes[range].prefix(500)
    guard part.contains(0x0A) else { return String(decoding: part, as: UTF8.self) }
    let lines = part.split(separator: 0x0A).map { line in
      line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }
    return String(decoding: Array(lines.joined(separator: [0x20])), as: UTF8.self)
  }

  /// Whether Candor itself marked a sentence as not its author's to claim.
  func isMarked(_ sentence: Sentence) -> Bool {
    guard bytes[sentence.range.lowerBound] == 0x52 else { return false }
    let lead = bytes[sentence.range].prefix(28)
    return Self.leads.contains { lead.starts(with: $0) }
  }

  private static let leads = [
    Array("Reported, not verified (".utf8), Array("Reported, without evidence (".utf8),
    Array("Reported done; not verified".utf8),
  ]

  /// The most tokens of a sentence: a longer one is read in parts, so that the time stays linear.
  private static let longest = 160

  private mutating func part(_ sentence: Sentence) {
    guard sentence.tokens.count > Self.longest else { return sentences.append(sentence) }
    var start = sentence.tokens.lowerBound
    while start < sentence.tokens.upperBound {
      let end = min(start + Self.longest, sentence.tokens.upperBound)
      let isLast = end == sentence.tokens.upperBound
      let limit = isLast ? Int32(sentence.range.upperBound) : tokens[end].start
      var part = sentence.part(start..<end, from: tokens[start].start, to: limit)
      part.classes = tokens[start..<end].reduce(into: []) { $0.formUnion($1.all) }
      sentences.append(part)
      start = end
    }
  }

  // MARK: Sections

  private mutating func place() {
    var section = Section.open
    var isHeaded = false
    var isHeadOfDone = false
    var isHeadOfFindings = false
    // How deep the heading is whose text tells of no work, and what stands below it.
    var asideDepth = 0
    var lastLine = -1
    // The line whose cells name a table's columns.
    var columnLine = -1
    sections.reserveCapacity(sentences.count)
    for index in sentences.indices {
      let sentence = sentences[index]
      let isBlockEnd = sentence.line > lastLine + 1 && !isHeaded
      lastLine = sentence.line
      if sentence.cell != nil, isLegend(sentence) { section = .idea }
      if sentence.cell == 0, isRowAboveRule(sentence.range.upperBound) {
        columnLine = sentence.line
      }
      if sentence.cell != nil, sentence.line == columnLine {
        sentences[index].isHead = true
        sections.append(.open)
        continue
      }
      let isToDo = isToDo(index)
      if sentence.opensLine, sentence.isHeading || sentence.isLabel || isShort(index) || isToDo {
        let depth = depth(of: sentence)
        if depth > 0, depth <= asideDepth { asideDepth = 0 }
        if isToDo || isOfUsage(sentence) {
          section = isToDo ? .idea : .usage
          (isHeaded, isHeadOfDone) = (sentence.isHeading, false)
          if sentence.isHeading { asideDepth = depth }
          sections.append(section)
          continue
        }
        if sentence.has(.labels), let label = label(sentence.tokens) {
          section = Section(label) ?? .open
          let isLegend = tokens[sentence.tokens].contains { Self.legend.contains($0.hash) }
          if sentence.isHeading { asideDepth = isLegend ? depth : 0 }
          isHeadOfFindings = tokens[sentence.tokens].contains { Self.findings.contains($0.hash) }
          isHeadOfDone = tokens[sentence.tokens].contains { Self.finishing.contains($0.hash) }
          isHeaded = sentence.isHeading
          labelled.append((label, index, next(index)))
          let isList = index + 1 < sentences.count && sentences[index + 1].isItem
          if isList, !isTicked(sentence), sentence.tokens.count <= 3 {
            sentences[index].isHead = true
          }
          sections.append(section)
          continue
        }
        if sentence.isHeading || sentence.isLabel && !sentence.isItem {
          section = asideDepth > 0 ? .usage : .open
          isHeaded = isHeaded || asideDepth > 0
        }
      } else if isBlockEnd, !sentence.isItem {
        section = .open
      }
      if section == .done, isHeadOfDone { sentences[index].isOfDone = true }
      if section == .finding, isHeadOfFindings, sentence.isItem {
        sentences[index].isOfFindings = true
      }
      sections.append(inline(index) ?? section)
    }
  }

  private static let legend = WordSet("legend legende leyenda")

  /// How many marks a heading has: 1 to 6; 0 for any other line.
  private func depth(of sentence: Sentence) -> Int {
    guard sentence.isHeading else { return 0 }
    var index = sentence.range.lowerBound - 1
    while index >= 0, bytes[index] == 0x20 { index -= 1 }
    var depth = 0
    while index >= 0, bytes[index] == 0x23 { (depth, index) = (depth + 1, index - 1) }
    return depth
  }

  /// "To satisfy before merge", above a list: what has to be done.
  private func isToDo(_ index: Int) -> Bool {
    let sentence = sentences[index]
    guard sentence.endsLine, sentence.opensLine, !sentence.isItem, sentence.cell == nil,
      sentence.tokens.count <= 12, sentence.tokens.count > 2, index + 1 < sentences.count
    else { return false }
    let first = tokens[sentence.tokens.lowerBound]
    guard
      first.hash == Self.to && sentence.tokens.count <= 6
        || first.hash == Self.before && tokens[sentence.tokens].contains(where: { $0.has(.unreal) })
    else { return false }
    return sentences[index + 1].isItem && !sentence.has(.labels)
  }

  private static let to = WordSet.hash("to")
  private static let before = WordSet.hash("before")

  private static let next = WordSet.hash("next")
  private static let now = WordSet.hash("now")

  /// Whether the line behind the one of a place is the rule below a table's head: "|---|---|".
  private func isRowAboveRule(_ place: Int) -> Bool {
    var index = place
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    index += 1
    var dashes = 0
    while index < bytes.count, bytes[index] != 0x0A {
      switch bytes[index] {
      case 0x2D: dashes += 1
      case 0x7C, 0x3A, 0x20, 0x09, 0x0D: break
      default: return false
      }
      index += 1
    }
    return dashes > 1
  }

  /// "| Mark | Meaning |": the head of a table that explains.
  private func isLegend(_ sentence: Sentence) -> Bool {
    sentence.tokens.count == 1 && Self.legends.contains(tokens[sentence.tokens.lowerBound].hash)
  }

  private static let legends = WordSet("meaning means definition explanation bedeutung significado")

  private func isTicked(_ sentence: Sentence) -> Bool {
    tokens[sentence.tokens].contains { $0.classes.contains(.tick) }
  }

  /// A line of a few words with nothing behind them, as a heading without a mark.
  private func isShort(_ index: Int) -> Bool {
    let sentence = sentences[index]
    guard sentence.endsLine, sentence.tokens.count <= 3, !sentence.isItem, sentence.cell == nil,
      index + 1 < sentences.count
    else { return false }
    return sentences[index + 1].isItem
  }

  /// What a label on the same line says: "**Status:** in progress", "| Status | running |".
  private mutating func inline(_ index: Int) -> Section? {
    let sentence = sentences[index]
    guard sentence.has(.labels) else { return nil }
    if sentence.cell == 0, index + 1 < sentences.count, sentences[index + 1].line == sentence.line {
      guard let label = label(sentence.tokens) else { return nil }
      labelled.append((label, index, sentences[index + 1].range))
      return nil
    }
    let most = sentence.opensLine ? 7 : 2
    let limit = min(sentence.tokens.lowerBound + most, sentence.tokens.upperBound)
    guard
      let colon = (sentence.tokens.lowerBound..<limit).first(where: {
        tokens[$0].classes.contains(.colon) && !isOfTime($0)
      }), let label = label(sentence.tokens.lowerBound..<colon)
    else { return nil }
    // "Before: one long prompt", "Now: rules first".
    if colon == sentence.tokens.lowerBound + 1, index > 0,
      tokens[sentence.tokens.lowerBound].hash == Self.now,
      tokens[sentences[index - 1].tokens].first?.hash == Self.before
    {
      return nil
    }
    let first = min(colon + 1, sentence.tokens.upperBound)
    let start =
      first < sentence.tokens.upperBound ? Int(tokens[first].start) : sentence.range.upperBound
    labelled.append((label, index, start..<max(start, sentence.range.upperBound)))
    return Section(label)
  }

  /// Whether a colon parts hours from minutes.
  private func isOfTime(_ colon: Int) -> Bool {
    guard colon > 0, colon + 1 < tokens.count else { return false }
    return tokens[colon - 1].classes.contains(.number)
      && tokens[colon - 1].end == tokens[colon].start
      && tokens[colon + 1].classes.contains(.number) && tokens[colon + 1].start == tokens[colon].end
  }

  /// Whether the sentence at that place is a question.
  func asks(_ range: Range<Int>) -> Bool {
    var (low, high) = (0, sentences.count)
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < sentences.count && sentences[low].range == range && sentences[low].isQuestion
  }

  /// Whether a number has the mark of one in a list of tickets: "#12".
  func isNumbered(_ token: Token) -> Bool {
    token.classes.contains(.number) && token.start > 0 && bytes[Int(token.start) - 1] == 0x23
  }

  private static let findings = WordSet("findings found bugs defects")
  private static let finishing = WordSet(
    "completed done finished accomplished delivered shipped achieved erledigt fertig"
  )
  /// Words that are a label only where they stand alone.
  private static let days = WordSet("today yesterday planned left now")

  private func next(_ index: Int) -> Range<Int> {
    guard index + 1 < sentences.count else { return sentences[index].range }
    return sentences[index + 1].range
  }

  /// The label classes of a run of tokens, as a whole or of the words that open it.
  private func label(_ range: Range<Int>) -> WordClass? {
    var words: (first: Int, last: Int)?
    var count = 0
    var isDay = false
    var opening: WordClass = []
    for index in range {
      let token = tokens[index]
      if token.has(Self.asideOfLabels) || token.classes.contains(.number) { continue }
      count += 1
      if count > 8 { return nil }
      words = (words?.first ?? index, index)
      if Self.days.contains(token.hash), token.phrases.isDisjoint(with: .labels) { isDay = true }
      // "Notes for the next rotation" announces nothing.
      let isOther =
        token.hash == Self.next && index > range.lowerBound && tokens[index - 1].has(.determiner)
      if count <= 4, opening.isEmpty, !isOther { opening = token.all.intersection(.labels) }
    }
    guard let (first, last) = words, count == 1 || !isDay else { return nil }
    let phrase = tokens[last].phrases.intersection(.labels)
    let isPhrase = !phrase.isEmpty && last - Int(tokens[last].reach) < first
    let whole = isPhrase ? phrase : tokens[last].all.intersection(.labels)
    if !whole.isEmpty, last - Int(tokens[last].reach) < first || count <= 4 { return whole }
    guard !opening.isEmpty, count <= 5 else { return nil }
    // "All plan steps complete:" announces nothing.
    let isOver = opening.contains(.nextLabel) && tokens[last].has(.finished)
    return isOver ? nil : opening
  }

  /// What belongs to no label.
  private static let asideOfLabels: WordClass = [
    .tick, .cross, .caution, .hourglass, .colon, .bracket, .dash,
  ]

  /// Whether the first line names a change as commit messages do, or asks the reader for work.
  var isInstruction: Bool {
    guard let first = sentences.first else { return false }
    let opening = tokens[first.tokens].prefix(4)
    guard let head = opening.first else { return false }
    if opening.contains(where: { $0.hash == Self.please }) { return true }
    if Self.changes.contains(head.hash), opening.dropFirst().first?.has([.colon, .bracket]) == true
    {
      return true
    }
    if opening.dropFirst().contains(where: { $0.has(.colon) }) { return false }
    return head.has(.action) && !head.has([.past, .checked, .adverb, .workItem])
      && head.isCapitalised && opening.count > 2
  }

  private static let please = WordSet.hash("please")
  /// Whether an instruction opens with what is to be done: "Please enable the watcher", "feat: …".
  var asksForWork: Bool {
    guard let first = sentences.first else { return false }
    let opening = tokens[first.tokens].prefix(3)
    guard let head = opening.first else { return false }
    if head.hash == Self.please { return opening.dropFirst().first?.has(.action) == true }
    return head.has(.action) || Self.changes.contains(head.hash)
  }

  private static let changes = WordSet(
    "feat fix chore docs refactor test tests style perf ci build revert"
  )
}
