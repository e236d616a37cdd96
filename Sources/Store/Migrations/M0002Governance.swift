/// Approved maintenance windows.
enum M0002Governance {
  static let script = """
    CREATE TABLE suppression (
      seq INTEGER PRIMARY KEY, policy_id TEXT NOT NULL, task_id TEXT, project_id TEXT,
      from_at INTEGER NOT NULL, until_at INTEGER NOT NULL, reason TEXT NOT NULL,
      actor TEXT NOT NULL, used INTEGER NOT NULL DEFAULT 0
    );
    CREATE INDEX suppression_until ON suppression (until_at);
    CREATE INDEX review_status ON review (status, seq);
    """
}
