/// A thing with an id whose content is JSON.
public struct ProjectRow: Sendable {
  /// The number of its creation.
  public let key: Int64
  /// The id.
  public let id: String
  /// The content as canonical JSON.
  public let body: [UInt8]
}

extension Store {
  /// The project of that id.
  public func project(_ projectId: String) throws(StoreError) -> ProjectRow? {
    try database.first(
      "SELECT key, project_id, body FROM project WHERE project_id = ?",
      [.text(projectId)]
    ) { ProjectRow(key: $0.integer(0), id: $0.text(1), body: $0.bytes(2)) }
  }

  /// Projects behind a number.
  public func projects(after key: Int64, limit: Int64) throws(StoreError) -> [ProjectRow] {
    var rows: [ProjectRow] = []
    try database.forEach(
      "SELECT key, project_id, body FROM project WHERE key > ? ORDER BY key LIMIT ?",
      [.integer(key), .integer(limit)]
    ) { rows.append(ProjectRow(key: $0.integer(0), id: $0.text(1), body: $0.bytes(2))) }
    return rows
  }

  /// The ids of all projects.
  public func projectIds() throws(StoreError) -> [String] {
    var ids: [String] = []
    try database.forEach("SELECT project_id FROM project ORDER BY key LIMIT 10000") {
      ids.append($0.text(0))
    }
    return ids
  }

  /// Stores a project, new or changed.
  public func putProject(_ projectId: String, body: [UInt8]) throws(StoreError) {
    try database.run(
      """
      INSERT INTO project (project_id, body) VALUES (?, ?)
      ON CONFLICT (project_id) DO UPDATE SET body = excluded.body
      """,
      [.text(projectId), .json(body)]
    )
  }

  /// The tasks of a project, newest last; of one run or step where it is named.
  public func taskIds(
    projectId: String?,
    protocolRunId: String? = nil,
    stepRunId: String? = nil
  ) throws(StoreError) -> [String] {
    var ids: [String] = []
    try database.forEach(
      """
      SELECT task_id FROM task WHERE (?1 IS NULL OR project_id = ?1)
        AND (?2 IS NULL OR json_extract(state, '$.protocolRunId') = ?2)
        AND (?3 IS NULL OR json_extract(state, '$.stepRunId') = ?3) ORDER BY key LIMIT 10000
      """,
      [.optional(projectId), .optional(protocolRunId), .optional(stepRunId)]
    ) { ids.append($0.text(0)) }
    return ids
  }
}
