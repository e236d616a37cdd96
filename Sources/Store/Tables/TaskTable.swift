public import Claims
public import Vocabulary
internal import JSON

/// A task with its place in the store.
public struct StoredTask: Sendable {
  /// The number by which other rows refer to it.
  public let key: Int64
  /// The task.
  public var task: Task

  /// A task with its place.
  public init(key: Int64, task: Task) {
    self.key = key
    self.task = task
  }
}

extension Store {
  /// The task of that id; its delivered reports are not part of the row.
  public func task(_ taskId: String) throws(StoreError) -> StoredTask? {
    try database.first("SELECT key, state FROM task WHERE task_id = ?", [.text(taskId)]) { row in
      TaskRow.task(row.bytes(1)).map { StoredTask(key: row.integer(0), task: $0) }
    } ?? nil
  }

  /// The id of the task with that number.
  public func taskId(_ key: Int64) throws(StoreError) -> String? {
    try database.first("SELECT task_id FROM task WHERE key = ?", [.integer(key)]) { $0.text(0) }
  }

  /// The number that the next new task gets.
  public func nextTaskKey() throws(StoreError) -> Int64 {
    try database.first("SELECT max(key) FROM task") { $0.integer(0) + 1 } ?? 1
  }

  /// Stores a task, new or changed.
  public func put(_ stored: StoredTask) throws(StoreError) {
    let task = stored.task
    let due = task.deadlines.first?.firesAt.milliseconds
    try database.run(
      """
      INSERT INTO task (key, task_id, project_id, status, next_due, state) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (key) DO UPDATE SET project_id = excluded.project_id, status = excluded.status,
        next_due = excluded.next_due, state = excluded.state
      """,
      [
        .integer(stored.key), .text(task.taskId), .optional(task.projectId),
        .text(task.status.rawValue), .optional(due), .json(TaskRow.bytes(task)),
      ]
    )
  }

  /// The tasks whose earliest deadline fires by then, the earliest first.
  public func tasksDue(by time: Instant, limit: Int64) throws(StoreError) -> [String] {
    var ids: [String] = []
    try database.forEach(
      """
      SELECT task_id FROM task WHERE next_due IS NOT NULL AND next_due <= ?
      ORDER BY next_due, key LIMIT ?
      """,
      [.integer(time.milliseconds), .integer(limit)]
    ) { ids.append($0.text(0)) }
    return ids
  }

  /// When the earliest deadline of any task fires.
  public func nextDue() throws(StoreError) -> Instant? {
    try database.first(
      "SELECT next_due FROM task WHERE next_due IS NOT NULL ORDER BY next_due LIMIT 1"
    ) { Instant(milliseconds: $0.integer(0)) }
  }

  /// Tasks behind a number, in order of creation.
  public func tasks(
    status: TaskStatus?,
    after key: Int64,
    limit: Int64
  ) throws(StoreError) -> [StoredTask] {
    var tasks: [StoredTask] = []
    try database.forEach(
      """
      SELECT key, state FROM task WHERE key > ? AND (?2 IS NULL OR status = ?2)
      ORDER BY key LIMIT ?
      """,
      [.integer(key), .optional(status?.rawValue), .integer(limit)]
    ) { row in
      if let task = TaskRow.task(row.bytes(1)) {
        tasks.append(StoredTask(key: row.integer(0), task: task))
      }
    }
    return tasks
  }
}
