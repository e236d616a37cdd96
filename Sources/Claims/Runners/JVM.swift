extension Runner {
  /// Surefire's `Tests run: 5, Failures: 1, Errors: 0, Skipped: 0`, the last one for all.
  static let maven = Runner(
    "mvn test",
    .tests,
    calls: "mvn test,mvn verify,mvn install,mvn package,mvnw test,mvnw verify,mvnw package",
    filters: "-Dtest -Dit.test -Dgroups -pl --projects -rf",
    settings: "-f --file -P -s -T",
    takesParts: false,
    marks: "build failure,compilation error,build success,no tests to run,no tests were,tests run:"
  ) { line, tally in
    if line.has("build failure") || line.has("compilation error") { tally.isBad = true }
    if line.has("build success") { tally.isWell = true }
    if line.has("no tests to run") || line.has("no tests were executed") { tally.isEmpty = true }
    guard line.has("tests run:"), !line.has("time elapsed"),
      let ran = line.number(after: "tests run:")
    else { return }
    let failed = (line.number(after: "failures:") ?? 0) + (line.number(after: "errors:") ?? 0)
    let skipped = line.number(after: "skipped:") ?? 0
    tally.add(passed: max(0, ran - failed - skipped), failed: failed)
    tally.isEmpty = tally.passed == 0 && tally.failed == 0
  }

  /// `BUILD SUCCESSFUL in 3s`, or `5 tests completed, 1 failed` and `BUILD FAILED`.
  static let gradle = Runner(
    "gradle test",
    .tests,
    calls: """
      gradle test,gradlew test,gradle check,gradlew check,gradle build,gradlew build,\
      gradle testDebugUnitTest,gradlew testDebugUnitTest
      """,
    filters: "--tests",
    settings: "-p --project-dir -b -x",
    takesParts: true,
    marks: " failed,build successful,build failed,no tests found,no-source, completed"
  ) { line, tally in
    if line.has(" > "), line.has(" failed"), line.count < 200, !line.starts("> task") {
      tally.note(failure: line.name(after: "", upTo: " FAILED"))
    }
    if line.starts("build successful") { tally.isWell = true }
    if line.starts("build failed") || line.starts("failure: build failed") { tally.isBad = true }
    if line.has("no tests found for given includes") || line.has(":test no-source") {
      tally.isEmpty = true
    }
    if line.has(" completed"), let ran = line.number(before: "tests") ?? line.number(before: "test")
    {
      let failed = line.number(before: "failed") ?? 0
      let skipped = line.number(before: "skipped") ?? 0
      tally.add(passed: max(0, ran - failed - skipped), failed: failed)
    }
  }

  /// JUnit's own launchers: `OK (5 tests)`, `[ 5 tests successful ]`, `[ 1 tests failed ]`.
  static let junit = Runner(
    "junit",
    .tests,
    calls: "sbt test,sbt testOnly,mill test,ant test,bazel test,bazelisk test,lein test",
    filters: "--test_filter testOnly",
    settings: "--config",
    marks: "ok (,tests successful,tests failed,passed: total,failed: total,failures!!!,executed "
  ) { line, tally in
    if line.starts("ok ("), line.has(" test"), let count = line.number(after: "ok (") {
      tally.set(passed: count, failed: 0)
      tally.isEmpty = count == 0
    } else if line.has("tests successful") {
      tally.set(passed: line.number(before: "tests successful"), failed: tally.failed)
    } else if line.has("tests failed ]") {
      tally.set(passed: tally.passed, failed: line.number(before: "tests failed"))
    } else if line.has("passed: total "), let total = line.number(after: "total ") {
      let failed = (line.number(after: "failed ") ?? 0) + (line.number(after: "errors ") ?? 0)
      tally.set(passed: max(0, total - failed), failed: failed)
    } else if line.has("failed: total ") || line.has("failures!!!") {
      tally.isBad = true
    } else if line.starts("executed "), line.has(" out of "), line.has(" test") {
      if line.has("fail") { tally.isBad = true } else { tally.isWell = true }
    }
  }
}
