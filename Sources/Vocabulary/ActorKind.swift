/// Who speaks to Candor, as the host states it.
public enum ActorKind: String, Word {
  /// A person, the operator.
  case human
  /// The agent whose claims are judged; the least trusted.
  case agent
  /// The process that runs the agent.
  case runtime
  /// A continuous integration system.
  case ci
}
