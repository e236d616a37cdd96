internal import JSON
internal import JSONRPC
internal import Store
internal import Vocabulary

/// `checkDeadlines`: what has fallen due and was not handed out yet, for runtimes that pull.
enum CheckDeadlines: Method {
  static let name = "checkDeadlines"
  static let summary = "What has fallen due and no answer or notification has handed out."
  static let result = Shape.due
  static let errors: [ErrorCode] = [.notFound]
  static let params = ObjectShape([.optional("taskId", .id, "Only of this task.")])

  /// How many decisions one call hands out at most.
  private static let most: Int64 = 1000

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let now = session.now
    let taskId = params["taskId"]?.string
    let key = try taskId.map { (id) throws(ResponseError) in try session.taskKey(id) }
    _ = try session.passDeadlines(until: now, call: name, isWaiting: true)
    let numbers = try stored { () throws(StoreError) -> [Int64] in
      let store = try session.write()
      let numbers = try store.waitingDecisions(task: key, limit: Self.most)
      for number in numbers { try store.handOut(decision: number) }
      return numbers
    }
    let views = try numbers.map { (number) throws(ResponseError) in
      try DecisionView.of(number, "", session)
    }
    let (next, head) = try stored { () throws(StoreError) in
      (try session.openStore().nextDue(), try session.currentHeads().audit)
    }
    result.object { writer in
      let news = views.filter { $0.body["decision"]?["decision"]?.equals("allow") == false }
      writer.member("decisions", news) { writer, view in view.writeFlat(&writer) }
      writer.member("notices", views.flatMap(\.firstNotices)) { writer, row in
        NoticeView.write(row, &writer)
      }
      writer.member("nextDueAt", orNull: next?.text)
      head.write(&writer)
    }
    return .written
  }
}

extension DecisionView {
  /// The notices that it came with; what was raised about it later was handed out then.
  fileprivate var firstNotices: [NoticeRow] {
    let ids = Set(body["notices"]?.elements.compactMap { $0["noticeId"]?.string } ?? [])
    return notices.filter { ids.contains(Identifier.notice.text($0.sequence)) }
  }

  /// Writes the decision as an element of an answer's `decisions`, with its text and status.
  func writeFlat(_ writer: inout JSONWriter) {
    var bytes = Array(body["decision"]?.source ?? [0x7B, 0x7D])
    guard let text = body["text"], text["effective"]?.kind == .string, let status = body["status"]
    else { return writer.raw(bytes) }
    bytes.removeLast()
    bytes += Array(#","status":"#.utf8) + status.source + Array(#","text":"#.utf8) + text.source
    writer.raw(bytes + [0x7D])
  }
}
