import Claims
import Decisions
import Packs
import Rules
import Testing
import Vocabulary

/// What holds of every rewritten message, tried on messages put together at random.
@Suite struct RewritingPropertyTests {
  /// Numbers that look random, the same every time.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 31
    }
  }

  private static let packs: [RulePack] = BuiltInPacks.files.compactMap {
    RulePackReader.read($0.text, file: $0.path).pack
  }

  private static let pieces = [
    "Done!", "All 420 tests pass.", "I fixed `src/auth.py` and pushed it.", "Deployed to staging.",
    "Still running the load test.", "Next step: the rollout, which is already underway.",
    "The parser reads a line at a time.", "See https://example.org/a_(b)?c=d.", "Thanks!",
    "```swift\nlet done = true // Done! All tests pass.\n```", "~~~\nAll tests pass.\n~~~",
    "| Item | State |\n| --- | --- |\n| Login | ✅ Done |\n| Signup | ⏳ |",
    "- [x] auth\n- [ ] docs\n- Fixed the typo in a.py.",
    "1. Added the parser.\n2. Updated the docs.",
    "> Done, they said.", "## Summary", "**Status:** complete", "<!-- Done! -->",
    "تم الانتهاء من المهمة. All tests pass. שלום", "\u{202B}Done!\u{202C} مرحبا",
    "e\u{301}té 👩‍👩‍👧 Done.",
    "Erledigt: alle Tests sind grün.", "任务已完成。", "テストはすべて成功しました。", "\r\nDone.\r\n",
    "``` unclosed\nDone!",
    "I'm blocked on your approval.", "Not done yet.", "1 of 3 tests fail.", "\t\u{A0}Done.\u{200B}",
  ]

  private func message(_ numbers: inout Numbers) -> String {
    let count = Int.random(in: 1...7, using: &numbers)
    return (0..<count).map { _ in
      (Self.pieces.randomElement(using: &numbers) ?? "")
        + (["\n\n", "\n", " "].randomElement(using: &numbers) ?? "")
    }.joined()
  }

  private func record(_ numbers: inout Numbers) -> EvidenceRecord {
    var record = EvidenceRecord()
    for sequence in 0..<Int64.random(in: 0...4, using: &numbers) {
      let kinds: [EvidenceClass] = [.testResult, .fileChange, .toolOutput]
      var item = Evidence(
        evidenceId: "v\(sequence)",
        sequence: sequence + 1,
        evidenceClass: kinds.randomElement(using: &numbers) ?? .testResult,
        producedBy: [.runtime, .agent].randomElement(using: &numbers) ?? .runtime,
        producedAt: nil,
        arrivedAt: PackCase.start
      )
      item.summary = "what happened"
      item.uri = ["src/auth.py", "a|b`c.py", nil].randomElement(using: &numbers) ?? nil
      if item.evidenceClass != .fileChange {
        item.command = ["pytest", "git push", "make"].randomElement(using: &numbers)
        item.run = RunReading(
          outcome: nil,
          exitCode: Int64.random(in: 0...4, using: &numbers) == 0 ? 1 : 0,
          command: item.command,
          output: "\(Int.random(in: 1...500, using: &numbers)) passed in 1s",
          summary: nil
        )
      }
      record.append(item)
    }
    return record
  }

  @Test(arguments: 1...40)
  func whatARewrittenMessageKeeps(_ seed: UInt64) throws {
    var numbers = Numbers(state: seed)
    for _ in 0..<8 {
      try check(message(&numbers), record(&numbers))
    }
  }

  /// Each of these claims is changed, and the words in front of all of them together are longer than
  /// the message may grow by.
  @Test(arguments: ["Finished.", "Done.", "All 9 tests pass.", "The exporter is done; tests pass."])
  func manyShortClaimsStayWithinTheBound(_ claim: String) throws {
    for count in [9, 60] {
      for opening in ["", "The exporter is almost finished. "] {
        for gap in [" ", "\n"] {
          let text = opening + Array(repeating: claim, count: count).joined(separator: gap)
          try check(text, EvidenceRecord())
        }
      }
    }
  }

  private func check(_ text: String, _ record: EvidenceRecord) throws {
    var hearing = Hearing(
      task: Task(taskId: "t", startedAt: PackCase.start),
      record: record,
      now: PackCase.start.adding(seconds: 10)
    )
    hearing.draft = Draft(text: text)
    let judgement = Judgement(packs: Self.packs)
    let ruling = judgement.ruling(hearing)
    guard ruling.isDelivered else { return }
    let effective = try #require(ruling.effectiveText)
    #expect(effective.utf8.count <= 2 * text.utf8.count + 600)
    #expect(fences(effective) == fences(text))
    #expect(effective.unicodeScalars.count { $0 == "\u{FFFD}" } == 0)
    #expect(applied(ruling.edits, to: text) == Array(effective.utf8), "\(text.debugDescription)")

    var draft = Draft(text: effective)
    // A status that the caller never declared would make a report of a remark.
    if ruling.isChanged { draft.declaredStatus = ruling.effectiveStatus }
    hearing.draft = draft
    let again = judgement.ruling(hearing)
    #expect(again.decision.kind == .allow, "\(text.debugDescription)")
    #expect(again.effectiveText == effective)
    #expect(again.effectiveStatus == ruling.effectiveStatus)
  }

  /// The original with the edits made, and every other byte as it was.
  private func applied(_ edits: [AppliedEdit], to text: String) -> [UInt8] {
    let bytes = Array(text.utf8)
    var output: [UInt8] = []
    var position = 0
    for edit in edits {
      guard edit.range.lowerBound >= position, edit.range.upperBound <= bytes.count else {
        return []
      }
      output += bytes[position..<edit.range.lowerBound]
      output += Array(edit.replacement.utf8)
      position = edit.range.upperBound
    }
    return output + bytes[position...]
  }

  private func fences(_ text: String) -> Int {
    text.utf8.split(separator: 0x0A).count { line in
      line.starts(with: "```".utf8) || line.starts(with: "~~~".utf8)
    }
  }
}
