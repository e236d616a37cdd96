internal import Claims
internal import JSON
internal import JSONRPC
internal import Store
internal import Vocabulary

/// The event that the caller of `evaluateClaim` names: by its type alone, or as an event of its own.
struct Sending {
  /// The type's name.
  let type: String?
  /// The event, where it is the sending of the message.
  private(set) var intake: EventIntake?
  /// The event, where it is another one.
  private(set) var other: EventIntake?

  init(_ view: JSONView?, _ params: JSONView, _ docket: Docket) throws(ResponseError) {
    let path = JSONPointer.root.appending("event")
    guard let view, view.kind != .null else {
      type = nil
      return
    }
    if let name = view.string {
      type = name
      try Self.check(name, path)
      return
    }
    let event = try EventIntake(
      view,
      path,
      taskId: params["taskId"]?.string,
      number: docket.heads.event + 1,
      session: docket.session,
      now: docket.now
    )
    type = event.event.type
    switch event.event.canonicalType {
    case .taskCheckpointSent?, .operatorMessageSent?: intake = event
    case .some, nil: other = event
    }
  }

  private static func check(_ name: String, _ path: JSONPointer) throws(ResponseError) {
    guard !name.hasPrefix(EventType.customPrefix), EventType(rawValue: name) == nil else { return }
    throw .parameter(
      path,
      expected: "a canonical event type, or one that begins with `x.`",
      got: "`\(name.prefix(60))`",
      suggestion: NearestName.of(name, among: EventType.words)
    )
  }

  /// Takes another number, where events of Candor's own came before.
  mutating func renumber(_ number: Int64) {
    intake?.renumber(number)
    other?.renumber(number)
  }

  private var event: EventIntake? { intake ?? other }

  /// The ids of the events that trigger.
  var eventIds: [String] { event.map { [$0.event.eventId] } ?? [] }

  /// The id that the caller gave.
  var callerId: String? { event?.row.eventId }

  /// The ruling that was made when the very same event came first.
  func earlier(_ session: Session) throws(ResponseError) -> EarlierRuling? {
    guard let event, event.isDuplicate, let id = event.row.eventId else { return nil }
    let record = try stored { () throws(StoreError) -> AuditRecord? in
      let store = try session.openStore()
      guard let number = try store.decision(eventId: id) else { return nil }
      return try store.auditRecord(number)
    }
    guard let record else {
      throw ResponseError(
        .conflict,
        "the event `\(id)` was recorded already, by another call",
        data: ["path": .string("/event/eventId"), "id": .string(id)]
      )
    }
    return EarlierRuling(record)
  }
}
