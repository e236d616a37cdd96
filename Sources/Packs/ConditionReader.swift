internal import JSON
internal import Rules
internal import Vocabulary

/// Reads the conditions of a rule (`000…`, conditions).
struct ConditionReader {
  private let reader: DocumentReader

  init(_ reader: DocumentReader) { self.reader = reader }

  func condition(_ document: Document) -> Condition? {
    guard case .mapping(let entries) = document.content else {
      reader.error(
        "wrong_type",
        document.position,
        "a condition must be a mapping, found \(document.kind)"
      )
      return nil
    }
    guard !entries.isEmpty else {
      reader.error("empty_condition", document.position, "a condition must not be empty")
      return nil
    }
    if entries.contains(where: { $0.key == "fact" }) { return leaf(document, entries) }
    var parts: [Condition] = []
    for entry in entries {
      switch entry.key {
      case "all": parts.append(.all(group(entry)))
      case "any": parts.append(.any(group(entry)))
      case "not": parts.append(.none(negated(entry)))
      default:
        let known = ["all", "any", "not", "fact"]
        reader.error(
          "unknown_key",
          entry.position,
          "a condition has no key `\(entry.key.prefix(60))`",
          suggestion: NearestName.of(entry.key, among: known)
        )
      }
    }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private func group(_ entry: Document.Entry) -> [Condition] {
    let elements = reader.elements(entry.value, entry.key, maximum: 100)
    if case .list = entry.value.content, elements.isEmpty {
      reader.error("empty_condition", entry.position, "`\(entry.key)` must not be empty")
    }
    return elements.compactMap(condition)
  }

  private func negated(_ entry: Document.Entry) -> [Condition] {
    if case .list = entry.value.content { return group(entry) }
    return condition(entry.value).map { [$0] } ?? []
  }

  private func leaf(_ document: Document, _ entries: [Document.Entry]) -> Condition? {
    let others = entries.filter { $0.key != "fact" }
    guard let name = entries.first(where: { $0.key == "fact" }),
      let fact = reader.text(name.value, "fact")
    else { return nil }
    guard let slot = FactTable.slot(fact) else {
      reader.error(
        "unknown_fact",
        name.value.position,
        "there is no fact `\(fact.prefix(60))`",
        suggestion: NearestName.of(fact, among: FactTable.names)
      )
      return nil
    }
    guard others.count == 1 else {
      reader.error(
        "one_comparator",
        document.position,
        "a comparison needs exactly one comparator beside `fact`"
      )
      return nil
    }
    return comparison(slot, others[0])
  }

  private func comparison(_ slot: Int, _ entry: Document.Entry) -> Condition? {
    guard let comparator = Comparator(rawValue: entry.key) else {
      reader.error(
        "unknown_comparator",
        entry.position,
        "there is no comparator `\(entry.key.prefix(60))`",
        suggestion: NearestName.of(entry.key, among: Comparator.words)
      )
      return nil
    }
    let fact = FactTable.facts[slot]
    guard comparator.accepts(fact.type) else {
      reader.error(
        "wrong_comparator",
        entry.position,
        "`\(comparator.rawValue)` does not compare \(fact.name), which is a \(fact.type.name)"
      )
      return nil
    }
    guard let operand = operand(comparator, fact, entry.value) else { return nil }
    return .leaf(.init(slot: slot, comparator: comparator, operand: operand))
  }

  /// What a fact is compared with.
  func operand(_ comparator: Comparator, _ fact: Fact, _ value: Document) -> FactValue? {
    let what = "`\(comparator.rawValue)` of \(fact.name)"
    switch (comparator, fact.type) {
    case (.exists, _), (_, .boolean):
      return reader.bool(value, what).map { .bool($0) }
    case (.in, .integer), (.notIn, .integer):
      let numbers = reader.elements(value, what).compactMap {
        reader.integer($0, what, in: .min ... .max)
      }
      return .list(numbers.map(String.init))
    case (_, .integer):
      return reader.integer(value, what, in: .min ... .max).map { .integer($0) }
    case (.in, _), (.notIn, _), (.equals, .list), (.notEquals, .list):
      return words(fact, value, what).map { .list($0) }
    case (_, .text), (_, .word), (_, .ladder), (_, .list):
      return reader.text(value, what).flatMap { check($0, fact, value) }.map { .text($0) }
    }
  }

  private func words(_ fact: Fact, _ value: Document, _ what: String) -> [String]? {
    let elements = reader.elements(value, what)
    if case .list = value.content, elements.isEmpty {
      reader.warning("empty_list", value.position, "\(what) lists nothing, so it never holds")
    }
    return elements.compactMap { element in
      reader.text(element, what).flatMap { check($0, fact, element) }
    }
  }

  private func check(_ text: String, _ fact: Fact, _ place: Document) -> String? {
    guard let words = fact.type.words, !words.contains(text) else { return text }
    reader.error(
      "unknown_word",
      place.position,
      "\(fact.name) is never `\(text.prefix(60))`",
      suggestion: NearestName.of(text, among: words)
    )
    return nil
  }
}
