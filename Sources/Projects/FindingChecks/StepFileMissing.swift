internal import JSON
internal import Vocabulary

/// A step whose file is not there, or is empty.
enum StepFileMissing: FindingCheck {
  static func findings(_ situation: ProjectSituation) -> [Finding] {
    situation.steps.compactMap { step in
      var reason = step.look.reason
      if case .text(let text) = step.look {
        guard text.allSatisfy(\.isWhitespace) else { return nil }
        reason = "is empty"
      }
      return situation.finding(
        "step_file_missing",
        .step,
        "the step's file `\(step.file)` \(reason)",
        fix: "Write the step into `\(step.file)`.",
        step.metadata()
      )
    }
  }
}
