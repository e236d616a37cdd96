internal import JSON
internal import Vocabulary

/// A required check whose script is not there, cannot be executed, or cannot be looked for.
enum MissingRequiredCheck: FindingCheck {
  static func findings(_ situation: ProjectSituation) -> [Finding] {
    var findings: [Finding] = []
    let unknown = situation.checks.filter { $0.look == .unknown }.map(\.path)
    if !unknown.isEmpty {
      findings.append(
        situation.finding(
          "required_checks_unverifiable",
          .project,
          "the required checks cannot be looked for: no readable root is known",
          fix: "Give the project's `root` with `putProject`.",
          ["checks": .array(unknown.map { .string($0) })]
        )
      )
    }
    for (path, look) in situation.checks where look != .unknown {
      if look == .file(isExecutable: false) {
        findings.append(
          situation.finding(
            "required_check_not_executable.\(path)",
            .project,
            "the required check `\(path)` cannot be executed",
            fix: "Run `chmod +x \(path)`.",
            ["check": .string(path)]
          )
        )
      } else if !look.isThere {
        findings.append(
          situation.finding(
            "missing_required_check.\(path)",
            .project,
            "the required check `\(path)` \(look.reason)",
            fix: "Add the script `\(path)`.",
            ["check": .string(path)]
          )
        )
      }
    }
    return findings
  }
}
