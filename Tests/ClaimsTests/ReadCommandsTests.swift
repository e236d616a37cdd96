import Testing

@testable import Claims

/// The memory of commands that were read changes no reading.
@Suite struct ReadCommandsTests {
  private func reading(
    _ command: String,
    _ commands: ReadCommands?,
    _ output: String? = nil
  )
    -> RunReading
  {
    RunReading(
      outcome: nil,
      exitCode: 0,
      command: command,
      output: output,
      summary: nil,
      commands: commands
    )
  }

  @Test func aCommandIsReadOnce() {
    let commands = ReadCommands()
    let first = commands.reading("pytest -q")
    #expect(commands.reading("pytest -q") === first)
    #expect(commands.reading("pytest -v") !== first)
  }

  /// Two commands that Unicode calls equal name other files.
  @Test func commandsThatOnlyLookTheSameAreReadEach() {
    let commands = ReadCommands()
    let short = commands.reading("pytest caf\u{E9}.py")
    #expect(commands.reading("pytest cafe\u{301}.py") !== short)
  }

  /// More commands than are kept, and some that are too long: every reading is what it is without
  /// the memory, whatever printed the output.
  @Test func whatIsForgottenIsReadAgain() {
    let commands = ReadCommands()
    let more = [
      "make", "cd app && npm test | tail -5", "python3 run.py", "", "git status", "sleep 1 &",
    ]
    let long = "pytest " + String(repeating: "tests/a.py ", count: 200)
    for _ in 0..<3 {
      for number in 0..<50 {
        for command in more + ["pytest tests/\(number).py", long] {
          for output in [nil, "3 passed in 0.1s", "Tests: 2 failed, 3 passed, 5 total"] {
            #expect(
              reading(command, commands, output) == reading(command, nil, output),
              "\(command)"
            )
          }
        }
      }
    }
  }
}
