public import Vocabulary

/// How a condition compares a fact with what the rule names.
public enum Comparator: String, Word {
  /// The same value.
  case equals
  /// Another value.
  case notEquals = "not_equals"
  /// A greater number, or a higher step.
  case greaterThan = "greater_than"
  /// A smaller number, or a lower step.
  case lessThan = "less_than"
  /// That number or step, or more.
  case atLeast = "at_least"
  /// That number or step, or less.
  case atMost = "at_most"
  /// One of the listed values.
  case `in` = "in"
  /// None of the listed values.
  case notIn = "not_in"
  /// A list that has the value, or a text in which it stands.
  case contains
  /// Whether the fact has a value at all.
  case exists

  /// One line of documentation.
  public var summary: String {
    switch self {
    case .equals: "the same value"
    case .notEquals: "another value"
    case .greaterThan: "a greater number, or a higher step of the ladder"
    case .lessThan: "a smaller number, or a lower step of the ladder"
    case .atLeast: "that number or step, or more"
    case .atMost: "that number or step, or less"
    case .in: "one of the listed values"
    case .notIn: "none of the listed values"
    case .contains: "a list that has the value, or a text in which it stands"
    case .exists: "whether the fact has a value at all"
    }
  }

  /// Whether the comparator makes sense for facts of the type.
  public func accepts(_ type: FactType) -> Bool {
    switch (self, type) {
    case (.exists, _): true
    case (.equals, _), (.notEquals, _): true
    case (.greaterThan, .integer), (.greaterThan, .ladder): true
    case (.lessThan, .integer), (.lessThan, .ladder): true
    case (.atLeast, .integer), (.atLeast, .ladder): true
    case (.atMost, .integer), (.atMost, .ladder): true
    case (.in, .boolean), (.notIn, .boolean), (.in, .list), (.notIn, .list): false
    case (.in, _), (.notIn, _): true
    case (.contains, .list), (.contains, .text): true
    case (.greaterThan, _), (.lessThan, _), (.atLeast, _), (.atMost, _), (.contains, _): false
    }
  }

  /// Whether the comparison holds; a fact without a value fails all but `exists: false`.
  public func holds(_ value: FactValue?, _ operand: FactValue, _ type: FactType) -> Bool {
    if self == .exists { return .bool(value != nil) == operand }
    guard let value else { return false }
    switch self {
    case .exists: return false
    case .equals: return same(value, operand)
    case .notEquals: return !same(value, operand)
    case .greaterThan: return order(value, operand, type).map { $0 > 0 } ?? false
    case .lessThan: return order(value, operand, type).map { $0 < 0 } ?? false
    case .atLeast: return order(value, operand, type).map { $0 >= 0 } ?? false
    case .atMost: return order(value, operand, type).map { $0 <= 0 } ?? false
    case .in: return isListed(value, operand)
    case .notIn: return !isListed(value, operand)
    case .contains: return has(value, operand)
    }
  }

  private func same(_ value: FactValue, _ operand: FactValue) -> Bool {
    guard case .list(let left) = value, case .list(let right) = operand else {
      return value == operand
    }
    return Set(left) == Set(right)
  }

  private func order(_ value: FactValue, _ operand: FactValue, _ type: FactType) -> Int? {
    switch (value, operand, type) {
    case (.integer(let left), .integer(let right), _):
      return left < right ? -1 : left > right ? 1 : 0
    case (.text(let left), .text(let right), .ladder(let steps, _)):
      guard let low = steps.firstIndex(of: left), let high = steps.firstIndex(of: right) else {
        return nil
      }
      return low - high
    default: return nil
    }
  }

  private func isListed(_ value: FactValue, _ operand: FactValue) -> Bool {
    guard case .list(let values) = operand else { return false }
    return values.contains(value.text)
  }

  private func has(_ value: FactValue, _ operand: FactValue) -> Bool {
    guard case .text(let wanted) = operand else { return false }
    switch value {
    case .list(let values): return values.contains(wanted)
    case .text(let text): return text.indices.contains { text[$0...].hasPrefix(wanted) }
    case .bool, .integer: return false
    }
  }
}
