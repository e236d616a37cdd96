internal import JSON
internal import Vocabulary

/// A required check without a passed result from CI newer than the last change.
enum GreenBuildBeforeQA: FindingCheck {
  static func findings(_ situation: ProjectSituation) -> [Finding] {
    guard situation.policy.at(["constraints", "require_ci_green_before_qa"]) == .bool(true),
      !situation.checksNotGreen.isEmpty
    else { return [] }
    let names = situation.checksNotGreen.map { "`\($0)`" }.joined(separator: ", ")
    return [
      situation.finding(
        "constraint.require_ci_green_before_qa",
        situation.run == nil ? .project : .protocol,
        "no passed result from CI newer than the last change for \(names)",
        fix: "Let CI run the required checks and record their results.",
        [
          "checks": .array(situation.checksNotGreen.map { .string($0) }),
          "constraint": .string("require_ci_green_before_qa"),
        ]
      )
    ]
  }
}
