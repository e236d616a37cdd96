public import Vocabulary

/// What a command, its exit code and its output tell together about a run.
public struct RunReading: Hashable, Sendable {
  /// Whether it succeeded.
  public var outcome = EvidenceOutcome.unknown
  /// Whether an outcome was stated or could be told at all.
  public var isTold = false
  /// Whether the command hid its exit code and the output does not tell either.
  public var isMasked = false
  /// Whether there was nothing to run, or it could not be started.
  public var isEmpty = false
  /// Whether it was started in the background, interrupted, or still runs.
  public var isUnfinished = false
  /// How many tests passed, where the output or the summary tells.
  public var passedCount: Int64?
  /// How many tests failed, where the output or the summary tells.
  public var failedCount: Int64?
  /// The names of what failed, where the output tells.
  public var failures: Set<String> = []
  /// What it was a run of.
  public private(set) var scope = RunScope()
  /// What it proves where it passes, as its command and output tell; empty: nothing tells.
  var proves: RunKind = []

  /// A run of which nothing is known.
  public init() {}

  /// Reads a run; a stated outcome counts where there is no exit code.
  ///
  /// `isCheck` says that the item was recorded as a check: its output is then read even where the
  /// command is one that only shows something.
  public init(
    outcome stated: EvidenceOutcome?,
    exitCode: Int64?,
    command: String?,
    output: String?,
    summary: String?,
    isCheck: Bool = true
  ) {
    let run = CalledRun(command ?? "")
    let shows = !isCheck && run.onlyShows
    let told = RunOutput(shows ? "" : output ?? "", run.runners)
    scope = run.scope(printed: told.runner)
    proves = run.proves.union(told.tally.isClosed ? told.runner?.proves ?? [] : [])
    let said = shows || told.hasCounts ? RunTally() : PlainCounts.read(summary ?? "")
    passedCount = told.tally.passed ?? said.passed
    failedCount = told.tally.failed ?? said.failed
    failures = told.tally.failures
    var exitCode = exitCode
    var isHidden = exitCode != nil && run.hidesExitCode
    if isHidden, run.printsExitCode, let printed = told.exitCode {
      (exitCode, isHidden) = (printed, false)
    }
    isEmpty = told.isEmpty || exitCode == 126 || exitCode == 127
    let isStopped = exitCode.map(Self.interrupts.contains) ?? false
    isUnfinished = told.tally.isInterrupted || isStopped || run.isInBackground || told.isRunning
    if exitCode == nil, stated == nil, run.isTestRun, output != nil, told.outcome == nil, !isEmpty {
      isUnfinished = true
    }
    decide(told.outcome, said, stated, exitCode, isHidden: isHidden)
    isTold = exitCode != nil || stated != nil || outcome != .unknown
  }

  /// Whether nothing tells that it proves only something else: a lint run proves no tests.
  func mayProve(_ kinds: RunKind) -> Bool { proves.isEmpty || !proves.isDisjoint(with: kinds) }

  private mutating func decide(
    _ told: EvidenceOutcome?,
    _ said: RunTally,
    _ stated: EvidenceOutcome?,
    _ exitCode: Int64?,
    isHidden: Bool
  ) {
    if told == .failed {
      outcome = .failed
    } else if isUnfinished || isEmpty {
      outcome = stated == .failed ? .failed : .unknown
    } else if let exitCode, !isHidden {
      outcome = exitCode == 0 ? .passed : .failed
    } else if isHidden {
      // The code is another command's: a failed one means that something failed.
      isMasked = told == nil && exitCode == 0
      outcome = told ?? (exitCode == 0 ? .unknown : .failed)
    } else {
      // Who recorded it may not know what a closing line tells.
      outcome =
        stated == .unknown ? told ?? .unknown : stated ?? told ?? said.outcome ?? .unknown
    }
  }

  /// Exit codes of a run that was stopped from outside: time-out, hang-up, interrupt, kill,
  /// termination, as the shell and as a parent process report them.
  private static let interrupts: Set<Int64> = [124, 129, 130, 137, 143, -1, -2, -9, -15]
}

extension RunTally {
  /// What the counts and closing lines say; `nil` where they say nothing.
  var outcome: EvidenceOutcome? {
    if isBad || failed ?? 0 > 0 { return .failed }
    return isWell || passed ?? 0 > 0 ? .passed : nil
  }
}

/// The part of a command that runs a check.
private struct CalledRun {
  private let command: ShellCommand
  private let calls: [(part: Int, called: (runner: Runner, rest: [String]))]
  /// The part that counts.
  private let main: Int
  private let words: [String]
  let printsExitCode: Bool

  init(_ text: String) {
    guard !text.isEmpty else {
      (command, calls, main, words, printsExitCode) = (ShellCommand(), [], 0, [], false)
      return
    }
    let command = ShellCommand(text)
    let bare = command.parts.map { CommandWords.bare($0.words) }
    let calls = bare.indices.compactMap { part in
      Runner.called(by: bare[part]).map { (part: part, called: $0) }
    }
    let first =
      calls.first { $0.called.runner.proves.contains(.tests) }
      ?? calls.first { !$0.called.runner.proves.isEmpty } ?? calls.first
    main = first?.part ?? bare.firstIndex { !CalledRun.quiet.contains($0.first ?? "") } ?? 0
    words = bare.indices.contains(main) ? bare[main] : []
    printsExitCode = command.parts.contains { part in
      part.words.first == "echo" && part.words.contains { $0.contains("$?") }
    }
    self.command = command
    self.calls = calls
  }

  private static let quiet: Set<String> = ["echo", "sleep", "printf", "mkdir", "true", "git"]

  var runners: [Runner] { calls.map(\.called.runner) }

  var isTestRun: Bool { runners.contains { $0.proves.contains(.tests) } }

  var hidesExitCode: Bool { command.hidesExitCode(of: main) }

  var isInBackground: Bool { command.isInBackground(main) }

  /// Whether it only shows something, so that what it prints is no outcome of its own.
  var onlyShows: Bool {
    guard runners.allSatisfy({ $0.name == "git" }), let program = words.first?.fileName else {
      return false
    }
    if program == "git" { return Self.showing.contains(words.dropFirst().first ?? "") }
    return ProbingCommand.names.contains(program)
  }

  private static let showing: Set<String> = ["log", "show", "diff", "status", "blame", "grep"]

  /// What it proves by its command: only what its exit code stands for, and what counts.
  var proves: RunKind {
    var kinds: RunKind = []
    for call in calls where call.part == main || !command.hidesExitCode(of: call.part) {
      kinds.formUnion(call.called.runner.proves)
    }
    return kinds
  }

  func scope(printed: Runner?) -> RunScope {
    RunScope(
      words: words,
      called: calls.first { $0.part == main }?.called,
      printed: printed,
      directory: command.directory
    )
  }
}
