internal import Claims
internal import Digests
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

  /// Where it stands.
  static let path = JSONPointer.root.appending("event")

  init(_ view: JSONView?, _ params: JSONView, _ docket: Docket) throws(ResponseError) {
    let path = Self.path
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

  /// Whether the event tells of what the operator got to see by this message: where the message is
  /// held back, it has not happened.
  var tellsOfDelivery: Bool {
    switch other?.event.canonicalType {
    case .subagentResultForwarded?, .followupPromised?, .followupDelivered?, .forcedOperatorUpdate?:
      true
    case .some, nil: false
    }
  }

  /// The ids of the events that trigger; one that was not sent has an id only of the caller's.
  func eventIds(isSent: Bool) -> [String] {
    let isStored = isSent || intake == nil && !tellsOfDelivery
    return (isStored ? event?.event.eventId : callerId).map { [$0] } ?? []
  }

  /// The id that the caller gave.
  var callerId: String? { event?.row.eventId }

  /// The event with its digest, where the caller gave it an id and the message was not sent, so that
  /// it is not stored as an event.
  var unsent: (eventId: String, digest: String)? {
    guard let event = intake ?? (tellsOfDelivery ? other : nil), let id = callerId else {
      return nil
    }
    return (id, SHA256.hexadecimal(event.digest))
  }

  /// A status that the event sets is one that is declared with the message, and judged with it.
  func declareStatus(_ draft: inout Draft) throws(ResponseError) {
    let path = Self.path
    guard let other, let status = try other.status(path) else { return }
    if let declared = draft.declaredStatus, declared != status {
      throw .parameter(
        path.appending("data").appending("status"),
        expected: "`\(declared.rawValue)`, which `claim.status` declares",
        got: "`\(status.rawValue)`"
      )
    }
    draft.declaredStatus = status
  }

  /// The ruling that was made on this task when the very same event came first.
  func earlier(_ session: Session, task taskId: String) throws(ResponseError) -> EarlierRuling? {
    guard let event, let id = event.row.eventId else { return nil }
    let record = try stored { () throws(StoreError) -> AuditRecord? in
      let store = try session.openStore()
      guard let number = try store.decision(eventId: id) else { return nil }
      return try store.auditRecord(number)
    }
    guard let record else {
      guard event.isDuplicate else { return nil }
      throw Self.conflict(id, "was recorded already, by another call")
    }
    let earlier = EarlierRuling(record)
    guard let judged = earlier.body?["taskId"]?.string, judged.isExactly(taskId) else {
      throw Self.conflict(id, "was sent already, for another task")
    }
    let digest = earlier.body?["event"]?["digest"]?.string
    guard digest == nil || digest == SHA256.hexadecimal(event.digest) else {
      throw Self.conflict(id, "exists with other content")
    }
    return earlier
  }

  private static func conflict(_ id: String, _ what: String) -> ResponseError {
    ResponseError(
      .conflict,
      "the event `\(id)` \(what)",
      data: ["path": .string("/event/eventId"), "id": .string(id)]
    )
  }
}
