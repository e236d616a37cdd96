/// A shell command, cut into its simple commands and what joins them.
struct ShellCommand {
  /// What stands behind a simple command.
  enum Join: String {
    case and = "&&"
    case or = "||"
    case pipe = "|"
    case then = ";"
    case background = "&"
    case end = ""
  }

  /// One simple command: its words without variables and redirections.
  struct Part {
    var words: [String]
    var join: Join
  }

  private(set) var parts: [Part] = []
  /// The folder it changes to before it runs anything.
  private(set) var directory = ""
  /// Whether a failure within a pipe, or at all, ends it with that failure.
  private var keepsPipeFailures = false
  private var stopsAtFailure = false

  /// How much of a command is read.
  private static let longest = 8_000

  /// A command that runs nothing.
  init() {}

  init(_ text: String, depth: Int = 0) {
    var cutter = Cutter()
    for byte in text.utf8.prefix(Self.longest) where !cutter.isInHereDocument { cutter.read(byte) }
    cutter.close(.end)
    for part in cutter.parts { take(part, depth) }
  }

  private mutating func take(_ part: Part, _ depth: Int) {
    let words = part.words
    guard let name = words.first else { return }
    if ["bash", "sh", "zsh", "dash"].contains(name.fileName), depth < 3,
      let option = words.firstIndex(where: { $0.hasPrefix("-") && $0.hasSuffix("c") }),
      option + 1 < words.count
    {
      let inner = ShellCommand(words[option + 1], depth: depth + 1)
      keepsPipeFailures =
        keepsPipeFailures || inner.keepsPipeFailures || words.contains("pipefail")
      stopsAtFailure = stopsAtFailure || inner.stopsAtFailure
      if directory.isEmpty { directory = inner.directory }
      parts += inner.parts
      if !parts.isEmpty { parts[parts.count - 1].join = part.join }
      return
    }
    if name == "set" {
      if words.contains("pipefail") { keepsPipeFailures = true }
      let options = words.dropFirst().filter { $0.hasPrefix("-") && !$0.hasPrefix("--") }
      if options.contains(where: { $0.contains("e") }) { stopsAtFailure = true }
      if words.contains("+e") { stopsAtFailure = false }
    } else if name == "cd" || name == "pushd" {
      if words.count > 1 { directory = words[1].trimmedPath }
    } else if !Self.silent.contains(name) {
      parts.append(part)
    }
  }

  /// Commands that prepare and tell nothing of success.
  private static let silent: Set<String> = [
    "export", "source", ".", "unset", "ulimit", "umask", "alias", "then", "fi", "do", "done",
  ]

  /// Whether the exit code of the whole is another's than that part's.
  func hidesExitCode(of index: Int) -> Bool {
    guard parts.indices.contains(index) else { return false }
    if Self.conditional.contains(parts[index].words.first ?? "") { return true }
    var hides = false
    for later in index..<parts.count - 1 {
      let next = parts[later + 1].words
      switch parts[later].join {
      case .and, .end, .background: break
      case .pipe: if !keepsPipeFailures, !passesOn(after: later) { hides = true }
      case .or: if next.first != "exit" || next.dropFirst().first == "0" { hides = true }
      case .then:
        let isPassedOn = next.first == "exit" && (next.last?.hasPrefix("$") ?? true)
        if !stopsAtFailure, !isPassedOn { hides = true }
      }
    }
    return hides
  }

  /// Whether the shell hands on the exit code of a pipe's first command by itself.
  private func passesOn(after index: Int) -> Bool {
    parts[(index + 1)...].contains { part in
      part.words.first == "exit" && part.words.contains { $0.contains("PIPESTATUS") }
    }
  }

  private static let conditional: Set<String> = ["if", "while", "until", "!"]

  /// Whether a part was sent into the background.
  func isInBackground(_ index: Int) -> Bool {
    parts.indices.contains(index)
      && (parts[index].join == .background || parts[index].words.first == "nohup")
      && parts[index].join != .and
  }
}

/// Cuts a command into words and parts, byte by byte.
private struct Cutter {
  private(set) var parts: [ShellCommand.Part] = []
  /// Whether a here-document has begun: what follows is its text and no command.
  private(set) var isInHereDocument = false
  private var words: [String] = []
  private var word: [UInt8] = []
  private var hasWord = false
  private var quote: UInt8?
  private var isEscaped = false
  private var isSkipping = false
  private var pending: UInt8?
  private var lastRedirection: UInt8 = 0

  mutating func read(_ byte: UInt8) {
    if isEscaped {
      isEscaped = false
      if byte != 0x0A { add(byte) }
      return
    }
    if let open = quote {
      if byte == open {
        quote = nil
      } else if byte == 0x5C, open == 0x22 {
        isEscaped = true
      } else {
        add(byte)
      }
      return
    }
    if let first = pending {
      pending = nil
      if first == byte { return close(byte == 0x26 ? .and : .or) }
      if first == 0x26, byte == 0x3E { return redirect() }
      close(first == 0x26 ? .background : .pipe)
      if byte == 0x26 { return }
    }
    plain(byte)
  }

  private mutating func plain(_ byte: UInt8) {
    switch byte {
    case 0x5C: isEscaped = true
    case 0x22, 0x27:
      quote = byte
      hasWord = true
    case 0x20, 0x09, 0x0D: endWord()
    case 0x26 where word.last == 0x3E || isSkipping && word.isEmpty: add(byte)
    case 0x26, 0x7C:
      endWord()
      pending = byte
    case 0x3B, 0x0A: close(.then)
    case 0x28, 0x29, 0x7B, 0x7D: endWord()
    case 0x3C where isSkipping && !hasWord && lastRedirection == 0x3C: isInHereDocument = true
    case 0x3E, 0x3C:
      lastRedirection = byte
      if !word.allSatisfy({ $0 &- 0x30 < 10 }) { endWord() }
      redirect()
    default: add(byte)
    }
  }

  private mutating func redirect() {
    word = []
    hasWord = false
    isSkipping = true
  }

  private mutating func add(_ byte: UInt8) {
    word.append(byte)
    hasWord = true
  }

  private mutating func endWord() {
    guard hasWord else { return }
    let text = String(decoding: word, as: UTF8.self)
    word = []
    hasWord = false
    if isSkipping {
      isSkipping = false
    } else if !(words.isEmpty && text.isAssignment) {
      words.append(text)
    }
  }

  mutating func close(_ join: ShellCommand.Join) {
    if let first = pending, join == .end {
      pending = nil
      return close(first == 0x26 ? .background : .pipe)
    }
    endWord()
    isSkipping = false
    guard !words.isEmpty else { return }
    parts.append(ShellCommand.Part(words: words, join: join))
    words = []
  }
}

extension String {
  /// The last part of a path.
  var fileName: String {
    utf8.contains(0x2F) ? split(separator: "/").last.map(String.init) ?? self : self
  }

  /// A path without `./` before and `/` behind it.
  var trimmedPath: String {
    var path = Substring(self)
    while path.hasPrefix("./") { path.removeFirst(2) }
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path == "." ? "" : String(path)
  }

  /// Whether it is a variable's value for one command: `CI=1`.
  fileprivate var isAssignment: Bool {
    guard let equals = utf8.firstIndex(of: 0x3D), equals != startIndex else { return false }
    return utf8[..<equals].allSatisfy { byte in
      byte == 0x5F || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
    }
  }
}
