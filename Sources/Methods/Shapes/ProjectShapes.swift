internal import JSONRPC
internal import Vocabulary

extension Shape {
  private static let project = type(
    "Project",
    "A project.",
    [
      .required("projectId", .string, "Its id."),
      .optional("name", .string, "Its name."),
      .optional("root", .string, "The folder of its repository."),
      .required("createdAt", .instant, "When it was stored."),
      .required("updatedAt", .instant, "When it was last changed."),
    ]
  )

  /// One project.
  static let projectAnswer = type(
    "ProjectAnswer",
    "One project.",
    [.required("project", .project, "The project."), auditNow]
  )

  /// A page of projects.
  static let projects = page("Projects", "A page of projects.", "projects", .project)

  /// What a project has chosen.
  static let projectPolicy = type(
    "ProjectPolicy",
    "What a project has chosen, and the hash of what follows from it.",
    [
      .required("packKey", .nullable(.string), "The pack."),
      .required("packVersion", .nullable(.string), "Its version; null: the newest active one."),
      .required("overrides", .nullable(.map(.any)), "What overrides the pack."),
      .required("repoLocalEnabled", .boolean, "Whether the repo-local file counts."),
      .required("repoLocalTrust", .word(RepoLocalTrust.words), "What that file may change."),
      .required(
        "enforcementMode",
        .nullable(.word(EnforcementMode.words)),
        "Whether findings block; null: as the merged policy says."
      ),
      .required("effectiveHash", .string, "The hash of the effective policy."),
      .required("updatedAt", .nullable(.instant), "When it was last set."),
      .required("updatedBy", .nullable(.actor), "Who set it."), auditChanged,
    ]
  )

  private static let effectivePack = type(
    "EffectivePack",
    "The pack that was used.",
    [
      .required("key", .string, "Its key."),
      .required("version", .string, "Its version."),
      .required("digest", .string, "`sha256:` of its canonical content."),
    ]
  )

  private static let policySource = type(
    "PolicySource",
    "A layer that the effective policy was merged from.",
    [
      .required("layer", .word(["pack", "overrides", "repo_local"]), "The layer."),
      .optional("key", .string, "The pack's key."),
      .optional("version", .string, "The pack's version."),
      .optional("digest", .string, "The pack's digest."),
      .optional("status", .word(PackStatus.words), "The pack's status."),
      .optional("hash", .string, "`sha256:` of the overrides or of the file."),
      .optional("actor", .nullable(.actor), "Who set the overrides."),
      .optional("file", .string, "The repo-local file."),
      .optional("trust", .word(RepoLocalTrust.words), "What that file may change."),
      .optional("applied", .boolean, "Whether that file counts; false: it is invalid."),
    ]
  )

  private static let provenance = type(
    "Provenance",
    "Where a value of the effective policy came from.",
    [
      .required("layer", .string, "The layer that set it."),
      .optional("file", .string, "The file it stands in."),
      .optional("line", .count, "The line in that file."),
      .optional("actor", .string, "Who set it."),
      .optional("earlier", .array(.map(.any)), "The values before: `layer`, `value`."),
      .optional("refused", .array(.map(.any)), "What an untrusted layer tried in vain."),
    ]
  )

  private static let policyDifference = type(
    "PolicyDifference",
    "A value that a preview would change.",
    [
      .required("path", .string, "Where, as a JSON Pointer into the policy."),
      .required("was", .any, "The present value; null where there is none."),
      .required("would", .any, "The value then; null where there would be none."),
      .required("looser", .boolean, "Whether less would be asked."),
    ]
  )

  /// A policy after all layers.
  static let effectivePolicy = type(
    "EffectivePolicy",
    "A policy after all layers.",
    [
      .required("policy", .map(.any), "The policy: a project pack without `meta`."),
      .required("hash", .string, "`sha256:` of the RFC 8785 form of `policy`."),
      .required("pack", .nullable(.effectivePack), "The pack; null where it cannot be had."),
      .required("enforcementMode", .word(EnforcementMode.words), "Whether findings block."),
      .required("sources", .array(.policySource), "The layers, in order."),
      .required("diagnostics", .array(.diagnostic), "What is wrong in the layers."),
      .optional("provenance", .map(.provenance), "Where each value came from, by JSON Pointer."),
      .optional("changes", .array(.policyDifference), "What a preview would change."),
    ]
  )

  private static let step = type(
    "Step",
    "A step of a run.",
    [
      .required("protocolRunId", .string, "The run."),
      .required("stepRunId", .string, "The step's id."),
      .required("name", .string, "Its name."),
      .required("file", .string, "Its file, relative to the run's root."),
      .required("outputs", .array(.string), "The artifacts it must produce."),
    ]
  )

  /// One step.
  static let stepAnswer = type(
    "StepAnswer",
    "One step.",
    [.required("step", .step, "The step."), auditNow]
  )

