extension Runner {
  /// `test result: ok. 12 passed; 0 failed; …` once a target, and nextest's `Summary` line.
  static let cargo = Runner(
    "cargo test",
    .tests,
    calls: "cargo test,cargo t,cargo nextest run",
    filters: "-p --package --test --bin --lib --doc --example -E --exclude --skip",
    settings: "--features -F --profile --target --manifest-path -j --test-threads",
    marks: "... failed,could not compile,test failed,test result:,summary ["
  ) { line, tally in
    if line.starts("test "), line.has(" ... failed") {
      tally.note(failure: line.name(after: "test ", upTo: " ... "))
    }
    if line.starts("error: could not compile") || line.starts("error: test failed") {
      tally.isBad = true
    }
    let isTarget = line.starts("test result:")
    guard isTarget || line.starts("summary [") else { return }
    tally.add(passed: line.number(before: "passed"), failed: line.number(before: "failed") ?? 0)
    if line.starts("test result: failed") { tally.isBad = true }
    tally.isEmpty = tally.passed == 0 && tally.failed == 0
  }
}
