/// A piece of evidence as a row: its content is the JSON that was recorded.
public struct EvidenceRow: Sendable {
  /// The number of its arrival.
  public let sequence: Int64
  /// The caller's id; `nil` where Candor's own id, made of the number, stands for it.
  public let evidenceId: String?
  /// The item as canonical JSON.
  public let body: [UInt8]

  /// A row.
  public init(sequence: Int64, evidenceId: String?, body: [UInt8]) {
    self.sequence = sequence
    self.evidenceId = evidenceId
    self.body = body
  }
}

extension Store {
  /// The number of the newest piece of evidence.
  public func lastEvidenceSequence() throws(StoreError) -> Int64 {
    try database.first("SELECT max(seq) FROM evidence") { $0.integer(0) } ?? 0
  }

  /// The task and content of the item that the caller gave that id; `nil` where there is none.
  public func evidence(
    _ evidenceId: String
  ) throws(StoreError) -> (task: Int64, row: EvidenceRow)? {
    try database.first(
      "SELECT task, seq, body FROM evidence WHERE evidence_id = ?",
      [.text(evidenceId)]
    ) { row in
      (
        row.integer(0),
        EvidenceRow(sequence: row.integer(1), evidenceId: evidenceId, body: row.bytes(2))
      )
    }
  }

  /// Whether the task has an item with that digest.
  public func hasEvidence(task: Int64, digest: [UInt8]) throws(StoreError) -> Bool {
    try database.first(
      "SELECT 1 FROM evidence WHERE task = ? AND digest = ? LIMIT 1",
      [.integer(task), .blob(digest)]
    ) { _ in true } ?? false
  }

  /// Adds an item.
  public func append(
    _ row: EvidenceRow,
    task: Int64,
    evidenceClass: String,
    isFailed: Bool,
    digest: [UInt8]
  ) throws(StoreError) {
    try database.run(
      """
      INSERT INTO evidence (seq, evidence_id, task, class, failed, digest, body)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(row.sequence), .optional(row.evidenceId), .integer(task), .text(evidenceClass),
        .integer(isFailed ? 1 : 0), .blob(digest),
        .json(row.body),
      ]
    )
  }

  /// The items of a task from a number on, and those older ones, in order of arrival.
  public func forEachEvidence(
    task: Int64,
    from: Int64,
    older: [Int64],
    _ body: (EvidenceRow) -> Void
  ) throws(StoreError) {
    for sequence in older {
      try database.forEach(
        "SELECT seq, evidence_id, body FROM evidence WHERE seq = ? AND task = ?",
        [.integer(sequence), .integer(task)]
      ) { body(EvidenceRow($0)) }
    }
    // The plus keeps the planner on the index of the task.
    try database.forEach(
      """
      SELECT seq, evidence_id, body FROM evidence WHERE task = ? AND +seq >= ? ORDER BY seq
      """,
      [.integer(task), .integer(from)]
    ) { body(EvidenceRow($0)) }
  }
}

extension EvidenceRow {
  fileprivate init(_ row: borrowing Row) {
    self.init(sequence: row.integer(0), evidenceId: row.optionalText(1), body: row.bytes(2))
  }
}
