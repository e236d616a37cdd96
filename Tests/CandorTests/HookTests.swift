import Foundation
import JSON
import TestSupport
import Testing

/// Hooks of agent runtimes, as the runtimes call them: an event on stdin, an answer on stdout.
@Suite struct HookTests {
  private let scratch: Scratch
  private let store: [String]

  init() throws {
    scratch = try Scratch()
    store = ["--store", scratch.path + "/c.db"]
  }

  private func hook(_ runtime: String, _ event: String) throws -> JSONView {
    let run = try runCandor(["hook", runtime] + store, input: event)
    #expect(run.code == 0, "\(run.err)")
    return try JSONReader.read(Array(run.out.utf8)).root
  }

  private func event(_ name: String, _ members: String = "") -> String {
    #"{"session_id":"s1","cwd":"/w","transcript_path":"/x","hook_event_name":"\#(name)"\#(members)}"#
  }

  private func bash(
    _ command: String,
    _ response: String,
    id: String,
    event name: String = "PostToolUse"
  ) -> String {
    event(
      name,
      #","tool_name":"Bash","tool_use_id":"\#(id)","tool_input":{"command":"\#(command)"},\#(response)"#
    )
  }

  private func passed(_ id: String) -> String {
    bash(
      "cd /w && pytest -q 2>&1",
      #""tool_response":{"stdout":"12 passed in 0.10s","stderr":"","interrupted":false}"#,
      id: id
    )
  }

