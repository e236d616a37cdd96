extension Runner {
  /// `12 examples, 1 failure, 2 pending`, and errors outside of the examples.
  static let rspec = Runner(
    "rspec",
    .tests,
    calls: "rspec,rake spec,spring rspec",
    filters: "-e --example -t --tag --only-failures --next-failure -n",
    settings: "-f --format -r --require -o --out --seed",
    marks: "rspec ./,no examples,example"
  ) { line, tally in
    if line.starts("rspec ./") { tally.note(failure: line.name(after: "rspec ", upTo: " # ")) }
    if line.starts("no examples found") { tally.isEmpty = true }
    guard line.startsWithNumber,
      let ran = line.number(before: "examples,") ?? line.number(before: "example,")
    else { return }
    let failed = sum(
      line.number(before: "failures") ?? line.number(before: "failure"),
      line.number(before: "errors") ?? line.number(before: "error")
    )
    let pending = line.number(before: "pending") ?? 0
    tally.set(passed: max(0, ran - (failed ?? 0) - pending), failed: failed)
    tally.isEmpty = ran == 0 && failed ?? 0 == 0
  }

  /// `12 runs, 30 assertions, 1 failures, 0 errors, 0 skips`.
  static let minitest = Runner(
    "minitest",
    .tests,
    calls: "rails test,rake test,minitest,m",
    filters: "-n --name",
    settings: "--seed -s",
    marks: "assertions"
  ) { line, tally in
    guard line.startsWithNumber, line.has("assertions"),
      let ran = line.number(before: "runs") ?? line.number(before: "tests")
    else { return }
    let failed = (line.number(before: "failures") ?? 0) + (line.number(before: "errors") ?? 0)
    let skipped = line.number(before: "skips") ?? line.number(before: "skipped") ?? 0
    tally.set(passed: max(0, ran - failed - skipped), failed: failed)
    tally.isEmpty = ran == 0
  }
}
