/// What a claim is about and how much it counts.
struct ClaimDetails {
  private let text: MessageText
  private let sentence: Sentence

  init(_ text: MessageText, _ sentence: Sentence) {
    self.text = text
    self.sentence = sentence
  }

  /// What a completion that is told by that token is about.
  func subject(isVerified: Bool, token: Int) -> ClaimSubject? {
    guard isVerified else {
      return deed(token).map { .deed($0) } ?? FileNames.first(in: sentence.range, text.bytes)
    }
    let tokens = text.tokens[sentence.tokens]
    if tokens.contains(where: { Self.tests.contains($0.hash) }) { return .tests }
    if tokens.contains(where: { Self.builds.contains($0.hash) }) { return .build }
    if tokens.contains(where: { Self.passed.contains($0.hash) }) { return .tests }
    return nil
  }

  /// The deed that is claimed: by the telling token, or by one that "and" joins to it.
  private func deed(_ token: Int) -> Deed? {
    for index in sentence.tokens where index >= token {
      let isJoined = index > token && Self.joining.contains(text.tokens[index - 1].hash)
      guard index == token || isJoined else { continue }
      if let deed = Self.deeds.first(where: { $0.hashes.contains(text.tokens[index].hash) }) {
        return deed.deed
      }
    }
    return nil
  }

  private static let joining = hashes("and then & und y et")
  private static let deeds = Deed.allCases.map { (deed: $0, hashes: hashes($0.claimWords)) }

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(TokenReader.hashes(Array(words.utf8)))
  }

  private static let tests = hashes("test tests spec specs suite suites pytest jest vitest rspec")
  private static let builds = hashes("build builds compilation compile compiles")
  private static let passed = hashes("passed passing")

  /// The number nearest before a token, within six tokens.
  func count(before token: Int) -> Int64? {
    let from = max(sentence.tokens.lowerBound, token - 6)
    for index in (from..<max(from, token)).reversed() {
      let found = text.tokens[index]
      if found.classes.contains(.number), found.value >= 0 { return Int64(found.value) }
    }
    return nil
  }
}

/// File names in a sentence: what has a folder or a known ending.
enum FileNames {
  static func first(in range: Range<Int>, _ bytes: [UInt8]) -> ClaimSubject? {
    guard bytes[range].contains(0x2E) else { return nil }
    let text = String(decoding: bytes[range].prefix(2_000), as: UTF8.self)
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
