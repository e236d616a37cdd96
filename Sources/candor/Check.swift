internal import Decisions
internal import Methods
internal import Packs
internal import Rules

/// `candor check`: packs through the reader's diagnostics, and their cases through the rules.
struct Check {
  private let paths: [String]
  private let profile: String?

  init(_ command: Command) throws(UsageError) {
    guard !command.operands.isEmpty else {
      throw UsageError(message: "`candor check` needs a file or folder")
    }
    paths = command.operands
    profile = command.profile
  }

  func run() throws(UsageError) -> Int32 {
    var lines: [String] = []
    var failures = 0
    var packs = 0
    var caseCount = 0
    for path in paths {
      for reading in try PackFiles(path).readings {
        lines += reading.diagnostics.map(\.text)
        packs += 1
        if reading.isProjectPack {
          if !reading.isValid { failures += 1 }
          continue
        }
        guard reading.outcome.pack != nil else {
          failures += 1
          continue
        }
        let cases = RuleCases(reading.outcome, profile: profile)
        let runs = cases.runs
        caseCount += runs.count
        for run in runs where !run.failures.isEmpty {
          failures += 1
          let why = run.failures.joined(separator: "; ")
          lines.append("\(reading.path):1:1: error: case `\(run.name)`: \(why) [case_failed]")
        }
        lines += cases.uncovered(reading.path).map(\.text)
      }
    }
    lines.append("\(packs) packs, \(caseCount) cases, \(failures) failed")
    _ = Console.print(Array((lines.joined(separator: "\n") + "\n").utf8))
    return failures == 0 ? 0 : 1
  }
}
