extension Runner {
  /// `Passed!  - Failed: 0, Passed: 12, Skipped: 0, Total: 12`, once an assembly; the newer
  /// `Test summary: total: 5, failed: 1, succeeded: 4, skipped: 0`.
  static let dotnet = Runner(
    "dotnet test",
    .tests,
    calls: "dotnet test,dotnet vstest,vstest.console.exe",
    filters: "--filter",
    settings: "-c --configuration --logger -l --settings -s -v --verbosity -f --framework",
    marks: "no test ,test run ,build failed,failed ,passed!,failed!,test summary"
  ) { line, tally in
    if line.has("no test is available in") || line.has("no test matches the given") {
      tally.isEmpty = true
    }
    if line.starts("test run failed") || line.starts("build failed") { tally.isBad = true }
    if line.starts("test run aborted") { tally.isInterrupted = true }
    if line.starts("test run successful") { tally.isWell = true }
    if line.starts("failed "), line.has(" ["), line.has("s]") {
      tally.note(failure: line.name(after: "failed ", upTo: " ["))
    }
    let isAssembly = line.starts("passed!") || line.starts("failed!")
    if isAssembly || line.starts("test summary:") {
      let passed = line.number(after: "passed:") ?? line.number(after: "succeeded:")
      tally.add(passed: passed, failed: line.number(after: "failed:") ?? 0)
      tally.isEmpty = tally.passed == 0 && tally.failed == 0
    }
  }
}
