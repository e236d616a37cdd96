internal import Claims
internal import Vocabulary
import Decisions
import Foundation
import Packs
import Rules
import Testing

/// The packs as they lie in the folder.
@Suite struct PolicyPackTests {
  private static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("policy-packs")

  private static var ids: [String] { folders.filter { !projectPacks.contains($0) } }

  private static let projectPacks = [
    "beginner-guided", "default", "enterprise-compliance", "startup-fast", "team-standard",
  ]

  private static var folders: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter {
      FileManager.default.fileExists(
        atPath: folder.appendingPathComponent("\($0)/policy.yaml").path
      )
    }.sorted()
  }

  private func outcome(_ id: String) throws -> RulePackReader.Outcome {
    let file = Self.folder.appendingPathComponent("\(id)/policy.yaml")
    return RulePackReader.read([UInt8](try Data(contentsOf: file)), file: id)
  }

  @Test(arguments: ids)
  func readsWithoutDiagnosticsAndItsCasesPass(_ id: String) throws {
    let outcome = try outcome(id)
    #expect(outcome.diagnostics.map(\.text) == [])
    let pack = try #require(outcome.pack)
    #expect(pack.id == id)
    #expect(!outcome.cases.isEmpty)
    for testCase in outcome.cases {
      #expect(CaseRun(testCase, packs: [pack]).failures == [], "\(testCase.name)")
    }
  }

  @Test(arguments: projectPacks)
  func aProjectPackReadsWithoutDiagnostics(_ key: String) throws {
    let file = Self.folder.appendingPathComponent("\(key)/policy.yaml")
    let outcome = PolicyPackReader.read([UInt8](try Data(contentsOf: file)), file: key)
    #expect(outcome.diagnostics.map(\.text) == [])
    #expect(outcome.pack?.key == key)
    #expect(outcome.pack?.version == "1.0")
  }

  @Test(arguments: ids)
  func everyRuleIsShownByACase(_ id: String) throws {
    let outcome = try outcome(id)
    let pack = try #require(outcome.pack)
    let fired = outcome.cases.flatMap { testCase in
      CaseRun(testCase, packs: [pack]).ruling.decision.matched.map(\.policyId)
    }
    #expect(pack.rules.map(\.id).filter { !fired.contains($0) } == [])
  }

  @Test func theBuiltInPacksAreTheFolder() throws {
    #expect(
      Set(BuiltInPacks.files.map { String($0.path.dropLast("/policy.yaml".count)) })
        == Set(Self.folders)
    )
    for file in BuiltInPacks.files {
      let onDisk = try Data(contentsOf: Self.folder.appendingPathComponent(file.path))
      #expect(Data(file.text) == onDisk, "\(file.path)")
    }
  }

  /// A rewritten text, judged again, is allowed unchanged (`models.md`, Fixed point).
  @Test(arguments: ids)
  func rewritingIsAFixedPoint(_ id: String) throws {
    let outcome = try outcome(id)
    let packs = try Self.ids.compactMap { try self.outcome($0).pack }
    for testCase in outcome.cases {
      let first = CaseRun(testCase, packs: packs).ruling
      guard first.isDelivered, first.isChanged, first.decision.kind != .forceCheckpoint,
        let text = first.effectiveText, case .message(let draft, let event) = testCase.subject
      else { continue }
      var again = draft.rewritten(text)
      again.declaredStatus = first.effectiveStatus
      let second = CaseRun(
        PackCase(
          name: testCase.name,
          task: testCase.task,
          history: testCase.history,
          at: testCase.at,
          subject: .message(again, event: event),
          expectation: testCase.expectation
        ),
        packs: packs
      ).ruling
      #expect(second.decision.kind == .allow, "\(testCase.name): \(text)")
      #expect(second.effectiveText == text, "\(testCase.name)")
    }
  }
}
