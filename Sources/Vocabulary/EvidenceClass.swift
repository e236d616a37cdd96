/// The kinds of evidence.
public enum EvidenceClass: String, Word {
  /// The outcome of a test run.
  case testResult = "test_result"
  /// The outcome of a build.
  case buildResult = "build_result"
  /// What a tool printed or returned.
  case toolOutput = "tool_output"
  /// A change of a file.
  case fileChange = "file_change"
  /// A thing the runtime produced.
  case runtimeArtifact = "runtime_artifact"
  /// A recorded decision.
  case decisionRecord = "decision_record"
  /// What a sub-agent delivered.
  case subagentResult = "subagent_result"
  /// A link to something outside.
  case externalReference = "external_reference"
  /// The operator's own word.
  case operatorConfirmation = "operator_confirmation"
  /// A story told; no evidence.
  case narrative
  /// A nudge; no evidence.
  case reminder
}

extension EvidenceClass {
  /// The quality of an item that nothing lowers (`models.md`, Evidence): the one table.
  public func quality(from producer: EvidenceProducer) -> EvidenceQuality {
    switch self {
    case .testResult, .buildResult:
      producer.isTrusted ? .strong : producer == .subagent ? .moderate : .weak
    case .toolOutput, .fileChange, .runtimeArtifact:
      producer.isTrusted ? .moderate : .weak
    case .subagentResult:
      producer.isTrusted ? .moderate : .weak
    case .decisionRecord, .externalReference:
      .weak
    case .operatorConfirmation:
      producer == .operator ? .conclusive : .nothing
    case .narrative, .reminder:
      .nothing
    }
  }

  /// Whether an item of this class reports the run of a check that later changes make stale.
  public var isCheckResult: Bool { self == .testResult || self == .buildResult }
}
