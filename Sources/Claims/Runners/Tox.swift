extension Runner {
  /// Prints `congratulations :)` or `evaluation failed :(`, nox a line for each session.
  static let tox = Runner(
    "tox",
    .tests,
    calls: "tox,nox",
    filters: "-e -s -k --session -m",
    settings: "-c --workdir -p",
    takesParts: false,
    marks: "congratulations,evaluation failed,session "
  ) { line, tally in
    if line.starts("congratulations :)") || line.has(" was successful.") && line.has("session ") {
      tally.isWell = true
    }
    if line.starts("evaluation failed :(") || line.has("session ") && line.has(" failed.") {
      tally.isBad = true
    }
  }
}
