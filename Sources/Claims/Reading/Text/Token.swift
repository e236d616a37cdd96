/// One word, number or mark of a text, by what it does.
struct Token {
  /// The place in the text, in UTF-8 bytes.
  var start: Int32
  var end: Int32
  var hash: UInt64
  var classes: WordClass = []
  /// The classes of phrases that end here.
  var phrases: WordClass = []
  /// The number's value; -1 where it is none or too large.
  var value: Int32 = -1
  /// How many tokens the longest phrase that ends here has.
  var reach: UInt8 = 1
  /// What it may be by its ending, where it is none of the words that are known.
  var ending = WordEnding.other
  /// Whether what it does is only guessed from its ending.
  var isGuessed = false
  /// Whether it begins with a capital letter.
  var isCapitalised = false

  /// Everything the word or a phrase that ends with it does.
  var all: WordClass { classes.union(phrases) }

  func has(_ classes: WordClass) -> Bool { !all.isDisjoint(with: classes) }

  /// Tells what an unknown word may do by its ending.
  mutating func guess() {
    switch ending {
    case .other: return
    case .past: classes.formUnion(.past)
    case .ongoing: classes.formUnion(.ongoing)
    }
    isGuessed = true
  }
}

/// An ending that tells what an unknown word may be.
enum WordEnding: UInt8 {
  case other
  /// As in "repointed".
  case past
  /// As in "draining".
  case ongoing

  /// The ending of a word by its length and its last four bytes, folded, the last one highest.
  init(_ tail: UInt32, length: Int) {
    if tail >> 16 == 0x6465, tail >> 8 & 0xFF != 0x65, length > 4 {
      self = .past
    } else if tail >> 8 == 0x676E69, length > 5 {
      self = .ongoing
    } else {
      self = .other
    }
  }
}
