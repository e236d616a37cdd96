/// A few words that are looked for in texts, told by their hashes.
struct WordSet: Sendable {
  private var table = WordTable(absent: false)
  /// A bit for each word, by the low bits of its hash: most words that are asked for are told by it.
  private var bits = InlineArray<8, UInt64>(repeating: 0)
  private let hashes: [UInt64]

  /// The words of a text, and those of other sets.
  init(_ words: String, _ others: WordSet...) {
    hashes = TokenReader.hashes(Array(words.utf8)) + others.flatMap(\.hashes)
    for hash in hashes {
      table[hash] = true
      bits[Self.place(hash)] |= 1 << (hash & 63)
    }
  }

  @inline(__always)
  func contains(_ hash: UInt64) -> Bool {
    bits[Self.place(hash)] >> (hash & 63) & 1 != 0 && table[hash]
  }

  private static func place(_ hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 6 & 7) }

  /// The hash of one word.
  static func hash(_ word: String) -> UInt64 {
    TokenReader.hashes(Array(word.utf8)).first ?? 0
  }
}
