/// A few words that are looked for in texts, told by their hashes.
struct WordSet: Sendable {
  private var table = WordTable(absent: false)

  /// The words of a text.
  init(_ words: String) {
    for hash in TokenReader.hashes(Array(words.utf8)) { table[hash] = true }
  }

  func contains(_ hash: UInt64) -> Bool { table[hash] }

  /// The hash of one word.
  static func hash(_ word: String) -> UInt64 {
    TokenReader.hashes(Array(word.utf8)).first ?? 0
  }
}
