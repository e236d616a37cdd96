internal import Claims
internal import JSON
internal import JSONRPC
internal import Store
internal import Vocabulary

/// A task with its evidence, as it is kept in memory.
///
/// It is handed on many times in a call and changed at few places: copies share what they hold
/// until one of them is changed.
struct LiveTask {
  let key: Int64
  private var state: State

  private final class State {
    var task: Task
    var record: EvidenceRecord
    var isNew: Bool

    init(_ task: Task, _ record: EvidenceRecord, isNew: Bool) {
      self.task = task
      self.record = record
      self.isNew = isNew
    }
  }

  init(key: Int64, task: Task, record: EvidenceRecord, isNew: Bool) {
    self.key = key
    state = State(task, record, isNew: isNew)
  }

  /// Parts from the copies before a change.
  private mutating func part() {
    guard !isKnownUniquelyReferenced(&state) else { return }
    state = State(state.task, state.record, isNew: state.isNew)
  }

  var task: Task {
    _read { yield state.task }
    _modify {
      part()
      yield &state.task
    }
  }

  var record: EvidenceRecord {
    _read { yield state.record }
    _modify {
      part()
      yield &state.record
    }
  }

  /// Whether the store has no row of it yet.
  var isNew: Bool {
    get { state.isNew }
    set {
      guard newValue != isNew else { return }
      part()
      state.isNew = newValue
    }
  }
}

extension Session {
  /// The task of that id, from memory or the store.
  func live(_ taskId: String) throws(StoreError) -> LiveTask? {
    let id = ExactText(taskId)
    if let known = pending[id] ?? cache[id] { return known }
    if isAbsent(taskId) { return nil }
    let store = try openStore()
    guard let stored = try store.task(taskId) else {
      rememberAbsence(taskId)
      return nil
    }
    var task = stored.task
    task.ledger.reports = try store.reports(task: stored.key, newest: 3)
      .compactMap(RulingRecord.report)
    let record = try record(stored.key, task.ledger.evidence, store)
    let live = LiveTask(key: stored.key, task: task, record: record, isNew: false)
    remember(live)
    return live
  }

  /// The evidence of a task as it was kept, item by item, so that memory stays bounded.
  private func record(
    _ task: Int64,
    _ span: EvidenceSpan?,
    _ store: Store
  ) throws(StoreError) -> EvidenceRecord {
    var record = EvidenceRecord()
    var held: [Evidence] = []
    try store.forEachEvidence(task: task, from: span?.from ?? 0, older: span?.older ?? []) { row in
      guard let item = EvidenceIntake.evidence(row) else { return }
      if span == nil { record.append(item) } else { held.append(item) }
    }
    return span == nil ? record : EvidenceRecord(held, span: span)
  }

  /// Candor's own id for a task of that key: one that no task has.
  private func ownTaskId(_ key: Int64) throws(StoreError) -> String {
    var number = key
    while try live(Identifier.task.text(number)) != nil { number += 1 }
    return Identifier.task.text(number)
  }

  /// The number of the task of that id, which must exist.
  func taskKey(_ taskId: String) throws(ResponseError) -> Int64 {
    let session = self
    let known = try stored { () throws(StoreError) -> LiveTask? in
      try session.refresh()
      return try session.live(taskId)
    }
    guard let known else { throw .missing("task", taskId) }
    return known.key
  }

  /// The task of that id, or a new one with defaults.
  func liveOrNew(_ taskId: String?, at now: Instant) throws(StoreError) -> LiveTask {
    if let taskId, let known = try live(taskId) { return known }
    let key = try currentHeads().task + 1
    let id: String
    if let taskId { id = taskId } else { id = try ownTaskId(key) }
    return LiveTask(
      key: key,
      task: Task(taskId: id, startedAt: now),
      record: EvidenceRecord(),
      isNew: true
    )
  }
}
