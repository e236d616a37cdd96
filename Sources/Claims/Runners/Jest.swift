extension Runner {
  /// `Tests:       1 failed, 2 skipped, 39 passed, 42 total`.
  static let jest = Runner(
    "jest",
    .tests,
    calls: "jest,react-scripts test,craco test,ng test",
    filters: """
      -t --testNamePattern --testPathPattern --testPathPatterns -o --onlyChanged --changedSince \
      --findRelatedTests --selectProjects --shard --onlyFailures -f
      """,
    settings: "-c --config -w --maxWorkers --reporters --coverageDirectory --env --rootDir",
    marks: "● ,no tests found,failed to run,test suites:,tests:"
  ) { line, tally in
    if line.starts("● "), line.has("›") {
      tally.note(failure: line.name(after: "● "))
    }
    if line.starts("no tests found") { tally.isEmpty = true }
    if line.has("test suite failed to run") { tally.isBad = true }
    if line.starts("test suites:") {
      if line.number(before: "failed") ?? 0 > 0 { tally.isBad = true }
      return
    }
    guard line.starts("tests:"), line.has(" total") else { return }
    let total = line.number(before: "total") ?? 0
    tally.set(passed: line.number(before: "passed"), failed: line.number(before: "failed") ?? 0)
    tally.isEmpty = total == 0 || tally.passed == 0 && tally.failed == 0
  }
}
