/// The words of a simple command without what only starts it: `timeout 60 poetry run pytest -q`.
enum CommandWords {
  /// The program that does the work, with its arguments.
  static func bare(_ words: [String]) -> [String] {
    var words = words[...]
    for _ in 0..<8 {
      guard let shorter = unwrapped(words) else { break }
      words = shorter
    }
    return Array(words)
  }

  private static func unwrapped(_ words: ArraySlice<String>) -> ArraySlice<String>? {
    guard let first = words.first else { return nil }
    let name = first.fileName
    let rest = words.dropFirst()
    if let starter = starters[name] {
      return stripped(rest, of: starter)
    }
    if isPython(name) {
      if rest.first == "-m" { return rest.dropFirst() }
      return rest.first?.fileName == "manage.py" ? rest : nil
    }
    if name == "php", let script = rest.first, !script.hasPrefix("-") { return rest }
    if name == "docker" || name == "podman", let exec = container(rest) { return exec }
    for (runner, verb) in runVerbs where name == runner && rest.first == verb {
      return options(rest.dropFirst())
    }
    if name == "yarn" || name == "pnpm", let tool = rest.first, isTool(tool) { return rest }
    return nil
  }

  /// Programs that start another, with the number of arguments they take before it.
  private static let starters: [String: Int] = [
    "timeout": 1, "time": 0, "sudo": 0, "nice": 0, "nohup": 0, "env": 0, "command": 0, "exec": 0,
    "xvfb-run": 0, "npx": 0, "bunx": 0, "stdbuf": 0, "unbuffer": 0, "dotenv": 0, "cross-env": 0,
    "if": 0, "!": 0, "while": 0, "until": 0, "caffeinate": 0, "ionice": 0, "strace": 0,
    "gtimeout": 1, "wine": 0, "arch": 0, "nyc": 0, "c8": 0, "doppler": 0,
  ]

  private static let runVerbs: [(String, String)] = [
    ("uv", "run"), ("poetry", "run"), ("pipenv", "run"), ("hatch", "run"), ("pdm", "run"),
    ("rye", "run"), ("conda", "run"), ("pixi", "run"), ("bundle", "exec"), ("pnpm", "exec"),
    ("pnpm", "dlx"), ("yarn", "exec"), ("yarn", "run"), ("yarn", "dlx"), ("npm", "exec"),
    ("coverage", "run"), ("mise", "exec"), ("bun", "x"), ("direnv", "exec"),
  ]

  private static func stripped(
    _ words: ArraySlice<String>,
    of arguments: Int
  ) -> ArraySlice<String>? {
    let rest = options(words).dropFirst(arguments)
    return rest.isEmpty ? nil : rest
  }

  /// The words behind options and variables; an option's own value is a word with a digit first.
  private static func options(_ words: ArraySlice<String>) -> ArraySlice<String> {
    var words = words
    var last = ""
    while let word = words.first {
      let isValue = valued.contains(last)
      guard word.hasPrefix("-") && word != "-m" || word.contains("=") || isValue else { break }
      last = word
      words = words.dropFirst()
    }
    return words.first == "-m" ? words.dropFirst() : words
  }

  private static let valued: Set<String> = [
    "-n", "-k", "-s", "--signal", "--kill-after", "-u", "--user", "-p", "--package", "--with",
    "--python", "--extra", "--group", "-e", "--env",
  ]

  private static func isPython(_ name: String) -> Bool {
    name == "py"
      || name.hasPrefix("python")
        && name.dropFirst(6).allSatisfy { $0.isNumber || $0 == "." }
  }

  private static func isTool(_ word: String) -> Bool {
    Runner.called(by: [word]) != nil && word != "test"
  }

  /// What is run inside a container: the words behind its name.
  private static func container(_ words: ArraySlice<String>) -> ArraySlice<String>? {
    guard let verb = words.firstIndex(where: { $0 == "exec" || $0 == "run" }) else { return nil }
    let rest = options(words[(verb + 1)...]).dropFirst()
    return rest.isEmpty ? nil : rest
  }
}
