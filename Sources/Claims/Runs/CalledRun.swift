/// A command as it was read: the part of it that runs a check.
final class CalledRun: Sendable {
  /// The command.
  let text: String
  /// The programs in it that run checks.
  let runners: [Runner]
  /// What it proves by its command: only what its exit code stands for, and what counts.
  let proves: RunKind
  /// Whether it prints its exit code itself.
  let printsExitCode: Bool
  /// Whether the exit code of the whole is another's than that of the part that counts.
  let hidesExitCode: Bool
  /// Whether the part that counts was sent into the background.
  let isInBackground: Bool
  /// Whether it only shows something, so that what it prints is no outcome of its own.
  let onlyShows: Bool
  /// The words of the part that counts.
  private let words: [String]
  /// What that part calls.
  private let called: (runner: Runner, rest: [String])?
  private let directory: String
  /// What it is a run of, whatever printed its output.
  private let scope: RunScope

  /// No command.
  static let nothing = CalledRun("")

  init(_ text: String) {
    self.text = text
    let command = text.isEmpty ? ShellCommand() : ShellCommand(text)
    let bare = command.parts.map { CommandWords.bare($0.words) }
    let calls = bare.indices.compactMap { part in
      Runner.called(by: bare[part]).map { (part: part, called: $0) }
    }
    let first =
      calls.first { $0.called.runner.proves.contains(.tests) }
      ?? calls.first { !$0.called.runner.proves.isEmpty } ?? calls.first
    let main = first?.part ?? bare.firstIndex { !Self.quiet.contains($0.first ?? "") } ?? 0
    let words = bare.indices.contains(main) ? bare[main] : []
    let runners = calls.map(\.called.runner)
    var proves: RunKind = []
    for call in calls where call.part == main || !command.hidesExitCode(of: call.part) {
      proves.formUnion(call.called.runner.proves)
    }
    printsExitCode = command.parts.contains { part in
      part.words.first == "echo" && part.words.contains { $0.contains("$?") }
    }
    self.words = words
    self.runners = runners
    self.proves = proves
    hidesExitCode = command.hidesExitCode(of: main)
    isInBackground = command.isInBackground(main)
    onlyShows = Self.onlyShows(words, runners)
    directory = command.directory
    called = calls.first { $0.part == main }?.called
    scope = RunScope(words: words, called: called, printed: nil, directory: directory)
  }

  private static let quiet: Set<String> = ["echo", "sleep", "printf", "mkdir", "true", "git"]

  private static func onlyShows(_ words: [String], _ runners: [Runner]) -> Bool {
    guard let program = words.first?.fileName, runners.allSatisfy({ $0.name == "git" }) else {
      return false
    }
    if program == "git" { return showing.contains(words.dropFirst().first ?? "") }
    return ProbingCommand.names.contains(program)
  }

  private static let showing: Set<String> = ["log", "show", "diff", "status", "blame", "grep"]

  /// Whether it runs tests.
  var isTestRun: Bool { runners.contains { $0.proves.contains(.tests) } }

  /// What it is a run of, where that runner printed its output: it tells where the command does not.
  func scope(printed: Runner?) -> RunScope {
    guard let printed, called?.runner.proves.isEmpty ?? true else { return scope }
    return RunScope(words: words, called: called, printed: printed, directory: directory)
  }
}
