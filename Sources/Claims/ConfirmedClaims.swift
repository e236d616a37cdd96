internal import Vocabulary

/// What an operator's confirmation is of, as its `covers` says: evidence is bound claim by claim, and
/// one receipt does not cover another claim (`models.md`, Evidence).
struct ConfirmedClaims {
  private let words: [String]

  init(_ confirmation: Evidence) { words = confirmation.covers }

  /// Whether it is of that subject of a claim; one that names nothing is of any.
  func include(_ claim: Claim, _ subject: ClaimSubject?) -> Bool {
    guard !words.isEmpty else { return true }
    let strongest = words.compactMap { ClaimType(rawValue: $0)?.strength }.max()
    if let strongest, claim.type.strength > strongest { return false }
    switch subject {
    case .file(let path):
      let path = FilePath.plain(path)
      return words.contains { FilePath.isSame(FilePath.plain($0), path) }
    case .tests: return names(.tests) && hasCount(claim.count)
    case .build: return names(.build) || names(.tests)
    case .check: return names(.check) || names(.build) || names(.tests)
    case .deed: return subject.map(names) ?? false
    case nil: return true
    }
  }

  private func names(_ subject: ClaimSubject) -> Bool { words.contains(subject.text) }

  /// Whether as many tests were confirmed; a number that nobody confirmed is not.
  private func hasCount(_ wanted: Int64?) -> Bool {
    guard let wanted else { return true }
    return words.contains { word in
      let parts = word.split(separator: " ")
      return parts.count == 2 && parts[1] == "tests" && Int64(parts[0]).map { $0 >= wanted } == true
    }
  }
}
