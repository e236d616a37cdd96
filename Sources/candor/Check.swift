internal import Decisions
internal import Packs
internal import Rules

/// `candor check`: packs through the reader's diagnostics, and their cases through the rules.
struct Check {
  private let paths: [String]

  init(_ command: Command) throws(UsageError) {
    guard !command.operands.isEmpty else {
      throw UsageError(message: "`candor check` needs a file or folder")
    }
    paths = command.operands
  }

  func run() throws(UsageError) -> Int32 {
    var lines: [String] = []
    var failures = 0
    var packs = 0
    var cases = 0
    for path in paths {
      for reading in try PackFiles(path).readings {
        lines += reading.diagnostics.map(\.text)
        packs += 1
        if reading.isProjectPack {
          if !reading.isValid { failures += 1 }
          continue
        }
        guard let pack = reading.outcome.pack else {
          failures += 1
          continue
        }
        let runs = reading.outcome.cases.map { CaseRun($0, packs: [pack]) }
        cases += runs.count
        for run in runs where !run.failures.isEmpty {
          failures += 1
          let why = run.failures.joined(separator: "; ")
          lines.append("\(reading.path):1:1: error: case `\(run.name)`: \(why) [case_failed]")
        }
        for id in CaseRun.uncovered(pack, runs) {
          let place = reading.outcome.positions[id] ?? Position(line: 1, column: 1)
          lines.append(
            "\(reading.path):\(place.line):\(place.column): warning: no case makes `\(id)` fire "
              + "[no_case]"
          )
        }
      }
    }
    lines.append("\(packs) packs, \(cases) cases, \(failures) failed")
    _ = Console.print(Array((lines.joined(separator: "\n") + "\n").utf8))
    return failures == 0 ? 0 : 1
  }
}
