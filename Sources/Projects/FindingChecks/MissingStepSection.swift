internal import JSON
internal import Vocabulary

/// A required section that a step's file lacks, or that has nothing below it.
enum MissingStepSection: FindingCheck {
  static func findings(_ situation: ProjectSituation) -> [Finding] {
    let required = situation.texts("requirements", "step_sections")
    return situation.steps.flatMap { step -> [Finding] in
      guard case .text(let text) = step.look else { return [] }
      let sections = StepSections(text)
      return required.filter { !sections.satisfies($0) }.map { title in
        let why = sections.has(title) ? "has nothing below it" : "is missing"
        return situation.finding(
          "missing_step_section.\(PolicyCodes.slug(title))",
          .step,
          "the section \(PolicyGuidance.quoted(title)) \(why) in `\(step.file)`",
          fix: "Write a section \(PolicyGuidance.quoted("## " + title)) into `\(step.file)`.",
          step.metadata(["section": .string(title)])
        )
      }
    }
  }
}
