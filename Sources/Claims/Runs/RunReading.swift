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
  /// command is one that only shows something. `commands` are those that were read lately.
  public init(
    outcome stated: EvidenceOutcome?,
    exitCode: Int64?,
    command: String?,
    output: String?,
    summary: String?,
    isCheck: Bool = true,
    commands: ReadCommands? = nil
  ) {
    // A change or a look is no run.
    if command == nil, output == nil, exitCode == nil, stated == nil,
      !PlainCounts.mayTell(summary ?? "")
    {
      return
    }
    let run = command.map { commands?.reading($0) ?? CalledRun($0) } ?? .nothing
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
