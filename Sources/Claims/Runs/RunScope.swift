/// What a run was a run of: two runs of one scope tell of the same thing.
public struct RunScope: Hashable, Sendable {
  /// The runner, by its command or by its output; `nil` where it is none that is known.
  let runner: String?
  /// The command's words, where it is not the runner's own command.
  let call: [String]
  /// Whether any command or place names it.
  let isNamed: Bool
  /// The folder it ran in, where the command changes to one.
  let directory: String
  /// The paths and names it was narrowed to; empty: everything.
  let parts: [String]
  /// The options that narrow it.
  let filters: [String]

  /// A run of which nothing is known.
  init() {
    runner = nil
    call = []
    isNamed = false
    directory = ""
    parts = []
    filters = []
  }

  /// The scope of a simple command; its runner is the called one, else the one that printed.
  init(
    words: [String],
    called: (runner: Runner, rest: [String])?,
    printed: Runner?,
    directory: String
  ) {
    self.directory = directory
    isNamed = !words.isEmpty
    guard let called, called.runner.proves != [] else {
      runner = printed?.name
      call = words
      parts = []
      filters = []
      return
    }
    runner = called.runner.name
    call = []
    (parts, filters) = Self.selection(called.rest, called.runner)
  }

  /// The scope of what only its place names.
  init(_ place: String) {
    runner = nil
    call = [place]
    isNamed = true
    directory = ""
    parts = []
    filters = []
  }

  private static func selection(
    _ words: [String],
    _ runner: Runner
  ) -> (parts: [String], filters: [String]) {
    var parts: [String] = []
    var filters: [String] = []
    var index = words.startIndex
    while index < words.endIndex {
      let word = words[index]
      index += 1
      if word.hasPrefix("-"), word.count > 1 {
        let name = word.split(separator: "=", maxSplits: 1).first.map(String.init) ?? word
        let isNarrowing = runner.filters.contains(name)
        let hasValue = isNarrowing || runner.settings.contains(name)
        var value = word.dropFirst(name.count)
        if hasValue, value.isEmpty, index < words.endIndex, !words[index].hasPrefix("-") {
          value = words[index][...]
          index += 1
        }
        if isNarrowing { filters.append("\(name) \(value.drop { $0 == "=" })") }
      } else if runner.takesParts, let part = part(word) {
        parts.append(part)
      }
    }
    return (parts.sorted(), filters.sorted())
  }

  /// Words that name everything there is, or how to run it.
  private static let everything: Set<String> = [
    "", ".", "...", "run", "test", "tests", "spec", "specs", "all", "-", "check", "--", "src",
    "discover", "lint", "clean", "build",
  ]

  private static func part(_ word: String) -> String? {
    var part = word.trimmedPath
    if part.hasSuffix("/...") { part.removeLast(4) }
    return everything.contains(part) ? nil : part
  }

  /// Whether it was narrowed to a part by what its command says.
  var isNarrowed: Bool { !parts.isEmpty || !filters.isEmpty }

  /// How a run relates to another.
  enum Relation {
    case same
    /// It runs the other and more.
    case wider
    case unrelated
    /// Nothing tells.
    case undecided
  }

  /// Whether a run of this is a run of the other, or of more than the other.
  func relation(to other: RunScope) -> Relation {
    if self == other { return .same }
    guard let runner, let theirs = other.runner else { return relationByWords(to: other) }
    guard runner == theirs else { return .unrelated }
    if !isNamed || !other.isNamed { return other.isNamed || isNarrowed ? .undecided : .wider }
    guard directory == other.directory else { return .unrelated }
    if call.isEmpty, other.call.isEmpty { return covers(other) ? .wider : .unrelated }
    if !call.isEmpty, !other.call.isEmpty {
      return other.call.starts(with: call) ? .wider : .unrelated
    }
    return isNarrowed ? .unrelated : .undecided
  }

  private func relationByWords(to other: RunScope) -> Relation {
    if runner != nil || other.runner != nil {
      return isNamed && other.isNamed ? .unrelated : .undecided
    }
    if call.isEmpty || other.call.isEmpty { return .undecided }
    return directory == other.directory && other.call.starts(with: call) ? .wider : .unrelated
  }

  private func covers(_ other: RunScope) -> Bool {
    guard filters.isEmpty || filters == other.filters else { return false }
    if parts.isEmpty { return true }
    return !other.parts.isEmpty
      && other.parts.allSatisfy { part in parts.contains { Self.lies(part, in: $0) } }
  }

  /// Whether a path or name lies within another: `tests/a.py::one` in `tests/a.py` in `tests`.
  private static func lies(_ part: String, in whole: String) -> Bool {
    guard part.hasPrefix(whole) else { return false }
    let next = part.dropFirst(whole.count).first
    return next == nil || next == "/" || next == ":" || next == "#"
  }
}
