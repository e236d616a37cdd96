/// A shell command line, read far enough to tell which of its parts checks something.
struct ShellCommand {
  /// One part between `&&`, `||`, `;`, `&` or line ends.
  struct Part {
    /// The words up to the first pipe, without their quotes.
    fileprivate(set) var words: [String] = []
    /// The same words as they stand in the line.
    fileprivate(set) var sources: [String] = []
    /// The first pipe and what follows it; empty where there is none.
    fileprivate(set) var pipes = ""
    /// What ends the part; empty at the end of the line.
    fileprivate(set) var separator = ""
    fileprivate var word = ""
    fileprivate var source = ""

    fileprivate mutating func close() {
      if !source.isEmpty, pipes.isEmpty {
        words.append(word)
        sources.append(source)
      }
      word = ""
      source = ""
    }

    fileprivate mutating func add(_ character: Character, isQuote: Bool = false) {
      if !pipes.isEmpty { pipes.append(character) }
      source.append(character)
      if !isQuote { word.append(character) }
    }
  }

  /// The parts; what follows the begin of a here-document is its text and no command.
  private(set) var parts: [Part] = []

  private var part = Part()
  private var quote: Character?

  init(_ line: String) {
    var characters = Array(line)[...]
    while let character = characters.popFirst() {
      if character == "<", quote == nil, characters.first == "<" { break }
      take(character, &characters)
    }
    end("")
  }

  private mutating func take(_ character: Character, _ rest: inout ArraySlice<Character>) {
    if let open = quote {
      part.add(character, isQuote: character == open)
      if character == open { quote = nil }
      return
    }
    switch character {
    case "'", "\"":
      quote = character
      part.add(character, isQuote: true)
    case "\\":
      part.add(character, isQuote: true)
      if let next = rest.popFirst() { part.add(next) }
    case "&" where part.source.last == ">" || rest.first == ">":
      part.add(character)
    case "|" where rest.first != "|":
      part.close()
      part.pipes.append(character)
    case ";", "\n", "\r\n", "&", "|":
      let isDouble = rest.first == character
      if isDouble { rest.removeFirst() }
      end(String(repeating: character, count: isDouble ? 2 : 1))
    case " ", "\t", "(", ")":
      part.close()
      if !part.pipes.isEmpty { part.pipes.append(character) }
    default:
      part.add(character)
    }
  }

  private mutating func end(_ separator: String) {
    part.close()
    part.separator = separator
    if !part.words.isEmpty { parts.append(part) }
    part = Part()
  }
}
