extension Runner {
  /// `==== 1 failed, 419 passed, 2 skipped in 3.21s ====`, with `-q` without the marks.
  static let pytest = Runner(
    "pytest",
    .tests,
    calls: "pytest,py.test",
    filters: "-k -m --lf --last-failed --ff --sw --stepwise --deselect --ignore --testmon",
    settings: "-n --maxfail -p -o -c --tb --cov --cov-report --rootdir --durations -W --timeout",
    marks:
      "failed,error,keyboardinterrupt,interrupted by user,collected 0 items,no tests ran,passed,skipped,deselected"
  ) { line, tally in
    if line.starts("failed ") || line.starts("error ") {
      tally.note(failure: line.name(after: "failed ") ?? line.name(after: "error "))
    }
    if line.has("keyboardinterrupt") || line.has("!! interrupted by user") {
      tally.isInterrupted = true
    }
    if line.starts("internalerror>") { tally.isBad = true }
    if line.starts("collected 0 items") || line.has("no tests ran in") { tally.isEmpty = true }
    guard line.has(" in ") else { return }
    let isClosing = line.starts("=") || line.count < 200 && line.startsWithNumber
    guard isClosing else { return }
    let passed = line.number(before: "passed")
    let failed = sum(
      line.number(before: "failed"),
      line.number(before: "error") ?? line.number(before: "errors")
    )
    let aside = [
      line.number(before: "skipped"), line.number(before: "deselected"),
      line.number(before: "xfailed"), line.number(before: "xpassed"),
    ]
    guard passed != nil || failed != nil || aside.contains(where: { $0 != nil }) else { return }
    tally.set(passed: passed ?? 0, failed: failed ?? 0)
    if passed ?? 0 == 0, failed ?? 0 == 0 {
      tally.isEmpty = line.number(before: "xfailed") == nil
    } else {
      tally.isEmpty = false
    }
  }
}
