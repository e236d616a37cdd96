internal import JSON
internal import Vocabulary

/// A pack for audited work under a mode that blocks nothing.
enum PackMeantForBlock: FindingCheck {
  static func findings(_ situation: ProjectSituation) -> [Finding] {
    guard situation.policy.at(["meta", "key"])?.string == "enterprise-compliance",
      situation.severities.mode == .warn
    else { return [] }
    return [
      situation.finding(
        "pack_meant_for_block",
        .project,
        "the pack `enterprise-compliance` is meant for the mode `block`; it runs in `warn`",
        fix: "Set `enforcementMode` to `block` with `setProjectPolicy`."
      )
    ]
  }
}
