internal import JSON
internal import JSONRPC
internal import Packs
internal import Rules
internal import Vocabulary

extension Shape {
  private static func list(_ element: Shape) -> Shape { .array(element, maximum: 1000) }

  private static func words(_ words: [String]) -> Shape { list(.word(words)) }

  /// Canonical event types, or a caller's own.
  private static let eventTypes = list(
    .oneOf([
      .word(EventType.words),
      Shape.text().refined { $0.member("pattern", "^x\\.") },
    ])
  )

  private static let applicability = type(
    "Applicability",
    "What the pack is for; a list that is absent: everything.",
    [
      .optional("runtimes", list(.proseOrNumber()), "Runtimes; `any`: all."),
      .optional("task_modes", words(TaskMode.words + ["any"]), "Modes of tasks."),
      .optional("workflow_shapes", list(.proseOrNumber()), "Shapes of work."),
      .optional("channels", list(.proseOrNumber()), "Channels of messages."),
    ]
  )

  private static let leastQuality = Shape.members([
    .optional("min_quality", .word(EvidenceQuality.words), "The least quality.")
  ])

  private static let thresholds: [ObjectShape.Member] = [
    .optional(
      "progress",
      .members([
        .optional(
          "min_new_items_since_last_checkpoint",
          .integer(0...1000),
          "How many new items progress needs."
        ),
        .optional("allowed_quality_floor", .word(EvidenceQuality.words), "Their least quality."),
      ]),
      "What progress needs."
    ),
    .optional("completion", leastQuality, "What a completion needs."),
    .optional("verified_completion", leastQuality, "What a verified completion needs."),
  ]

  private static let requirements = type(
    "EvidenceRequirements",
    "From these follow `evidence.requirements_met` and `evidence.missing`.",
    thresholds + [
      .optional("must_reference_event_types", eventTypes, "Events that must have come."),
      .optional(
        "must_reference_evidence_classes",
        words(EvidenceClass.words),
        "Classes of evidence of which one item must be there."
      ),
    ]
  )

  private static let trigger = type(
    "Trigger",
    "When the rule is looked at: any one within a list, every list that is given.",
    .members([
      .optional("event_types", eventTypes, "Events."),
      .optional("derived_signals", words(DerivedSignal.words), "What Candor derives."),
      .optional("claim_types", words(ClaimType.words), "What a message claims."),
    ])
    .refined { writer in
      writer.member("anyOf", ["event_types", "derived_signals", "claim_types"]) { writer, name in
        writer.object { writer in
          writer.member("required", [name])
          writer.member(
            "properties",
            object: { writer in
              writer.key(name)
              writer.object { $0.member("minItems", 1) }
            }
          )
        }
      }
    }
  )

  private static let requiredNotice = type(
    "NoticeRequirement",
    "What the operator must be told.",
    [
      .required("required", .boolean, "Whether the operator must be told."),
      .optional("template", .word(NoticeTemplate.words), "The template; absent: the decision's."),
      .optional(
        "must_reference",
        .members([
          .optional("event_types", eventTypes, "Events."),
          .optional("evidence_classes", words(EvidenceClass.words), "Classes of evidence."),
        ]),
        "What the notice must refer to."
      ),
    ]
  )

  private static let output = type(
    "DecisionOutput",
    "What the rule decides.",
    [
      .required("decision", .word(DecisionKind.words), "The decision."),
      .optional("severity", .word(Severity.words), "How much it matters; absent: the pack's."),
      .required("reason", .prose(), "Why; `{{fact.name}}` puts a fact in."),
      .required("suggested_status", .nullable(.word(TaskStatus.words)), "The status to set."),
      .required("required_actions", words(RequiredAction.words), "What is owed then."),
      .required("operator_notice", requiredNotice, "What the operator must be told."),
    ]
  )

  private static let ruleTemplate = Shape.oneOf([
    .prose(), .members([.required("template", .prose(), "A name in `templates.yaml`.")]),
  ])

