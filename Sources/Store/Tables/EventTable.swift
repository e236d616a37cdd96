/// An event as a row: its content is the JSON that was recorded.
public struct EventRow: Sendable {
  /// The number of its arrival.
  public let sequence: Int64
  /// The caller's id; `nil` where Candor's own id, made of the number, stands for it.
  public let eventId: String?
  /// The type's name.
  public let type: String
  /// The event as canonical JSON.
  public let body: [UInt8]

  /// A row.
  public init(_ sequence: Int64, eventId: String?, type: String, body: [UInt8]) {
    self.sequence = sequence
    self.eventId = eventId
    self.type = type
    self.body = body
  }
}

/// What a list of events is narrowed to.
public struct EventFilter: Sendable {
  /// The number of the task.
  public var task: Int64?
  /// The project.
  public var projectId: String?
  /// The protocol run.
  public var protocolRunId: String?
  /// The type.
  public var type: String?

  /// Narrows to nothing.
  public init() {}
}

extension Store {
  /// The number of the newest event.
  public func lastEventSequence() throws(StoreError) -> Int64 {
    try database.first("SELECT max(seq) FROM event") { $0.integer(0) } ?? 0
  }

  /// The digest of the event that the caller gave that id; `nil` where there is none.
  public func eventDigest(_ eventId: String) throws(StoreError) -> [UInt8]? {
    try database.first("SELECT digest FROM event WHERE event_id = ?", [.text(eventId)]) {
      $0.bytes(0)
    }
  }

  /// The digest of the event with that number, where its id is Candor's own.
  public func eventDigest(sequence: Int64) throws(StoreError) -> [UInt8]? {
    try database.first(
      "SELECT digest FROM event WHERE seq = ? AND event_id IS NULL",
      [.integer(sequence)]
    ) { $0.bytes(0) }
  }

  /// Adds an event.
  public func append(
    _ row: EventRow,
    task: Int64?,
    projectId: String?,
    protocolRunId: String?,
    occurredAt: Int64,
    digest: [UInt8]
  ) throws(StoreError) {
    try database.run(
      """
      INSERT INTO event (seq, event_id, task, project_id, protocol_run_id, type, occurred_at, digest,
        body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(row.sequence), .optional(row.eventId), .optional(task), .optional(projectId),
        .optional(protocolRunId), .text(row.type), .integer(occurredAt), .blob(digest),
        .json(row.body),
      ]
    )
  }

  /// Events behind a number, in order of arrival.
  public func events(
    _ filter: EventFilter,
    after sequence: Int64,
    limit: Int64
  ) throws(StoreError) -> [EventRow] {
    var rows: [EventRow] = []
    func add(_ row: Row) {
      let (eventId, type, body) = (row.optionalText(1), row.text(2), row.bytes(3))
      rows.append(EventRow(row.integer(0), eventId: eventId, type: type, body: body))
    }
    let bounds: [SQLValue] = [
      .integer(sequence), .optional(filter.projectId), .optional(filter.protocolRunId),
      .optional(filter.type), .integer(limit),
    ]
    if let task = filter.task {
      try database.forEach(
        """
        SELECT seq, event_id, type, body FROM event WHERE task = ?6 AND seq > ?1
          AND (?2 IS NULL OR project_id = ?2) AND (?3 IS NULL OR protocol_run_id = ?3)
          AND (?4 IS NULL OR type = ?4) ORDER BY seq LIMIT ?5
        """,
        bounds + [.integer(task)],
        add
      )
    } else {
      try database.forEach(
        """
        SELECT seq, event_id, type, body FROM event WHERE seq > ?1
          AND (?2 IS NULL OR project_id = ?2) AND (?3 IS NULL OR protocol_run_id = ?3)
          AND (?4 IS NULL OR type = ?4) ORDER BY seq LIMIT ?5
        """,
        bounds,
        add
      )
    }
    return rows
  }
}