  /// A protocol run with the snapshot that judges it.
  static let protocolRun = type(
    "ProtocolRun",
    "A protocol run with the snapshot that judges it.",
    [
      .required("protocolRunId", .string, "The run's id."),
      .required("projectId", .string, "The project."),
      .required("root", .nullable(.string), "The folder of its files."),
      .required("worktree", .nullable(.string), "The working copy; null: the project's root."),
      .required("pack", .nullable(.effectivePack), "The pack; null where it could not be had."),
      .required("policy", .map(.any), "The policy as it was at the start."),
      .required("hash", .string, "The hash of that policy."),
      .required("enforcementMode", .word(EnforcementMode.words), "Whether findings block."),
      .required("startedAt", .instant, "When it was started."),
      .optional("steps", .array(.step), "Its steps, of `getProtocolRun`."), auditChanged,
    ]
  )

  private static let finding = type(
    "Finding",
    "What a project, run or step lacks.",
    [
      .required("code", .string, "The stable code: `rule` or `rule.detail`."),
      .required("severity", .word(FindingSeverity.words), "How much it matters."),
      .required("message", .string, "What is the matter."),
      .required("scope", .word(FindingScope.words), "What it is about."),
      .required("suggestedFix", .string, "What to do."),
      .required("metadata", .map(.any), "Details."),
    ]
  )

  /// The answer of `policyFindings`.
  static let findings = type(
    "Findings",
    "The answer of `policyFindings`.",
    [
      .required("findings", .array(.finding), "What is lacking."),
      .required("hash", .string, "The hash of the policy that asks for it."),
      .required("mode", .word(EnforcementMode.words), "Whether findings block."),
      .optional("reviseInstruction", .string, "What to send back to a planner."),
    ]
  )

  private static let answer = type(
    "Answer",
    "An answer that was given to a question.",
    [
      .required("answer", .any, "The answer."),
      .required("answeredBy", .actor, "Who gave it."),
      .required("answeredAt", .instant, "When."),
    ]
  )

  private static let clarification = type(
    "Clarification",
    "A question that a policy asks.",
    [
      .required("key", .string, "Its key."),
      .required("question", .string, "The question."),
      .optional("options", .array(.string), "What may be answered; absent: free text."),
      .optional("recommended", .any, "What is recommended."),
      .required("blocking", .boolean, "Whether it closes its gates while it is open."),
      .required("appliesTo", .array(.word(WorkPhase.words)), "The phases it is asked for."),
      .required("status", .word(["open", "answered"]), "Whether it was answered."),
      .optional("answer", .any, "The answer that counts."),
      .optional("answeredBy", .actor, "Who gave it."),
      .optional("answeredAt", .instant, "When."),
      .required("history", .array(.answer), "Every answer, the newest last."),
    ]
  )

  /// The questions of a project, run or step.
  static let clarifications = page(
    "Clarifications",
    "The questions of a project, run or step, in the policy's order; all of them on one page.",
    "clarifications",
    .clarification
  )

  /// Whether a phase may begin.
  static let gate = type(
    "Gate",
    "Whether a phase may begin; a blocked gate is an answer, with reasons.",
    [
      .required("phase", .word(WorkPhase.words), "The phase."),
      .required("verdict", .word(["allow", "warn", "block"]), "Whether it may begin."),
      .required("mode", .word(EnforcementMode.words), "Whether findings block."),
      .required("hash", .string, "The hash of the policy that asks for it."),
      .required("findings", .array(.finding), "The findings that count for it."),
      .required("clarifications", .array(.clarification), "The open questions that count for it."),
    ]
  )

  private static let unblocked: ObjectShape.Member = .required(
    "unblocked",
    .array(.word(WorkPhase.words)),
    "The phases that were blocked and are no more."
  )

  /// The answer of `answerClarification`.
  static let answeredClarification = type(
    "AnsweredClarification",
    "The answer of `answerClarification`.",
    [
      .required("clarification", .clarification, "The question with its answer."),
      unblocked, .required("gate", .gate, "The gate of its phase now."), auditNow,
    ]
  )

  /// The answer of `acceptRecommendations`.
  static let acceptedRecommendations = type(
    "AcceptedRecommendations",
    "The answer of `acceptRecommendations`.",
    [
      .required("clarifications", .array(.clarification), "The questions that were answered."),
      unblocked, .required("gate", .gate, "The gate now: of the phase asked for, else onboarding."),
      auditNow,
    ]
  )

  /// What to put into a planning prompt.
  static let guidance = type(
    "Guidance",
    "What to put into a planning prompt, and the defaults for the phase.",
    [
      .required("markdown", .string, "The text for the prompt; names in it are quoted as data."),
      .required("stepTemplate", .string, "A step file to begin with, in Markdown."),
      .required("requiredFiles", .array(.string), "The files that a run needs."),
      .required("requiredSections", .array(.string), "The sections that a step needs."),
      .required("requiredChecks", .array(.string), "The checks that must pass."),
      .required("models", .map(.any), "The models by work, as the policy writes them."),
      .required("qa", .map(.any), "The defaults for QA."),
      .required("ci", .map(.any), "The defaults for CI."),
      .required("git", .map(.any), "The defaults for git."),
      .required("openClarifications", .array(.clarification), "The questions without an answer."),
      .required("answers", .map(.any), "The answers by key, of this phase and those before."),
      .required("hash", .string, "The hash of the policy."),
    ]
  )
}
