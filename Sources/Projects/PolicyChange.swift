public import JSON
internal import Vocabulary

/// One difference between two policies.
public struct PolicyChange: Hashable, Sendable {
  /// The place, as a JSON Pointer.
  public let path: String
  /// The value before.
  public let was: JSONValue?
  /// The value after.
  public let would: JSONValue?
  /// Whether the policy becomes looser by it.
  public let isLooser: Bool

  /// Every difference, in canonical order.
  public static func between(_ old: JSONValue, _ new: JSONValue) -> [PolicyChange] {
    var changes: [PolicyChange] = []
    let policies = (PolicySeverities(old), PolicySeverities(new))
    walk(old, new, [], .root) { path, pointer, was, would in
      changes.append(
        PolicyChange(
          path: pointer.text,
          was: was,
          would: would,
          isLooser: isLooser(path, was, would, policies)
        )
      )
    }
    return changes
  }

  private static func walk(
    _ old: JSONValue?,
    _ new: JSONValue?,
    _ path: [String],
    _ pointer: JSONPointer,
    _ note: ([String], JSONPointer, JSONValue?, JSONValue?) -> Void
  ) {
    guard old != new else { return }
    let isObject = [old, new].allSatisfy { value in
      guard let value else { return true }
      if case .object = value { return true }
      return false
    }
    guard isObject else { return note(path, pointer, old, new) }
    let names = Set(old?.members.keys.map { $0 } ?? []).union(new?.members.keys.map { $0 } ?? [])
    for name in names.sorted() {
      walk(old?[name], new?[name], path + [name], pointer.appending(name), note)
    }
  }

  private static func isLooser(
    _ path: [String],
    _ was: JSONValue?,
    _ would: JSONValue?,
    _ severities: (PolicySeverities, PolicySeverities)
  ) -> Bool {
    func rank(_ words: [String], _ value: JSONValue?) -> Int {
      value?.string.flatMap { words.firstIndex(of: $0) } ?? -1
    }
    switch (path.first, path.count > 1 ? path[1] : nil) {
    case ("enforcement", "mode"):
      return rank(EnforcementMode.words, would) < rank(EnforcementMode.words, was)
    case ("enforcement", "block_codes"):
      return !severities.0.blockCodes.isSubset(of: severities.1.blockCodes)
    case ("enforcement", _):
      return PolicyCodes.samples(path.last ?? "").contains { code in
        EnforcementMode.allCases.contains { mode in
          severities.1.severity(code, in: mode) < severities.0.severity(code, in: mode)
        }
      }
    case ("defaults", "qa") where path.last == "policy":
      return rank(QualityPolicy.words, would) < rank(QualityPolicy.words, was)
    case ("defaults", "qa"), ("constraints", _): return was == .bool(true) && would != .bool(true)
    case ("clarifications", _): return isLooser(questions: was, would)
    case ("defaults", "ci") where path.last == "required_checks", ("requirements", _):
      return !Set(was?.elements ?? []).isSubset(of: would?.elements ?? [])
    default: return false
    }
  }

  private static func isLooser(questions was: JSONValue?, _ would: JSONValue?) -> Bool {
    (was?.elements ?? []).contains { old in
      guard let new = would?.elements.first(where: { $0["key"] == old["key"] }) else { return true }
      if old["blocking"] == .bool(true), new["blocking"] != .bool(true) { return true }
      return !Set(Clarification(old).appliesTo).isSubset(of: Clarification(new).appliesTo)
    }
  }
}
