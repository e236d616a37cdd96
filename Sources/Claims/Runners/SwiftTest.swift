extension Runner {
  /// Reads the closing lines of XCTest and of Swift Testing, both of which one run prints.
  ///
  /// `Executed 12 tests, with 1 failure (0 unexpected)`; `Test run with 12 tests passed after`.
  static let swiftTest = Runner(
    "swift test",
    .tests,
    calls: "swift test,xctest",
    filters: "--filter --skip -s --specifier",
    settings: "-c --configuration --scratch-path --build-path --package-path -j --num-workers",
    takesParts: false,
    marks: "error: -[,recorded an issue,error: fatalerror,error: terminated,executed ,test run with"
  ) { line, tally in
    if line.has(": error: -[") || line.has(" recorded an issue at "),
      let name = line.text.split(separator: "\"").dropFirst().first
    {
      tally.note(failure: String(name))
    }
    if line.starts("error: fatalerror") || line.starts("error: terminated") { tally.isBad = true }
    if line.starts("executed "), line.has(" test"), let ran = line.number(after: "executed ") {
      let failed = line.number(before: "failures") ?? line.number(before: "failure") ?? 0
      let skipped = line.number(before: "tests skipped") ?? line.number(before: "test skipped") ?? 0
      // The outermost suite comes last and counts them all.
      tally.set(passed: max(0, ran - failed - skipped), failed: failed)
      tally.isEmpty = ran == 0
    }
    if line.has("test run with "), let ran = line.number(after: "test run with ") {
      let isFailed = line.has(" failed after ")
      guard isFailed || line.has(" passed after ") else { return }
      if isFailed { tally.isBad = true }
      tally.add(passed: isFailed ? 0 : ran, failed: isFailed ? 1 : 0)
      tally.isEmpty = tally.passed == 0 && tally.failed == 0
    }
  }

  /// Xcode's own closing lines, around those of the tests.
  static let xcodebuild = Runner(
    "xcodebuild",
    .tests,
    calls: "xcodebuild test,xcodebuild test-without-building",
    filters: "-only-testing -skip-testing",
    settings: "-scheme -project -workspace -destination -configuration -sdk",
    takesParts: false,
    marks: "** "
  ) { line, tally in
    if line.starts("** test succeeded **") { tally.isWell = true }
    if line.starts("** test failed **") || line.starts("** build failed **") { tally.isBad = true }
    if line.starts("** build interrupted **") { tally.isInterrupted = true }
  }
}
