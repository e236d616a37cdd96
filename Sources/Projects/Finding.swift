public import JSON
public import Vocabulary

/// One thing that a project, run or step lacks.
public struct Finding: Hashable, Sendable {
  /// The stable code: a rule, or a rule with a detail.
  public let code: String
  /// How much it matters.
  public let severity: FindingSeverity
  /// What is the matter.
  public let message: String
  /// What it is about.
  public let scope: FindingScope
  /// What to do.
  public let suggestedFix: String
  /// Details.
  public let metadata: [String: JSONValue]

  /// The finding as it stands on the wire.
  public var json: JSONValue {
    .object([
      "code": .string(code), "severity": .string(severity.rawValue), "message": .string(message),
      "scope": .string(scope.rawValue), "suggestedFix": .string(suggestedFix),
      "metadata": .object(metadata),
    ])
  }

  /// The rule of its code.
  public var rule: String { PolicyCodes.rule(code) ?? code }
}

/// One check: what it looks at is in the situation, what it finds is a value.
public protocol FindingCheck: SendableMetatype {
  /// What it finds.
  static func findings(_ situation: ProjectSituation) -> [Finding]
}

/// Every check, in the order of their findings.
public enum FindingChecks {
  /// The list.
  public static let all: [any FindingCheck.Type] = [
    LayerNotes.self, PackMeantForBlock.self, UnansweredClarification.self,
    MissingRequiredCheck.self, UnknownConstraint.self, RunNotes.self, MissingProtocolFile.self,
    MissingArtifact.self, StepFileMissing.self, MissingStepSection.self, StubExecution.self,
    GreenBuildBeforeQA.self,
  ]

  /// What all checks find.
  public static func findings(_ situation: ProjectSituation) -> [Finding] {
    all.flatMap { $0.findings(situation) }
  }
}

extension ProjectSituation {
  /// A finding with the severity that the policy gives it.
  func finding(
    _ code: String,
    _ scope: FindingScope,
    _ message: String,
    fix: String,
    _ metadata: [String: JSONValue] = [:]
  ) -> Finding {
    Finding(
      code: code,
      severity: severities.severity(code),
      message: message,
      scope: scope,
      suggestedFix: fix,
      metadata: metadata
    )
  }
}
