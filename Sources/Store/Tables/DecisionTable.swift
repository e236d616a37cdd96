/// What a list of decisions is narrowed to.
public struct DecisionFilter: Sendable {
  /// The number of the task.
  public var task: Int64?
  /// The decision's word.
  public var decision: String?
  /// The deciding rule.
  public var policyId: String?
  /// The earliest time, in milliseconds.
  public var since: Int64?

  /// Narrows to nothing.
  public init() {}
}

extension Store {
  /// Indexes a decision whose content is the audit record of that number.
  ///
  /// A waiting decision was made by a deadline and has not reached the client yet.
  public func appendDecision(
    sequence: Int64,
    task: Int64,
    decision: String,
    policyId: String?,
    at: Int64,
    isReport: Bool,
    isWaiting: Bool,
    eventId: String?
  ) throws(StoreError) {
    try database.run(
      """
      INSERT INTO decision (seq, task, decision, policy_id, at, is_report, is_waiting,
        event_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(sequence), .integer(task), .text(decision), .optional(policyId), .integer(at),
        .integer(isReport ? 1 : 0), .integer(isWaiting ? 1 : 0), .optional(eventId),
      ]
    )
  }

  /// The numbers of decisions behind a number, in order.
  public func decisions(
    _ filter: DecisionFilter,
    after sequence: Int64,
    limit: Int64
  ) throws(StoreError) -> [Int64] {
    var numbers: [Int64] = []
    let bounds: [SQLValue] = [
      .integer(sequence), .optional(filter.decision), .optional(filter.policyId),
      .optional(filter.since), .integer(limit),
    ]
    if let task = filter.task {
      // Two walks of the index side by side, each in order.
      try database.forEach(
        """
        SELECT seq FROM decision WHERE seq > ?1 AND (?2 IS NULL OR decision = ?2)
          AND (?3 IS NULL OR policy_id = ?3) AND (?4 IS NULL OR at >= ?4)
          AND task = ?6 AND is_report = 0
        UNION ALL SELECT seq FROM decision WHERE seq > ?1 AND (?2 IS NULL OR decision = ?2)
          AND (?3 IS NULL OR policy_id = ?3) AND (?4 IS NULL OR at >= ?4)
          AND task = ?6 AND is_report = 1
        ORDER BY seq LIMIT ?5
        """,
        bounds + [.integer(task)]
      ) { numbers.append($0.integer(0)) }
    } else {
      try database.forEach(
        """
        SELECT seq FROM decision WHERE seq > ?1 AND (?2 IS NULL OR decision = ?2)
          AND (?3 IS NULL OR policy_id = ?3) AND (?4 IS NULL OR at >= ?4) ORDER BY seq LIMIT ?5
        """,
        bounds
      ) { numbers.append($0.integer(0)) }
    }
    return numbers
  }

  /// Whether the audit record of that number is a decision.
  public func isDecision(_ sequence: Int64) throws(StoreError) -> Bool {
    try database.first("SELECT 1 FROM decision WHERE seq = ?", [.integer(sequence)]) { _ in true }
      ?? false
  }

  /// Notes that the message of a decision was delivered as a report, where that was not known when it
  /// was judged.
  public func countAsReport(decision sequence: Int64) throws(StoreError) {
    try database.run("UPDATE decision SET is_report = 1 WHERE seq = ?", [.integer(sequence)])
  }

  /// The audit records of the newest delivered reports of a task, the oldest first.
  public func reports(task: Int64, newest: Int64) throws(StoreError) -> [[UInt8]] {
    var records: [[UInt8]] = []
    try database.forEach(
      """
      SELECT audit.record FROM decision JOIN audit USING (seq)
      WHERE decision.task = ? AND is_report = 1 ORDER BY decision.seq DESC LIMIT ?
      """,
      [.integer(task), .integer(newest)]
    ) { records.append($0.bytes(0)) }
    return records.reversed()
  }

  /// The number of the decision that was made under the event that the caller gave that id.
  public func decision(eventId: String) throws(StoreError) -> Int64? {
    try database.first("SELECT seq FROM decision WHERE event_id = ?", [.text(eventId)]) {
      $0.integer(0)
    }
  }

  /// Notes what the operator was really shown for a decision.
  public func setShown(_ text: String, decision sequence: Int64) throws(StoreError) {
    try database.run(
      "UPDATE decision SET shown = ? WHERE seq = ?",
      [.text(text), .integer(sequence)]
    )
  }

  /// What the operator was really shown for a decision, where that was told.
  public func shown(decision sequence: Int64) throws(StoreError) -> String? {
    try database.first("SELECT shown FROM decision WHERE seq = ?", [.integer(sequence)]) {
      $0.optionalText(0)
    } ?? nil
  }

  /// Decisions of deadlines that no answer has handed out.
  public func waitingDecisions(task: Int64?, limit: Int64) throws(StoreError) -> [Int64] {
    var numbers: [Int64] = []
    try database.forEach(
      """
      SELECT seq FROM decision WHERE is_waiting = 1 AND (?1 IS NULL OR task = ?1)
      ORDER BY seq LIMIT ?
      """,
      [.optional(task), .integer(limit)]
    ) { numbers.append($0.integer(0)) }
    return numbers
  }

  /// Notes that a decision was handed out.
  public func handOut(decision sequence: Int64) throws(StoreError) {
    try database.run("UPDATE decision SET is_waiting = 0 WHERE seq = ?", [.integer(sequence)])
  }
}
