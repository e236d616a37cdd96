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
    #expect(effective.contains("Hello.\n\n```\nAll tests pass.\n```\n> Done!\n\nReported, not"))
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
