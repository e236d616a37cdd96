internal import JSON
internal import JSONRPC
internal import Vocabulary

extension EventType {
  /// Checks what an event of this type brings along: the members that Candor reads must be as a
  /// method's params would; others may be anything.
  func check(_ data: JSONView, at path: JSONPointer) throws(ResponseError) {
    guard let members = Self.members[self] else { return }
    try Shape.object(members).check(data, at: path)
  }

  /// The members of `data` that Candor reads, by type; of the other types it reads none.
  private static let members: [EventType: ObjectShape] = [
    .taskStarted: open(StartTask.members),
    .taskCheckpointDue: open([dueAt]),
    .taskCheckpointSent: open(message + [decisionId]),
    .operatorMessageSent: open(message + [decisionId]),
    .taskClaimedComplete: open(message),
    .forcedOperatorUpdate: open([text, noticeId]),
    .subagentCompleted: open([resultId]),
    .subagentResultForwarded: open([resultId] + forwarding),
    .subagentResultNotForwarded: open([resultId]),
    .followupPromised: open([text, dueAt, deadline, promiseId]),
    .followupDelivered: open(message + [promiseId]),
    .taskStatusChanged: open([status]),
    .taskClosed: open([status]),
    .machineSlept: open([milliseconds]),
    .reviewResolved: open([reviewId]),
  ]

  private static func open(_ members: [ObjectShape.Member]) -> ObjectShape {
    ObjectShape(members, isOpen: true)
  }

  private typealias Member = ObjectShape.Member

  private static let text = Member.optional(
    "text",
    .text(isEmpty: true, maximum: 16 << 20),
    "What was said, or promised."
  )
  private static let message: [Member] = [
    text, .optional("visibility", .word(MessageVisibility.words), "Who sees it."),
    .optional("fields", .fields, "Report fields given beside the text."),
    .optional("claim", .claim, "What the caller declares that it claims."),
  ]
  private static let decisionId = Member.optional("decisionId", .id, "For which it was shown.")
  private static let noticeId = Member.optional("noticeId", .id, "The notice that forced it.")
  private static let reviewId = Member.optional("reviewId", .id, "The review.")
  private static let resultId = Member.optional("resultId", .id, "The sub-agent's result.")
  private static let forwarding: [Member] = [
    .optional("toTaskId", .id, "The task to which it was forwarded."),
    .optional("parentTaskId", .id, "The same, where `toTaskId` is absent."),
    .optional("parentMode", .word(TaskMode.words), "Whether that task is silent."),
  ]
  private static let dueAt = Member.optional("dueAt", .instant, "When it falls due.")
  private static let deadline = Member.optional("deadlineSeconds", .seconds, "The same, from then.")
  private static let promiseId = Member.optional("promiseId", .id, "The promise.")
  private static let status = Member.optional("status", .word(TaskStatus.words), "The status.")
  private static let milliseconds = Member.optional("milliseconds", .count, "How long it slept.")
}
