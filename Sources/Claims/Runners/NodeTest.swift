extension Runner {
  /// `# tests 3`, `# pass 2`, `# fail 1`, or with `ℹ`; TAP producers print the same.
  static let nodeTest = Runner(
    "node --test",
    .tests,
    calls: "node --test,tsx --test,tape,tap,ava",
    filters: "--test-name-pattern --test-only --match -m",
    settings: "--test-reporter --import --loader --require -r --test-concurrency",
    marks: "not ok ,bail out,# ,\u{2139} ,passed,failed"
  ) { line, tally in
    if line.starts("not ok "), !line.has("# todo"), !line.has("# skip") {
      tally.note(failure: line.name(after: "not ok ")?.afterNumber)
    }
    if line.starts("bail out!") { tally.isBad = true }
    let isSummary = line.starts("# ") || line.starts("\u{2139} ")
    if isSummary, line.wordCount == 3 {
      if let pass = line.number(after: " pass ") { tally.passed = pass }
      if let fail = line.number(after: " fail ") { tally.failed = (tally.failed ?? 0) + fail }
      if let cancelled = line.number(after: " cancelled "), cancelled > 0 {
        tally.failed = (tally.failed ?? 0) + cancelled
      }
      if line.number(after: " tests ") == 0 { tally.isEmpty = true }
    }
    if line.startsWithNumber, line.wordCount <= 4 {
      if line.has(" tests passed") || line.has(" test passed") {
        tally.add(passed: line.number(before: "tests") ?? line.number(before: "test"), failed: 0)
      } else if line.has(" tests failed") || line.has(" test failed") {
        tally.add(passed: 0, failed: line.number(before: "tests") ?? line.number(before: "test"))
      }
    }
  }
}

extension String {
  /// A TAP line's name: what stands behind its number and dash.
  fileprivate var afterNumber: String {
    String(drop { $0.isNumber || $0 == " " || $0 == "-" })
  }
}
