internal import JSON

/// The tasks behind a runtime's agents, and what its hook events do to them.
struct HookTasks {
  private let calls: DirectCalls
  private let input: HookInput

  /// How long a sub-agent's result may wait, in seconds: the main agent goes on working with it
  /// before it reports.
  private static let handoffSeconds: Int64 = 3600

  init(_ calls: DirectCalls, _ input: HookInput) {
    self.calls = calls
    self.input = input
  }

  /// Starts the tasks that the event is about, where they are not known yet.
  func begin() throws(CallFailure) {
    try begin(input.sessionTask, [:])
    guard let task = input.subagentTask else { return }
    var members: [String: JSONValue] = ["parentTaskId": .string(input.sessionTask)]
    if let id = input.agentId { members["agentId"] = .string(id) }
    if let type = input.agentType { members["title"] = .string(type) }
    try begin(task, members)
  }

  private func begin(_ task: String, _ more: [String: JSONValue]) throws(CallFailure) {
    do throws(CallFailure) {
      try calls.call("getTask", .object(["taskId": .string(task)]))
      return
    } catch {
      guard error.kind == "not_found" else { throw error }
    }
    var members = more
    members["taskId"] = .string(task)
    members["runtime"] = .string(input.runtime.rawValue)
    members["checkpoint"] = .object(["handoffSeconds": .integer(Self.handoffSeconds)])
    if let folder = input.folder { members["root"] = .string(folder) }
    try calls.call("startTask", .object(members))
  }

  /// A task that was finished is in progress again when the operator asks for more.
  func resume() throws(CallFailure) {
    let task = try calls.call("getTask", .object(["taskId": .string(input.task)]))["task"]
    let ended = ["complete", "verified_complete", "failed", "cancelled", "pending_verification"]
    guard let status = task?["status"]?.string, ended.contains(status) else { return }
    try record("task_status_changed", ["status": .string("in_progress")])
  }

  /// Records what a tool did; a sub-agent's tool works in the session's folder too.
  func recordTool() throws(CallFailure) {
    let evidence = HookEvidence(input)
    try record(evidence.item(), input.task)
    if input.subagentTask != nil {
      try record(evidence.item(copy: "-session"), input.sessionTask)
    }
    guard ["Task", "Agent"].contains(input.toolName), input.event == .postToolUse,
      let id = input.toolResponse?["agentId"]?.string, !id.isEmpty
    else { return }
    try record("subagent_result_forwarded", ["resultId": .string(id)], input.sessionTask)
  }

  /// Hands a sub-agent's result on to the session's task.
  func handOver() throws(CallFailure) {
    guard let id = input.agentId else { return }
    var data: [String: JSONValue] = ["resultId": .string(id)]
    if let type = input.agentType { data["agentType"] = .string(type) }
    try record("subagent_completed", data, input.sessionTask)
    try record(
      .object([
        "class": .string("subagent_result"), "producedBy": .string("subagent"),
        "summary": .string("\(input.runtime.title): the sub-agent \(id) reported"),
        "uri": .string(input.subagentTask ?? id),
      ]),
      input.sessionTask
    )
  }

  /// The report that the main agent ends with carries on what its sub-agents found.
  func forwardResults() throws(CallFailure) {
    let task = try calls.call("getTask", .object(["taskId": .string(input.sessionTask)]))["task"]
    for obligation in task?["obligations"]?.elements ?? [] {
      guard obligation["kind"]?.equals("forward") == true, let id = obligation["id"]?.string
      else { continue }
      try record("subagent_result_forwarded", ["resultId": .string(id)])
    }
  }

  private func record(_ item: JSONValue, _ task: String) throws(CallFailure) {
    try calls.call(
      "recordEvidence",
      .object(["taskId": .string(task), "evidence": .array([item])])
    )
  }

  /// Records an event of a task; absent: of the agent's own.
  func record(
    _ type: String,
    _ data: [String: JSONValue],
    _ task: String? = nil
  ) throws(CallFailure) {
    let event: [String: JSONValue] = [
      "type": .string(type), "taskId": .string(task ?? input.task), "data": .object(data),
    ]
    try calls.call("recordEvent", .object(["event": .object(event)]))
  }
}
