internal import JSON
internal import JSONRPC
internal import Vocabulary

extension Shape {
  /// An id: any string that is not empty, of at most 500 bytes.
  static var id: Shape { .text(maximum: 500) }

  /// A moment, as RFC 3339 writes it.
  static var instant: Shape { .dateTime { Instant(text: $0) != nil } }

  /// A number of seconds up to a thousand years.
  static var seconds: Shape { .integer(0...31_536_000_000) }

  /// A page's length.
  static var limit: Shape { .integer(1...1000) }

  /// Any string, as it stands in an answer.
  static var string: Shape { .text(isEmpty: true, maximum: .max) }

  /// A whole number that counts something.
  static var count: Shape { .integer(0...JSONValue.largestInteger) }

  /// A page of a list.
  static func page(
    _ name: String,
    _ summary: String,
    _ list: String,
    _ element: Shape,
    more: [ObjectShape.Member] = []
  ) -> Shape {
    type(
      name,
      summary,
      [
        .required(list, .array(element), "The page's elements, in order."),
        .optional("nextCursor", .string, "The `cursor` of the next page; absent: there is none."),
      ] + more
    )
  }

  /// Who changes something.
  static let actor = type(
    "Actor",
    "Who does something, as the host states it; nothing authenticates it.",
    [
      .required("kind", .word(ActorKind.words), "What kind of actor it is."),
      .required("id", .id, "The actor's id."),
    ]
  )

  /// A message to be judged.
  static let message = type(
    "Message",
    "A message to be judged before it is shown.",
    [
      .required("text", .text(isEmpty: true, maximum: 16 << 20), "The text."),
      .optional("messageId", .id, "The caller's own id."),
      .optional("visibility", .word(MessageVisibility.words), "Who sees it; absent: operator."),
      .optional("fields", .fields, "Report fields given beside the text."),
    ]
  )

  /// The event names that a caller may send.
  static let eventType = Shape.text(maximum: 200).refined { writer in
    let words = EventType.words.joined(separator: "|")
    writer.member("pattern", "^(\(words)|x\\..+)$")
  }

  /// Where an earlier page ended.
  static let cursor = Shape.text(maximum: 500).refined {
    $0.member("pattern", "^(0|[1-9][0-9]*)$")
  }

  /// The five report fields.
  static let fields = type(
    "Fields",
    "The five fields of a report.",
    CheckpointField.allCases.map {
      .optional($0.rawValue, .text(isEmpty: true, maximum: 65_536), "The text of this field.")
    }
  )

  /// One pack to pin.
  static let packPin = type(
    "PackPin",
    "A reporting pack to be used, in this version or the newest active one.",
    [
      .required("id", .id, "The pack's id."),
      .optional("version", .id, "The version; absent: the newest active one."),
    ]
  )

  /// Packs to pin.
  static var packs: Shape { .array(.packPin, maximum: 100) }

  /// A pack to replay with.
  static let replayPack = type(
    "ReplayPack",
    "A pack to replay with: stored, by its id, or a source.",
    [
      .optional("id", .id, "A stored pack's id."),
      .optional("version", .id, "Its version; absent: the newest active one."),
      .optional("source", .oneOf([.text(maximum: 1 << 18), .map(.any)]), "A pack's own text."),
    ]
  )

  /// One piece of evidence.
  static let evidence = type(
    "Evidence",
    "One piece of evidence: what was run or seen, and who saw it.",
    [
      .optional("evidenceId", .id, "The caller's own id."),
      .required("class", .word(EvidenceClass.words), "What kind of evidence it is."),
      .optional("summary", .text(isEmpty: true, maximum: 65_536), "What it says."),
      .optional("uri", .text(isEmpty: true, maximum: 8192), "What it is about."),
      .optional("digest", .text(isEmpty: true, maximum: 500), "A digest of its content."),
      .optional("producedAt", .instant, "When it was produced."),
      .optional("producedBy", .word(EvidenceProducer.words), "Who produced it."),
      .optional("command", .text(isEmpty: true, maximum: 65_536), "The command that was run."),
      .optional("output", .text(isEmpty: true, maximum: 1 << 20), "What it printed."),
      .optional("exitCode", .integer(-2_147_483_648...4_294_967_295), "Its exit code."),
      .optional("outcome", .word(EvidenceOutcome.words), "Whether it succeeded."),
      .optional("covers", .array(.text(maximum: 8192), maximum: 10_000), "What it covers."),
      .optional(
        "preexisting",
        .boolean,
        "Whether what failed was failing before the task; `covers` names the tests or the runner."
      ),
      .optional("eventIds", .array(.id, maximum: 1000), "Events it belongs to."),
    ]
  )

  /// Several pieces of evidence.
  static var evidenceList: Shape { .array(evidence, maximum: 1000) }

  /// What a caller declares that a message claims.
  static let claim = type(
    "ClaimDeclaration",
    "What the caller declares that a message claims.",
    [
      .optional("types", .array(.word(ClaimType.words), maximum: 20), "The types of claims."),
      .optional("status", .word(TaskStatus.words), "The status that is claimed."),
    ]
  )

  private static let eventMembers: [ObjectShape.Member] = [
    .optional("eventId", .id, "The caller's own id; the same event again is a duplicate."),
    .required("type", .eventType, "A canonical type, or one of the caller's own (`x.…`)."),
    .optional("occurredAt", .instant, "When it happened; absent: now."),
    .optional("agentId", .id, "The agent it is about."),
    .optional("data", .map(.any), "What it brings along."),
  ]

  /// The event under which a message is judged.
  static let messageEvent = type(
    "MessageEvent",
    "The event under which a message is judged; its task is the call's.",
    eventMembers
  )

  /// One event.
  static let event = type(
    "Event",
    "Something that happened to a task; `data` is what it brings along.",
    eventMembers + [
      .optional("taskId", .id, "The task; only a policy_finding needs none."),
      .optional("projectId", .id, "The project, of a policy_finding."),
      .optional("protocolRunId", .id, "The protocol run, of a policy_finding."),
      .optional("stepRunId", .id, "The step, of a policy_finding."),
    ]
  )
}
