internal import Claims
internal import JSON
internal import JSONRPC
internal import Store
internal import Vocabulary

/// `acknowledgeNotice`: notes that the operator has seen a notice, and what was really shown.
enum AcknowledgeNotice: Method {
  static let name = "acknowledgeNotice"
  static let summary = "Notes that a notice was seen, with the text that was really shown."
  static let result = Shape.noticeAnswer
  static let errors: [ErrorCode] = [.notFound, .conflict, .forbidden]
  static let params = ObjectShape([
    .required("noticeId", .id, "The notice."),
    .optional("text", .text(isEmpty: true), "The text that the operator was really shown."),
    .optional("actor", .actor, "Who acknowledges; absent: the session's actor."),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let id = params["noticeId"]?.string ?? ""
    let actor = try session.trustedActor(params, "acknowledge a notice")
    let docket = try Docket(session, call: name)
    let row = try session.notice(id)
    let shown = params["text"]?.string.map(Redaction.kept)
    try docket.acknowledge(row, id, shown, by: actor)
    try docket.store()
    let seen = try session.notice(id)
    result.object { writer in
      writer.name("notice")
      NoticeView.write(seen, &writer)
      docket.writeHead(&writer)
    }
    return .written
  }
}

extension Session {
  /// The notice of that id.
  func notice(_ id: String) throws(ResponseError) -> NoticeRow {
    let session = self
    let row = try stored { () throws(StoreError) -> NoticeRow? in
      guard let number = Identifier.notice.number(id) else { return nil }
      return try session.openStore().notices(
        task: nil,
        isAcknowledged: nil,
        after: number - 1,
        limit: 1
      ).first { $0.sequence == number }
    }
    guard let row else { throw .missing("notice", id) }
    return row
  }
}

extension Docket {
  /// Notes that a notice was seen, with the text that was really shown; once.
  func acknowledge(
    _ row: NoticeRow,
    _ id: String,
    _ shown: String?,
    by actor: Actor
  ) throws(ResponseError) {
    if let earlier = row.acknowledged {
      let text = try? JSONReader.read(earlier).root["text"]
      guard text?.string == shown else {
        throw ResponseError(
          .conflict,
          "the notice `\(id)` was acknowledged with another text",
          data: ["id": .string(id)]
        )
      }
      return
    }
    let acknowledgement = Self.acknowledgement(shown, actor, now)
    note("notice_acknowledged", task: nil, body: Self.acknowledged(id, acknowledgement))
    then { (store) throws(StoreError) in try store.acknowledge(row.sequence, acknowledgement) }
  }

  private static func acknowledgement(_ shown: String?, _ actor: Actor, _ now: Instant) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("at", now.text)
      writer.name("by")
      actor.write(&writer)
      writer.member("text", ifPresent: shown)
    }
    return writer.bytes
  }

  private static func acknowledged(_ id: String, _ acknowledgement: [UInt8]) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.name("acknowledged")
      writer.raw(acknowledgement)
      writer.member("noticeId", id)
    }
    return writer.bytes
  }

  /// Acknowledges the notice that an update which the operator was shown answers.
  func acknowledgeForced(
    _ event: Event,
    _ path: JSONPointer,
    _ live: LiveTask
  ) throws(ResponseError) {
    guard let id = event.data["noticeId"]?.string else { return }
    let row = try session.notice(id)
    let owner = (try? JSONReader.read(row.body).root["taskId"]?.string) ?? ""
    guard owner.isExactly(live.task.taskId) else {
      throw .parameter(
        path.appending("data").appending("noticeId"),
        expected: "a notice of the task `\(live.task.taskId)`",
        got: "`\(id)`, of `\(owner)`"
      )
    }
    try acknowledge(row, id, event.text, by: session.actor)
  }
}
