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

  /// Who changes something.
  static var actor: Shape {
    .object(
      ObjectShape([
        .required("kind", .word(ActorKind.words), "What kind of actor it is."),
        .required("id", .id, "The actor's id."),
      ])
    )
  }

  /// The event names that a caller may send.
  static var eventType: Shape { .text(maximum: 200) }

  /// The five report fields.
  static var fields: Shape {
    .object(
      ObjectShape(
        CheckpointField.allCases.map {
          .optional($0.rawValue, .text(isEmpty: true, maximum: 65_536), "The text of this field.")
        }
      )
    )
  }

  /// Packs to pin.
  static var packs: Shape {
    .array(
      .object(
        ObjectShape([
          .required("id", .id, "The pack's id."),
          .optional("version", .id, "The version; absent: the newest active one."),
        ])
      ),
      maximum: 100
    )
  }

  /// One piece of evidence.
  static var evidence: Shape {
    .object(
      ObjectShape([
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
      ])
    )
  }

  /// Several pieces of evidence.
  static var evidenceList: Shape { .array(evidence, maximum: 1000) }

  /// What a caller declares that a message claims.
  static var claim: Shape {
    .object(
      ObjectShape([
        .optional("types", .array(.word(ClaimType.words), maximum: 20), "The types of claims."),
        .optional("status", .word(TaskStatus.words), "The status that is claimed."),
      ])
    )
  }

  /// One event.
  static func event(needsTask: Bool) -> Shape {
    let common: [ObjectShape.Member] = [
      .optional("eventId", .id, "The caller's own id; the same event again is a duplicate."),
      .required("type", .eventType, "The event's type."),
      .optional("occurredAt", .instant, "When it happened; absent: now."),
      .optional("agentId", .id, "The agent it is about."),
      .optional("data", .map(.any), "What it brings along."),
    ]
    guard needsTask else { return .object(ObjectShape(common)) }
    return .object(
      ObjectShape(
        common + [
          .optional("taskId", .id, "The task; only a policy_finding needs none."),
          .optional("projectId", .id, "The project, of a policy_finding."),
          .optional("protocolRunId", .id, "The protocol run, of a policy_finding."),
          .optional("stepRunId", .id, "The step, of a policy_finding."),
        ]
      )
    )
  }
}
