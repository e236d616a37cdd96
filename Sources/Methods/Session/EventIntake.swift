internal import Claims
internal import Digests
internal import JSON
internal import JSONRPC
internal import Store
internal import Vocabulary

/// One event on its way into the store.
struct EventIntake {
  private(set) var event: Event
  private(set) var row: EventRow
  let digest: [UInt8]
  private let content: [String: JSONValue]
  private var redactions = RedactedContent()
  private let recordedAt: Instant
  var projectId: String?
  var protocolRunId: String?
  /// Whether the very same event is stored already.
  var isDuplicate = false

  /// An event of Candor's own, about a task; what is not stored needs no row's body.
  init(
    own type: EventType,
    taskId: String,
    at time: Instant,
    number: Int64,
    data: [String: JSONValue] = [:],
    isStored: Bool = true
  ) {
    event = Event(
      eventId: Identifier.event.text(number),
      type: type.rawValue,
      taskId: taskId,
      occurredAt: time,
      data: .object(data)
    )
    digest = []
    content = [:]
    recordedAt = time
    let body = isStored ? Self.body(event, at: time, [:]) : []
    row = EventRow(number, eventId: nil, type: event.type, body: body)
  }

  /// An event of Candor's own about a finding.
  init(
    finding: JSONValue,
    projectId: String,
    protocolRunId: String?,
    stepRunId: String?,
    at time: Instant,
    number: Int64
  ) {
    event = Event(
      eventId: Identifier.event.text(number),
      type: EventType.policyFinding.rawValue,
      taskId: nil,
      occurredAt: time,
      data: .object(["finding": finding])
    )
    digest = []
    var names: [String: JSONValue] = ["projectId": .string(projectId)]
    if let protocolRunId { names["protocolRunId"] = .string(protocolRunId) }
    if let stepRunId { names["stepRunId"] = .string(stepRunId) }
    content = names
    recordedAt = time
    self.projectId = projectId
    self.protocolRunId = protocolRunId
    row = EventRow(number, eventId: nil, type: event.type, body: Self.body(event, at: time, names))
  }

  /// Takes an event whose shape was checked; `taskId` stands in where it names no task.
  init(
    _ view: JSONView,
    _ path: JSONPointer,
    taskId: String? = nil,
    number: Int64,
    session: Session,
    now: Instant
  ) throws(ResponseError) {
    var redacted = RedactedContent()
    content = redacted.covering(Self.members(view))
    redactions = redacted
    recordedAt = now
    digest = Array(SHA256.digest(CanonicalJSON.bytes(.object(content))).prefix(16))
    let type = content["type"]?.string ?? ""
    try Self.check(type, path, session)
    if let data = view["data"], data.kind != .null {
      try EventType(rawValue: type)?.check(data, at: path.appending("data"))
    }
    let ownId = content["eventId"]?.string
    if let ownId { isDuplicate = try Self.isKnown(ownId, digest, path, session) }
    projectId = content["projectId"]?.string
    protocolRunId = content["protocolRunId"]?.string
    // What has not happened yet would set clocks that nothing could set back.
    event = Event(
      eventId: ownId ?? Identifier.event.text(number),
      type: type,
      taskId: content["taskId"]?.string ?? taskId,
      occurredAt: min(JSONValue.object(content).instant("occurredAt") ?? now, now),
      agentId: content["agentId"]?.string,
      data: content["data"] ?? .object([:])
    )
    row = EventRow(
      number,
      eventId: ownId,
      type: type,
      body: Self.body(event, at: now, content, redactions)
    )
  }

  /// What was sent, save what is `null`, and what stands below `_meta` and is no number for us.
  private static func members(_ view: JSONView) -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    for member in view.members where member.value.kind != .null {
      if let name = member.name.string { members[name] = JSONValue(member.value) }
    }
    return members
  }

  /// Takes another number, where events of Candor's own came before; an id made of it changes too.
  mutating func renumber(_ number: Int64) {
    if row.eventId == nil {
      event = Event(
        eventId: Identifier.event.text(number),
        type: event.type,
        taskId: event.taskId,
        occurredAt: event.occurredAt,
        agentId: event.agentId,
        data: event.data
      )
    }
    row = EventRow(
      number,
      eventId: row.eventId,
      type: event.type,
      body: Self.body(event, at: recordedAt, content, redactions)
    )
  }

  private static func check(
    _ type: String,
    _ path: JSONPointer,
    _ session: Session
  ) throws(ResponseError) {
    try checkName(type, path.appending("type"))
    let isCustom = isCustom(type)
    guard session.actor.kind != .agent || isCustom else {
      throw ResponseError(
        .forbidden,
        "an agent may not send `\(type)`; only a runtime or an operator may",
        data: ["path": .string(path.appending("type").text)]
      )
    }
  }

  private static func isCustom(_ type: String) -> Bool {
    type.hasPrefix(EventType.customPrefix) && type.utf8.count > 2
  }

  /// Refuses what is no type of event.
  static func checkName(_ type: String, _ path: JSONPointer) throws(ResponseError) {
    guard !isCustom(type), EventType(rawValue: type) == nil else { return }
    throw .parameter(
      path,
      expected: "a canonical event type, or one that begins with `x.`",
      got: "`\(type.prefix(60))`",
      suggestion: NearestName.of(type, among: EventType.words)
    )
  }

  private static func isKnown(
    _ id: String,
    _ digest: [UInt8],
    _ path: JSONPointer,
    _ session: Session
  ) throws(ResponseError) -> Bool {
    let number = Identifier.event.number(id)
    let known = try stored { () throws(StoreError) -> [UInt8]? in
      let store = try session.openStore()
      if let number { return try store.eventDigest(sequence: number) }
      return try store.eventDigest(id)
    }
    guard let known else {
      guard !id.hasPrefix(Identifier.prefix) else {
        throw .parameter(
          path.appending("eventId"),
          expected: "an id that does not begin with `\(Identifier.prefix)`",
          got: "`\(id)`"
        )
      }
      return false
    }
    guard known == digest else {
      throw ResponseError(
        .conflict,
        "the event `\(id)` exists with other content",
        data: ["path": .string(path.appending("eventId").text), "id": .string(id)]
      )
    }
    return true
  }

  private static func body(
    _ event: Event,
    at now: Instant,
    _ content: [String: JSONValue],
    _ redactions: RedactedContent = RedactedContent()
  ) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("agentId", ifPresent: event.agentId)
      writer.name("data")
      writer.value(event.data)
      writer.member("eventId", event.eventId)
      let stated = JSONValue.object(content).instant("occurredAt")
      writer.member("occurredAt", (stated ?? event.occurredAt).text)
      writer.member("projectId", ifPresent: content["projectId"]?.string)
      writer.member("protocolRunId", ifPresent: content["protocolRunId"]?.string)
      writer.member("recordedAt", now.text)
      if !redactions.kinds.isEmpty {
        writer.name("redacted")
        writer.value(redactions.json)
      }
      writer.member("stepRunId", ifPresent: content["stepRunId"]?.string)
      writer.member("taskId", ifPresent: event.taskId)
      writer.member("type", event.type)
    }
    return writer.bytes
  }
}
