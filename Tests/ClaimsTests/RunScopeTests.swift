import Claims
import Testing
import Vocabulary

/// Which later run clears an earlier failure, and what a run proves.
@Suite struct RunScopeTests {
  private let now = Instant(milliseconds: 1_767_225_600_000)

  private func run(
    _ command: String,
    _ exitCode: Int64,
    _ number: Int64,
    _ evidenceClass: EvidenceClass = .testResult,
    output: String? = nil
  ) -> Evidence {
    var item = Evidence(
      evidenceId: "v\(number)",
      sequence: number,
      evidenceClass: evidenceClass,
      producedBy: .runtime,
      producedAt: nil,
      arrivedAt: now
    )
    item.summary = "a run"
    item.command = command
    item.run = RunReading(
      outcome: nil,
      exitCode: exitCode,
      command: command,
      output: output,
      summary: nil,
      isCheck: evidenceClass.isCheckResult
    )
    return item
  }

  private func stands(_ failed: String, after passed: String) -> Bool {
    !EvidenceRecord([run(failed, 1, 1), run(passed, 0, 2)]).standingFailures.isEmpty
  }

  @Test(arguments: [
    ("pytest", "pytest"), ("pytest", "python3 -m pytest -q"), ("pytest -x", "poetry run pytest"),
    ("pytest tests/a.py::one", "pytest tests/a.py"), ("pytest tests/a.py", "pytest"),
    ("pytest -k auth", "pytest"), ("go test ./pkg/a", "go test ./..."),
    ("cargo test parser", "cargo test"), ("npx jest src/a.test.ts", "npx jest"),
    ("cd app && pytest", "cd app && pytest -v"), ("npm test", "npm test"),
    ("./gradlew test --tests X", "./gradlew test"), ("swift test --filter A", "swift test"),
    ("mvn test -Dtest=A", "mvn -q test"), ("timeout 500 pytest | tail -5", "pytest"),
  ])
  func theSameOrAWiderRunClears(_ failed: String, _ passed: String) {
    #expect(!stands(failed, after: passed))
  }

  @Test(arguments: [
    ("pytest", "pytest tests/a.py"), ("pytest", "pytest -k auth"),
    ("pytest", "pytest tests/a.py::one"), ("pytest tests/a.py", "pytest tests/b.py"),
    ("pytest tests/a.py", "pytest tests/a.pyc"), ("go test ./...", "go test -run TestA ./..."),
    ("npx jest", "npx jest -t login"), ("npx jest", "npx jest --testPathPattern=auth"),
    ("swift test", "swift test --filter A"), ("mvn test", "mvn test -Dtest=A"),
    ("dotnet test", "dotnet test --filter A"), ("pytest", "npx jest"), ("pytest", "eslint ."),
    ("cd a && npm test", "cd b && npm test"), ("npm test", "npm run lint"), ("pytest", "ls"),
  ])
  func anotherOrANarrowerRunClearsNothing(_ failed: String, _ passed: String) {
    #expect(stands(failed, after: passed))
  }

  @Test func aRunThatFoundNothingToRunNeitherClearsNorFails() {
    let empty = run("pytest tests/typo.py", 5, 1, output: "no tests ran in 0.01s")
    #expect(EvidenceRecord([empty]).standingFailures.isEmpty)
    let failed = run("pytest", 1, 2)
    let later = run("pytest", 0, 3, output: "collected 0 items")
    #expect(EvidenceRecord([failed, later]).standingFailures.count == 1)
  }

  @Test(arguments: [
    ("pytest", true), ("npm test", true), ("eslint .", false), ("npx tsc --noEmit", false),
    ("cargo build", false), ("eslint . && npx jest", true), ("ruff check .", false),
  ])
  func onlyATestRunProvesTests(_ command: String, _ proves: Bool) {
    let record = EvidenceRecord([run(command, 0, 1)])
    let claim = Claim(
      type: .verifiedCompletion,
      isDeclared: false,
      range: 0..<5,
      subjects: [.tests]
    )
    let support = record.supports(for: [claim], assessments: record.assessments(base: 0, now: now))[
      0
    ]
    #expect(support.isSupported == proves)
  }

  @Test func whatACommandOnlyShowsIsNoOutcome() {
    let shown = run("grep -rn failed logs", 0, 1, .toolOutput, output: "a.log: 3 failed, 2 passed")
    #expect(shown.run.outcome == .passed)
    #expect(EvidenceRecord([shown]).standingFailures.isEmpty)
  }

  @Test func aLongOutputWithoutLineEndsIsReadInTime() {
    let output = String(repeating: "1 ", count: 500_000) + "\n1 failed, 2 passed in 0.1s"
    #expect(run("pytest | tail", 0, 1, output: output).run.failedCount == 1)
  }
}
