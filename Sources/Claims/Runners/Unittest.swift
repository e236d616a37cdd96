extension Runner {
  /// `Ran 5 tests in 0.001s`, then `OK (skipped=1)` or `FAILED (failures=1, errors=2)`.
  static let unittest = Runner(
    "unittest",
    .tests,
    calls: "unittest,nose2,manage.py test,django-admin test",
    filters: "-k --tag --exclude-tag",
    settings: "-s -t -p --settings --parallel",
    marks: "fail: ,error: test,keyboardinterrupt,no tests ran,ran ,failed (,ok (skipped"
  ) { line, tally in
    if line.starts("fail: ") || line.starts("error: test") {
      tally.note(failure: line.name(after: "fail: ") ?? line.name(after: "error: "))
    }
    if line.starts("keyboardinterrupt") { tally.isInterrupted = true }
    if line.starts("no tests ran") { tally.isEmpty = true }
    if line.starts("ran "), line.has(" test"), line.has(" in "),
      let ran = line.number(after: "ran ")
    {
      tally.set(passed: ran, failed: 0)
      tally.isEmpty = ran == 0
    }
    if line.starts("failed (") {
      let failed = sum(
        line.number(after: "failures="),
        line.number(after: "errors="),
        line.number(after: "unexpected successes=")
      )
      let aside = sum(line.number(after: "skipped="), line.number(after: "expected failures="))
      tally.isBad = true
      tally.set(
        passed: max(0, (tally.passed ?? 0) - (failed ?? 0) - (aside ?? 0)),
        failed: failed
      )
    } else if line.starts("ok (skipped="), let skipped = line.number(after: "skipped=") {
      tally.passed = max(0, (tally.passed ?? 0) - skipped)
      if tally.passed == 0 { tally.isEmpty = true }
    }
  }
}
