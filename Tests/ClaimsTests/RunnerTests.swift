import Testing
import Vocabulary

@testable import Claims

/// What runners really print, and what is read in it.
@Suite struct RunnerTests {
  enum Verdict { case passed, failed, empty, masked, unfinished }

  struct Sample: Sendable, CustomTestStringConvertible {
    let command: String
    let exitCode: Int64?
    let output: String
    let verdict: Verdict
    var passed: Int64?
    var failed: Int64?

    init(
      _ command: String,
      _ exitCode: Int64?,
      _ output: String,
      _ verdict: Verdict,
      _ passed: Int64? = nil,
      _ failed: Int64? = nil
    ) {
      (self.command, self.exitCode, self.output) = (command, exitCode, output)
      (self.verdict, self.passed, self.failed) = (verdict, passed, failed)
    }

    var testDescription: String { "\(command) → \(verdict)" }
  }

  private func verdict(_ run: RunReading) -> Verdict? {
    if run.outcome == .passed { return .passed }
    if run.outcome == .failed { return .failed }
    if run.isUnfinished { return .unfinished }
    if run.isMasked { return .masked }
    return run.isEmpty ? .empty : nil
  }

  @Test(arguments: python + scripts + compiled + jvm + others + checks)
  func isRead(_ sample: Sample) {
    let run = RunReading(
      outcome: nil,
      exitCode: sample.exitCode,
      command: sample.command,
      output: sample.output,
      summary: nil
    )
    #expect(verdict(run) == sample.verdict)
    if let passed = sample.passed { #expect(run.passedCount == passed) }
    if let failed = sample.failed { #expect(run.failedCount == failed) }
  }

  /// A line without a runner's marks tells that runner nothing.
  @Test(arguments: python + scripts + compiled + jvm + others + checks)
  func noLineWithoutItsMarksIsRead(_ sample: Sample) {
    for line in RunLines(sample.output).lines {
      let marks = line.marks
      for runner in Runner.all where marks & runner.bit == 0 {
        var tally = RunTally()
        runner.read(line, &tally)
        #expect(!tally.isClosed && !tally.isInterrupted && tally.failures.isEmpty, "\(runner.name)")
      }
    }
  }

  static let python: [Sample] = [
    Sample(
      "pytest",
      0,
      "collected 420 items\n\n\u{1B}[32m===== \u{1B}[1m420 passed\u{1B}[0m\u{1B}[32m in 3.21s =====\u{1B}[0m\r\n",
      .passed,
      420,
      0
    ),
    Sample(
      "python -m pytest -q",
      1,
      "FAILED tests/a.py::test_b - assert 1 == 2\n1 failed, 419 passed, 2 skipped, 1 warning in 3.21s",
      .failed,
      419,
      1
    ),
    Sample(
      "pytest",
      0,
      "== 3 passed, 2 skipped, 1 deselected, 1 xfailed in 0.10s ==",
      .passed,
      3,
      0
    ),
    Sample("pytest", 5, "collected 0 items\n\n=== no tests ran in 0.01s ===", .empty),
    Sample("pytest -k nothing", 5, "=== 12 deselected in 0.02s ===", .empty),
    Sample(
      "pytest",
      2,
      "collected 3 items\n!!! KeyboardInterrupt !!!\n=== 2 passed in 1.00s ===",
      .unfinished
    ),
    Sample("pytest", 2, "!!! Interrupted: 1 error during collection !!!\n1 error in 0.2s", .failed),
    Sample("pytest | tail -1", 0, "1 failed, 419 passed in 3.2s", .failed, 419, 1),
    Sample("pytest 2>&1 | tail -1", 0, "420 passed in 3.2s", .passed, 420),
    Sample("pytest > log.txt || true", 0, "", .masked),
    Sample("pytest; true", 0, "", .masked),
    Sample("pytest; exit 0", 0, "", .masked),
    Sample("set +e\npytest\necho done", 0, "done", .masked),
    Sample("pytest && echo done", 0, "done", .passed),
    Sample("set -o pipefail; pytest | tee log", 0, "...", .passed),
    Sample("pytest -q; echo \"exit: $?\"", 0, "exit: 1", .failed),
    Sample("pytest -q; echo $?", 0, "0", .passed),
    Sample("pytest", 1, "420 passed in 3.2s", .failed),
    Sample("pytest", 0, "2 failed, 1 passed in 3.2s", .failed),
    Sample("timeout 60 pytest", 124, "tests/a.py ....", .unfinished),
    Sample("pytest", 137, "tests/a.py ....", .unfinished),
    Sample("pytest", nil, "tests/a.py ....", .unfinished),
    Sample("pytest &", 0, "", .unfinished),
    Sample("pytest", 127, "bash: pytest: command not found", .empty),
    Sample("python -m unittest", 0, "Ran 5 tests in 0.001s\n\nOK (skipped=1)", .passed, 4),
    Sample(
      "python3 -m unittest -v",
      1,
      "FAIL: test_a (t.T)\nRan 5 tests in 0.001s\n\nFAILED (failures=1, errors=1)",
      .failed,
      3,
      2
    ),
    Sample("python -m unittest", 5, "Ran 0 tests in 0.000s\n\nNO TESTS RAN", .empty),
    Sample("tox", 0, "  py311: OK (3.2 seconds)\n  congratulations :) (3.3 seconds)", .passed),
    Sample("tox | cat", 0, "  py311: FAIL code 1\n  evaluation failed :( (1 s)", .failed),
  ]

  static let scripts: [Sample] = [
    Sample(
      "npx jest",
      0,
      "Test Suites: 4 passed, 4 total\nTests:       2 skipped, 39 passed, 41 total\nTime: 2 s",
      .passed,
      39,
      0
    ),
    Sample(
      "npm test | cat",
      0,
      "Test Suites: 1 failed, 3 passed, 4 total\nTests:       1 failed, 39 passed, 40 total",
      .failed,
      39,
      1
    ),
    Sample("npx jest nothing", 1, "No tests found, exiting with code 1", .empty),
    Sample(
      "npx vitest run",
      0,
      " Test Files  4 passed (4)\n      Tests  40 passed | 1 skipped (41)\n   Start at  10:00:00",
      .passed,
      40
    ),
    Sample(
      "pnpm vitest run | tail",
      0,
      " Test Files  1 failed | 3 passed (4)\n      Tests  2 failed | 40 passed (42)",
      .failed,
      40,
      2
    ),
    Sample("npx vitest run", 1, "No test files found, exiting with code 1", .empty),
    Sample("npx mocha", 0, "  39 passing (2s)\n  2 pending", .passed, 39, 0),
    Sample("npx mocha", 1, "  38 passing (2s)\n  1 failing", .failed, 38, 1),
    Sample("npx mocha", 0, "  0 passing (1ms)", .empty),
    Sample(
      "npx playwright test",
      1,
      "  1 failed\n    a.spec.ts:3\n  5 passed (3.2s)",
      .failed,
      5,
      1
    ),
    Sample("node --test", 0, "# tests 3\n# pass 3\n# fail 0\n# cancelled 0", .passed, 3, 0),
    Sample("node --test | cat", 0, "ℹ tests 3\nℹ pass 2\nℹ fail 1\nℹ cancelled 0", .failed, 2, 1),
    Sample("node --test", 0, "# tests 0\n# pass 0\n# fail 0", .empty),
    Sample("bun test", 0, " 3 pass\n 0 fail\nRan 3 tests across 1 file. [12ms]", .passed, 3, 0),
    Sample("bun test", 1, " 2 pass\n 1 fail\nRan 3 tests across 1 file. [12ms]", .failed, 2, 1),
    Sample("deno test", 0, "ok | 3 passed | 0 failed (12ms)", .passed, 3, 0),
    Sample("deno test", 1, "FAILED | 2 passed | 1 failed (1s)", .failed, 2, 1),
  ]

  static let compiled: [Sample] = [
    Sample(
      "go test ./...",
      0,
      "ok  \texample.com/a\t0.12s\n?   \texample.com/b\t[no test files]",
      .passed
    ),
    Sample(
      "go test ./... | tail",
      0,
      "--- FAIL: TestA (0.00s)\nFAIL\texample.com/a\t0.1s\nFAIL",
      .failed
    ),
    Sample("go test ./...", 0, "?   \texample.com/b\t[no test files]", .empty),
    Sample("go test -run X ./a", 0, "ok  \texample.com/a\t0.1s [no tests to run]", .empty),
    Sample(
      "cargo test",
      0,
      "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out\n"
        + "test result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out",
      .passed,
      12,
      0
    ),
    Sample(
      "cargo test 2>&1 | tail",
      0,
      "test a::b ... FAILED\ntest result: FAILED. 11 passed; 1 failed; 0 ignored",
      .failed,
      11,
      1
    ),
    Sample(
      "cargo test nope",
      0,
      "running 0 tests\ntest result: ok. 0 passed; 0 failed; 0 ignored",
      .empty
    ),
    Sample(
      "cargo nextest run",
      0,
      "Summary [ 0.5s] 12 tests run: 12 passed, 2 skipped",
      .passed,
      12
    ),
    Sample(
      "swift test",
      0,
      "Executed 0 tests, with 0 failures (0 unexpected) in 0.0 (0.0) seconds\n"
        + "✔ Test run with 12 tests in 3 suites passed after 0.1 seconds.",
      .passed,
      12
    ),
    Sample(
      "swift test | tail",
      0,
      "✘ Test run with 12 tests in 3 suites failed after 0.1 seconds with 1 issue.",
      .failed
    ),
    Sample(
      "swift test",
      1,
      "Executed 12 tests, with 1 failure (0 unexpected) in 0.1 (0.1) seconds",
      .failed,
      11,
      1
    ),
    Sample(
      "swift test",
      0,
      "Executed 0 tests, with 0 failures (0 unexpected) in 0.0 seconds",
      .empty
    ),
    Sample("ctest", 0, "100% tests passed, 0 tests failed out of 12", .passed, 12, 0),
    Sample("ctest | tail", 0, "83% tests passed, 2 tests failed out of 12", .failed, 10, 2),
    Sample("ctest", 0, "No tests were found!!!", .empty),
  ]

  static let jvm: [Sample] = [
    Sample(
      "mvn -q test",
      0,
      "[INFO] Tests run: 5, Failures: 0, Errors: 0, Skipped: 1, Time elapsed: 0.1 s - in A\n"
        + "[INFO] Tests run: 5, Failures: 0, Errors: 0, Skipped: 1\n[INFO] BUILD SUCCESS",
      .passed,
      4,
      0
    ),
    Sample(
      "./mvnw test | tail",
      0,
      "[ERROR] Tests run: 5, Failures: 1, Errors: 1, Skipped: 0\n[INFO] BUILD FAILURE",
      .failed,
      3,
      2
    ),
    Sample("mvn test", 0, "[INFO] No tests to run.\n[INFO] BUILD SUCCESS", .empty),
    Sample("./gradlew test", 0, "> Task :test\n\nBUILD SUCCESSFUL in 3s", .passed),
    Sample(
      "./gradlew test | tail",
      0,
      "5 tests completed, 1 failed\n\nBUILD FAILED in 3s",
      .failed,
      4,
      1
    ),
    Sample("sbt test", 0, "[info] Passed: Total 5, Failed 0, Errors 0, Passed 5", .passed, 5, 0),
  ]

  static let others: [Sample] = [
    Sample("bundle exec rspec", 0, "12 examples, 0 failures, 1 pending", .passed, 11, 0),
    Sample("rspec | tail", 0, "12 examples, 1 failure", .failed, 11, 1),
    Sample("rspec", 0, "0 examples, 0 failures", .empty),
    Sample(
      "bin/rails test",
      1,
      "12 runs, 30 assertions, 1 failures, 1 errors, 0 skips",
      .failed,
      10,
      2
    ),
    Sample("vendor/bin/phpunit", 0, "OK (12 tests, 30 assertions)", .passed, 12, 0),
    Sample(
      "phpunit | tail",
      0,
      "FAILURES!\nTests: 12, Assertions: 30, Failures: 1.",
      .failed,
      11,
      1
    ),
    Sample("vendor/bin/phpunit", 1, "No tests executed!", .empty),
    Sample(
      "dotnet test",
      0,
      "Passed!  - Failed:     0, Passed:    12, Skipped:     0, Total:    12",
      .passed,
      12,
      0
    ),
    Sample(
      "dotnet test | tail",
      0,
      "Failed!  - Failed:     1, Passed:    11, Skipped:     0",
      .failed,
      11,
      1
    ),
    Sample("dotnet test", 0, "No test matches the given testcase filter `X`", .empty),
    Sample(
      "make test",
      2,
      "1 failed, 3 passed in 0.1s\nmake: *** [Makefile:3: test] Error 1",
      .failed,
      3,
      1
    ),
    Sample("make test | tail", 0, "make: *** [Makefile:3: test] Error 1", .failed),
  ]

  static let checks: [Sample] = [
    Sample("npx tsc --noEmit", 0, "", .passed),
    Sample("npx tsc | head", 0, "src/a.ts(3,5): error TS2322: Type", .failed),
    Sample("npx eslint . | tail", 0, "✖ 3 problems (2 errors, 1 warning)", .failed),
    Sample("npx eslint .", 0, "✖ 1 problem (0 errors, 1 warning)", .passed),
    Sample("mypy src | tail", 0, "Found 2 errors in 1 file (checked 3 source files)", .failed),
    Sample("ruff check . || true", 0, "All checks passed!", .passed),
    Sample("ruff check . || true", 0, "Found 3 errors.", .failed),
  ]
}
