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
    do throws(Misfit) {
      try check(view, strictness)
    } catch {
      throw error.response(at: path)
    }
  }

  fileprivate func check(_ view: JSONView, _ strictness: ShapeStrictness) throws(Misfit) {
    switch self {
    case .any:
      guard JSONValue(view) != nil else {
        throw Misfit(.other(expected: "numbers within 2^53", got: "a number beyond it"))
      }
    case .text(let canBeEmpty, let maximum):
      try expect(.string, view)
      try checkText(view, canBeEmpty, maximum)
    case .path(let maximum):
      try expect(.string, view)
      try checkText(view, false, maximum)
      if view.string?.utf8.contains(0) == true { throw mismatch(view) }
    case .word(let words):
      try expect(.string, view)
      try checkWord(view, words)
    case .boolean: try expect(.boolean, view)
    case .null: try expect(.null, view)
    case .number: try expect(.number, view)
    case .integer(let range):
      guard let value = view.integer, range.contains(value) else { throw mismatch(view) }
    case .dateTime(let isValid):
      guard let text = view.string, isValid(text) else { throw mismatch(view) }
    case .array(let element, let maximum):
      try expect(.array, view)
      try checkArray(view, element, maximum, strictness)
    case .object(let object):
      try expect(.object, view)
      try object.check(view, strictness)
    case .map(let shape):
      try expect(.object, view)
      for member in view.pairs {
        do throws(Misfit) {
          try shape.check(member.value, strictness)
        } catch {
          throw error.under(.name(member.name.string ?? ""))
        }
      }
    case .oneOf(let shapes):
      guard let shape = shapes.first(where: { $0.kind == nil || $0.kind == view.kind }) else {
        throw mismatch(view)
      }
      try shape.check(view, strictness)
    case .nullable(let shape):
      if view.kind != .null { try shape.check(view, strictness) }
    case .named(let type): try type.shape.check(view, strictness)
    case .reference: break
    case .refined(let shape, _): try shape.check(view, strictness)
    }
  }

  private func expect(_ kind: JSONKind, _ view: JSONView) throws(Misfit) {
    guard view.kind == kind else { throw mismatch(view) }
  }

  private func checkWord(_ view: JSONView, _ words: [String]) throws(Misfit) {
    for word in words where view.equals(word) { return }
    let word = view.string ?? ""
    throw Misfit(
      .other(
        expected: summary,
        got: "`\(word.prefix(60))`",
        suggestion: NearestName.of(word, among: words)
      )
    )
  }

  private func checkText(
    _ view: JSONView,
    _ canBeEmpty: Bool,
    _ maximum: Int
  ) throws(Misfit) {
    let count = view.length
    if count == 0, !canBeEmpty {
      throw Misfit(.other(expected: "a string that is not empty", got: "an empty string"))
    }
    if count > maximum { throw Misfit(.tooLarge("the string is over \(maximum) bytes", maximum)) }
  }

  private func checkArray(
    _ view: JSONView,
    _ element: Shape,
    _ maximum: Int,
    _ strictness: ShapeStrictness
  ) throws(Misfit) {
    let elements = view.elements
    guard elements.count <= maximum else {
      throw Misfit(.tooLarge("the array has over \(maximum) elements", maximum))
    }
    for (index, value) in elements.enumerated() {
      do throws(Misfit) {
        try element.check(value, strictness)
      } catch {
        throw error.under(.index(index))
      }
    }
  }

  private func mismatch(_ view: JSONView) -> Misfit {
    Misfit(.other(expected: summary, got: described(view)))
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
  fileprivate func check(_ view: JSONView, _ strictness: ShapeStrictness) throws(Misfit) {
    let isExact = strictness == .exact
    var missing = requiredCount
    for member in view.pairs {
      guard let place = member.name.place(in: places) else {
        if isOpen || !isExact && member.name.equals("_meta") { continue }
        throw unknown(member.name.string ?? "")
      }
      let isRequired = requirements[place]
      if isRequired { missing -= 1 }
      guard member.value.kind != .null || isRequired || isExact else { continue }
      do throws(Misfit) {
        try shapes[place].check(member.value, strictness)
      } catch {
        throw error.under(.name(names[place]))
      }
    }
    guard missing > 0 else { return }
    for member in members where member.isRequired && view[member.name] == nil {
      throw Misfit(.other(expected: member.shape.summary, got: "nothing"))
        .under(.name(member.name))
    }
  }

  private func unknown(_ name: String) -> Misfit {
    let nearest = NearestName.of(name, among: names)
    let expected =
      names.isEmpty ? "no members" : "one of " + names.map { "`\($0)`" }.joined(separator: ", ")
    let got = "the unknown name `\(name.prefix(100))`"
    return Misfit(.other(expected: expected, got: got, suggestion: nearest))
      .under(.name(String(name.prefix(100))))
  }
}

/// A value that does not fit its shape, and the way to it, of which nothing is made before.
private struct Misfit: Error {
  enum Fault {
    case tooLarge(String, Int)
    case other(expected: String, got: String, suggestion: String? = nil)
  }

  enum Step {
    case name(String)
    case index(Int)
  }

  private let fault: Fault
  /// The steps to it, the last one first.
  private var steps: [Step] = []

  init(_ fault: Fault) { self.fault = fault }

  /// The same, seen from one step further out.
  func under(_ step: Step) -> Misfit {
    var misfit = self
    misfit.steps.append(step)
    return misfit
  }

  /// The answer, where the value stands below that place.
  func response(at start: JSONPointer) -> ResponseError {
    let path = steps.reversed().reduce(start) { path, step in
      switch step {
      case .name(let name): path.appending(name)
      case .index(let index): path.appending(index)
      }
    }
    switch fault {
    case .tooLarge(let message, let limit):
      return ResponseError(
        .limitExceeded,
        "`\(path.text)`: \(message)",
        data: ["path": .string(path.text), "limit": .integer(Int64(limit))]
      )
    case .other(let expected, let got, let suggestion):
      return .parameter(path, expected: expected, got: got, suggestion: suggestion)
    }
  }
}
