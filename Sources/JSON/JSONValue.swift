/// A JSON value of our own making, or a copy of one that is kept.
public enum JSONValue: Hashable, Sendable {
  /// The literal `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case integer(Int64)
  /// Any other number.
  case double(Double)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object; its members have no order.
  case object([String: JSONValue])

  /// The largest whole number that every JSON reader keeps (RFC 8785, section 3.2.2.3): 2^53.
  public static var largestInteger: Int64 { 9_007_199_254_740_992 }
}

extension JSONValue {
  /// Copies a value out of a text; `nil` where a number in it cannot be kept exactly.
  public init?(_ view: JSONView) {
    switch view.kind {
    case .null: self = .null
    case .boolean: self = .bool(view.bool ?? false)
    case .string: self = .string(view.string ?? "")
    case .number:
      guard let value = Self(number: view) else { return nil }
      self = value
    case .array:
      var elements: [JSONValue] = []
      for element in view.elements {
        guard let value = JSONValue(element) else { return nil }
        elements.append(value)
      }
      self = .array(elements)
    case .object:
      var members: [String: JSONValue] = [:]
      for member in view.members {
        guard let value = JSONValue(member.value) else { return nil }
        members[member.name.string ?? ""] = value
      }
      self = .object(members)
    }
  }

  private init?(number view: JSONView) {
    if let short = view.shortInteger {
      self = .integer(short)
      return
    }
    guard let value = view.double, value.isFinite, value.magnitude <= 1e300 else { return nil }
    if let whole = view.integer {
      guard whole.magnitude <= Self.largestInteger.magnitude else { return nil }
      self = .integer(whole)
    } else {
      guard value.magnitude < 1e15 || value != value.rounded() else { return nil }
      self = .double(value)
    }
  }

  /// The value of the member of that name, where this is an object that has it.
  public subscript(name: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[name]
  }

  /// The string, where this is one.
  public var string: String? {
    guard case .string(let value) = self else { return nil }
    return value
  }

  /// The whole number, where this is one.
  public var integer: Int64? {
    guard case .integer(let value) = self else { return nil }
    return value
  }

  /// The truth value, where this is one.
  public var bool: Bool? {
    guard case .bool(let value) = self else { return nil }
    return value
  }

  /// The elements, where this is an array; else none.
  public var elements: [JSONValue] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }

  /// The members, where this is an object; else none.
  public var members: [String: JSONValue] {
    guard case .object(let members) = self else { return [:] }
    return members
  }
}
