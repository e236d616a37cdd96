internal import Vocabulary

/// Reads the claims of one sentence.
struct ClaimReader {
  private let sentence: Sentence
  private let words: [String]
  private(set) var claims: [Claim] = []
  private(set) var negated: [ClaimType] = []
  private(set) var isHedged = false

  init(_ sentence: Sentence, bytes: [UInt8]) {
    self.sentence = sentence
    words = sentence.texts
    guard !sentence.isQuestion, sentence.isTicked != false else { return }
    guard words.first.map({ !["reported", "unverified"].contains($0) }) ?? true else { return }
    readFinished(bytes)
    readBlocked()
    readProgress()
    readIntentions()
  }

  /// How the words around a phrase bear on it.
  private enum Standing {
    case asserted
    case denied
    case hedged
    case unreal
  }

  private mutating func readFinished(_ bytes: [UInt8]) {
    if let index = verifiedIndex() {
      let subject: ClaimSubject? = subjectOfCheck(index)
      add(.verifiedCompletion, at: index, subject: subject, count: countBefore(index))
    } else if let index = completionIndex() {
      add(.completion, at: index, subject: FileNames.first(in: sentence.range, bytes))
    }
  }

  private mutating func add(
    _ type: ClaimType,
    at index: Int,
    subject: ClaimSubject? = nil,
    count: Int64? = nil
  ) {
    switch standing(at: index) {
    case .asserted:
      claims.append(
        Claim(type: type, isDeclared: false, range: sentence.range, subject: subject, count: count)
      )
    case .denied: negated.append(type)
    case .hedged: isHedged = true
    case .unreal: break
    }
  }

  private func standing(at index: Int) -> Standing {
    let before = words[..<index].suffix(8)
    let after = words[(index + 1)...].prefix(6)
    if !ClaimPhrases.attributions.isDisjoint(with: before) { return .unreal }
    if !ClaimPhrases.negations.isDisjoint(with: before) { return .denied }
    if !ClaimPhrases.denials.isDisjoint(with: after) { return .denied }
    if after.contains("yet"), before.contains("not") { return .denied }
    if !ClaimPhrases.hedges.isDisjoint(with: before) { return .hedged }
    if !ClaimPhrases.unreal.isDisjoint(with: before) { return .unreal }
    return .asserted
  }

  private func verifiedIndex() -> Int? {
    for (index, word) in words.enumerated() {
      if ClaimPhrases.checked.contains(word) {
        let range = index + 1..<min(index + 7, words.count)
        if let hit = range.first(where: { ClaimPhrases.checkedWell.contains(words[$0]) }) {
          return hit
        }
      }
      if ["passed", "passing"].contains(word), index > 0, Int64(words[index - 1]) != nil {
        return index
      }
      if ClaimPhrases.verified.contains(word), isAssertiveParticiple(index) { return index }
    }
    return nil
  }

  private func completionIndex() -> Int? {
    for phrase in ClaimPhrases.completions {
      if let start = find(phrase) { return start + phrase.count - 1 }
    }
    if words.first == "done" || words == ["complete"] || words == ["finished"] { return 0 }
    if let last = words.last, last == "done", words.count <= 4 { return words.count - 1 }
    return words.indices.first {
      ClaimPhrases.participles.contains(words[$0]) && isAssertiveParticiple($0)
    }
  }

  private func isAssertiveParticiple(_ index: Int) -> Bool {
    guard index > 0 else {
      return words.count == 1 || ClaimPhrases.objects.contains(words[1])
        || Int64(words[1]) != nil || sentence.words[1].range.lowerBound > protectedGap
    }
    return !ClaimPhrases.assertive.isDisjoint(with: words[..<index].suffix(3))
  }

  /// Behind this offset the word after the first one does not follow it directly.
  private var protectedGap: Int { sentence.words[0].range.upperBound + 2 }

