/// The terms of English and one other language, ready to be looked up by the hash of a word.
final class Lexicon: Sendable {
  private let terms: TermTable
  let numbers: [UInt64: Int64]
  let units: [UInt64: Int64]
  /// Whether unknown words are told by their ending.
  let hasEndings: Bool

  private init(_ languages: [Language], markers: [String] = []) {
    var terms = TermTable()
    var numbers: [UInt64: Int64] = [:]
    var units: [UInt64: Int64] = [:]
    for language in languages {
      terms.add(language)
      for (word, value) in language.numbers { numbers[WordSet.hash(word)] = value }
      for (word, seconds) in language.units { units[WordSet.hash(word)] = seconds }
    }
    for (index, words) in markers.enumerated() { terms.mark(words, 1 << UInt32(index)) }
    self.terms = terms
    self.numbers = numbers
    self.units = units
    hasEndings = languages.last?.hasEndings ?? false
  }

  /// What is known of a word.
  @inline(__always)
  func entry(_ hash: UInt64) -> TermTable.Entry { terms.words[hash] }

  /// The languages that a word tells, as bits.
  func languages(_ hash: UInt64) -> UInt32 { terms.words[hash].languages }

  /// Where a phrase goes on with a word; 0 where it does not.
  func next(_ node: UInt32, _ hash: UInt64) -> UInt32 {
    terms.steps[TermTable.step(node, hash)]
  }

  /// A place in phrases.
  func node(_ node: UInt32) -> TermTable.Node { terms.nodes[Int(node)] }

  /// The lexicon of a language, by its place in `Language.all`; each is made when it is first asked
  /// for, because making one takes longer than reading a message.
  static func of(_ index: Int) -> Lexicon {
    switch index {
    case 0: first
    case 1: second
    case 2: third
    case 3: fourth
    case 4: fifth
    case 5: sixth
    default: others[index - 6]
    }
  }

  /// English, the first to be asked for: it tells the languages as well.
  static let first = Lexicon([.english], markers: LanguageMarkers.all)
  private static let second = make(Language.all[1])
  private static let third = make(Language.all[2])
  private static let fourth = make(Language.all[3])
  private static let fifth = make(Language.all[4])
  private static let sixth = make(Language.all[5])
  private static let others = Language.all.dropFirst(6).map(make)

  private static func make(_ language: Language) -> Lexicon {
    Lexicon([.english, language])
  }
}

/// Words and phrases with what they do.
struct TermTable: Sendable {
  /// What is known of one word.
  struct Entry: Sendable {
    var classes: WordClass = []
    /// The words with which phrases go on that begin with this word.
    var following = Following()
    /// Where they go on; 0 where none does.
    var node: UInt32 = 0
    /// The languages of which it is a frequent word, as bits.
    var languages: UInt32 = 0
    /// Whether it stands in the list as a word.
    var isKnown = false
  }

  /// A place in phrases.
  struct Node: Sendable {
    /// What the phrase does that ends there.
    var classes: WordClass = []
    /// The words with which phrases go on from there.
    var following = Following()
  }

  /// Words with which phrases go on, each as a bit, by the low ones of its hash: most that are asked
  /// for are told by it, and need no look at the steps.
  struct Following: Sendable {
    private var bits: UInt64 = 0

    func mayHave(_ word: UInt64) -> Bool { bits >> (word & 63) & 1 != 0 }

    mutating func insert(_ word: UInt64) { bits |= 1 << (word & 63) }
  }

  private(set) var words = WordTable(absent: Entry())
  /// Where a phrase goes on, by its place and the next word; 0 where it does not.
  private(set) var steps = WordTable<UInt32>(absent: 0)
  private(set) var nodes: [Node] = [Node()]

  mutating func add(_ language: Language) {
    // A frequent word of this language is no English one in it: Spanish "he" is "I have".
    for word in TokenReader.hashes(Array(language.markers.utf8)) { words[word].classes = [] }
    for word in TokenReader.hashes(Array(language.plain.utf8)) { words[word].isKnown = true }
    for (classes, terms) in language.terms {
      let tokens = TokenReader.tokens(Array(terms.utf8))
      var start = 0
      for index in tokens.indices where tokens[index].classes == .comma {
        add(tokens[start..<index], classes)
        start = index + 1
      }
      add(tokens[start...], classes)
    }
  }

  /// Notes the frequent words of languages.
  mutating func mark(_ markers: String, _ languages: UInt32) {
    for word in TokenReader.hashes(Array(markers.utf8)) { words[word].languages |= languages }
  }

  private mutating func add(_ term: ArraySlice<Token>, _ classes: WordClass) {
    guard let first = term.first?.hash else { return }
    guard term.count > 1 else {
      var entry = words[first]
      entry.classes.formUnion(classes)
      entry.isKnown = true
      words[first] = entry
      return
    }
    var node = words[first].node
    if node == 0 {
      node = newNode()
      words[first].node = node
    }
    words[first].following.insert(term[term.startIndex + 1].hash)
    for word in term.dropFirst().lazy.map(\.hash) {
      let step = Self.step(node, word)
      let next = steps[step]
      nodes[Int(node)].following.insert(word)
      node = next == 0 ? newNode() : next
      if next == 0 { steps[step] = node }
    }
    nodes[Int(node)].classes.formUnion(classes)
  }

  private mutating func newNode() -> UInt32 {
    nodes.append(Node())
    return UInt32(nodes.count - 1)
  }

  static func step(_ node: UInt32, _ word: UInt64) -> UInt64 {
    word ^ UInt64(node) &* 0x9E37_79B9_7F4A_7C15
  }
}
