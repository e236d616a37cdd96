extension Runner {
  /// `ok | 3 passed | 0 failed (12ms)` or `FAILED | 2 passed | 1 failed (1s)`.
  static let deno = Runner(
    "deno test",
    .tests,
    calls: "deno test",
    filters: "--filter",
    settings: "-c --config --import-map",
    marks: "no test modules,ok |,failed |"
  ) { line, tally in
    if line.has("no test modules found") { tally.isEmpty = true }
    guard line.starts("ok |") || line.starts("failed |") else { return }
    tally.set(passed: line.number(before: "passed"), failed: line.number(before: "failed"))
    tally.isEmpty = tally.passed == 0 && tally.failed == 0
  }
}
