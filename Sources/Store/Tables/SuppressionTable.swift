/// An approved window in which a rule does not decide, as a row.
public struct SuppressionRow: Sendable {
  /// Its number.
  public let sequence: Int64
  /// The rule.
  public let policyId: String
  /// The task it is for; `nil`: any.
  public let taskId: String?
  /// The project it is for; `nil`: any.
  public let projectId: String?
  /// When it begins, in milliseconds.
  public let from: Int64
  /// When it ends, in milliseconds; not included.
  public let until: Int64
  /// Why it was approved.
  public let reason: String
  /// Who approved it, as JSON.
  public let actor: [UInt8]
  /// How many decisions it has changed.
  public let used: Int64

  /// A window that nobody has used.
  public init(
    sequence: Int64,
    policyId: String,
    taskId: String?,
    projectId: String?,
    from: Int64,
    until: Int64,
    reason: String,
    actor: [UInt8]
  ) {
    self.sequence = sequence
    self.policyId = policyId
    self.taskId = taskId
    self.projectId = projectId
    self.from = from
    self.until = until
    self.reason = reason
    self.actor = actor
    used = 0
  }

  init(_ row: Row) {
    sequence = row.integer(0)
    policyId = row.text(1)
    taskId = row.optionalText(2)
    projectId = row.optionalText(3)
    from = row.integer(4)
    until = row.integer(5)
    reason = row.text(6)
    actor = row.bytes(7)
    used = row.integer(8)
  }
}

extension Store {
  /// The number of the newest window.
  public func lastSuppressionSequence() throws(StoreError) -> Int64 {
    try database.first("SELECT max(seq) FROM suppression") { $0.integer(0) } ?? 0
  }

  /// Adds a window.
  public func append(_ row: SuppressionRow) throws(StoreError) {
    try database.run(
      """
      INSERT INTO suppression (seq, policy_id, task_id, project_id, from_at, until_at, reason, actor)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .integer(row.sequence), .text(row.policyId), .optional(row.taskId),
        .optional(row.projectId), .integer(row.from), .integer(row.until), .text(row.reason),
        .json(row.actor),
      ]
    )
  }

  /// The windows that end after a moment.
  public func suppressions(endingAfter time: Int64) throws(StoreError) -> [SuppressionRow] {
    var rows: [SuppressionRow] = []
    try database.forEach(
      """
      SELECT seq, policy_id, task_id, project_id, from_at, until_at, reason, actor, used
      FROM suppression WHERE until_at > ? ORDER BY seq
      """,
      [.integer(time)]
    ) { rows.append(SuppressionRow($0)) }
    return rows
  }

  /// Windows behind a number, in order.
  public func suppressions(
    after sequence: Int64,
    limit: Int64
  ) throws(StoreError) -> [SuppressionRow] {
    var rows: [SuppressionRow] = []
    try database.forEach(
      """
      SELECT seq, policy_id, task_id, project_id, from_at, until_at, reason, actor, used
      FROM suppression WHERE seq > ? ORDER BY seq LIMIT ?
      """,
      [.integer(sequence), .integer(limit)]
    ) { rows.append(SuppressionRow($0)) }
    return rows
  }

  /// Counts that a window has changed a decision.
  public func useSuppression(_ sequence: Int64) throws(StoreError) {
    try database.run("UPDATE suppression SET used = used + 1 WHERE seq = ?", [.integer(sequence)])
  }
}
