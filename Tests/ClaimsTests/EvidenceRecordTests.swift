import Testing
import Vocabulary

@testable import Claims

@Suite struct EvidenceRecordTests {
  /// Numbers that look random, the same every time.
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
  }

  private func item(_ sequence: Int64, _ numbers: inout Numbers) -> Evidence {
    let commands = [
      "pytest", "pytest tests/a.py", "pytest tests/b.py", "npm test", "make", "ls -l", "./run.sh",
    ]
    let classes: [EvidenceClass] = [.testResult, .toolOutput, .fileChange, .buildResult]
    let evidenceClass = classes.randomElement(using: &numbers) ?? .testResult
    let isLate = Int.random(in: 0..<10, using: &numbers) == 0
    var item = Evidence(
      evidenceId: "v\(sequence)",
      sequence: sequence,
      evidenceClass: evidenceClass,
      producedBy: [.runtime, .agent].randomElement(using: &numbers) ?? .runtime,
      producedAt: isLate
        ? Instant(milliseconds: Int64.random(in: 0...sequence, using: &numbers)) : nil,
      arrivedAt: Instant(milliseconds: sequence)
    )
    guard evidenceClass != .fileChange else {
      item.uri = "src/\(Int.random(in: 0..<40, using: &numbers)).py"
      return item
    }
    let command = commands.randomElement(using: &numbers) ?? ""
    let isNamed = Int.random(in: 0..<8, using: &numbers) > 0
    item.command = isNamed ? command : nil
    let fails = Int.random(in: 0..<5, using: &numbers) == 0
    let name = "tests/a.py::test_\(Int.random(in: 0..<3, using: &numbers))"
    item.isPreexisting = fails && Int.random(in: 0..<3, using: &numbers) == 0
    item.run = RunReading(
      outcome: nil,
      exitCode: fails ? 1 : 0,
      command: item.command,
      output: fails
        ? "FAILED \(name) - no\n== 1 failed, 3 passed in 1s ==" : "== 4 passed in 1s ==",
      summary: nil
    )
    return item
  }

  @Test(arguments: 1...4)
  func aRecordBuiltAgainFromItsSpanEqualsTheOneKept(_ seed: UInt64) {
    var numbers = Numbers(state: seed)
    var record = EvidenceRecord()
    var all: [Int64: Evidence] = [:]
    let claims = [
      Claim(type: .completion, isDeclared: false, range: nil),
      Claim(type: .verifiedCompletion, isDeclared: false, range: nil, subjects: [.tests]),
      Claim(type: .completion, isDeclared: false, range: nil, subjects: [.file("src/3.py")]),
    ]
    for sequence in 1...Int64(1_400) {
      let item = item(sequence, &numbers)
      all[sequence] = item
      record.append(item)
      guard sequence % 173 == 0 else { continue }
      let span = record.span
      let held = all.values.filter { item in
        span.map { item.sequence >= $0.from || $0.older.contains(item.sequence) } ?? true
      }.sorted { $0.sequence < $1.sequence }
      let again = EvidenceRecord(held, span: span)
      #expect(again == record)
      let now = Instant(milliseconds: sequence)
      let assessments = again.assessments(base: sequence - 20, now: now)
      #expect(assessments == record.assessments(base: sequence - 20, now: now))
      #expect(
        again.supports(for: claims, assessments: assessments)
          == record.supports(for: claims, assessments: assessments)
      )
    }
    #expect(record.items.count <= 1_024)
  }

  @Test func aClearedFailureDoesNotStandAgain() {
    func run(_ sequence: Int64, _ command: String, _ exitCode: Int64) -> Evidence {
      var item = Evidence(
        evidenceId: "v\(sequence)",
        sequence: sequence,
        evidenceClass: .testResult,
        producedBy: .runtime,
        producedAt: nil,
        arrivedAt: Instant(milliseconds: sequence)
      )
      item.command = command
      item.run = RunReading(
        outcome: nil,
        exitCode: exitCode,
        command: command,
        output: nil,
        summary: nil
      )
      return item
    }
    var items = [run(1, "pytest", 1), run(2, "pytest", 0)]
    items += (3...2_000).map { run($0, "npm test -- \($0)", 0) }
    let record = EvidenceRecord(items)
    let span = record.span
    let held = items.filter { item in
      span.map { item.sequence >= $0.from || $0.older.contains(item.sequence) } ?? true
    }
    #expect(span != nil)
    #expect(record.standingFailures.isEmpty)
    #expect(EvidenceRecord(held, span: span).standingFailures.isEmpty)
  }

  @Test(arguments: [
    ("docs/api/index.html", true), ("docs/conf.py", true), ("LICENSE", true),
    ("LICENSE.txt", true), ("CHANGELOG", true), ("CHANGELOG.md", true), ("guide.adoc", true),
    ("a/notes.rst", true), ("README", true), ("src\\docs\\a.md", true), ("src/auth.py", false),
    ("requirements.txt", false), ("requirements-dev.txt", false), ("CMakeLists.txt", false),
    ("src/changes.py", false), ("src/document.ts", false), ("history.js", false),
  ])
  func whatIsDocumentation(_ path: String, _ isDocumentation: Bool) {
    var item = Evidence(
      evidenceId: "v",
      sequence: 1,
      evidenceClass: .fileChange,
      producedBy: .runtime,
      producedAt: nil,
      arrivedAt: Instant(milliseconds: 0)
    )
    item.uri = path
    #expect(item.isDocumentationOnly == isDocumentation)
  }
}
