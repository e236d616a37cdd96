extension Runner {
  /// `OK (12 tests, 30 assertions)`, or `FAILURES!` and `Tests: 12, Assertions: 30, Failures: 1.`;
  /// Pest: `Tests:    1 failed, 39 passed (90 assertions)`.
  static let phpunit = Runner(
    "phpunit",
    .tests,
    calls: "phpunit,pest,paratest,artisan test",
    filters: "--filter --group --testsuite --exclude-group",
    settings: "-c --configuration --bootstrap --coverage-html --log-junit",
    marks: "no tests executed,failures!,errors!,ok (,ok,tests: "
  ) { line, tally in
    if line.starts("no tests executed") { tally.isEmpty = true }
    if line.starts("failures!") || line.starts("errors!") { tally.isBad = true }
    if line.starts("ok ("), line.has("assertion"), let count = line.number(after: "ok (") {
      tally.set(passed: count, failed: 0)
      tally.isEmpty = count == 0
    } else if line.starts("ok, but") {
      tally.isWell = true
    } else if line.starts("tests: "), line.has("assertions:"),
      let ran = line.number(after: "tests:")
    {
      let failed = (line.number(after: "failures:") ?? 0) + (line.number(after: " errors:") ?? 0)
      let aside = sum(line.number(after: "skipped:"), line.number(after: "incomplete:")) ?? 0
      tally.set(passed: max(0, ran - failed - aside), failed: failed)
    } else if line.starts("tests: "), line.has("assertions)") {
      tally.set(passed: line.number(before: "passed"), failed: line.number(before: "failed") ?? 0)
    }
  }
}
