/// A program that runs checks: how its command is known, and how its output tells the outcome.
///
/// One file a runner in this folder; `all` is the list.
final class Runner: Sendable {
  let name: String
  /// What a passed run of it proves.
  let proves: RunKind
  /// Its commands: the program, then words that follow it in this order among options.
  let calls: [[String]]
  /// Options that narrow a run to a part; what follows such an option is the part.
  let filters: Set<String>
  /// Options whose value is no part of what is run.
  let settings: Set<String>
  /// Whether an argument without a dash names a part.
  let takesParts: Bool
  /// What stands in every line that tells something, in lower case: one of these at the least.
  let marks: [String]
  /// Reads one line of its output.
  let read: @Sendable (RunLine, inout RunTally) -> Void

  init(
    _ name: String,
    _ proves: RunKind,
    calls: String,
    filters: String = "",
    settings: String = "",
    takesParts: Bool = true,
    marks: String,
    read: @escaping @Sendable (RunLine, inout RunTally) -> Void
  ) {
    func words(_ text: String) -> [String] {
      text.split(whereSeparator: \.isWhitespace).map(String.init)
    }
    self.name = name
    self.proves = proves
    self.calls = calls.split(separator: ",").map { words(String($0)) }
    self.filters = Set(words(filters))
    self.settings = Set(words(settings))
    self.takesParts = takesParts
    self.marks = marks.split(separator: ",").map(String.init)
    self.read = read
  }

  /// Every runner; of several that could have printed a line the more particular stands first.
  static let all: [Runner] = [
    .pytest, .unittest, .jest, .vitest, .mocha, .playwright, .nodeTest, .bun, .deno, .go, .cargo,
    .swiftTest, .xcodebuild, .maven, .gradle, .junit, .ctest, .rspec, .minitest, .phpunit, .dotnet,
    .tox, .tsc, .mypy, .ruff, .eslint, .linters, .builders, .make, .git,
  ]

  /// Its bit among the marks of a line.
  var bit: LineMarks.Bits { Self.bits[name] ?? 0 }

  private static let bits = Dictionary(
    uniqueKeysWithValues: all.enumerated().map {
      ($1.name, LineMarks.Bits(1) << LineMarks.Bits($0))
    }
  )

  /// The one that a simple command calls, with the words behind its call.
  static func called(by words: [String]) -> (runner: Runner, rest: [String])? {
    guard let program = words.first?.fileName else { return nil }
    for runner in byProgram[program] ?? [] {
      for call in runner.calls where call.first == program {
        if let rest = rest(of: words, behind: call) { return (runner, rest) }
      }
    }
    return nil
  }

  private static let byProgram: [String: [Runner]] = {
    var table: [String: [Runner]] = [:]
    for runner in all {
      for program in Set(runner.calls.compactMap(\.first)) {
        table[program, default: []].append(runner)
      }
    }
    return table
  }()

  /// The words of a command without those of a call; `nil` where it is another call.
  private static func rest(of words: [String], behind call: [String]) -> [String]? {
    var rest: [String] = []
    var wanted = call.dropFirst()
    for word in words.dropFirst() {
      if let next = wanted.first, word == next || word.hasSuffix(":" + next) {
        wanted = wanted.dropFirst()
        if word != next { rest.append(String(word.dropLast(next.count + 1))) }
      } else {
        rest.append(word)
      }
    }
    return wanted.isEmpty ? rest : nil
  }
}

/// What a run proves where it passes.
struct RunKind: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  static let tests = RunKind(rawValue: 1)
  static let build = RunKind(rawValue: 2)
  static let lint = RunKind(rawValue: 4)
  static let types = RunKind(rawValue: 8)
}

/// What the lines of an output have told so far.
struct RunTally {
  var passed: Int64?
  var failed: Int64?
  /// Whether a closing line says that all is well.
  var isWell = false
  /// Whether a line says that something went wrong, whatever the counts.
  var isBad = false
  /// Whether it says that there was nothing to run.
  var isEmpty = false
  var isInterrupted = false
  /// The names of what failed.
  var failures: Set<String> = []

  /// How many names are kept.
  private static let mostNames = 200

  /// Whether any line was one of the runner's closing lines.
  var isClosed: Bool { passed != nil || failed != nil || isWell || isBad || isEmpty }

  /// Takes counts that stand for the whole run.
  mutating func set(passed: Int64?, failed: Int64?) {
    guard passed != nil || failed != nil else { return }
    self.passed = passed ?? 0
    self.failed = failed ?? 0
  }

  /// Takes counts of one part of the run.
  mutating func add(passed: Int64?, failed: Int64?) {
    guard passed != nil || failed != nil else { return }
    self.passed = (self.passed ?? 0) + min(passed ?? 0, 1 << 40)
    self.failed = (self.failed ?? 0) + min(failed ?? 0, 1 << 40)
  }

  mutating func note(failure name: String?) {
    guard let name, failures.count < Self.mostNames else { return }
    failures.insert(name)
  }
}

/// A sum of counts that a line may or may not give; `nil` where it gives none.
func sum(_ counts: Int64?...) -> Int64? {
  let told = counts.compactMap { $0 }
  return told.isEmpty ? nil : told.reduce(0) { $0 + min($1, 1 << 40) }
}
