internal import Claims
internal import JSON
internal import JSONRPC
internal import Store
internal import Vocabulary

/// `listNotices`: notices in the order in which they were raised.
enum ListNotices: Method {
  static let name = "listNotices"
  static let summary = "Notices for the operator, in the order in which they were raised."
  static let result = Shape.notices
  static let params = Page.params([
    .optional("taskId", .id, "Only of this task."),
    .optional("acknowledged", .boolean, "Only those that were, or were not, acknowledged."),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let page = try Page(params)
    let taskId = params["taskId"]?.string
    let isAcknowledged = params["acknowledged"]?.bool
    let rows = try stored { () throws(StoreError) -> [NoticeRow] in
      try session.refresh()
      var key: Int64?
      if let taskId {
        guard let live = try session.live(taskId) else { return [] }
        key = live.key
      }
      return try session.openStore().notices(
        task: key,
        isAcknowledged: isAcknowledged,
        after: page.after,
        limit: page.limit + 1
      )
    }
    page.write("notices", rows, number: \.sequence, &result) { NoticeView.write($1, &$0) }
    return .written
  }
}

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
    let row = try find(id, session)
    let shown = params["text"]?.string.map(Redaction.kept)
    if let earlier = row.acknowledged {
      let text = try? JSONReader.read(earlier).root["text"]
      guard text?.string == shown else {
        throw ResponseError(
          .conflict,
          "the notice `\(id)` was acknowledged with another text",
          data: ["id": .string(id)]
        )
      }
    } else {
      let acknowledgement = bytes(shown, actor, docket.now)
      docket.note("notice_acknowledged", task: nil, body: body(id, acknowledgement))
      docket.then { (store) throws(StoreError) in
        try store.acknowledge(row.sequence, acknowledgement)
      }
    }
    try docket.store()
    let seen = try find(id, session)
    result.object { writer in
      writer.name("notice")
      NoticeView.write(seen, &writer)
      docket.writeHead(&writer)
    }
    return .written
  }

  private static func find(_ id: String, _ session: Session) throws(ResponseError) -> NoticeRow {
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

  private static func bytes(_ shown: String?, _ actor: Actor, _ now: Instant) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("at", now.text)
      writer.name("by")
      actor.write(&writer)
      writer.member("text", ifPresent: shown)
    }
    return writer.bytes
  }

  private static func body(_ id: String, _ acknowledgement: [UInt8]) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.name("acknowledged")
      writer.raw(acknowledgement)
      writer.member("noticeId", id)
    }
    return writer.bytes
  }
}
