import Foundation
import JSON
import TestSupport
import Testing

/// What hooks keep of events that are larger, or written otherwise, than the wire takes.
@Suite struct HookEvidenceTests {
  private let scratch: Scratch
  private let store: [String]

  init() throws {
    scratch = try Scratch()
    store = ["--store", scratch.path + "/c.db"]
  }

  private func hook(_ members: String, runtime: String = "claude-code") throws -> JSONView {
    let input = #"{"session_id":"s1",\#(members)}"#
    let run = try runCandor(["hook", runtime] + store, input: input)
    #expect(run.code == 0, "\(run.err)")
    return try JSONReader.read(Array(run.out.utf8)).root
  }

  private func tool(_ name: String, _ input: String, _ response: String = "{}") -> String {
    #""hook_event_name":"PostToolUse","tool_name":"\#(name)","tool_use_id":"u1","#
      + #""tool_input":\#(input),"tool_response":\#(response)"#
  }

  private func stop(_ text: String) -> String {
    #""hook_event_name":"Stop","last_assistant_message":"\#(text)""#
  }

  /// What was stored of the only piece of evidence.
  private func item() throws -> JSONView {
    let file = scratch.path + "/audit.jsonl"
    let made = try runCandor(["call", "exportAudit", #"{"path":"\#(file)"}"#] + store)
    #expect(made.code == 0, "\(made.err)")
    let items = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").flatMap {
      try JSONReader.read(Array($0.utf8)).root["record"]?["body"]?["evidence"]?.elements ?? []
    }
    return try #require(items.compactMap { $0["content"] }.first)
  }

  @Test(arguments: [
    "/home/josé/proj", "/home/jose\u{301}/proj", "/p/日本語", "/p/👨‍👩‍👧‍👦", "/w/", "/",
  ])
  func aFileBelowAnyFolderIsKnownByItsPathInIt(_ folder: String) throws {
    let root = folder.hasSuffix("/") ? folder : folder + "/"
    let edit = tool("Edit", #"{"file_path":"\#(root)src/app.py"}"#)
    _ = try hook(#""cwd":"\#(folder)","# + edit)
    #expect(try item()["uri"]?.string == "src/app.py")
    let answer = try hook(#""cwd":"\#(folder)","# + stop("I changed `src/app.py`."))
    #expect(answer["decision"] == nil)
  }

  @Test func aFileOutsideTheFolderKeepsItsWholePath() throws {
    _ = try hook(#""cwd":"/w/a","# + tool("Edit", #"{"file_path":"/w/ab/c.py"}"#))
    #expect(try item()["uri"]?.string == "/w/ab/c.py")
  }

  @Test(arguments: [
    (#"ok \ud83d"#, "ok \u{FFFD}"), (#"\ude00 ok"#, "\u{FFFD} ok"),
    (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"), (#"\uD83Dx\\ud83d"#, "\u{FFFD}x\\ud83d"),
    (#"\ud83d\u00e9"#, "\u{FFFD}é"),
  ])
  func halfOfASurrogatePairIsNoReasonToLoseARun(_ printed: String, _ kept: String) throws {
    let response = #"{"stdout":"\#(printed)\n3 passed in 0.1s"}"#
    _ = try hook(tool("Bash", #"{"command":"pytest"}"#, response))
    #expect(try item()["output"]?.string == kept + "\n3 passed in 0.1s")
    #expect(try hook(stop("All 3 tests pass.")).isEmpty)
  }

  @Test(arguments: ["a", "é", "日", "😀", "👨‍👩‍👧‍👦"])
  func aCommandThatIsTooLongIsCutNotLost(_ letter: String) throws {
    let command = "pytest tests # " + String(repeating: letter, count: 70_000)
    let response = #"{"stdout":"3 passed in 0.1s","stderr":""}"#
    _ = try hook(tool("Bash", #"{"command":"\#(command)"}"#, response))
    let kept = try #require(try item()["command"]?.string)
    #expect(command.unicodeScalars.starts(with: kept.unicodeScalars))
    #expect((65_533...65_536).contains(kept.utf8.count))
    #expect(try hook(stop("All 3 tests pass.")).isEmpty)
  }

  @Test func theExitCodeOfACommandWhoseEndIsCutProvesNothing() throws {
    let command = "pytest tests # " + String(repeating: "x", count: 70_000) + #"\ntrue"#
    _ = try hook(tool("Bash", #"{"command":"\#(command)"}"#, #"{"stdout":"","stderr":""}"#))
    #expect(try item()["exitCode"] == nil)
    #expect(try !hook(stop("All tests pass.")).isEmpty)
  }

  @Test func aLongOutputIsKeptFromTheStartOfALetter() throws {
    let output = String(repeating: "日", count: 40_000) + " 3 passed in 0.1s"
    _ = try hook(tool("Bash", #"{"command":"pytest"}"#, #"{"stdout":"\#(output)"}"#))
    let kept = try #require(try item()["output"]?.string)
    #expect(output.hasSuffix(kept))
    #expect((65_533...65_536).contains(kept.utf8.count))
  }

  @Test(arguments: [
    ("WebFetch", "url", "https://x.example/?q="), ("Write", "file_path", "/long/"),
    ("mcp__x", "path", "/long/"),
  ])
  func anAddressThatIsTooLongIsCut(_ name: String, _ member: String, _ start: String) throws {
    let address = start + String(repeating: "é", count: 9000)
    _ = try hook(tool(name, #"{"\#(member)":"\#(address)"}"#))
    let uri = try #require(try item()["uri"]?.string)
    #expect(uri == name || address.hasPrefix(uri) && (8191...8192).contains(uri.utf8.count))
  }

  @Test func aPatchOfALongPathIsCutToo() throws {
    let path = String(repeating: "a", count: 9000)
    let patch = #"*** Begin Patch\n*** Update File: \#(path)\n*** End Patch"#
    _ = try hook(tool("apply_patch", #"{"command":"\#(patch)"}"#), runtime: "codex")
    #expect(try item()["covers"]?.elements.map(\.length) == [8192])
  }

  @Test func theNameOfAToolMayBeLong() throws {
    _ = try hook(tool(String(repeating: "m", count: 70_000), "{}"))
    #expect(try item()["class"]?.string == "tool_output")
  }

  @Test func anExitCodeThatNoProcessHasIsAFailureWithoutACode() throws {
    _ = try hook(
      #""hook_event_name":"PostToolUseFailure","tool_name":"Bash","tool_use_id":"u1","#
        + #""tool_input":{"command":"pytest"},"error":"Exit code 99999999999999\nboom""#
    )
    #expect(try item()["outcome"]?.string == "failed")
  }
}
