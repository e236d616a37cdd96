/// What a claim is about and how much it counts.
struct ClaimDetails {
  private let text: MessageText
  private let sentence: Sentence

  init(_ text: MessageText, _ sentence: Sentence) {
    self.text = text
    self.sentence = sentence
  }

  /// What a completion is about, whose work these tokens tell: a check where it is a verified one,
  /// every deed, and every file that is said to be changed.
  func subjects(isVerified: Bool, work: [Int]) -> [ClaimSubject] {
    var subjects: [ClaimSubject] = isVerified ? [check].compactMap { $0 } : []
    func add(_ subject: ClaimSubject) {
      if !subjects.contains(subject), subjects.count < 20 { subjects.append(subject) }
    }
    for token in work { for deed in deeds(token) { add(.deed(deed)) } }
    if work.contains(where: { Self.changes.contains(text.tokens[$0].hash) }) {
      let files = FileNames.all(in: sentence, text)
      if !files.isEmpty {
        for token in work { for name in changed(by: token, files) { add(.file(name)) } }
      }
    }
    if isVerified, check == nil, !subjects.isEmpty { subjects.insert(.check, at: 0) }
    return subjects
  }

  private var check: ClaimSubject? {
    let tokens = text.tokens[sentence.tokens]
    if tokens.contains(where: { Self.tests.contains($0.hash) }) { return .tests }
    if tokens.contains(where: { Self.builds.contains($0.hash) }) { return .build }
    if tokens.contains(where: { Self.passed.contains($0.hash) }) { return .tests }
    return nil
  }

  // MARK: Deeds

  /// The deeds that are claimed: by the telling token, and by those that "and" joins to it.
  private func deeds(_ token: Int) -> [Deed] {
    var deeds: [Deed] = []
    for index in sentence.tokens where index >= token {
      let isJoined =
        index > token
        && (Self.joining.contains(text.tokens[index - 1].hash)
          || text.tokens[index - 1].classes.contains(.comma) && !deeds.isEmpty)
      guard index == token || isJoined else { continue }
      guard
        let deed = Self.deeds.first(where: { $0.hashes.contains(text.tokens[index].hash) })?.deed
      else { continue }
      if deed != .merged || isOfBranch || !deeds.isEmpty { deeds.append(deed) }
    }
    return deeds
  }

  /// Whether a merge is one of branches, and not of two functions.
  private var isOfBranch: Bool {
    sentence.tokens.count <= 3
      || text.tokens[sentence.tokens].contains {
        Self.branches.contains($0.hash) || Self.pushes.contains($0.hash)
      }
  }

  // MARK: Files

  /// The files that are the object of a change, as in "fixed a.py and b.py", "added it to a.py",
  /// "a.py is fixed" and "a.py: fixed".
  private func changed(by token: Int, _ files: [FileName]) -> [String] {
    guard Self.changes.contains(text.tokens[token].hash) else { return [] }
    return behind(token, files) + before(token, files)
  }

  private func behind(_ token: Int, _ files: [FileName]) -> [String] {
    var names: [String] = []
    var index = token + 1
    var isPlace = true
    var words = 0
    while index < sentence.tokens.upperBound, words < 10 {
      if let file = files.first(where: { $0.tokens.contains(index) }) {
        if isPlace { names.append(file.name) }
        index = file.tokens.upperBound + 1
        continue
      }
      let found = text.tokens[index]
      let follows = !names.isEmpty && files.contains { $0.tokens.upperBound == index - 1 }
      if found.has([.comma, .colon, .dash, .bracket]) {
        guard follows, found.has(.comma) else { break }
      } else if found.has([.condition, .time]) || Self.aside.contains(found.hash) {
        break
      } else if Self.into.contains(found.hash) {
        isPlace = true
      } else if Self.from.contains(found.hash) {
        isPlace = Self.removals.contains(text.tokens[token].hash)
      } else if !found.has([.determiner, .everything]), !Self.joining.contains(found.hash),
        !Self.kinds.contains(found.hash)
      {
        isPlace = false
      }
      words += 1
      index += 1
    }
    return names
  }

  private func before(_ token: Int, _ files: [FileName]) -> [String] {
    var index = token - 1
    var hasVerb = false
    while index >= sentence.tokens.lowerBound,
      !files.contains(where: { $0.tokens.contains(index) }),
      text.tokens[index].has([.auxiliary, .adverb, .colon, .dash, .everything, .tick])
    {
      hasVerb = hasVerb || text.tokens[index].has([.auxiliary, .colon, .dash])
      index -= 1
    }
    guard hasVerb else { return [] }
    var names: [String] = []
    while let file = files.first(where: { $0.tokens.contains(index) }) {
      names.insert(file.name, at: 0)
      index = file.tokens.lowerBound - 1
      while index >= sentence.tokens.lowerBound,
        text.tokens[index].classes.contains(.comma)
          || Self.joining.contains(text.tokens[index].hash)
      {
        index -= 1
      }
    }
    return names
  }

  // MARK: Counts

  /// How many tests a check is said to have passed: "all 420 tests", "12 of 12 tests", "420 passed".
  func count(before token: Int) -> Int64? {
    var best: (distance: Int, value: Int64)?
    for index in sentence.tokens where index < token + 4 {
      let found = text.tokens[index]
      guard found.classes.contains(.number), found.value > 0, counts(index) else { continue }
      let distance = abs(token - index)
      if best.map({ distance <= $0.distance }) ?? true { best = (distance, Int64(found.value)) }
    }
    return best?.value
  }

  /// Whether a number is one of tests: they follow it, with at most two words between.
  private func counts(_ index: Int) -> Bool {
    let until = min(index + 4, sentence.tokens.upperBound)
    for next in (index + 1)..<max(index + 1, until) {
      let token = text.tokens[next]
      if Self.tests.contains(token.hash) || Self.counted.contains(token.hash) { return true }
      if token.has([.comma, .colon, .dash, .preposition, .number, .past]), !token.has(.checked) {
        return false
      }
    }
    return false
  }

  // MARK: Words

  private static let deeds = Deed.allCases.map { (deed: $0, hashes: WordSet($0.claimWords)) }

  private static let joining = WordSet("and then & und y et also")
  private static let branches = WordSet(
    "pr prs mr branch branches main master trunk develop pull request requests upstream it"
  )
  private static let tests = WordSet(
    "test tests spec specs suite suites pytest jest vitest rspec testcases scenarios"
  )
  private static let builds = WordSet("build builds compilation compile compiles")
  private static let passed = WordSet("passed passing")
  private static let pushes = WordSet(Deed.pushed.claimWords)
  private static let counted = WordSet("passed passing pass green ok")
  private static let changes = WordSet(
    """
    fixed updated changed edited modified added created wrote written rewrote rewritten refactored \
    removed deleted dropped renamed moved patched implemented extended adjusted corrected cleaned \
    reworked simplified replaced migrated extracted split formatted documented improved introduced \
    inserted restored reverted converted behoben angepasst geändert aktualisiert hinzugefügt \
    erstellt korrigiert gefixt entfernt umbenannt corregido actualizado modificado arreglado creado \
    eliminado añadido corrigé modifié ajouté créé supprimé renommé
    """
  )
  private static let removals = WordSet(
    "removed deleted dropped moved extracted split renamed entfernt eliminado supprimé"
  )
  private static let into = WordSet("in to into inside within im nach en a dans vers")
  private static let from = WordSet("from aus de")
  private static let aside = WordSet(
    "with using via by against per for that which who where so because mit für por con pour avec par"
  )
  private static let kinds = WordSet(
    "file files module script class function datei fichier archivo"
  )
}