  private func find(_ phrase: [String]) -> Int? {
    guard words.count >= phrase.count else { return nil }
    return (0...(words.count - phrase.count)).first { start in
      words[start] == phrase[0] && words[start..<start + phrase.count].elementsEqual(phrase)
    }
  }

  private func subjectOfCheck(_ index: Int) -> ClaimSubject? {
    let around = Set(words[max(0, index - 7)...min(index, words.count - 1)])
    if !around.isDisjoint(with: ["test", "tests", "specs", "suite", "pytest", "jest"]) {
      return .tests
    }
    if !around.isDisjoint(with: ["build", "builds", "compilation"]) { return .build }
    if ["passed", "passing"].contains(words[index]) { return .tests }
    return nil
  }

  private func countBefore(_ index: Int) -> Int64? {
    for offset in words[..<index].indices.reversed().prefix(6) {
      if let number = Int64(words[offset]) { return number }
    }
    return nil
  }

  private mutating func readBlocked() {
    guard let hit = ClaimPhrases.blocked.compactMap(find).first else { return }
    let isDenied = !ClaimPhrases.negations.isDisjoint(with: words[..<hit].suffix(4))
    if isDenied {
      negated.append(.blocked)
    } else if !words[..<hit].contains(where: ["if", "when", "unless", "was", "were"].contains) {
      claims.append(Claim(type: .blocked, isDeclared: false, range: sentence.range))
    }
  }

  private mutating func readProgress() {
    guard !claims.contains(where: { $0.type.strength >= 2 }),
      let hit = ClaimPhrases.progress.compactMap(find).first ?? ratioIndex()
    else { return }
    let before = words[..<hit].suffix(6)
    if !ClaimPhrases.negations.isDisjoint(with: before) {
      negated.append(.progress)
    } else if ClaimPhrases.unreal.isDisjoint(with: before) {
      claims.append(Claim(type: .progress, isDeclared: false, range: sentence.range))
    }
  }

  /// "3 of 5", "60%".
  private func ratioIndex() -> Int? {
    words.indices.first { index in
      if words[index].hasSuffix("%"), Int64(words[index].dropLast()) != nil { return true }
      return words[index] == "of" && index > 0 && index + 1 < words.count
        && Int64(words[index - 1]) != nil && Int64(words[index + 1]) != nil
    }
  }

  private mutating func readIntentions() {
    if let promise = PromiseReader.place(words) {
      if promise.isDenied { return }
      claims.append(Claim(type: .promisedFollowup, isDeclared: false, range: sentence.range))
      return
    }
    let isAdvancing = ClaimPhrases.advancing.contains { find($0) != nil }
    let isNamed = ClaimPhrases.nextSteps.contains { find($0) != nil }
    guard isNamed || (words.first == "next" && words.count > 1) else { return }
    if let know = find(["let", "me", "know"]), know >= 0 { return }
    if let no = words.firstIndex(of: "no"), no + 1 < words.count, words[no + 1] == "next" {
      negated.append(.nextStep)
      return
    }
    claims.append(
      Claim(
        type: .nextStep,
        isDeclared: false,
        range: sentence.range,
        isAdvancing: isAdvancing
      )
    )
  }
}

/// File names in a sentence: what has a folder or a known ending.
enum FileNames {
  static func first(in range: Range<Int>, _ bytes: [UInt8]) -> ClaimSubject? {
    let text = String(decoding: bytes[range], as: UTF8.self)
    for word in text.split(whereSeparator: { " \t`*(),;:\"'".contains($0) }) {
      var name = word
      while name.last == "." || name.last == "!" { name.removeLast() }
      guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { continue }
      let ending = name[name.index(after: dot)...]
      if endings.contains(String(ending)) { return .file(String(name)) }
    }
    return nil
  }

  private static let endings: Set<String> = [
    "py", "js", "ts", "tsx", "jsx", "swift", "go", "rs", "java", "kt", "rb", "php", "c", "h", "cpp",
    "cs", "sql", "sh", "yml", "yaml", "toml", "json", "css", "html", "md", "vue", "scala", "ex",
  ]
}
