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
}
