extension Store {
  /// Notes a change of policy: who, before and after, as canonical JSON.
  public func appendPolicyChange(
    projectId: String?,
    at: Int64,
    body: [UInt8]
  ) throws(StoreError) {
    try database.run(
      "INSERT INTO policy_change (project_id, at, body) VALUES (?, ?, ?)",
      [.optional(projectId), .integer(at), .json(body)]
    )
  }
}
