extension Runner {
  /// `5 passed (3.2s)`, `1 failed`, `2 flaky`, `1 interrupted`, each on a line of its own.
  static let playwright = Runner(
    "playwright",
    .tests,
    calls: "playwright test",
    filters: "-g --grep --grep-invert --project --last-failed --only-changed --shard",
    settings: "-c --config --workers -j --reporter --retries --timeout",
    marks: "no tests found,passed (,interrupted,failed"
  ) { line, tally in
    if line.starts("error: no tests found") { tally.isEmpty = true }
    guard line.startsWithNumber, line.count < 40 else { return }
    if line.has(" passed (") {
      tally.add(passed: line.number(before: "passed"), failed: 0)
    } else if line.number(before: "interrupted") != nil {
      tally.isInterrupted = true
    } else if let failed = line.number(before: "failed"), line.wordCount == 2 {
      tally.add(passed: 0, failed: failed)
    }
  }
}
