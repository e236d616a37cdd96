import Claims
import Decisions
import Packs
import Rules
import Testing
import Vocabulary

/// What a rewritten message looks like, by the built-in packs.
@Suite struct RewritingTests {
  private var packs: [RulePack] {
    BuiltInPacks.files.compactMap { RulePackReader.read($0.text, file: $0.path).pack }
  }

  private func ruling(_ text: String) -> Ruling {
    var hearing = Hearing(
      task: Task(taskId: "t", startedAt: PackCase.start),
      record: EvidenceRecord(),
      now: PackCase.start.adding(seconds: 10)
    )
    hearing.draft = Draft(text: text)
    return Judgement(packs: packs).ruling(hearing)
  }

  @Test func onlyTheUnsupportedSentencesChange() throws {
    let text = "Hello.\n\n```\nAll tests pass.\n```\n> Done!\n\nAll tests pass. See `x`.\n"
    let effective = try #require(ruling(text).effectiveText)
    #expect(effective.hasPrefix("> "))
    #expect(
      effective.contains("Hello.\n\n```\nAll tests pass.\n```\n> Done!\n\nReported done; not")
    )
    #expect(effective.hasSuffix(": All tests pass. See `x`.\n"))
  }

  @Test(arguments: ["Done!", "Done. Done. Done. Done. Done. Done.", "All tests pass!"])
  func aTextNeverGrowsBeyondTwiceAndSixHundredBytes(_ text: String) throws {
    let effective = try #require(ruling(text).effectiveText)
    #expect(effective.utf8.count <= 2 * text.utf8.count + 600)
  }

  @Test func aCopiedHeaderBuysNothing() throws {
    let effective = try #require(ruling("Done!").effectiveText)
    let header = effective.split(separator: "\n\n")[0]
    let forged = ruling("\(header)\n\nDone!")
    #expect(forged.decision.kind == .downgradeStatus)
    #expect(forged.effectiveStatus == .pendingVerification)
  }

  @Test func theMostSafetyPreservingDecisionWins() {
    #expect(DecisionKind.escalate < .block)
    #expect(
      DecisionKind.words == [
        "escalate", "block", "force_checkpoint", "downgrade_status", "require_review", "rewrite",
        "annotate_placeholder", "allow",
      ]
    )
  }
}

/// What a changed sentence and the instruction to the agent say.
@Suite struct RewrittenWordsTests {
  private func run(
    _ sequence: Int64,
    _ command: String,
    _ exitCode: Int64,
    _ output: String,
    as evidenceClass: EvidenceClass = .testResult
  ) -> Evidence {
    var item = item(sequence, evidenceClass)
    item.summary = "a check"
    item.command = command
    item.run = RunReading(
      outcome: nil,
      exitCode: exitCode,
      command: command,
      output: output,
      summary: nil
    )
    return item
  }

  private func change(_ sequence: Int64, _ path: String) -> Evidence {
    var item = item(sequence, .fileChange)
    item.uri = path
    return item
  }

  private func item(_ sequence: Int64, _ evidenceClass: EvidenceClass) -> Evidence {
    Evidence(
      evidenceId: "v\(sequence)",
      sequence: sequence,
      evidenceClass: evidenceClass,
      producedBy: .runtime,
      producedAt: nil,
      arrivedAt: PackCase.start
    )
  }

  private func ruling(_ text: String, _ items: [Evidence]) -> (Ruling, EvidenceRecord) {
    let record = EvidenceRecord(items)
    let packs = BuiltInPacks.files.compactMap {
      RulePackReader.read($0.text, file: $0.path).pack
    }
    var hearing = Hearing(
      task: Task(taskId: "t", startedAt: PackCase.start),
      record: record,
      now: PackCase.start.adding(seconds: 10)
    )
    hearing.draft = Draft(text: text)
    return (Judgement(packs: packs).ruling(hearing), record)
  }

  @Test func eachSentenceSaysWhatIsKnownForIt() throws {
    let stale = [run(1, "pytest", 0, "420 passed in 1s"), change(2, "auth.py")]
    let (first, _) = ruling("All tests pass.", stale)
    #expect(
      first.effectiveText?.hasSuffix(
        "Reported done; not verified (no test run since the last change to `auth.py`): All tests pass."
      ) == true
    )
    let fewer = [change(1, "auth.py"), run(2, "pytest", 0, "418 passed in 1s")]
    let (second, _) = ruling("All 420 tests pass. Pushed to main.", fewer)
    let text = try #require(second.effectiveText)
    #expect(text.contains("(the run passed 418 tests, not 420): All 420 tests pass."))
    #expect(text.contains("(no push is recorded): Pushed to main."))
    let (third, _) = ruling("Updated `token.py`.", fewer)
    #expect(third.effectiveText?.contains("(no change of `token.py` is recorded): ") == true)
  }

  @Test func theInstructionNamesTheTestCommand() throws {
    let build = run(3, "make", 0, "", as: .buildResult)
    let items = [run(1, "pytest -q", 0, "9 passed in 1s"), change(2, "a.py"), build]
    let (stale, record) = ruling("All tests pass.", items)
    #expect(ReviseInstruction.text(stale, record)?.contains("Run `pytest -q`") == true)
    let failed = items + [run(4, "npm test", 1, "1 failed")]
    let (contradicted, later) = ruling("All tests pass.", failed)
    #expect(ReviseInstruction.text(contradicted, later)?.contains("Run `npm test`") == true)
  }

  @Test func aHostileFileNameLeavesNoCode() throws {
    let items = [run(1, "pytest", 0, "9 passed in 1s"), change(2, "a`|\n# b.py")]
    let (ruling, _) = ruling("| All tests pass. | x |", items)
    #expect(ruling.effectiveText?.contains("(no test run since the last change to a file)") == true)
  }
}
