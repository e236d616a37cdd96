public import Vocabulary

/// What a command, its exit code and its output tell together about a run.
public struct RunReading: Hashable, Sendable {
  /// Whether it succeeded.
  public var outcome = EvidenceOutcome.unknown
  /// Whether an outcome was stated or could be told at all.
  public var isTold = false
  /// Whether the command hid its exit code and the output does not tell either.
  public var isMasked = false
  /// Whether it ran no test.
  public var isEmpty = false
  /// Whether it was started in the background, interrupted, or still runs.
  public var isUnfinished = false
  /// How many tests passed, where the output or the summary tells.
  public var passedCount: Int64?
  /// How many tests failed, where the output or the summary tells.
  public var failedCount: Int64?

  /// A run of which nothing is known.
  public init() {}

  /// Reads a run; a stated outcome counts where there is no exit code.
  public init(
    outcome stated: EvidenceOutcome?,
    exitCode: Int64?,
    command: String?,
    output: String?,
    summary: String?
  ) {
    let text = RunText([output, summary].compactMap { $0 }.joined(separator: "\n"))
    passedCount = text.passed
    failedCount = text.failed
    isEmpty = text.isEmpty
    isUnfinished = text.isUnfinished || command.map(Self.runsInBackground) ?? false
    let told: EvidenceOutcome? =
      text.failed.map { $0 > 0 ? .failed : nil } ?? (text.passed ?? 0 > 0 ? .passed : nil)
    let isHidden = exitCode == 0 && command.map(Self.hidesExitCode) ?? false
    isMasked = isHidden && told == nil
    if told == .failed, output != nil {
      self.outcome = .failed
    } else if let exitCode, !isHidden {
      self.outcome = exitCode == 0 ? .passed : .failed
    } else if isHidden {
      self.outcome = told ?? .unknown
    } else {
      self.outcome = stated ?? told ?? .unknown
    }
    isTold = exitCode != nil || stated != nil || told != nil
  }

  /// Whether the shell reports another exit code than the command's own.
  private static func hidesExitCode(_ command: String) -> Bool {
    guard !command.contains("pipefail") else { return false }
    let words = command.split(whereSeparator: \.isWhitespace).map(String.init)
    for (word, next) in zip(words, words.dropFirst()) {
      if word == "||", ["true", ":", "echo"].contains(next) { return true }
      if word == "|", ["tail", "head", "tee", "cat", "grep", "sed", "awk"].contains(next) {
        return true
      }
      if word.hasSuffix(";"), ["true", ":", "echo"].contains(next) { return true }
    }
    return false
  }

  private static func runsInBackground(_ command: String) -> Bool {
    var text = Substring(command)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text.hasSuffix("&") && !text.hasSuffix("&&")
  }
}

/// The words of an output that tell how a run ended.
private struct RunText {
  var passed: Int64?
  var failed: Int64?
  var isEmpty = false
  var isUnfinished = false

  init(_ text: String) {
    for line in text.utf8.suffix(65_536).split(separator: 0x0A) {
      read(String(decoding: line.prefix(1000), as: UTF8.self).lowercased())
    }
    if passed == 0, failed ?? 0 == 0 { isEmpty = true }
  }

  private mutating func read(_ line: String) {
    if ["no tests ran", "no tests found", "ran 0 tests", "0 tests", "collected 0 items"]
      .contains(where: { line.hasPrefix($0) })
    {
      isEmpty = true
    }
    if ["keyboardinterrupt", "still running", "running in background", "terminated by signal"]
      .contains(where: { line.hasPrefix($0) })
    {
      isUnfinished = true
    }
    let words = line.split(whereSeparator: { " ,;:()[]=\t/".contains($0) })
    for (word, next) in zip(words, words.dropFirst()) {
      guard let number = Int64(word) else { continue }
      count(number, next)
    }
    for (first, (second, third)) in zip(words, zip(words.dropFirst(), words.dropFirst(2))) {
      guard let number = Int64(first), ["tests", "test", "specs"].contains(second) else { continue }
      count(number, third)
    }
  }

  private mutating func count(_ number: Int64, _ word: Substring) {
    switch word {
    case "passed", "passing", "pass": passed = number
    case "failed", "failing", "failures", "failure", "fail": failed = number
    default: break
    }
  }
}
