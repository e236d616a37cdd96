internal import Store
internal import Claims
internal import Decisions
internal import JSON
internal import JSONRPC
internal import Rules
internal import Vocabulary

/// `recordEvent`: adds one event and judges what follows.
enum RecordEvent: Method {
  static let name = "recordEvent"
  static let summary = "Adds an event; the same event again is a duplicate and applied once."
  static let result = Shape.recorded
  static let errors: [ErrorCode] = [.notFound, .conflict, .forbidden]
  static let params = ObjectShape([.required("event", .event, "The event.")])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let views = [params["event"]].compactMap { $0 }
    return try RecordEvents.record(
      views,
      [JSONPointer.root.appending("event")],
      session,
      call: name,
      &result
    )
  }
}

/// `recordEvents`: adds several events, all or nothing.
enum RecordEvents: Method {
  static let name = "recordEvents"
  static let summary = "Adds several events in order, all or nothing."
  static let result = Shape.recorded
  static let errors: [ErrorCode] = [.notFound, .conflict, .forbidden]
  static let params = ObjectShape([
    .required("events", .array(.event, maximum: 1000), "The events, in order.")
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let views = params["events"]?.elements ?? []
    let path = JSONPointer.root.appending("events")
    return try record(views, views.indices.map(path.appending), session, call: name, &result)
  }

  static func record(
    _ views: [JSONView],
    _ paths: [JSONPointer],
    _ session: Session,
    call: String,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let docket = try Docket(session, call: call)
    var answers: [(id: String, isDuplicate: Bool)] = []
    var seen: [ExactText: [UInt8]] = [:]
    var taskId: String?
    for (view, path) in zip(views, paths) {
      var intake = try EventIntake(
        view,
        path,
        number: docket.heads.event + 1,
        session: session,
        now: docket.now
      )
      try refuseJudged(intake, path, session)
      if let id = intake.row.eventId, let digest = seen[ExactText(id)] {
        guard digest == intake.digest else {
          throw ResponseError(
            .conflict,
            "the event `\(id)` stands twice with different content",
            data: ["path": .string(path.appending("eventId").text), "id": .string(id)]
          )
        }
        intake.isDuplicate = true
      }
      if let id = intake.row.eventId { seen[ExactText(id)] = intake.digest }
      taskId = intake.event.taskId ?? taskId
      if !intake.isDuplicate {
        try docket.take(&intake, view, path)
      } else if let taskId = intake.event.taskId {
        _ = try docket.task(taskId)
      }
      answers.append((intake.event.eventId, intake.isDuplicate))
    }
    try docket.store()
    result.object { writer in
      writer.member("events", answers) { writer, answer in
        writer.object { writer in
          writer.member("eventId", answer.id)
          writer.member("duplicate", answer.isDuplicate)
        }
      }
      docket.writeFilings(&writer)
      docket.writeTask(taskId, &writer)
    }
    return .written
  }

  /// An id under which a message was judged that was not sent is taken.
  private static func refuseJudged(
    _ intake: EventIntake,
    _ path: JSONPointer,
    _ session: Session
  ) throws(ResponseError) {
    guard let id = intake.row.eventId, !intake.isDuplicate else { return }
    let judged = try stored { () throws(StoreError) -> Int64? in
      try session.openStore().decision(eventId: id)
    }
    guard judged != nil else { return }
    throw ResponseError(
      .conflict,
      "under the event `\(id)` a message was judged that was not sent; give the sending another id",
      data: ["path": .string(path.appending("eventId").text), "id": .string(id)]
    )
  }
}
