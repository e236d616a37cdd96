internal import Claims
internal import Vocabulary

/// Facts about the message; each is absent where there is none.
enum MessageFacts {
  static let all: [Fact] = [
    Fact("message.kind", .word(MessageKind.words), "What the message is.") {
      $0.message.map { .text($0.reading.kind.rawValue) }
    },
    Fact("message.visibility", .word(MessageVisibility.words), "Who sees the message.") {
      $0.message.map { .text($0.draft.visibility.rawValue) }
    },
    Fact("message.is_report", .boolean, "Whether the message is a report to the operator.") {
      situation in situation.message.map { .bool($0.isReport) }
    },
    Fact(
      "message.is_checkpoint_report",
      .boolean,
      "Whether structure is asked of it: a declared report, or one on a task that owes reports."
    ) { situation in situation.message.map { _ in .bool(situation.isCheckpointReport) } },
    Fact(
      "message.is_repeated_status",
      .boolean,
      "Whether it says again what one of the last three reports said, without new evidence."
    ) { situation in situation.message.map { _ in .bool(situation.isRepeatedStatus) } },
    Fact(
      "message.has_required_checkpoint_fields",
      .boolean,
      "Whether all five report fields are there."
    ) { situation in situation.message.map { .bool($0.missingFields.isEmpty) } },
    Fact(
      "message.missing_checkpoint_fields",
      .list(CheckpointField.words),
      "The report fields that are not there."
    ) { situation in situation.message.map { .list($0.missingFields.map(\.rawValue)) } },
    Fact("message.asks_operator", .boolean, "Whether it says what the operator is to do.") {
      situation in
      situation.message.map { message in
        .bool(message.fields[.operatorIntervention] != nil || message.reading.kind == .question)
      }
    },
  ]
}
