internal import JSON
internal import Vocabulary

/// A step that is said to be executed and has no evidence.
enum StubExecution: FindingCheck {
  static func findings(_ situation: ProjectSituation) -> [Finding] {
    guard situation.policy.at(["constraints", "forbid_stub_execution"]) == .bool(true) else {
      return []
    }
    return situation.steps.filter { $0.isExecuted && !$0.hasEvidence }.map { step in
      situation.finding(
        "constraint.forbid_stub_execution",
        .step,
        "the step was executed without evidence",
        fix: "Run the step for real and record its evidence with `recordEvidence`.",
        step.metadata(["constraint": .string("forbid_stub_execution")])
      )
    }
  }
}
