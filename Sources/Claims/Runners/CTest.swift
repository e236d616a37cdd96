extension Runner {
  /// `100% tests passed, 0 tests failed out of 12`.
  static let ctest = Runner(
    "ctest",
    .tests,
    calls: "ctest,cmake --build test",
    filters: "-R -E -L -LE -I --tests-regex --rerun-failed --tests-from-file",
    settings: "-j --parallel -C --build-config --test-dir --timeout --preset",
    takesParts: false,
    marks: "no tests were found,(failed),(timeout),(segfault),tests passed"
  ) { line, tally in
    if line.starts("no tests were found") { tally.isEmpty = true }
    if line.has("(failed)") || line.has("(timeout)") || line.has("(segfault)") {
      tally.note(failure: line.name(after: "", upTo: " ("))
    }
    guard line.has("tests passed"), line.has("failed out of"),
      let total = line.number(after: "out of")
    else { return }
    let failed = line.number(before: "tests failed") ?? line.number(before: "test failed") ?? 0
    tally.set(passed: max(0, total - failed), failed: failed)
    tally.isEmpty = total == 0
  }
}
