internal import JSON
internal import JSONRPC
internal import Projects
internal import Vocabulary

/// The one definition of a project's policy, as shapes.
extension Shape {
  /// `policy.yaml` of a project pack.
  static let projectPack = object(PolicyDefinition.keys, isLayer: false)

  /// Overrides and repo-local files: without `meta`, and `null` takes a value away.
  static let policyLayer = object(PolicyDefinition.layerKeys, isLayer: true)

  private static func object(_ keys: [PolicyKey], isLayer: Bool) -> Shape {
    .members(
      keys.map { key in
        let shape = shape(key, isLayer: isLayer)
        guard !key.isRequired else { return .required(key.name, shape, summary(key.name)) }
        return .optional(key.name, isLayer ? .nullable(shape) : shape, summary(key.name))
      }
    )
  }

  private static func shape(_ key: PolicyKey, isLayer: Bool) -> Shape {
    switch key.name {
    case "key": slug(100)
    case "version":
      .oneOf([
        .number,
        Shape.text().refined { $0.member("pattern", "^[A-Za-z0-9_-][A-Za-z0-9._+-]*$") },
      ])
    default: shape(key.shape, isLayer: isLayer)
    }
  }

  private static func shape(_ shape: PolicyShape, isLayer: Bool) -> Shape {
    switch shape {
    case .text(let maximum): .oneOf([.line(maximum), .environmentName])
    case .prose(let maximum): .prose(maximum)
    case .boolean: .boolean
    case .word(let words): .word(words)
    case .model: model
    case .path: relativePath
    case .code: code
    case .artifact:
      .oneOf([
        relativePath,
        .members([
          .required("path", relativePath, "The file."),
          .optional("step", .line(200), "The step that produces it."),
        ]),
      ])
    case .phases: .oneOf([.word(WorkPhase.words), .filled(.word(WorkPhase.words), maximum: 1000)])
    case .answer: .oneOf([.boolean, .number, .prose(2000), .filled(.line(500), maximum: 1000)])
    case .list(let element, let isEmpty, let maximum):
      Shape.array(Self.shape(element, isLayer: isLayer), maximum: maximum).refined { writer in
        if !isEmpty { writer.member("minItems", 1) }
        writer.member("uniqueItems", true)
      }
    case .severities: severities(isLayer: isLayer)
    case .flags:
      Shape.map(isLayer ? .nullable(.boolean) : .boolean).refined { writer in
        writer.member("maxProperties", 50)
        writer.name("propertyNames")
        slug(100).writeSchema(&writer)
      }
    case .object(let keys, let hasSeverities):
      hasSeverities
        ? open(object(keys, isLayer: isLayer), isLayer: isLayer) : object(keys, isLayer: isLayer)
    }
  }

  private static func severity(isLayer: Bool) -> Shape {
    isLayer ? .nullable(.word(FindingSeverity.words)) : .word(FindingSeverity.words)
  }

  private static func severities(isLayer: Bool) -> Shape {
    Shape.map(severity(isLayer: isLayer)).refined { writer in
      writer.name("propertyNames")
      code.writeSchema(&writer)
    }
  }

  /// Known members, and severities by code beside them.
  private static func open(_ shape: Shape, isLayer: Bool) -> Shape {
    guard case .object(let members) = shape else { return shape }
    return Shape.object(ObjectShape(members.members, isOpen: true)).refined { writer in
      writer.member(
        "patternProperties",
        object: { writer in
          writer.key(codePattern)
          severity(isLayer: isLayer).writeSchema(&writer)
        }
      )
      writer.member("additionalProperties", false)
    }
  }

  private static let codePattern: String = {
    let names = PolicyCodes.known.map { $0.split(separator: ".").joined(separator: "\\.") }
    return "^(" + names.joined(separator: "|") + ")(\\..+)?$"
  }()

  /// A rule, a finding code or an older name.
  private static let code = Shape.text().refined { $0.member("pattern", codePattern) }

  /// A text of one line.
  private static func line(_ maximum: Int) -> Shape {
    Shape.text().refined { writer in
      writer.member(
        "pattern",
        "^[^\\u0000-\\u001f\\u007f-\\u009f]*[^\\s\\u0000-\\u001f\\u007f-\\u009f][^\\u0000-\\u001f\\u007f-\\u009f]*$"
      )
      writer.member("maxLength", Int64(maximum))
    }
  }

  /// `{env: NAME}` in the place of a secret.
  private static let environmentName = Shape.members([
    .required(
      "env",
      Shape.text().refined { $0.member("pattern", "^[A-Z_][A-Z0-9_]*$") },
      "The name of a variable; its value is never read."
    )
  ])

  private static let model = Shape.oneOf([
    .line(200), environmentName,
    .members([
      .required("engine", .oneOf([.line(200), environmentName]), "The engine."),
      .required("model", .oneOf([.line(200), environmentName]), "The model."),
    ]),
  ])

  /// A relative path that stays inside its root.
  private static let relativePath = Shape.text().refined { writer in
    writer.member(
      "pattern",
      "^(?!~)(?!/)(?!(.*/)?\\.\\.(/|$))(?!.*//)[^\\\\\\u0000-\\u001f]*[^/\\\\\\u0000-\\u001f]$"
    )
    writer.member("maxLength", 500)
  }

  private static func summary(_ name: String) -> String {
    summaries[name] ?? "See `policy-packs/README.md`."
  }

  private static let summaries = [
    "meta": "What the pack is.", "key": "The key.", "name": "What it is called.",
    "version": "The version; it never changes once it is stored.",
    "description": "What it is for.", "defaults": "Defaults for planning, QA, git and CI.",
    "models": "The models by work: a text, or `{engine, model}`.", "planning": "For planning.",
    "decompose": "For decomposition.", "exec": "For execution.", "qa": "For QA.",
    "policy": "How thorough QA is.", "auto_after_exec": "Whether QA follows execution by itself.",
    "auto_on_ci": "Whether QA follows CI by itself.", "git": "Defaults for git.",
    "prefer_ssh": "Whether remotes are SSH.", "branch_pattern": "How branches are named.",
    "draft_pr_default": "Whether pull requests begin as drafts.", "ci": "Defaults for CI.",
    "provider": "Who runs CI.", "required_checks": "Scripts that must be there and pass.",
    "requirements": "What runs and steps must have.",
    "protocol_files": "Files that a run must have.",
    "step_sections": "Headings that every step file must have, with content.",
    "artifacts": "What must be produced.", "clarifications": "Questions to people.",
    "question": "The question.", "recommended": "What is recommended.",
    "options": "What may be answered, at least one; absent: free text.",
    "blocking": "Whether an open one closes its gates in block mode.",
    "applies_to": "The phase or phases it is asked for; absent: onboarding.",
    "enforcement": "Whether and what blocks; severities by code may stand here too.",
    "mode": "Whether findings block.",
    "block_codes": "Rules and codes that block in block mode; absent: the six usual ones.",
    "rules": "Severities by rule or code.",
    "constraints": "Flags; `forbid_stub_execution` and `require_ci_green_before_qa` are evaluated.",
  ]
}
