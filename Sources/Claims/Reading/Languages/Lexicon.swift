/// The terms of English and one other language, ready to be looked up by the hash of a word.
struct Lexicon: Sendable {
  /// What is known of one word.
  struct Entry: Sendable {
    var classes: WordClass = []
    /// Where phrases that begin with this word go on; 0 where none does.
    var node: UInt32 = 0
  }

  /// A place within a phrase.
  private struct Step: Hashable, Sendable {
    let node: UInt32
    let word: UInt64
  }

  private var words: [UInt64: Entry] = [:]
  private var steps: [Step: UInt32] = [:]
  /// What a phrase that ends at a node does.
  private(set) var nodes: [WordClass] = [[]]
  private(set) var numbers: [UInt64: Int64] = [:]
  private(set) var units: [UInt64: Int64] = [:]

  init(_ languages: [Language]) {
    for language in languages {
      for (classes, terms) in language.terms {
        for term in terms.utf8.split(separator: 0x2C) { add(Array(term), classes) }
      }
      for (word, value) in language.numbers { numbers[Self.hash(word)] = value }
      for (word, seconds) in language.units { units[Self.hash(word)] = seconds }
    }
  }

  private static func hash(_ word: String) -> UInt64 {
    TokenReader.hashes(Array(word.utf8)).first ?? 0
  }

  private mutating func add(_ term: [UInt8], _ classes: WordClass) {
    let hashes = TokenReader.hashes(term)
    guard let first = hashes.first else { return }
    guard hashes.count > 1 else {
      words[first, default: Entry()].classes.formUnion(classes)
      return
    }
    var node = words[first]?.node ?? 0
    if node == 0 {
      node = newNode()
      words[first, default: Entry()].node = node
    }
    for word in hashes.dropFirst() {
      let step = Step(node: node, word: word)
      if let next = steps[step] {
        node = next
      } else {
        node = newNode()
        steps[step] = node
      }
    }
    nodes[Int(node)].formUnion(classes)
  }

  private mutating func newNode() -> UInt32 {
    nodes.append([])
    return UInt32(nodes.count - 1)
  }

  func entry(_ hash: UInt64) -> Entry? { words[hash] }

  func next(_ node: UInt32, _ hash: UInt64) -> UInt32? { steps[Step(node: node, word: hash)] }

  /// One lexicon a language, in the order of `Language.all`.
  static let all: [Lexicon] = Language.all.map { language in
    language.code == "en" ? Lexicon([.english]) : Lexicon([.english, language])
  }

  /// Which language a marker word tells, as its index in `Language.all`.
  static let markers: [UInt64: Int] = {
    var markers: [UInt64: Int] = [:]
    for (index, language) in Language.all.enumerated() {
      for word in language.markers.utf8.split(separator: 0x20) {
        for hash in TokenReader.hashes(Array(word)).prefix(1) { markers[hash] = index }
      }
    }
    return markers
  }()
}
