internal import JSON
internal import JSONRPC
internal import Rules
internal import Vocabulary

extension Shape {
  /// A condition of a rule: `all`, `any` and `not` over comparisons of facts.
  static let packCondition = type(
    "RuleCondition",
    "`{fact, COMPARATOR: value}`, or `all`, `any`, `not` over conditions.",
    Shape.any.refined { writer in
      writer.member("type", "object")
      writer.member("if", object: { $0.member("required", ["fact"]) })
      writer.member("then", object: writeComparisons)
      writer.member("else", object: writeGroup)
    }
  )

  private static func writeGroup(_ writer: inout JSONWriter) {
    let condition = Shape.reference("RuleCondition")
    let group = Shape.filled(condition, maximum: 100)
    let references = SchemaReferences.by(prefix: "#/$defs/")
    Shape.members([
      .optional("all", group, "All of these hold."),
      .optional("any", group, "One of these holds."),
      .optional("not", .oneOf([condition, group]), "None of these holds."),
    ]).writeKeywords(&writer, references)
    writer.member("minProperties", 1)
  }

  /// Facts of one type share their comparators and what they are compared with.
  private static func writeComparisons(_ writer: inout JSONWriter) {
    var types: [FactType] = []
    for fact in FactTable.facts where !types.contains(fact.type) { types.append(fact.type) }
    writer.member("anyOf", types) { writer, type in
      let facts = FactTable.facts.filter { $0.type == type }.map(\.name)
      let comparators = Comparator.allCases.filter { $0.accepts(type) }
      writer.object { writer in
        Shape.members(
          [.required("fact", .word(facts), "The fact.")]
            + comparators.map { comparator in
              .optional(comparator.rawValue, operand(comparator, type), comparator.summary)
            }
        ).writeKeywords(&writer, .inline)
        writer.member("minProperties", 2)
        writer.member("maxProperties", 2)
      }
    }
  }

  /// What a fact of the type is compared with.
  private static func operand(_ comparator: Comparator, _ type: FactType) -> Shape {
    let word = type.words.map { Shape.word($0) } ?? .prose()
    let integer = Shape.integer(.min ... .max)
    switch (comparator, type) {
    case (.exists, _), (_, .boolean): return .boolean
    case (.in, .integer), (.notIn, .integer): return .array(integer, maximum: 1000)
    case (_, .integer): return integer
    case (.in, _), (.notIn, _), (.equals, .list), (.notEquals, .list):
      return .array(word, maximum: 1000)
    case (_, .text), (_, .word), (_, .ladder), (_, .list): return word
    }
  }
}
