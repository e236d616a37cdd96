/// One thing that rules may look at.
public final class Fact: Sendable {
  /// The name in packs and templates.
  public let name: String
  /// What kind of value it has.
  public let type: FactType
  /// One line of documentation.
  public let summary: String
  /// Whether its value depends on the rule's own evidence requirements.
  public let isPerRule: Bool
  let value: @Sendable (Situation, EvidenceRequirements) -> FactValue?

  init(
    _ name: String,
    _ type: FactType,
    _ summary: String,
    _ value: @escaping @Sendable (Situation) -> FactValue?
  ) {
    self.name = name
    self.type = type
    self.summary = summary
    isPerRule = false
    self.value = { situation, _ in value(situation) }
  }

  init(
    perRule name: String,
    _ type: FactType,
    _ summary: String,
    _ value: @escaping @Sendable (Situation, EvidenceRequirements) -> FactValue?
  ) {
    self.name = name
    self.type = type
    self.summary = summary
    isPerRule = true
    self.value = value
  }
}
