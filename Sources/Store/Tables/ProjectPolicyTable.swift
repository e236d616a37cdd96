extension Store {
  /// The policy of a project as canonical JSON.
  public func projectPolicy(_ projectId: String) throws(StoreError) -> [UInt8]? {
    try database.first("SELECT body FROM project_policy WHERE project_id = ?", [.text(projectId)]) {
      $0.bytes(0)
    }
  }

  /// Stores the policy of a project.
  public func putProjectPolicy(_ projectId: String, body: [UInt8]) throws(StoreError) {
    try database.run(
      """
      INSERT INTO project_policy (project_id, body) VALUES (?, ?)
      ON CONFLICT (project_id) DO UPDATE SET body = excluded.body
      """,
      [.text(projectId), .json(body)]
    )
  }
}
