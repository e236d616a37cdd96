/// A notice as a row.
public struct NoticeRow: Sendable {
  /// Its number.
  public let sequence: Int64
  /// The number of the decision it belongs to.
  public let decision: Int64
  /// The notice as JSON, without its acknowledgement.
  public let body: [UInt8]
  /// The acknowledgement as JSON, where there is one.
  public let acknowledged: [UInt8]?

  /// A row that nobody has acknowledged.
  public init(sequence: Int64, decision: Int64, body: [UInt8]) {
    self.sequence = sequence
    self.decision = decision
    self.body = body
    acknowledged = nil
  }

  init(_ row: Row) {
    sequence = row.integer(0)
    decision = row.integer(1)
    body = row.bytes(2)
    acknowledged = row.optionalText(3).map { Array($0.utf8) }
  }
}

extension Store {
  /// The number of the newest notice.
  public func lastNoticeSequence() throws(StoreError) -> Int64 {
    try database.first("SELECT max(seq) FROM notice") { $0.integer(0) } ?? 0
  }

  /// Adds a notice.
  public func append(_ row: NoticeRow, task: Int64) throws(StoreError) {
    try database.run(
      "INSERT INTO notice (seq, task, decision, body) VALUES (?, ?, ?, ?)",
      [
        .integer(row.sequence), .integer(task), .integer(row.decision),
        .json(row.body),
      ]
    )
  }

  /// The notices of a decision.
  public func notices(decision: Int64) throws(StoreError) -> [NoticeRow] {
    var rows: [NoticeRow] = []
    try database.forEach(
      "SELECT seq, decision, body, acknowledged FROM notice WHERE decision = ? ORDER BY seq",
      [.integer(decision)]
    ) { rows.append(NoticeRow($0)) }
    return rows
  }

  /// Notices behind a number, in order.
  public func notices(
    task: Int64?,
    isAcknowledged: Bool?,
    after sequence: Int64,
    limit: Int64
  ) throws(StoreError) -> [NoticeRow] {
    var rows: [NoticeRow] = []
    let bounds: [SQLValue] = [
      .integer(sequence), .optional(isAcknowledged.map { $0 ? 1 : 0 }), .integer(limit),
    ]
    if let task {
      try database.forEach(
        """
        SELECT notice.seq, notice.decision, body, acknowledged
        FROM decision JOIN notice ON notice.decision = decision.seq
        WHERE decision.task = ?4 AND notice.seq > ?1
          AND (?2 IS NULL OR (acknowledged IS NOT NULL) = ?2)
        ORDER BY notice.seq LIMIT ?3
        """,
        bounds + [.integer(task)]
      ) { rows.append(NoticeRow($0)) }
    } else {
      try database.forEach(
        """
        SELECT seq, decision, body, acknowledged FROM notice
        WHERE seq > ?1 AND (?2 IS NULL OR (acknowledged IS NOT NULL) = ?2) ORDER BY seq LIMIT ?3
        """,
        bounds
      ) { rows.append(NoticeRow($0)) }
    }
    return rows
  }

  /// Notes that a notice was acknowledged.
  public func acknowledge(_ sequence: Int64, _ acknowledgement: [UInt8]) throws(StoreError) {
    try database.run(
      "UPDATE notice SET acknowledged = ? WHERE seq = ?",
      [.json(acknowledgement), .integer(sequence)]
    )
  }
}
