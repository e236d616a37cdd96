extension Runner {
  /// ` 3 pass`, ` 0 fail`, `Ran 3 tests across 1 file. [12.00ms]`.
  static let bun = Runner(
    "bun test",
    .tests,
    calls: "bun test",
    filters: "-t --test-name-pattern --only",
    settings: "--timeout --preload --coverage-reporter",
    marks: "(fail) ,no tests found,0 tests across,pass,fail"
  ) { line, tally in
    if line.starts("(fail) ") { tally.note(failure: line.name(after: "(fail) ", upTo: " [")) }
    if line.starts("no tests found") || line.has("0 tests across") { tally.isEmpty = true }
    guard line.startsWithNumber, line.wordCount == 2 else { return }
    if let pass = line.number(before: "pass") {
      tally.set(passed: pass, failed: tally.failed)
    } else if let fail = line.number(before: "fail") {
      tally.set(passed: tally.passed, failed: fail)
    }
  }
}
