import Testing
import Vocabulary

@testable import Claims

/// What was failing before the task is declared with evidence, named, and not held against a claim.
@Suite struct EarlierFailureTests {
  private func run(
    _ sequence: Int64,
    failing names: [String],
    by producer: EvidenceProducer = .runtime,
    declared: Bool = false,
    covers: [String] = []
  ) -> Evidence {
    var item = Evidence(
      evidenceId: "v\(sequence)",
      sequence: sequence,
      evidenceClass: .testResult,
      producedBy: producer,
      producedAt: nil,
      arrivedAt: Instant(milliseconds: sequence)
    )
    item.summary = "tests"
    item.command = "pytest"
    item.isPreexisting = declared
    item.covers = covers
    let failed = names.map { "FAILED \($0) - no\n" }.joined()
    item.run = RunReading(
      outcome: nil,
      exitCode: names.isEmpty ? 0 : 1,
      command: "pytest",
      output: failed
        + (names.isEmpty ? "== 9 passed in 1s ==" : "== \(names.count) failed, 9 passed in 1s =="),
      summary: nil
    )
    return item
  }

  private func change(_ sequence: Int64) -> Evidence {
    var item = Evidence(
      evidenceId: "v\(sequence)",
      sequence: sequence,
      evidenceClass: .fileChange,
      producedBy: .runtime,
      producedAt: nil,
      arrivedAt: Instant(milliseconds: sequence)
    )
    item.uri = "src/a.py"
    return item
  }

  private func reasons(_ items: [Evidence]) -> [EvidenceReason] {
    EvidenceRecord(items).assessments(base: 0, now: Instant(milliseconds: 99)).last?.reasons ?? []
  }

  @Test func theRuntimesWordIsTaken() {
    let items = [change(1), run(2, failing: ["t::old"], declared: true)]
    #expect(EvidenceRecord(items).standingFailures.isEmpty)
    #expect(EvidenceRecord(items).earlierFailures == ["pytest: t::old"])
    #expect(reasons(items) == [.failed, .preexisting])
  }

  @Test func itStandsWhereMoreFailsThanIsNamed() {
    let items = [
      change(1), run(2, failing: ["t::old", "t::new"], declared: true, covers: ["t::old"]),
    ]
    #expect(EvidenceRecord(items).standingFailures.count == 1)
    #expect(EvidenceRecord(items).earlierFailures.isEmpty)
  }

  @Test(arguments: [["pytest"], ["t.py"], ["t.py::old"], []])
  func aDeclarationNamesTestsTheirFileTheRunnerOrNothing(_ covers: [String]) {
    let items = [change(1), run(2, failing: ["t.py::old"], declared: true, covers: covers)]
    #expect(EvidenceRecord(items).standingFailures.isEmpty)
  }

  @Test func anAgentsWordNeedsARunFromBeforeTheFirstChange() {
    let declared = run(3, failing: ["t::old"], by: .agent, declared: true)
    let early = [run(1, failing: ["t::old", "t::b"], by: .agent), change(2), declared]
    #expect(EvidenceRecord(early).standingFailures.isEmpty)
    let none = [change(2), declared]
    #expect(EvidenceRecord(none).standingFailures.count == 1)
    #expect(reasons(none) == [.failed])
    let late = [change(1), run(2, failing: ["t::old"], by: .agent), declared]
    #expect(EvidenceRecord(late).standingFailures.count == 1)
    let other = [run(1, failing: ["t::b"], by: .agent), change(2), declared]
    #expect(EvidenceRecord(other).standingFailures.count >= 1)
  }

  @Test func onceAcceptedItNeedNotBeDeclaredAgain() {
    let declared = run(1, failing: ["t::old"], declared: true)
    let again = [declared, change(2), run(3, failing: ["t::old"])]
    #expect(EvidenceRecord(again).standingFailures.isEmpty)
    let worse = [declared, change(2), run(3, failing: ["t::old", "t::new"])]
    #expect(EvidenceRecord(worse).standingFailures.count == 1)
  }

  @Test func itClearsNothingElseAndSupportsNothing() {
    var build = run(1, failing: ["x"])
    build.command = "npm run build"
    build.run = RunReading(
      outcome: nil,
      exitCode: 1,
      command: "npm run build",
      output: nil,
      summary: nil
    )
    let record = EvidenceRecord([build, change(2), run(3, failing: ["t::old"], declared: true)])
    #expect(record.standingFailures.map(\.evidenceId) == ["v1"])
    let alone = EvidenceRecord([run(1, failing: ["t::old"], declared: true)])
    let claim = Claim(type: .verifiedCompletion, isDeclared: false, range: nil, subjects: [.tests])
    let support = alone.supports(
      for: [claim],
      assessments: alone.assessments(base: 0, now: Instant(milliseconds: 9))
    )[0]
    #expect(!support.isSupported)
    #expect(!support.isContradicted)
  }

  @Test func whatPassesLaterIsNamedNoMore() {
    let record = EvidenceRecord([
      run(1, failing: ["t::old"], declared: true), run(2, failing: []),
    ])
    #expect(record.earlierFailures.isEmpty)
  }
}
