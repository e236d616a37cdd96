extension Runner {
  /// `Tests  2 failed | 40 passed | 1 skipped (43)`.
  static let vitest = Runner(
    "vitest",
    .tests,
    calls: "vitest",
    filters: "-t --testNamePattern --changed --related --project --shard",
    settings: "-c --config --reporter --pool --environment -r --root --dir",
    marks: "fail ,no test files,unhandled error,test files ,type errors ,tests "
  ) { line, tally in
    if line.starts("fail "), line.has(" > ") { tally.note(failure: line.name(after: "fail ")) }
    if line.starts("no test files found") { tally.isEmpty = true }
    if line.has("unhandled error"), line.has("vitest caught") { tally.isBad = true }
    if line.starts("test files "), line.number(before: "failed") ?? 0 > 0 { tally.isBad = true }
    if line.starts("type errors "), line.number(before: "error") ?? 0 > 0 { tally.isBad = true }
    guard line.starts("tests "), line.has(")") else { return }
    let passed = line.number(before: "passed")
    let failed = line.number(before: "failed")
    guard passed != nil || failed != nil || line.has("skipped") || line.has("todo") else { return }
    tally.set(passed: passed ?? 0, failed: failed ?? 0)
    tally.isEmpty = passed ?? 0 == 0 && failed ?? 0 == 0
  }
}
