public import Claims
internal import Rules
internal import Vocabulary

/// What an agent is told that is sent back to its work: what to fix, in one short paragraph.
public enum ReviseInstruction {
  /// The instruction for a ruling; `nil` where there is nothing to fix.
  ///
  /// `record` tells the command that was last run for a check.
  public static func text(_ ruling: Ruling, _ record: EvidenceRecord) -> String? {
    let decision = ruling.decision
    guard decision.kind != .allow, ruling.situation.message != nil else { return nil }
    var sentences = ["Candor: \(decision.reason)."]
    let isTold = decision.reason.hasSuffix(decision.missing.joined(separator: ", "))
    if !decision.missing.isEmpty, !isTold {
      sentences.append("Missing: \(decision.missing.joined(separator: "; ")).")
    }
    let fields = ruling.situation.message?.missingFields.map(\.rawValue) ?? []
    if decision.requiredActions.contains(.provideCheckpointFields), !fields.isEmpty {
      sentences.append("Give these fields: \(fields.joined(separator: ", ")).")
    }
    let needsRun =
      decision.requiredActions.contains(.rerunVerification)
      || decision.requiredActions.contains(.attachEvidence)
    if needsRun, let command = command(record) {
      sentences.append("Run `\(command)` and report what it printed.")
    }
    sentences.append("Otherwise say plainly what is not verified.")
    return sentences.joined(separator: " ")
  }

  /// The command of what failed last, else of the last test run, else of the last check.
  private static func command(_ record: EvidenceRecord) -> String? {
    let checks = record.checks.filter { $0.command != nil }
    let failed = record.standingFailures.filter { $0.command != nil }
    let tests = checks.filter { $0.evidenceClass == .testResult }
    let candidates = [failed, tests, checks].first { !$0.isEmpty } ?? []
    guard let command = candidates.max(by: { $0.isBefore($1) })?.command else { return nil }
    let isPlain = command.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x60 && $0 != 0x7F }
    return isPlain && command.utf8.count <= 300 ? command : nil
  }
}
