import Foundation
import JSON
import TestSupport
import Testing

/// `candor hook install` and its undoing.
@Suite struct HookInstallationTests {
  private let scratch: Scratch
  private let runtime: String
  private let path: String

  init() throws {
    scratch = try Scratch()
    runtime = "claude-code"
    path = scratch.path + "/.claude/settings.json"
  }

  private func run(_ action: String, _ name: String = "claude-code") throws -> String {
    let run = try runCandor(["hook", action, name, "--project", scratch.path])
    #expect(run.code == 0, "\(run.err)")
    return run.out
  }

  private func put(_ text: String) throws {
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/.claude",
      withIntermediateDirectories: true
    )
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  private func text(_ path: String? = nil) throws -> String {
    try String(contentsOfFile: path ?? self.path, encoding: .utf8)
  }

  private func commands(_ event: String) throws -> [String] {
    let root = try JSONReader.read(Array(text().utf8)).root
    return root["hooks"]?[event]?.elements.flatMap {
      $0["hooks"]?.elements.compactMap { $0["command"]?.string } ?? []
    } ?? []
  }

  private static let settings = [
    "{}", "{ }\n", "", #"{"model":"x","n":1.50}"#,
    "{\n\t\"hooks\": {},\n  \"b\" : [ ]\n}",
    #"{"hooks":{"Stop":[{"matcher":"","hooks":[{"type":"command","command":"mine"}]}],"Z":[]},"a":1}"#,
    "{\"hooks\":{\n \"Stop\":[]\n}}",
  ]

  @Test(arguments: settings)
  func uninstallGivesTheFileBackByteForByte(_ before: String) throws {
    try put(before)
    #expect(try run("install").contains(" hook claude-code"))
    #expect(try text(path + ".bak") == before)
    for event in ["PostToolUse", "PostToolUseFailure", "Stop", "SubagentStop", "SessionStart"] {
      #expect(try commands(event).first?.hasSuffix("candor hook claude-code") == true)
    }
    _ = try run("uninstall")
    #expect(try text() == before)
    #expect(!FileManager.default.fileExists(atPath: path + ".bak"))
  }

  @Test(arguments: [("claude-code", ".claude/settings.json"), ("codex", ".codex/hooks.json")])
  func withoutAFileNothingIsLeftBehind(_ runtime: String, _ file: String) throws {
    _ = try run("install", runtime)
    #expect(FileManager.default.fileExists(atPath: scratch.path + "/" + file))
    _ = try run("uninstall", runtime)
    #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path).isEmpty)
  }

  @Test func whatWasChangedSinceIsKept() throws {
    let mine = #"{"hooks":{"Stop":[{"hooks":[{"type":"command","command":"mine"}]}]},"a":1}"#
    try put(mine)
    _ = try run("install")
    try put(text().replacingOccurrences(of: #""a":1"#, with: #""a":2"#))
    _ = try run("uninstall")
    #expect(try text() == mine.replacingOccurrences(of: #""a":1"#, with: #""a":2"#))
  }

  @Test func installingAgainChangesNothing() throws {
    try put(#"{"a":1}"#)
    _ = try run("install")
    let once = try text()
    #expect(try run("install").contains("already"))
    #expect(try text() == once)
    #expect(try text(path + ".bak") == #"{"a":1}"#)
  }

  @Test(arguments: ["{", "[]", "// x\n{}", #"{"hooks":[]}"#, #"{"hooks":{"Stop":{}}}"#])
  func settingsThatCannotBeReadAreLeftAlone(_ before: String) throws {
    try put(before)
    let run = try runCandor(["hook", "install", "claude-code", "--project", scratch.path])
    #expect(run.code == 1)
    #expect(run.err.hasPrefix("candor hook claude-code: "))
    #expect(try text() == before)
  }

  @Test func aBackupOfSomebodyElseIsNotOverwritten() throws {
    try put("{}")
    try "theirs".write(toFile: path + ".bak", atomically: true, encoding: .utf8)
    let run = try runCandor(["hook", "install", "claude-code", "--project", scratch.path])
    #expect(run.code == 1)
    #expect(try text(path + ".bak") == "theirs")
  }

  /// Codex leaves hooks out without a word until somebody trusts them: whoever installs must know.
  @Test func whatIsLeftToDoIsSaid() throws {
    #expect(try run("install", "codex").contains("`/hooks`"))
    #expect(try !run("install").contains("`/hooks`"))
  }
}
