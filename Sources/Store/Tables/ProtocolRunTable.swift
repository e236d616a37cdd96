extension Store {
  /// The run of that id as canonical JSON, its snapshot included.
  public func protocolRun(_ id: String) throws(StoreError) -> [UInt8]? {
    try database.first("SELECT body FROM protocol_run WHERE protocol_run_id = ?", [.text(id)]) {
      $0.bytes(0)
    }
  }

  /// Stores a new run.
  public func addProtocolRun(
    _ id: String,
    projectId: String,
    body: [UInt8]
  ) throws(StoreError) {
    try database.run(
      "INSERT INTO protocol_run (protocol_run_id, project_id, body) VALUES (?, ?, ?)",
      [.text(id), .text(projectId), .json(body)]
    )
  }
}
