internal import Vocabulary

/// What the output of a run tells, read as its runner prints it.
struct RunOutput {
  /// The runner that printed it, where its closing lines tell.
  private(set) var runner: Runner?
  private(set) var tally = RunTally()
  /// The exit code that the command itself printed at the end.
  private(set) var exitCode: Int64?
  /// Whether it says of itself that it still runs.
  private(set) var isRunning = false
  private var isSpoilt = false

  /// Reads an output; `called` are the runners that the command calls.
  init(_ text: String, _ called: [Runner]) {
    guard !text.isEmpty else { return }
    let lines = RunLines(text).lines
    let marks = lines.map(\.marks)
    let direct = called.filter { $0.proves != [] }
    choose(direct, lines, marks)
    if runner == nil { choose(Runner.all.filter { $0.name != "git" }, lines, marks) }
    for wrapper in called where wrapper.proves.isEmpty {
      let told = Self.tally(wrapper, lines, marks)
      isSpoilt = isSpoilt || told.isBad
      if told.isInterrupted { tally.isInterrupted = true }
      if wrapper.name == "git", !tally.isClosed { tally = told }
    }
    if !tally.isClosed { tally = PlainCounts.read(lines, marks, from: tally) }
    isRunning = lines.contains { line in Self.running.contains { line.starts($0) } }
    if Self.stopped.contains(where: { word in lines.last?.starts(word) ?? false }) {
      tally.isInterrupted = true
    }
    for line in lines.suffix(3).reversed() where exitCode == nil { exitCode = Self.exitCode(line) }
  }

  /// Takes the tally of the runner that tells most: one with counts before one without.
  private mutating func choose(
    _ runners: [Runner],
    _ lines: [RunLine],
    _ marks: [LineMarks.Bits]
  ) {
    var isWorse = false
    for candidate in runners {
      let told = Self.tally(candidate, lines, marks)
      if told.isInterrupted { tally.isInterrupted = true }
      guard told.isClosed else { continue }
      isWorse = isWorse || told.outcome == .failed && runners.count < 5
      let hasMore = told.passed != nil && tally.passed == nil
      if runner == nil || hasMore {
        let wasInterrupted = tally.isInterrupted
        (runner, tally) = (candidate, told)
        tally.isInterrupted = told.isInterrupted || wasInterrupted
      }
    }
    isSpoilt = isSpoilt || isWorse
  }

  private static func tally(
    _ runner: Runner,
    _ lines: [RunLine],
    _ marks: [LineMarks.Bits]
  ) -> RunTally {
    var tally = RunTally()
    let bit = runner.bit
    for index in lines.indices where marks[index] & bit != 0 { runner.read(lines[index], &tally) }
    return tally
  }

  /// What it tells; `nil` where no closing line was found.
  var outcome: EvidenceOutcome? { isSpoilt ? .failed : tally.outcome }

  var isEmpty: Bool { tally.isEmpty && outcome != .failed && tally.passed ?? 0 == 0 }

  var hasCounts: Bool { tally.passed != nil || tally.failed != nil }

  private static let running = [
    "still running", "running in background", "command running in background",
    "command is running in the background",
  ]

  private static let stopped = [
    "terminated", "killed", "^c", "interrupted", "keyboardinterrupt", "command timed out",
    "the operation was canceled", "error: the operation was canceled",
  ]

  /// `exit: 1`, `exit code = 0`, `rc=2`, or a line that is nothing but a number.
  private static func exitCode(_ line: RunLine) -> Int64? {
    guard line.count < 40 else { return nil }
    for word in ["exit code", "exit status", "exit", "rc", "status", "code"] where line.has(word) {
      if let code = line.number(after: word) ?? line.number(after: word + "=") { return code }
    }
    return line.mayBeNumber ? Int64(line.text) : nil
  }
}

/// Counts in plain words, where no runner's closing line is known: "419 passed, 1 failed".
enum PlainCounts {
  static func read(_ text: String) -> RunTally {
    guard mayTell(text) else { return RunTally() }
    let lines = RunLines(text).lines
    return read(lines, lines.map(\.marks), from: RunTally())
  }

  /// Whether a text holds any of the words; where it holds control characters, its lines tell.
  static func mayTell(_ text: String) -> Bool {
    let bytes = text.utf8.span
    for index in bytes.indices where bytes[index] < 0x20 && bytes[index] != 0x0A { return true }
    return LineMarks.all.bits(bytes) & LineMarks.plain != 0
  }

  static func read(
    _ lines: [RunLine],
    _ marks: [LineMarks.Bits],
    from start: RunTally
  ) -> RunTally {
    var tally = start
    for (line, marks) in zip(lines, marks) where marks & LineMarks.plain != 0 && line.count < 300 {
      if let passed = first(line, ["passed", "passing", "tests passed", "tests pass", "pass"]) {
        tally.passed = passed
        if tally.failed == nil { tally.failed = 0 }
      }
      if let failed = first(line, ["failed", "failing", "failures", "failure", "tests failed"]) {
        tally.failed = failed
      }
      if line.starts("0 tests") || line.starts("no tests") { tally.isEmpty = true }
    }
    if tally.passed == 0, tally.failed ?? 0 == 0 { tally.isEmpty = true }
    return tally
  }

  private static func first(_ line: RunLine, _ words: [String]) -> Int64? {
    for word in words {
      if let number = line.number(before: word) { return number }
    }
    return nil
  }
}
