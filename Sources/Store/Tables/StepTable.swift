extension Store {
  /// The step of that id as canonical JSON.
  public func step(_ id: String) throws(StoreError) -> [UInt8]? {
    try database.first("SELECT body FROM step WHERE step_run_id = ?", [.text(id)]) { $0.bytes(0) }
  }

  /// The steps of a run, in the order of their creation.
  public func steps(protocolRunId: String) throws(StoreError) -> [[UInt8]] {
    var rows: [[UInt8]] = []
    try database.forEach(
      "SELECT body FROM step WHERE protocol_run_id = ? ORDER BY key",
      [.text(protocolRunId)]
    ) { rows.append($0.bytes(0)) }
    return rows
  }

  /// Stores a step, new or changed.
  public func putStep(_ id: String, protocolRunId: String, body: [UInt8]) throws(StoreError) {
    try database.run(
      """
      INSERT INTO step (step_run_id, protocol_run_id, body) VALUES (?, ?, ?)
      ON CONFLICT (step_run_id) DO UPDATE SET body = excluded.body
      """,
      [.text(id), .text(protocolRunId), .json(body)]
    )
  }
}

extension Store {
  /// The ids of a run's steps.
  public func stepIds(protocolRunId: String) throws(StoreError) -> [String] {
    var ids: [String] = []
    try database.forEach(
      "SELECT step_run_id FROM step WHERE protocol_run_id = ? ORDER BY key",
      [.text(protocolRunId)]
    ) { ids.append($0.text(0)) }
    return ids
  }
}
