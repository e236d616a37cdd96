/// The first schema.
enum M0001Initial {
  static let script = """
    CREATE TABLE task (
      key INTEGER PRIMARY KEY, task_id TEXT NOT NULL UNIQUE, project_id TEXT, status TEXT NOT NULL,
      next_due INTEGER, state TEXT NOT NULL
    );
    CREATE INDEX task_due ON task (next_due) WHERE next_due IS NOT NULL;
    CREATE TABLE event (
      seq INTEGER PRIMARY KEY, event_id TEXT, task INTEGER, project_id TEXT, protocol_run_id TEXT,
      type TEXT NOT NULL, occurred_at INTEGER NOT NULL, digest BLOB NOT NULL, body TEXT NOT NULL
    );
    CREATE UNIQUE INDEX event_id ON event (event_id) WHERE event_id IS NOT NULL;
    CREATE INDEX event_task ON event (task, seq) WHERE task IS NOT NULL;
    CREATE TABLE evidence (
      seq INTEGER PRIMARY KEY, evidence_id TEXT, task INTEGER NOT NULL, class TEXT NOT NULL,
      failed INTEGER NOT NULL, digest BLOB NOT NULL, body TEXT NOT NULL
    );
    CREATE UNIQUE INDEX evidence_id ON evidence (evidence_id) WHERE evidence_id IS NOT NULL;
    CREATE INDEX evidence_digest ON evidence (task, digest);
    CREATE INDEX evidence_failed ON evidence (task, seq) WHERE failed = 1;
    CREATE TABLE decision (
      seq INTEGER PRIMARY KEY, task INTEGER NOT NULL, decision TEXT NOT NULL, policy_id TEXT,
      at INTEGER NOT NULL, is_report INTEGER NOT NULL, is_waiting INTEGER NOT NULL,
      event_id TEXT, shown TEXT
    );
    CREATE INDEX decision_task ON decision (task, seq);
    CREATE INDEX decision_report ON decision (task, seq) WHERE is_report = 1;
    CREATE UNIQUE INDEX decision_event ON decision (event_id) WHERE event_id IS NOT NULL;
    CREATE INDEX decision_waiting ON decision (seq) WHERE is_waiting = 1;
    CREATE TABLE notice (
      seq INTEGER PRIMARY KEY, task INTEGER NOT NULL, decision INTEGER NOT NULL, body TEXT NOT NULL,
      acknowledged TEXT
    );
    CREATE INDEX notice_decision ON notice (decision);
    CREATE INDEX notice_task ON notice (task, seq);
    CREATE TABLE review (
      seq INTEGER PRIMARY KEY, task INTEGER NOT NULL, decision INTEGER NOT NULL,
      status TEXT NOT NULL, draft TEXT, opened_at INTEGER NOT NULL, resolution TEXT
    );
    CREATE TABLE pack (
      kind TEXT NOT NULL, key TEXT NOT NULL, version TEXT NOT NULL, digest TEXT NOT NULL,
      source BLOB NOT NULL, status TEXT NOT NULL, created_at INTEGER NOT NULL,
      updated_at INTEGER NOT NULL, PRIMARY KEY (kind, key, version)
    ) WITHOUT ROWID;
    CREATE TABLE audit (
      seq INTEGER PRIMARY KEY, at INTEGER NOT NULL, kind TEXT NOT NULL, task INTEGER,
      record TEXT NOT NULL, hash BLOB NOT NULL
    );
    """
}
