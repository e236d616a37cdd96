internal import JSON
internal import Vocabulary

/// What a review is of: the claims of the draft that was judged, read back from the record of its
/// decision.
struct ReviewedClaims {
  /// What a confirmation of them covers: each claim's type and subjects, and a count with what is
  /// counted; empty where nothing was claimed.
  let words: [String]

  init(_ body: JSONView?) {
    var words: [String] = []
    func add(_ word: String) { if !words.contains(word) { words.append(word) } }
    for claim in body?["claims"]?.elements ?? [] {
      // What needs no evidence needs no confirmation.
      guard let type = claim["type"]?.string.flatMap(ClaimType.init), type.strength > 0 else {
        continue
      }
      add(type.rawValue)
      let subjects =
        claim["subjects"]?.elements.compactMap(\.string)
        ?? [claim["subject"]?.string]
        .compactMap { $0 }
      for subject in subjects { add(subject) }
      if let count = claim["count"]?.integer { add("\(count) tests") }
    }
    self.words = words
  }
}