  private static let rule = type(
    "Rule",
    "One rule.",
    [
      .required("id", .slug(200), "Its id."),
      .required("title", .prose(), "What it is called."),
      .required("intent", .prose(), "What it is for."),
      .required("triggers", trigger, "When it is looked at."),
      .required("conditions", .packCondition, "When it fires."),
      .required("evidence_requirements", requirements, "The evidence that it asks for."),
      .required("decision_output", output, "What it decides."),
      .required(
        "operator_message_templates",
        .members(
          NoticeTemplate.allCases.map {
            .optional($0.rawValue, ruleTemplate, "A text, or `{template: name}`.")
          }
        ),
        "What the operator is told, by key."
      ),
      .optional("notes", list(.proseOrNumber()), "Remarks."),
      .optional("mode", .word(RuleMode.words), "`shadow` decides and changes nothing."),
    ]
  )

  private static let metadata = type(
    "PackMetadata",
    "What the pack is.",
    [
      .required("id", .slug(100), "Its id."),
      .required("title", .prose(), "What it is called."),
      .required("version", .proseOrNumber(100), "Its version; it never changes once it is stored."),
      .required("summary", .prose(), "What it is for."),
      .required("owner", .prose(), "Who is responsible."),
      .required("severity_default", .word(Severity.words), "Of rules that name none."),
      .required("applies_to", applicability, "What it is for."),
      .required("tags", list(.proseOrNumber()), "Its tags."),
    ]
  )

  private static let spec = type(
    "PackSpec",
    "The rules.",
    .members([
      .required("evaluation_mode", .word(EvaluationMode.words), "How many of its rules count."),
      .required("rules", .array(rule, maximum: 200), "The rules, in order."),
      .optional("mode", .word(RuleMode.words), "Of rules that name none."),
      .optional(
        "extends",
        Shape.text().refined { $0.member("pattern", "^[^@]+@.+$") },
        "Another pack at an exact version: `id@version`."
      ),
      .optional("raise", .map(.word(Severity.words)), "Severities of its rules, raised, by id."),
    ])
    .refined { writer in
      writer.member("dependentRequired", object: { $0.member("raise", ["extends"]) })
      writer.name("anyOf")
      writer.array { writer in
        writer.object { $0.member("required", ["extends"]) }
        writer.object { writer in
          writer.member(
            "properties",
            object: { $0.member("rules", object: { $0.member("minItems", 1) }) }
          )
        }
      }
    }
  )

  /// `policy.yaml` of a reporting pack.
  static let reportingPack = Shape.members([
    .required("apiVersion", .word([RulePackReader.apiVersion]), "The format."),
    .required("kind", .word(["PolicyPack"]), "The kind."),
    .required("metadata", metadata, "What it is."),
    .required("spec", spec, "The rules."),
    .optional("tests", list(.packCase), "Cases; not part of the pack's digest."),
  ])

  /// `templates.yaml`.
  static let templateFile = Shape.members([
    .required(
      "templates",
      Shape.map(.prose()).refined { writer in
        writer.member("maxProperties", 200)
        writer.name("propertyNames")
        Shape.slug(500).writeSchema(&writer)
      },
      "Texts by name."
    )
  ])

  /// `profiles/NAME.yaml`.
  static let profileFile = Shape.members([
    .optional("profile", .prose(), "The file's own name."),
    .optional("summary", .prose(), "What it is for."),
    .optional("reason", .prose(1000), "Why it loosens what it loosens."),
    .optional("mode", .word(RuleMode.words), "For the whole pack."),
    .optional("applies_to", applicability, "What the pack is for then."),
    .optional(
      "rules",
      .map(
        .members([
          .optional("severity", .word(Severity.words), "How much it matters then."),
          .optional("mode", .word(RuleMode.words), "Whether it counts then."),
          .optional("evidence_requirements", .members(thresholds), "What it asks for then."),
          .optional(
            "thresholds",
            .map(.oneOf([.integer(.min ... .max), .text()])),
            "The operand of its one comparison by order, by fact."
          ),
          .optional("reason", .prose(1000), "Why it loosens what it loosens."),
        ])
      ),
      "Changes by the rule's id."
    ),
  ])
}
