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
  /// The value that stands where none was recorded; `nil` where the fact has none then.
  public let rest: FactValue?
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
    rest = nil
    self.value = { situation, _ in value(situation) }
  }

  /// A fact that every situation has: one that is false, 0 or empty needs no record.
  init(
    always name: String,
    _ type: FactType,
    _ summary: String,
    _ value: @escaping @Sendable (Situation) -> FactValue
  ) {
    self.name = name
    self.type = type
    self.summary = summary
    isPerRule = false
    rest =
      switch type {
      case .boolean: .bool(false)
      case .integer: .integer(0)
      case .list: .list([])
      case .text, .word, .ladder: nil
      }
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
    rest = nil
    self.value = value
  }
}
