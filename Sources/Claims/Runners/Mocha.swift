extension Runner {
  /// `39 passing (2s)`, then `1 failing` and `2 pending`; Cypress prints the same for a spec.
  static let mocha = Runner(
    "mocha",
    .tests,
    calls: "mocha,_mocha,nyc mocha,c8 mocha,cypress run,wdio run",
    filters: "-g --grep -f --fgrep --spec",
    settings: "-r --require -t --timeout -R --reporter --config --ui -u",
    marks: "no test files,all specs passed, failed (,passing,failing"
  ) { line, tally in
    if line.starts("error: no test files found") { tally.isEmpty = true }
    if line.starts("all specs passed!") { tally.isWell = true }
    if line.has(" of "), line.has(" failed ("), line.has("%)") { tally.isBad = true }
    guard line.startsWithNumber, line.count < 60 else { return }
    if let passing = line.number(before: "passing") {
      tally.add(passed: passing, failed: 0)
      tally.isEmpty = tally.passed == 0
    } else if let failing = line.number(before: "failing") {
      tally.add(passed: 0, failed: failing)
      tally.isEmpty = false
    }
  }
}
