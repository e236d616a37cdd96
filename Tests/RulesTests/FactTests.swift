import Claims
import Rules
import Testing
import Vocabulary

@Suite struct FactTests {
  private func values(_ hearing: Hearing) -> FactValues { FactValues(Situation(hearing)) }

  private var hearing: Hearing {
    var task = Task(taskId: "t", startedAt: PackCase.start)
    task.title = "T"
    task.mode = .silent
    task.channel = "c"
    task.workflowShape = "w"
    task.checkpoint.intervalSeconds = 60
    task.isExternalizedPathValid = true
    var hearing = Hearing(
      task: task,
      record: EvidenceRecord(),
      now: PackCase.start.adding(seconds: 200)
    )
    var draft = Draft(text: "Done! Next step: the rollout, which is already underway.")
    draft.declaredTypes = [.progress]
    hearing.draft = draft
    hearing.obligation = task.obligation(
      of: task.deadlines[0],
      at: PackCase.start.adding(seconds: 200)
    )
    return hearing
  }

  /// Every fact has an example here; a new one without its line fails the test.
  private static let examples: [String: FactValue?] = [
    "event.type": .text("task_claimed_complete"), "task.id": .text("t"), "task.title": .text("T"),
    "task.mode": .text("silent"), "task.status": .text("in_progress"),
    "task.runtime": .text("unknown"), "task.channel": .text("c"),
    "task.workflow_shape": .text("w"), "task.owes_checkpoints": .bool(true),
    "obligation.kind": .text("checkpoint"), "obligation.due_at": .text("2026-01-01T00:01:00Z"),
    "obligation.text": nil, "checkpoint.is_overdue": .bool(true),
    "checkpoint.is_silence_exceeded": .bool(false), "checkpoint.seconds_overdue": .integer(140),
    "checkpoint.missed_count": .integer(0), "checkpoint.externalized_path_valid": .bool(true),
    "checkpoint.due_at": .text("2026-01-01T00:01:00Z"), "checkpoint.interval_seconds": .integer(60),
    "forwarding.result_available_without_visible_followup": .bool(false),
    "forwarding.pending_count": .integer(0), "forwarding.pending_results": .list([]),
    "evidence.new_items_since_last_checkpoint": .integer(0),
    "evidence.progress_quality": .text("none"), "evidence.completion_min_quality": .text("none"),
    "evidence.verified_completion_min_quality": nil,
    "evidence.contradicts_claim": .bool(false), "evidence.stale_count": .integer(0),
    "evidence.reasons": .list([]), "evidence.classes": .list([]),
    "evidence.requirements_met": .bool(false),
    "evidence.missing": .list([
      "evidence of completion, at least moderate (none recorded)",
      "new evidence since the last checkpoint",
    ]),
    "claim.types": .list(["progress", "completion", "next_step"]),
    "claim.status": .text("complete"), "claim.is_ambiguous": .bool(false),
    "claim.exceeds_declared": .bool(true), "claim.discloses_failure": .bool(false),
    "claim.promised_followup_due": .bool(false), "claim.promised_followups": .list([]),
    "claim.followup_without_evidence": .bool(false),
    "claim.next_step_has_supporting_evidence": .bool(false),
    "claim.unsupported": .list(["progress", "completion", "next_step"]),
    "message.kind": .text("report"), "message.visibility": .text("operator"),
    "message.is_report": .bool(true), "message.is_checkpoint_report": .bool(true),
    "message.is_repeated_status": .bool(false),
    "message.has_required_checkpoint_fields": .bool(false),
    "message.missing_checkpoint_fields": .list([
      "completed_this_segment", "next_report_condition", "operator_intervention",
    ]), "message.asks_operator": .bool(false), "decision.repeat_count": .integer(0),
  ]

  @Test(arguments: FactTable.names)
  func everyFactHasItsValue(_ name: String) throws {
    let expected = try #require(Self.examples[name], "the fact has no example")
    let slot = try #require(FactTable.slot(name))
    #expect(values(hearing).value(slot, EvidenceRequirements()) == expected)
  }

  @Test func aFactWithoutAValueFailsAllButExistsFalse() {
    for comparator in Comparator.allCases where comparator != .exists {
      #expect(comparator.holds(nil, .text("x"), .text) == false)
    }
    #expect(Comparator.exists.holds(nil, .bool(false), .text))
    #expect(Comparator.exists.holds(nil, .bool(true), .text) == false)
  }

  @Test func laddersCompareByRank() {
    let quality = FactType.ladder(EvidenceQuality.words)
    #expect(Comparator.lessThan.holds(.text("weak"), .text("strong"), quality))
    #expect(Comparator.atLeast.holds(.text("strong"), .text("strong"), quality))
    #expect(Comparator.greaterThan.holds(.text("weak"), .text("moderate"), quality) == false)
    let status = FactType.ladder(["in_progress", "complete"], beside: ["blocked"])
    #expect(Comparator.lessThan.holds(.text("blocked"), .text("complete"), status) == false)
    #expect(Comparator.equals.holds(.text("blocked"), .text("blocked"), status))
  }

  @Test func comparatorsHold() {
    #expect(Comparator.in.holds(.text("a"), .list(["a", "b"]), .text))
    #expect(Comparator.notIn.holds(.integer(3), .list(["1", "2"]), .integer))
    #expect(Comparator.contains.holds(.list(["a"]), .text("a"), .list(nil)))
    #expect(Comparator.contains.holds(.text("abc"), .text("bc"), .text))
    #expect(Comparator.notEquals.holds(.bool(true), .bool(false), .boolean))
    #expect(Comparator.atMost.holds(.integer(2), .integer(2), .integer))
  }

  @Test func templatesPutValuesInAsPlainText() throws {
    var hearing = hearing
    hearing.task.title = "{{task.id}}\n> # forged"
    let text = try Template("[{{task.title}}] {{ task.id }}").rendered(
      values(hearing),
      EvidenceRequirements()
    )
    #expect(text == "[{{task.id}} > # forged] t")
    #expect(throws: Template.Fault(variable: "task.name")) { try Template("{{task.name}}") }
  }
}
