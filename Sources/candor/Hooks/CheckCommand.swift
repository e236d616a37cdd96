/// The part of a shell command that runs tests or a build.
struct CheckCommand {
  /// What kind of check it is.
  enum Kind: Int {
    case build
    case test
  }

  let kind: Kind
  /// The check alone, pipes included, without what leads up to it, as the same check is told again.
  let text: String
  /// Whether the shell's exit code is the check's own.
  let ownsExitCode: Bool

  /// Finds the check in a command; a test counts before a build, the last before the first.
  init?(_ command: String) {
    let parts = Self.unwrapped(ShellCommand(command).parts)
    var best: (index: Int, kind: Kind, text: String)?
    for (index, part) in parts.enumerated() {
      guard let (kind, start) = Self.check(part.words) else { continue }
      if let best, best.kind.rawValue > kind.rawValue { continue }
      best = (index, kind, Self.text(part, from: start))
    }
    guard let best else { return nil }
    kind = best.kind
    text = best.text
    let later = parts[best.index...].map(\.separator)
    ownsExitCode = later.dropLast().allSatisfy { $0 == "&&" } && later.last != "||"
  }

  /// What a shell is asked to run by `-c`.
  private static func unwrapped(_ parts: [ShellCommand.Part]) -> [ShellCommand.Part] {
    guard parts.count == 1, parts[0].words.count == 3, parts[0].pipes.isEmpty,
      ["bash", "sh", "zsh"].contains(name(parts[0].words[0])),
      parts[0].words[1].hasPrefix("-"), parts[0].words[1].hasSuffix("c")
    else { return parts }
    return ShellCommand(parts[0].words[2]).parts
  }

  /// The check's text, from its own first word on; redirections of stderr are left out.
  private static func text(_ part: ShellCommand.Part, from start: Int) -> String {
    let words = part.sources[start...].filter { $0 != "2>&1" }
    let pipes = part.pipes.split(whereSeparator: \.isWhitespace).map(String.init)
    let end = part.separator == "&" ? ["&"] : []
    return (words + pipes + end).joined(separator: " ")
  }

  /// The kind of a simple command and the place of its own first word.
  private static func check(_ words: [String]) -> (kind: Kind, start: Int)? {
    var start = 0
    while start < words.count {
      let word = words[start]
      if isAssignment(word) || launchers.contains(name(word)) {
        start += 1
        while start < words.count, words[start].hasPrefix("-") || isDuration(words[start]) {
          start += 1
        }
        continue
      }
      if words.count > start + 1, let second = wrappers[name(word)], words[start + 1] == second {
        start += 2
        continue
      }
      break
    }
    let rest = Array(words[start...])
    guard let first = rest.first else { return nil }
    let line = ([name(first)] + rest.dropFirst()).joined(separator: " ") + " "
    if tests.contains(where: { line.hasPrefix($0 + " ") }) { return (.test, start) }
    let targets = rest.dropFirst().filter { !$0.hasPrefix("-") }
    if let known = testTargets[name(first)], targets.contains(where: known.contains) {
      return (.test, start)
    }
    if builds.contains(where: { line.hasPrefix($0 + " ") }) { return (.build, start) }
    if let known = buildTargets[name(first)], targets.contains(where: known.contains) {
      return (.build, start)
    }
    return nil
  }

  private static func name(_ word: String) -> String {
    let last = word.split(separator: "/").last.map(String.init) ?? word
    return last.hasPrefix("python3.") || last == "python3" ? "python" : last
  }

  private static func isAssignment(_ word: String) -> Bool {
    guard let sign = word.firstIndex(of: "="), sign != word.startIndex else { return false }
    return word[..<sign].allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
  }

  private static func isDuration(_ word: String) -> Bool {
    word.first?.isNumber == true
      && word.dropFirst().allSatisfy { $0.isNumber || ".smhd".contains($0) }
  }

  /// Programs that run the command after them.
  private static let launchers: Set<String> = [
    "env", "sudo", "time", "timeout", "nice", "xvfb-run", "npx", "bunx", "command", "exec",
  ]

  /// Two words that run the command after them.
  private static let wrappers = [
    "uv": "run", "poetry": "run", "pipenv": "run", "hatch": "run", "bundle": "exec",
    "pnpm": "exec", "yarn": "exec", "rye": "run", "pdm": "run", "npm": "exec",
  ]

  private static let tests = [
    "pytest", "py.test", "python -m pytest", "python -m unittest", "python manage.py test", "tox",
    "nox", "jest", "vitest", "mocha", "ava", "karma", "playwright test", "cypress run", "npm test",
    "npm t", "yarn test", "pnpm test", "bun test", "deno test", "node --test", "go test",
    "gotestsum", "cargo test", "cargo nextest", "swift test", "dotnet test", "ctest", "rspec",
    "rails test", "phpunit", "pest", "composer test", "mix test", "bazel test", "sbt test",
    "lein test", "stack test", "cabal test", "zig test", "zig build test", "flutter test",
    "dart test", "bats", "prove", "minitest", "run_tests.sh", "run-tests.sh", "test.sh",
    "runtests.sh",
  ]

  private static let testTargets: [String: Set<String>] = [
    "make": ["test", "tests", "check"], "just": ["test", "tests", "check"],
    "task": ["test", "tests"], "gradle": ["test", "check"], "gradlew": ["test", "check"],
    "mvn": ["test", "verify"], "mvnw": ["test", "verify"], "rake": ["test", "spec"],
    "xcodebuild": ["test"], "ninja": ["test", "check"],
    "npm": ["test", "test:unit", "test:ci", "test:integration", "test:e2e"],
    "yarn": ["test", "test:unit", "test:ci", "test:integration", "test:e2e"],
    "pnpm": ["test", "test:unit", "test:ci", "test:integration", "test:e2e"],
    "bun": ["test"],
  ]

  private static let builds = [
    "swift build", "cargo build", "cargo check", "go build", "go vet", "make", "ninja", "tsc",
    "cmake --build", "dotnet build", "bazel build", "webpack", "vite build", "next build",
    "xcodebuild", "python -m build", "docker build", "sbt compile", "mix compile", "zig build",
    "stack build", "cabal build", "flutter build",
  ]

  private static let buildTargets: [String: Set<String>] = [
    "npm": ["build"], "yarn": ["build"], "pnpm": ["build"], "bun": ["build"],
    "gradle": ["build", "assemble"], "gradlew": ["build", "assemble"],
    "mvn": ["compile", "package", "install"], "mvnw": ["compile", "package", "install"],
  ]
}
