extension Runner {
  /// `✖ 3 problems (2 errors, 1 warning)`; silent where all is well.
  static let eslint = Runner(
    "eslint",
    .lint,
    calls: "eslint,eslint_d,next lint,xo,standard,tslint,stylelint",
    settings: "-c --config --ext --max-warnings --format -f --cache-location",
    marks: " problem"
  ) { line, tally in
    guard line.has(" problem"), line.has(" error") else { return }
    guard let errors = line.number(before: "errors") ?? line.number(before: "error") else { return }
    if errors > 0 { tally.isBad = true } else { tally.isWell = true }
  }

  /// Prints `All checks passed!` or `Found 3 errors`.
  static let ruff = Runner(
    "ruff",
    .lint,
    calls: "ruff check,ruff format,ruff,flake8,pylint,black,isort,pycodestyle,bandit",
    filters: "--select --ignore",
    settings: "--config -l --line-length --rcfile",
    marks: "all checks passed,all done!,found ,would reformat,oh no!"
  ) { line, tally in
    if line.starts("all checks passed!") || line.starts("all done!") { tally.isWell = true }
    if line.starts("found "), line.has(" error"), !line.has(" fixed, 0 remaining") {
      tally.isBad = true
    }
    if line.starts("would reformat") || line.starts("oh no!") { tally.isBad = true }
  }

  /// Linters of other languages, each by its closing line.
  static let linters = Runner(
    "lint",
    .lint,
    calls: """
      prettier,biome check,biome lint,biome ci,golangci-lint run,rubocop,cargo clippy,\
      cargo fmt,swiftlint,swift format,swift-format,shellcheck,hadolint,oxlint,phpcs,phpstan,\
      ktlint,detekt,go vet,staticcheck,gofmt,yamllint,markdownlint,ansible-lint
      """,
    settings: "-c --config",
    marks: "no offenses,0 violations,prettier,0 issues.,code style issues,could not compile,offense"
  ) { line, tally in
    if line.has("no offenses detected") || line.has("found 0 violations")
      || line.starts("all matched files use prettier") || line.starts("0 issues.")
    {
      tally.isWell = true
    }
    if line.starts("[warn] code style issues found") || line.starts("error: could not compile") {
      tally.isBad = true
    }
    if line.has(" offenses detected") || line.has(" offense detected"), !line.has(" no offenses") {
      tally.isBad = true
    }
  }
}
