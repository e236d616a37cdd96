/// What a shell command checks, as its words tell: what a runtime that saw it run records it as.
public enum CheckCommand: Sendable {
  /// It runs tests.
  case tests
  /// It compiles or bundles.
  case build

  /// Finds the check in a command.
  ///
  /// Tests count before a build; `nil` where it checks nothing known.
  public init?(_ command: String) {
    let words = ShellCommand(command).parts.map { CommandWords.bare($0.words) }
    if words.contains(where: { Self.proves(.tests, $0) || Self.isScript($0, Self.testNames) }) {
      self = .tests
    } else if words.contains(where: { Self.proves(.build, $0) || Self.isBuildScript($0) }) {
      self = .build
    } else {
      return nil
    }
  }

  private static func proves(_ kind: RunKind, _ words: [String]) -> Bool {
    Runner.called(by: words)?.runner.proves.contains(kind) ?? false
  }

  /// Programs that run what the project calls by that name: a script, a target, a task.
  private static let scriptRunners: Set<String> = [
    "npm", "yarn", "pnpm", "bun", "make", "gmake", "ninja", "just", "task", "invoke", "rake",
    "composer", "gradle", "gradlew", "mvn", "mvnw", "mix", "nox", "hatch", "rails", "manage.py",
    "mage", "turbo", "nx", "lerna", "cabal", "stack", "zig", "flutter", "dart",
  ]

  private static let testNames: Set<String> = ["test", "tests", "t", "check", "spec", "verify"]

  private static let buildNames: Set<String> = [
    "build", "compile", "package", "assemble", "all", "install",
  ]

  /// Programs that build without a word that says so.
  private static let plainBuilds: Set<String> = ["make", "gmake", "ninja"]

  private static func isScript(_ words: [String], _ names: Set<String>) -> Bool {
    guard let program = self.program(words) else { return false }
    if program == "nox" { return names == testNames }
    if scriptRunners.contains(program) {
      return words.dropFirst().contains { word in
        word.split(separator: ":").first.map { names.contains(String($0)) } ?? false
      }
    }
    let name = program.split(separator: ".").first.map(String.init) ?? program
    let parts = name.split { $0 == "-" || $0 == "_" }
    return names == testNames && program.hasSuffix(".sh")
      && parts.contains { $0 == "test" || $0 == "tests" || $0 == "runtests" }
  }

  /// What is run: of `bash ci/test.sh` the script.
  private static func program(_ words: [String]) -> String? {
    guard let first = words.first?.fileName, ["bash", "sh", "zsh", "dash"].contains(first) else {
      return words.first?.fileName
    }
    return words.dropFirst().first { !$0.hasPrefix("-") }?.fileName
  }

  private static func isBuildScript(_ words: [String]) -> Bool {
    guard let program = words.first?.fileName else { return false }
    return isScript(words, buildNames)
      && !(["npm", "yarn", "pnpm", "bun", "composer"].contains(program)
        && words.dropFirst().first == "install")
      || plainBuilds.contains(program) && words.dropFirst().allSatisfy { $0.hasPrefix("-") }
  }
}
