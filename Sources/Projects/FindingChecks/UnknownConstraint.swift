internal import JSON
internal import Vocabulary

/// A flag that is set and that this build does not evaluate.
enum UnknownConstraint: FindingCheck {
  static func findings(_ situation: ProjectSituation) -> [Finding] {
    let constraints = situation.policy["constraints"] ?? .object([:])
    return constraints.names.filter {
      constraints[$0] == .bool(true) && !PolicyDefinition.constraints.contains($0)
    }.map { name in
      situation.finding(
        "constraint.\(name)",
        .project,
        "the constraint `\(name)` is set; nothing evaluates it",
        fix: "See to it by other means, or remove the flag.",
        ["constraint": .string(name)]
      )
    }
  }
}
