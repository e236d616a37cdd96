internal import JSON
public import Vocabulary

/// Whether a phase may begin.
public struct Gate: Sendable {
  /// The answer.
  public enum Verdict: String, Word {
    /// Nothing stands against it.
    case allow
    /// It may, with open points.
    case warn
    /// It may not yet.
    case block
  }

  /// The phase.
  public let phase: WorkPhase
  /// The answer.
  public let verdict: Verdict
  /// The findings that count.
  public let findings: [Finding]
  /// The questions of this phase and those before it.
  public let questions: [Clarification]

  /// Judges a situation for a phase.
  public init(_ phase: WorkPhase, _ situation: ProjectSituation) {
    self.phase = phase
    questions = situation.questions.filter { Self.counts($0, phase) }
    let keys = Set(questions.map(\.key))
    findings = FindingChecks.findings(situation).filter { Self.counts($0, phase, keys) }
    let open = questions.filter { $0.answer == nil }
    if findings.contains(where: { $0.severity == .block })
      || (situation.severities.mode == .block && open.contains(where: \.isBlocking))
    {
      verdict = .block
    } else if !open.isEmpty || findings.contains(where: { $0.severity >= .warning }) {
      verdict = .warn
    } else {
      verdict = .allow
    }
  }

  private static func counts(_ question: Clarification, _ phase: WorkPhase) -> Bool {
    question.appliesTo.contains { $0 <= phase }
  }

  private static func counts(_ finding: Finding, _ phase: WorkPhase, _ keys: Set<String>) -> Bool {
    switch finding.rule {
    case "unanswered_clarification": keys.contains(finding.metadata["key"]?.string ?? "")
    case "missing_required_check", "required_check_not_executable", "required_checks_unverifiable":
      phase >= .execution
    case "constraint" where finding.code == "constraint.require_ci_green_before_qa": phase == .qa
    default: finding.scope == .project || phase >= .execution
    }
  }
}
