internal import Claims
internal import JSON
internal import Vocabulary

/// What `startTask` sets of a task, as the audit log keeps it: what it owes and who judges it.
struct TaskTerms: Equatable {
  private let members: [String: JSONValue]

  init(_ task: Task) {
    func text(_ value: String?) -> JSONValue { value.map { .string($0) } ?? .null }
    func seconds(_ value: Int64?) -> JSONValue { value.map { .integer($0) } ?? .null }
    let plan = task.checkpoint
    let all: [String: JSONValue] = [
      "agentId": text(task.agentId), "channel": text(task.channel),
      "checkpoint": .object([
        "externalizedPath": text(plan.externalizedPath),
        "graceSeconds": seconds(plan.graceSeconds),
        "handoffSeconds": seconds(plan.handoffSeconds),
        "intervalSeconds": seconds(plan.intervalSeconds),
        "promiseSeconds": seconds(plan.promiseSeconds),
        "silenceTimeoutSeconds": seconds(plan.silenceTimeoutSeconds),
      ]),
      "mode": .string(task.mode.rawValue),
      "packs": task.packs.map { .array($0.map(Self.json)) } ?? .null,
      "parentTaskId": text(task.parentTaskId), "projectId": text(task.projectId),
      "protocolRunId": text(task.protocolRunId), "root": text(task.root),
      "runtime": .string(task.runtime), "status": .string(task.status.rawValue),
      "stepRunId": text(task.stepRunId), "title": text(task.title),
      "workflowShape": text(task.workflowShape),
    ]
    var redacted = RedactedContent()
    members = redacted.covering(all)
  }

  private static func json(_ pin: PackPin) -> JSONValue {
    .object(["id": .string(pin.id), "version": pin.version.map { .string($0) } ?? .null])
  }

  /// The record of a task's start: what was not given is left out.
  func start(_ task: Task, by actor: Actor) -> [UInt8] {
    var body = members.compactMapValues(Self.given)
    body["actor"] = actor.json
    body["startedAt"] = .string(task.startedAt.text)
    body["taskId"] = .string(task.taskId)
    return CanonicalJSON.bytes(.object(body))
  }

  private static func given(_ value: JSONValue) -> JSONValue? {
    guard case .object(let members) = value else { return value == .null ? nil : value }
    return .object(members.compactMapValues(given))
  }

  /// The record of a change: the members that differ, as they were and as they are.
  func change(from before: TaskTerms, _ taskId: String, by actor: Actor) -> [UInt8] {
    let changed = members.filter { before.members[$0.key] != $0.value }
    return CanonicalJSON.bytes(
      .object([
        "actor": actor.json, "after": .object(changed),
        "before": .object(before.members.filter { changed[$0.key] != nil }),
        "taskId": .string(taskId),
      ])
    )
  }
}
