public import JSON

/// How exactly a value must fit its shape.
public enum ShapeStrictness: Sendable {
  /// As a caller's value must: `null` counts as absent, `_meta` is let through.
  case lenient
  /// As Candor's own answers must: nothing beyond what is declared.
  case exact
}

extension Shape {
  /// Checks a value, and names the first place that does not fit.
  public func check(
    _ view: JSONView,
    at path: JSONPointer,
    _ strictness: ShapeStrictness = .lenient
  ) throws(ResponseError) {
    if let kind, view.kind != kind { throw mismatch(view, path) }
    switch self {
    case .any:
      guard JSONValue(view) != nil else {
        throw .parameter(path, expected: "numbers within 2^53", got: "a number beyond it")
      }
    case .text(let canBeEmpty, let maximum):
      try checkText(view, path, canBeEmpty, maximum)
    case .word(let words):
      guard words.contains(where: { view.equals($0) }) else {
        let word = view.string ?? ""
        throw .parameter(
          path,
          expected: summary,
          got: "`\(word.prefix(60))`",
          suggestion: NearestName.of(word, among: words)
        )
      }
    case .boolean, .null, .number: break
    case .integer(let range):
      guard let value = view.integer, range.contains(value) else { throw mismatch(view, path) }
    case .dateTime(let isValid):
      guard isValid(view.string ?? "") else { throw mismatch(view, path) }
    case .array(let element, let maximum):
      try checkArray(view, path, element, maximum, strictness)
    case .object(let object): try object.check(view, at: path, strictness)
    case .map(let shape):
      for member in view.members {
        try shape.check(member.value, at: path.appending(member.name.string ?? ""), strictness)
      }
    case .oneOf(let shapes):
      guard let shape = shapes.first(where: { $0.kind == nil || $0.kind == view.kind }) else {
        throw mismatch(view, path)
      }
      try shape.check(view, at: path, strictness)
    case .nullable(let shape):
      if view.kind != .null { try shape.check(view, at: path, strictness) }
    case .named(let type): try type.shape.check(view, at: path, strictness)
    case .reference: break
    case .refined(let shape, _): try shape.check(view, at: path, strictness)
    }
  }

  private func checkText(
    _ view: JSONView,
    _ path: JSONPointer,
    _ canBeEmpty: Bool,
    _ maximum: Int
  ) throws(ResponseError) {
    let count = view.source.count - 2
    if count == 0, !canBeEmpty {
      throw .parameter(path, expected: "a string that is not empty", got: "an empty string")
    }
    guard count <= maximum else {
      throw ResponseError(
        .limitExceeded,
        "`\(path.text)`: the string is over \(maximum) bytes",
        data: ["path": .string(path.text), "limit": .integer(Int64(maximum))]
      )
    }
  }

  private func checkArray(
    _ view: JSONView,
    _ path: JSONPointer,
    _ element: Shape,
    _ maximum: Int,
    _ strictness: ShapeStrictness
  ) throws(ResponseError) {
    let elements = view.elements
    guard elements.count <= maximum else {
      throw ResponseError(
        .limitExceeded,
        "`\(path.text)`: the array has over \(maximum) elements",
        data: ["path": .string(path.text), "limit": .integer(Int64(maximum))]
      )
    }
    for (index, value) in elements.enumerated() {
      try element.check(value, at: path.appending(index), strictness)
    }
  }

  private func mismatch(_ view: JSONView, _ path: JSONPointer) -> ResponseError {
    .parameter(path, expected: summary, got: described(view))
  }

  private func described(_ view: JSONView) -> String {
    switch view.kind {
    case .null: "null"
    case .boolean, .number: "`\(String(decoding: view.source.prefix(40), as: UTF8.self))`"
    case .string: "the string \(String(decoding: view.source.prefix(60), as: UTF8.self))"
    case .array: "an array"
    case .object: "an object"
    }
  }
}

extension ObjectShape {
  /// Checks the members of an object, unknown names included; `_meta` is always allowed.
  public func check(
    _ view: JSONView,
    at path: JSONPointer,
    _ strictness: ShapeStrictness = .lenient
  ) throws(ResponseError) {
    let isExact = strictness == .exact
    for member in view.members where isExact || !member.name.equals("_meta") {
      guard let known = members.first(where: { member.name.equals($0.name) }) else {
        if isOpen { continue }
        throw unknown(member.name.string ?? "", path)
      }
      guard member.value.kind != .null || known.isRequired || isExact else { continue }
      try known.shape.check(member.value, at: path.appending(known.name), strictness)
    }
    for member in members where member.isRequired && view[member.name] == nil {
      throw .parameter(
        path.appending(member.name),
        expected: member.shape.summary,
        got: "nothing"
      )
    }
  }

  private func unknown(_ name: String, _ path: JSONPointer) -> ResponseError {
    let nearest = NearestName.of(name, among: names)
    let expected =
      names.isEmpty ? "no members" : "one of " + names.map { "`\($0)`" }.joined(separator: ", ")
    return .parameter(
      path.appending(String(name.prefix(100))),
      expected: expected,
      got: "the unknown name `\(name.prefix(100))`",
      suggestion: nearest
    )
  }
}
