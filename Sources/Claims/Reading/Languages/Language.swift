/// A language as data: its terms by what they do.
struct Language: Sendable {
  /// The code, as in BCP 47.
  let code: String
  /// Frequent short words that tell the language; empty where the script tells it.
  let markers: String
  /// Words that do nothing, though their ending looks as if they did.
  var plain = ""
  /// Whether unknown words that end in "ed" and "ing" are told by their ending.
  var hasEndings = false
  /// Whether "is" with a participle tells what was done, and no custom: German "ist vorbereitet".
  var tellsByState = false
  /// The word that makes what stands before it an attribute: Chinese 的.
  var attribute = ""
  /// Terms, parted by commas; several words make a phrase.
  let terms: [(classes: WordClass, terms: String)]
  /// Words for numbers with their value.
  var numbers: [String: Int64] = [:]
  /// Units of time with their seconds.
  var units: [String: Int64] = [:]

  /// Every language that is read; English first, because the others are read on top of it.
  static let all: [Language] = [.english, .german, .spanish, .french, .chinese, .japanese]
}
