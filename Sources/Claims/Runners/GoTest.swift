extension Runner {
  /// `ok  	pkg	0.1s`, `FAIL	pkg	0.2s`, `?   	pkg	[no test files]`; gotestsum: `DONE 12 tests`.
  static let go = Runner(
    "go test",
    .tests,
    calls: "go test,gotestsum",
    filters: "-run -skip -short",
    settings: "-count -timeout -race -v -coverprofile -tags -p -parallel --format",
    marks: "--- pass,panic: ,fail,no test,ok ,done "
  ) { line, tally in
    if line.starts("--- fail: ") {
      tally.note(failure: line.name(after: "--- fail: ", upTo: " ("))
      if tally.failed == nil { tally.failed = 0 }
    }
    if line.starts("--- pass: ") { tally.add(passed: 1, failed: 0) }
    if line.starts("--- fail: ") { tally.add(passed: 0, failed: 1) }
    if line.starts("panic: ") || line.has("[build failed]") || line.has("[setup failed]") {
      tally.isBad = true
    }
    if line.starts("fail ") || line.starts("fail:") || line.text == "FAIL" { tally.isBad = true }
    let hasNone =
      line.has("[no test files]") || line.has("[no tests to run]")
      || line.has("warning: no tests to run")
    if hasNone {
      if !tally.isWell { tally.isEmpty = true }
    } else if line.starts("ok ") {
      tally.isWell = true
      tally.isEmpty = false
    }
    if line.starts("done "), line.has(" test") {
      let failed = line.number(before: "failures") ?? line.number(before: "failure") ?? 0
      let errors = line.number(before: "errors") ?? line.number(before: "error") ?? 0
      let skipped = line.number(before: "skipped") ?? 0
      let ran = line.number(after: "done ") ?? 0
      tally.set(passed: max(0, ran - failed - skipped), failed: failed + errors)
    }
  }
}
