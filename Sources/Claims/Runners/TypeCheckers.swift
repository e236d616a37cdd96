extension Runner {
  /// Silent where all is well, else `src/a.ts(3,5): error TS2322: …` and `Found 3 errors`.
  static let tsc = Runner(
    "tsc",
    .types,
    calls: "tsc,vue-tsc,tsgo,svelte-check",
    filters: "",
    settings: "-p --project -b --build",
    marks: "error ts,found "
  ) { line, tally in
    if line.has("error ts") { tally.isBad = true }
    if line.starts("found "), line.has(" error"), let count = line.number(after: "found ") {
      if count > 0 { tally.isBad = true } else { tally.isWell = true }
    }
  }

  /// `Success: no issues found in 3 source files`, `Found 2 errors in 1 file`; pyright:
  /// `0 errors, 0 warnings, 0 informations`.
  static let mypy = Runner(
    "mypy",
    .types,
    calls: "mypy,dmypy,pyright,basedpyright,pyre check,ty check",
    settings: "--config-file -p --project",
    marks: "success: no issues,found , error"
  ) { line, tally in
    if line.starts("success: no issues found") { tally.isWell = true }
    if line.starts("found "), line.has(" error"), line.has(" file") { tally.isBad = true }
    if line.has(" errors,") || line.has(" error,"), line.has(" warning"),
      let errors = line.number(before: "errors") ?? line.number(before: "error")
    {
      if errors > 0 { tally.isBad = true } else { tally.isWell = true }
    }
  }
}
