import Claims
import Testing
import Vocabulary

@Suite struct EvidenceTests {
  private let now = Instant(milliseconds: 1_767_225_600_000)

  private func item(
    _ evidenceClass: EvidenceClass,
    _ number: Int64,
    from producer: EvidenceProducer = .runtime,
    outcome: EvidenceOutcome? = .passed,
    command: String? = nil,
    uri: String? = nil,
    exitCode: Int64? = nil,
    output: String? = nil
  ) -> Evidence {
    var item = Evidence(
      evidenceId: "v\(number)",
      sequence: number,
      evidenceClass: evidenceClass,
      producedBy: producer,
      producedAt: nil,
      arrivedAt: now
    )
    item.summary = "summary"
    item.command = command
    item.uri = uri
    item.run = RunReading(
      outcome: outcome,
      exitCode: exitCode,
      command: command,
      output: output,
      summary: nil
    )
    return item
  }

  private func assess(_ items: [Evidence]) -> [EvidenceAssessment] {
    EvidenceRecord(items).assessments(base: 0, now: now)
  }

  @Test func theTableOfQualities() {
    let table: [(EvidenceClass, EvidenceProducer, EvidenceQuality)] = [
      (.testResult, .ci, .strong), (.testResult, .subagent, .moderate),
      (.testResult, .agent, .weak),
      (.toolOutput, .runtime, .moderate), (.fileChange, .agent, .weak),
      (.decisionRecord, .runtime, .weak), (.subagentResult, .runtime, .moderate),
      (.operatorConfirmation, .operator, .conclusive), (.operatorConfirmation, .runtime, .nothing),
      (.narrative, .operator, .nothing),
    ]
    for (evidenceClass, producer, quality) in table {
      #expect(evidenceClass.quality(from: producer) == quality)
    }
  }

  @Test func aRunBeforeAChangeIsStale() {
    let worth = assess([item(.testResult, 1), item(.fileChange, 2, outcome: nil, uri: "a.py")])
    #expect(worth[0].quality == .weak)
    #expect(worth[0].reasons == [.stale])
  }

  @Test func aChangeOfDocumentationMakesNothingStale() {
    let worth = assess([item(.testResult, 1), item(.fileChange, 2, outcome: nil, uri: "README.md")])
    #expect(worth[0].quality == .strong)
  }

  @Test func whatNothingNamesIsOneStepLower() {
    var bare = item(.testResult, 1)
    bare.summary = nil
    #expect(assess([bare])[0].quality == .moderate)
    #expect(assess([bare])[0].reasons == [.unidentified])
  }

  @Test func aHiddenExitCodeTellsNothing() {
    let hidden = item(
      .testResult,
      1,
      outcome: nil,
      command: "pytest | tail -5",
      exitCode: 0,
      output: "..."
    )
    #expect(assess([hidden])[0].reasons == [.masked])
    let told = item(
      .testResult,
      1,
      outcome: nil,
      command: "pytest | tail -1",
      exitCode: 0,
      output: "3 failed"
    )
    #expect(assess([told])[0].reasons == [.failed])
  }

  @Test func aRunWithoutTestsIsEmpty() {
    let empty = item(.testResult, 1, outcome: nil, exitCode: 0, output: "no tests ran in 0.1s")
    #expect(assess([empty])[0].reasons == [.empty])
  }

  @Test func aFailureStandsUntilTheSameThingPasses() {
    let failed = item(.testResult, 1, outcome: nil, command: "pytest", exitCode: 1)
    let other = item(.toolOutput, 2, outcome: nil, command: "ls", exitCode: 0)
    let narrower = item(.testResult, 3, outcome: nil, command: "pytest a.py", exitCode: 0)
    let same = item(.testResult, 4, outcome: nil, command: "pytest", exitCode: 0)
    #expect(EvidenceRecord([failed, other, narrower]).standingFailures.count == 1)
    #expect(EvidenceRecord([failed, same]).standingFailures.isEmpty)
    #expect(assess([failed, narrower])[1].reasons == [.partial])
  }

  @Test func whatComesFromTheFutureIsIgnored() {
    let late = Evidence(
      evidenceId: "v",
      sequence: 1,
      evidenceClass: .toolOutput,
      producedBy: .runtime,
      producedAt: now.adding(seconds: 61),
      arrivedAt: now
    )
    #expect(assess([late])[0].quality == .nothing)
    #expect(assess([late])[0].reasons.contains(.future))
  }

  @Test(arguments: [
    ("Pushed to main.", "git push origin main", "a recorded push"),
    ("I fixed the parser and pushed it.", "git push", "a recorded push"),
    ("The branch is merged.", "gh pr merge 12", "a recorded merge"),
    ("Deployed to staging.", "kubectl apply -f app.yaml", "a recorded deployment"),
    ("I've sent the report.", "sendmail ops@example.org", "a recorded sending"),
  ])
  func aDeedNeedsEvidenceOfItsOwnKind(_ text: String, _ command: String, _ missing: String) throws {
    func support(_ command: String) throws -> ClaimSupport {
      var item = Evidence(
        evidenceId: "v",
        sequence: 1,
        evidenceClass: .toolOutput,
        producedBy: .runtime,
        producedAt: nil,
        arrivedAt: Instant(milliseconds: 0)
      )
      item.command = command
      item.summary = command
      item.run.outcome = .passed
      item.run.isTold = true
      let record = EvidenceRecord([item])
      let claim = try #require(MessageReader.read(text).claims.first)
      let now = Instant(milliseconds: 1000)
      return record.supports(for: [claim], assessments: record.assessments(base: 0, now: now))[0]
    }
    #expect(try support(command).isSupported)
    let other = try support("npm run lint")
    #expect(!other.isSupported)
    #expect(other.missing?.hasPrefix(missing) == true)
  }

  @Test func aClaimWithAHigherCountIsNoMatch() {
    let run = item(.testResult, 1, outcome: nil, exitCode: 0, output: "3 passed")
    let record = EvidenceRecord([run])
    let claim = Claim(
      type: .verifiedCompletion,
      isDeclared: false,
      range: 0..<5,
      subjects: [.tests],
      count: 420
    )
    let support = record.supports(for: [claim], assessments: assess([run]))[0]
    #expect(support.isSupported == false)
    #expect(support.reasons == [.mismatch])
  }
}
