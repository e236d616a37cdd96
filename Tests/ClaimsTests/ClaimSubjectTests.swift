import Testing
import Vocabulary

@testable import Claims

/// What a claim is about, and that each subject needs evidence of its own.
@Suite struct ClaimSubjectTests {
  @Test(arguments: [
    ("Fixed src/auth.py.", ["src/auth.py"]),
    ("I've updated `auth.py`.", ["auth.py"]),
    ("Fixed a.py and b.py.", ["a.py", "b.py"]),
    ("Fixed `a.py`, `b.py` and c/d.ts.", ["a.py", "b.py", "c/d.ts"]),
    ("Added the token check to src/auth.py.", ["src/auth.py"]),
    ("Fixed the crash in `src/auth.py:42`.", ["src/auth.py"]),
    ("src/auth.py is fixed.", ["src/auth.py"]),
    ("- `src/auth.py`: added the token check", ["src/auth.py"]),
    ("Removed the dead code from old.js.", ["old.js"]),
    ("Fixed the crash when config.json is missing.", []),
    ("Added a loader for settings.yaml.", []),
    ("Fixed the parser; it now reads values with schema.json.", []),
    ("Updated the client to talk to example.com.", []),
    ("Done, see notes.md.", []),
    ("Pushed and deployed.", ["pushed", "deployed"]),
    ("Committed, pushed and merged.", ["committed", "pushed", "merged"]),
    ("Merged the two functions into one.", []),
    ("The PR is merged.", ["merged"]),
    ("Fixed a.py and pushed it.", ["pushed", "a.py"]),
  ])
  func whatACompletionIsAbout(_ text: String, _ subjects: [String]) {
    let claims = MessageReader.read(text).claims.filter { $0.type.strength >= 2 }
    #expect(!claims.isEmpty)
    #expect(claims.flatMap(\.subjects).map(\.text) == subjects)
  }

  @Test(arguments: [
    ("All 420 tests pass.", 420), ("12 of 12 tests pass.", 12),
    ("Fixed 3 bugs, all tests pass.", nil),
    ("Tests: 420 passed, 0 failed.", 420), ("The tests ran with 0 failures.", nil),
    ("18 files changed and all 420 unit tests are green.", 420),
    ("All tests pass.", nil),
  ])
  func howManyTestsItCounts(_ text: String, _ count: Int64?) {
    let claims = MessageReader.read(text).claims.filter { $0.type == .verifiedCompletion }
    #expect(claims.count == 1)
    #expect(claims.first?.count == count)
  }

  @Test func aShareOfTheTestsIsNoGoodResult() {
    #expect(MessageReader.read("12 of 15 tests pass.").claims.allSatisfy { $0.type == .progress })
  }

  private func item(
    _ sequence: Int64,
    _ evidenceClass: EvidenceClass,
    uri: String? = nil,
    command: String? = nil,
    output: String? = nil
  ) -> Evidence {
    var item = Evidence(
      evidenceId: "v\(sequence)",
      sequence: sequence,
      evidenceClass: evidenceClass,
      producedBy: .runtime,
      producedAt: nil,
      arrivedAt: Instant(milliseconds: sequence)
    )
    item.summary = "what happened"
    item.uri = uri
    item.command = command
    if let command {
      item.run = RunReading(
        outcome: nil,
        exitCode: 0,
        command: command,
        output: output,
        summary: nil,
        isCheck: evidenceClass.isCheckResult
      )
    }
    return item
  }

  private func supports(_ text: String, _ items: [Evidence]) -> [ClaimSupport] {
    let record = EvidenceRecord(items)
    let now = Instant(milliseconds: 99)
    return record.supports(
      for: MessageReader.read(text).claims,
      assessments: record.assessments(base: 0, now: now)
    )
  }

  @Test func aNamedFileNeedsItsOwnChange() throws {
    let tests = item(2, .testResult, command: "pytest", output: "9 passed in 1s")
    let claim = "I've updated `auth.py`."
    let without = try #require(supports(claim, [tests]).first)
    #expect(!without.isSupported)
    #expect(without.missing == "a recorded change of auth.py (none recorded)")
    let other = supports(claim, [item(1, .fileChange, uri: "src/token.py"), tests])
    #expect(other.first?.isSupported == false)
    let with = supports(claim, [item(1, .fileChange, uri: "/work/src/auth.py"), tests])
    #expect(with.first?.isSupported == true)
    let made = supports("Created out.json.", [item(1, .toolOutput, command: "gen.py > out.json")])
    #expect(made.first?.isSupported == true)
    let seen = supports("Created out.json.", [item(1, .toolOutput, command: "cat out.json")])
    #expect(seen.first?.isSupported == false)
  }

  @Test func eachSubjectNeedsItsOwn() throws {
    let change = item(1, .fileChange, uri: "a.py")
    let both = try #require(supports("Fixed a.py and b.py.", [change]).first)
    #expect(!both.isSupported)
    #expect(both.missing == "a recorded change of b.py (none recorded)")
    let push = item(2, .toolOutput, command: "git push")
    let deeds = try #require(supports("Pushed and deployed.", [push]).first)
    #expect(!deeds.isSupported)
    #expect(deeds.missing == "a recorded deployment (none recorded)")
  }

  @Test func aTestOfThePushIsNoPush() {
    let test = item(1, .testResult, command: "pytest tests/test_push.py", output: "3 passed in 1s")
    let change = item(2, .fileChange, uri: "src/push.py")
    #expect(supports("Pushed to main.", [change, test]).first?.isSupported == false)
  }

  @Test func bothNumbersAreTold() throws {
    let run = item(1, .testResult, command: "pytest", output: "418 passed in 3s")
    let support = try #require(supports("All 420 tests pass.", [run]).first)
    #expect(support.missing == "a test_result that passed 420 tests (the run passed 418)")
  }

  @Test func manyClaimsAndManyItemsAreHeldTogetherOnce() {
    let items = (1...400).map { item($0, .toolOutput, command: "step \($0)") }
    let text = (1...2_000).map { "Step \($0) is done." }.joined(separator: "\n")
    let supports = supports(text, items)
    #expect(supports.count == 2_000)
    #expect(Set(supports.map(\.evidenceIds)).count == 1)
  }
}
