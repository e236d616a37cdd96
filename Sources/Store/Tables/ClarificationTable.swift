/// Whose answers are meant: a project's, a run's or a step's; empty where none is named.
public struct AnswerScope: Hashable, Sendable {
  /// The project.
  public let projectId: String
  /// The run.
  public let protocolRunId: String
  /// The step.
  public let stepRunId: String

  /// A scope.
  public init(projectId: String, protocolRunId: String, stepRunId: String) {
    self.projectId = projectId
    self.protocolRunId = protocolRunId
    self.stepRunId = stepRunId
  }
}

extension Store {
  /// The answers of a scope, by key, in the order they were given.
  public func answers(_ scope: AnswerScope) throws(StoreError) -> [(key: String, body: [UInt8])] {
    var rows: [(key: String, body: [UInt8])] = []
    try database.forEach(
      """
      SELECT key, body FROM clarification_answer WHERE project_id = ? AND protocol_run_id = ?
        AND step_run_id = ? ORDER BY seq
      """,
      [.text(scope.projectId), .text(scope.protocolRunId), .text(scope.stepRunId)]
    ) { rows.append(($0.text(0), $0.bytes(1))) }
    return rows
  }

  /// Adds an answer.
  public func appendAnswer(
    _ scope: AnswerScope,
    key: String,
    body: [UInt8]
  ) throws(StoreError) {
    try database.run(
      """
      INSERT INTO clarification_answer (project_id, protocol_run_id, step_run_id, key, body)
      VALUES (?, ?, ?, ?, ?)
      """,
      [
        .text(scope.projectId), .text(scope.protocolRunId), .text(scope.stepRunId), .text(key),
        .json(body),
      ]
    )
  }
}
