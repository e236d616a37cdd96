/// A review as a row.
public struct ReviewRow: Sendable {
  /// Its number.
  public let sequence: Int64
  /// The number of the task.
  public let task: Int64
  /// The number of the decision that opened it.
  public let decision: Int64
  /// `open`, `accepted` or `rejected`.
  public let status: String
  /// The draft that was judged.
  public let draft: String?
  /// When it was opened, in milliseconds.
  public let openedAt: Int64
  /// Who decided it when and why, as JSON.
  public let resolution: [UInt8]?

  init(_ row: Row) {
    sequence = row.integer(0)
    task = row.integer(1)
    decision = row.integer(2)
    status = row.text(3)
    draft = row.optionalText(4)
    openedAt = row.integer(5)
    resolution = row.optionalText(6).map { Array($0.utf8) }
  }
}

extension Store {
  /// The number of the newest review.
  public func lastReviewSequence() throws(StoreError) -> Int64 {
    try database.first("SELECT max(seq) FROM review") { $0.integer(0) } ?? 0
  }

  /// Opens a review of a decision.
  public func openReview(
    sequence: Int64,
    task: Int64,
    decision: Int64,
    status: String,
    draft: String?,
    at: Int64
  ) throws(StoreError) {
    try database.run(
      """
      INSERT INTO review (seq, task, decision, status, draft, opened_at) VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(sequence), .integer(task), .integer(decision), .text(status), .optional(draft),
        .integer(at),
      ]
    )
  }

  /// Reviews behind a number, in order; of one status where one is given.
  public func reviews(
    status: String?,
    after sequence: Int64,
    limit: Int64
  ) throws(StoreError) -> [ReviewRow] {
    var rows: [ReviewRow] = []
    try database.forEach(
      """
      SELECT seq, task, decision, status, draft, opened_at, resolution FROM review
      WHERE seq > ? AND (?2 IS NULL OR status = ?2) ORDER BY seq LIMIT ?
      """,
      [.integer(sequence), .optional(status), .integer(limit)]
    ) { rows.append(ReviewRow($0)) }
    return rows
  }

  /// Decides a review.
  public func resolveReview(
    _ sequence: Int64,
    status: String,
    resolution: [UInt8]
  ) throws(StoreError) {
    try database.run(
      "UPDATE review SET status = ?, resolution = ? WHERE seq = ?",
      [
        .text(status), .json(resolution), .integer(sequence),
      ]
    )
  }
}
