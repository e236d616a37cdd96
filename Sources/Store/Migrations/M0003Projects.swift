/// Projects, their policies, runs, steps, answers and the findings that were told.
enum M0003Projects {
  static let script = """
    CREATE TABLE project (
      key INTEGER PRIMARY KEY, project_id TEXT NOT NULL UNIQUE, body TEXT NOT NULL
    );
    CREATE TABLE project_policy (
      project_id TEXT PRIMARY KEY, body TEXT NOT NULL
    ) WITHOUT ROWID;
    CREATE TABLE policy_change (
      seq INTEGER PRIMARY KEY, project_id TEXT, at INTEGER NOT NULL, body TEXT NOT NULL
    );
    CREATE TABLE protocol_run (
      key INTEGER PRIMARY KEY, protocol_run_id TEXT NOT NULL UNIQUE, project_id TEXT NOT NULL,
      body TEXT NOT NULL
    );
    CREATE TABLE step (
      key INTEGER PRIMARY KEY, step_run_id TEXT NOT NULL UNIQUE, protocol_run_id TEXT NOT NULL,
      body TEXT NOT NULL
    );
    CREATE INDEX step_run ON step (protocol_run_id, key);
    CREATE TABLE clarification_answer (
      seq INTEGER PRIMARY KEY, project_id TEXT NOT NULL, protocol_run_id TEXT NOT NULL,
      step_run_id TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL
    );
    CREATE INDEX clarification_answer_scope
      ON clarification_answer (project_id, protocol_run_id, step_run_id, key, seq);
    CREATE TABLE reported_finding (
      scope TEXT NOT NULL, finding TEXT NOT NULL, PRIMARY KEY (scope, finding)
    ) WITHOUT ROWID;
    """
}
