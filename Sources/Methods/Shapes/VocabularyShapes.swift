internal import JSONRPC
internal import Vocabulary

extension Shape {
  private static let described = type(
    "MethodDescription",
    "One method.",
    [
      .required("name", .string, "Its name."),
      .required("summary", .string, "What it does."),
      .required("params", .map(.any), "The JSON Schema of its params."),
      .required("result", .map(.any), "The JSON Schema of its result; its types are in `types`."),
    ]
  )

  private static let classDescription = type(
    "EvidenceClassDescription",
    "A class of evidence.",
    [
      .required("name", .string, "Its name."),
      .required("quality", .map(.word(EvidenceQuality.words)), "What it is worth, by producer."),
    ]
  )

  private static let decisionDescription = type(
    "DecisionDescription",
    "A decision.",
    [
      .required("name", .string, "Its name."),
      .required("delivers", .boolean, "Whether the message is shown."),
      .required("template", .nullable(.string), "The key of its notice's template."),
    ]
  )

  private static let factDescription = type(
    "FactDescription",
    "A fact that rules compare.",
    [
      .required("name", .string, "Its name."),
      .required("type", .string, "What kind of value it has."),
      .optional("words", .array(.string), "The words that it may have."),
      .required("summary", .string, "What it says."),
    ]
  )

  private static let comparatorDescription = type(
    "ComparatorDescription",
    "A way to compare a fact.",
    [
      .required("name", .string, "Its name."),
      .required("summary", .string, "When it holds."),
    ]
  )

  private static let errorDescription = type(
    "ErrorDescription",
    "An error.",
    [
      .required("code", .integer(-32_900...1999), "The code."),
      .required("kind", .string, "The word in `error.data.kind`."),
      .required("meaning", .string, "When it is answered."),
    ]
  )

  private static func words(_ name: String, _ summary: String) -> ObjectShape.Member {
    .required(name, .array(.string), summary)
  }

  /// What `describe` answers.
  static let vocabulary = type(
    "Vocabulary",
    "The vocabulary of a build.",
    [
      .required("protocolVersion", .string, "The protocol's version."),
      .required("methods", .array(.described), "The methods."),
      words("notifications", "The names of the notifications, in both directions."),
      .required("types", .map(.map(.any)), "The JSON Schemas of the types, by name."),
      words("events", "The canonical event types."),
      words("derivedSignals", "What Candor derives about a task."),
      words("claimTypes", "What a message can claim."),
      words("messageKinds", "What kinds of messages there are."),
      words("checkpointFields", "The fields of a report."),
      .required("evidenceClasses", .array(.classDescription), "The classes of evidence."),
      words("evidenceProducers", "Who can produce evidence."),
      words("evidenceOutcomes", "How a run can have ended."),
      words("evidenceQualities", "What evidence can be worth, the least first."),
      words("evidenceReasons", "Why evidence counts for less."),
      .required("decisions", .array(.decisionDescription), "The decisions, the strictest first."),
      words("severities", "How much something matters, the least first."),
      words("statuses", "How far a task can be."),
      words("taskModes", "Whether the operator sees a task's messages."),
      words("requiredActions", "What a decision can ask for."),
      words("obligationKinds", "What a task can owe."),
      words("actorKinds", "What kinds of actors there are."),
      words("ruleModes", "Whether a rule counts."),
      words("evaluationModes", "How many rules of a pack count."),
      .required("facts", .array(.factDescription), "The facts that rules compare."),
      .required("comparators", .array(.comparatorDescription), "How facts are compared."),
      words("templateKeys", "The keys of a rule's templates."),
      words("templateVariables", "What templates may name."),
      words("packFormats", "The formats of reporting packs."),
      words("findingRules", "The rules of findings."),
      words("findingAliases", "Older names of those rules."),
      words("findingSeverities", "How much a finding matters, the least first."),
      words("enforcementModes", "Whether findings block."),
      words("phases", "The phases of work, in order."),
      words("packStatuses", "Whether a pack may be used."),
      words("constraints", "The constraints that are evaluated."),
      .required("errors", .array(.errorDescription), "The errors."),
    ]
  )
}