  private func stop(_ text: String) -> String {
    event("Stop", #","stop_hook_active":false,"last_assistant_message":"\#(text)""#)
  }

  private func call(_ method: String, _ params: String) throws -> JSONView {
    let run = try runCandor(["call", method, params] + store)
    return try JSONReader.read(Array((run.code == 0 ? run.out : run.err).utf8)).root
  }

  private func evidence() throws -> [JSONView] {
    let file = scratch.path + "/audit.jsonl"
    let made = try runCandor(["call", "exportAudit", #"{"path":"\#(file)"}"#] + store)
    #expect(made.code == 0, "\(made.err)")
    return try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").flatMap {
      line -> [JSONView] in
      let record = try JSONReader.read(Array(line.utf8)).root
      let body = record["record"]?["body"] ?? record["body"]
      return body?["evidence"]?.elements ?? []
    }.filter { $0["content"] != nil }
  }

  @Test(arguments: ["claude-code", "codex"])
  func anUnsupportedCompletionIsSentBackWithTheReason(_ runtime: String) throws {
    _ = try hook(runtime, event("SessionStart", #","source":"startup""#))
    let answer = try hook(runtime, stop("Done! All 420 tests pass."))
    #expect(answer["decision"]?.string == "block")
    #expect(answer["reason"]?.string?.contains("a test_result that passed 420 tests") == true)
    let task = try call("getTask", #"{"taskId":"\#(runtime)-s1"}"#)["task"]
    #expect(task?["runtime"]?.string == runtime)
    #expect(task?["root"]?.string == "/w")
    #expect(task?["lastCheckpointAt"]?.kind == .null)
  }

  @Test func afterAPassingRunTheAgentMayStop() throws {
    _ = try hook("claude-code", passed("toolu_1"))
    #expect(try hook("claude-code", stop("Done. All 12 tests pass.")).isEmpty)
    let task = try call("getTask", #"{"taskId":"claude-code-s1"}"#)["task"]
    #expect(task?["lastCheckpointAt"]?.kind == .string)
  }

  @Test func aDraftIsSentBackThreeTimesThenLetGoWithANotice() throws {
    for _ in 1...3 {
      #expect(try hook("claude-code", stop("Done, all tests pass."))["decision"] != nil)
    }
    let answer = try hook("claude-code", stop("Done, all tests pass."))
    #expect(answer["decision"] == nil)
    #expect(answer["systemMessage"]?.string?.isEmpty == false)
    let sent = try call("listEvents", #"{"taskId":"claude-code-s1","type":"task_checkpoint_sent"}"#)
    #expect(sent["events"]?.elements.count == 1)
  }

  @Test func aChangeOfReasonDoesNotBuyAFourthTime() throws {
    for _ in 1...2 { _ = try hook("claude-code", stop("Done, all tests pass.")) }
    let failure = #""error":"Exit code 1\n1 failed, 11 passed","is_interrupt":false"#
    _ = try hook("claude-code", bash("pytest", failure, id: "f", event: "PostToolUseFailure"))
    #expect(try hook("claude-code", stop("Done, all tests pass."))["decision"] != nil)
    let answer = try hook("claude-code", stop("Done, all tests pass."))
    #expect(answer["decision"] == nil)
    #expect(answer["systemMessage"]?.string?.isEmpty == false)
  }

  @Test func aFailedToolContradictsUntilTheSameCheckPasses() throws {
    let failure = #""error":"Exit code 2\n1 failed, 11 passed","is_interrupt":false"#
    let failed = bash(
      "cd /w && pytest -q | tail -3",
      failure,
      id: "toolu_2",
      event: "PostToolUseFailure"
    )
    _ = try hook("claude-code", failed)
    let item = try #require(evidence().first?["content"])
    #expect(item["class"]?.string == "test_result")
    #expect(item["command"]?.string == "cd /w && pytest -q | tail -3")
    #expect(item["exitCode"]?.integer == 2)
    #expect(try hook("claude-code", stop("Fixed. All tests pass."))["decision"] != nil)
    _ = try hook("claude-code", passed("toolu_3"))
    #expect(try hook("claude-code", stop("Fixed. All tests pass.")).isEmpty)
  }

  @Test func aRepeatedHookIsAppliedOnce() throws {
    _ = try hook("claude-code", passed("toolu_1"))
    _ = try hook("claude-code", passed("toolu_1"))
    #expect(try Set(evidence().compactMap { $0["evidenceId"]?.string }).count == 1)
  }

  @Test func whereCodexTellsNoOutcomeOnlyTheRunnersWordCounts() throws {
    _ = try hook("codex", bash("pytest -q", #""tool_response":"collecting ...""#, id: "c1"))
    let open = try hook("codex", stop("Done. All tests pass."))
    #expect(open["decision"] == nil)
    #expect(open["systemMessage"]?.string?.isEmpty == false)
    _ = try hook("codex", bash("pytest -q", #""tool_response":"3 failed, 9 passed""#, id: "c2"))
    #expect(try hook("codex", stop("Done. Every test passes."))["decision"] != nil)
    _ = try hook("codex", bash("pytest -q", #""tool_response":"12 passed in 0.1s""#, id: "c3"))
    #expect(try hook("codex", stop("Done. All 12 tests pass.")).isEmpty)
    #expect(try evidence().allSatisfy { $0["content"]?["exitCode"] == nil })
  }

  @Test func anEditMakesTheRunBeforeItStale() throws {
    _ = try hook("claude-code", passed("toolu_1"))
    let edit =
      #","tool_name":"Edit","tool_use_id":"e1","tool_input":{"file_path":"/w/src/a.py"}"#
      + #","tool_response":{"filePath":"/w/src/a.py"}"#
    _ = try hook("claude-code", event("PostToolUse", edit))
    let item = try #require(evidence().last?["content"])
    #expect(item["class"]?.string == "file_change")
    #expect(item["uri"]?.string == "src/a.py")
    let answer = try hook("claude-code", stop("Done. All 12 tests pass."))
    #expect(answer["decision"]?.string == "block")
    #expect(answer["reason"]?.string?.contains("pytest -q") == true)
  }

  @Test func aPatchNamesEveryFileItTouches() throws {
    let patch = #"*** Begin Patch\n*** Update File: a.py\n@@\n*** Add File: b.py\n*** End Patch"#
    let input =
      #","tool_name":"apply_patch","tool_use_id":"p1","tool_input":{"command":"\#(patch)"},"#
      + #""tool_response":"Success.""#
    _ = try hook("codex", event("PostToolUse", input))
    let covers = try evidence().first?["content"]?["covers"]?.elements.compactMap(\.string)
    #expect(covers == ["a.py", "b.py"])
  }

  @Test func aSubagentIsATaskOfItsOwnAndItsResultIsHandedOver() throws {
    let agent = #","agent_id":"a7","agent_type":"Explore""#
    _ = try hook("claude-code", event("SubagentStart", agent))
    let told = #","stop_hook_active":false,"last_assistant_message":"\#("Done, all tests pass.")""#
    let blocked = try hook("claude-code", event("SubagentStop", agent + told))
    #expect(blocked["decision"]?.string == "block")
    let honest = #","last_assistant_message":"I looked and found nothing.""#
    #expect(try hook("claude-code", event("SubagentStop", agent + honest))["decision"] == nil)
    let task = try call("getTask", #"{"taskId":"claude-code-a7"}"#)["task"]
    #expect(task?["parentTaskId"]?.string == "claude-code-s1")
    let waiting = try call("getTask", #"{"taskId":"claude-code-s1"}"#)["task"]?["obligations"]
    #expect(waiting?.elements.map { $0["id"]?.string } == ["a7"])
    _ = try hook("claude-code", stop("The sub-agent found nothing."))
    let after = try call("getTask", #"{"taskId":"claude-code-s1"}"#)["task"]?["obligations"]
    #expect(after?.isEmpty == true)
  }

  @Test func anUnknownEventIsAnsweredAndStoresNothing() throws {
    #expect(try hook("claude-code", event("PreCompact")).isEmpty)
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/c.db"))
  }

  @Test(arguments: ["", "{", "[]", "{}", #"{"hook_event_name":"Stop"}"#])
  func whatIsNoEventFailsAloud(_ input: String) throws {
    let run = try runCandor(["hook", "claude-code"] + store, input: input)
    #expect(run.code == 1)
    #expect(run.err.hasPrefix("candor hook claude-code: "))
    #expect(run.out.isEmpty)
  }

  @Test(arguments: [["hook"], ["hook", "claude"], ["hook", "codex", "--stroe", "x"]])
  func wrongUsageOfAHookIsNotTheCodeThatBlocks(_ arguments: [String]) throws {
    let run = try runCandor(arguments)
    #expect(run.code == 1)
    #expect(!run.err.isEmpty)
  }

  @Test(arguments: [
    ("cd /w && CI=1 timeout 60 uv run pytest -q", "test_result"),
    ("bash -lc 'npm test'", "test_result"),
    ("npm run test:unit", "test_result"),
    ("./scripts/run-tests.sh", "test_result"),
    ("swift build && swift test --parallel", "test_result"),
    ("make -j4 check 2>&1 | tail -5", "test_result"),
    ("cargo build --release", "build_result"),
    ("make -j4", "build_result"),
    ("npm run build", "build_result"),
    ("npm install", "tool_output"),
    ("pytest; ls", "test_result"),
    ("git commit -m 'pytest; make test'", "tool_output"),
    ("cat > run.sh <<EOF\\npytest\\nEOF", "tool_output"),
  ])
  func aCheckIsToldFromOtherCommands(
    _ command: String,
    _ expected: String
  ) throws {
    let response = #""tool_response":{"stdout":"","stderr":"","interrupted":false}"#
    _ = try hook("claude-code", bash(command, response, id: "b"))
    let item = try #require(evidence().first?["content"])
    #expect(item["class"]?.string == expected)
    let told = command.replacing("\\n", with: "\n")
    #expect(item["command"]?.string == told)
    #expect(item["exitCode"]?.integer == 0)
  }
}
