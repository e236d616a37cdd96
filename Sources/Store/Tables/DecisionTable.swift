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
  public func appendDecision(
    sequence: Int64, task: Int64, decision: String, policyId: String?, at: Int64, isReport: Bool
  ) throws(StoreError) {
    try database.run(
      "INSERT INTO decision (seq, task, decision, policy_id, at, is_report) VALUES (?, ?, ?, ?, ?, ?)",
      [
        .integer(sequence), .integer(task), .text(decision), .optional(policyId), .integer(at),
        .integer(isReport ? 1 : 0),
      ])
  }

  /// The numbers of decisions behind a number, in order.
  public func decisions(
    _ filter: DecisionFilter, after sequence: Int64, limit: Int64
  ) throws(StoreError) -> [Int64] {
    var numbers: [Int64] = []
    try database.forEach(
      """
      SELECT seq FROM decision WHERE seq > ? AND (?2 IS NULL OR task = ?2)
        AND (?3 IS NULL OR decision = ?3) AND (?4 IS NULL OR policy_id = ?4)
        AND (?5 IS NULL OR at >= ?5) ORDER BY seq LIMIT ?
      """,
      [
        .integer(sequence), .optional(filter.task), .optional(filter.decision),
        .optional(filter.policyId), .optional(filter.since), .integer(limit),
      ]
    ) { numbers.append($0.integer(0)) }
    return numbers
  }

  /// Whether the audit record of that number is a decision.
  public func isDecision(_ sequence: Int64) throws(StoreError) -> Bool {
    try database.first("SELECT 1 FROM decision WHERE seq = ?", [.integer(sequence)]) { _ in true }
      ?? false
  }

  /// The audit records of the newest delivered reports of a task, the oldest first.
  public func reports(task: Int64, newest: Int64) throws(StoreError) -> [[UInt8]] {
    var records: [[UInt8]] = []
    try database.forEach(
      """
      SELECT audit.record FROM decision JOIN audit USING (seq)
      WHERE decision.task = ? AND is_report = 1 ORDER BY decision.seq DESC LIMIT ?
      """, [.integer(task), .integer(newest)]
    ) { records.append($0.bytes(0)) }
    return records.reversed()
  }
}
