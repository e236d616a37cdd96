/// Who produced a piece of evidence; the agent's own word is the least trusted.
public enum EvidenceProducer: String, Word {
  /// The process that runs the agent.
  case runtime
  /// A continuous integration system.
  case ci
  /// The operator.
  case `operator`
  /// A sub-agent.
  case subagent
  /// The agent itself.
  case agent
}

extension EvidenceProducer {
  /// Whether the producer observes the agent from outside.
  public var isTrusted: Bool { self == .runtime || self == .ci || self == .operator }
}
