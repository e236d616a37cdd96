internal import Digests
internal import JSON

/// What an agent may end with: its last message, judged; what may not be said is sent back.
struct StopJudgement {
  private let calls: DirectCalls
  private let input: HookInput
  private let tasks: HookTasks

  /// How often one draft is sent back at most, whatever the reasons.
  private static let mostSentBack = 3
  /// The event that keeps count of what was sent back.
  private static let sentBack = "x.hook_sent_back"

  init(_ calls: DirectCalls, _ input: HookInput, _ tasks: HookTasks) {
    self.calls = calls
    self.input = input
    self.tasks = tasks
  }

  /// Judges the last message; gives the hook's answer.
  func answer() throws(CallFailure) -> JSONValue {
    guard let text = input.lastMessage else {
      try letGo(nil)
      return .object([:])
    }
    let visibility = input.subagentTask == nil ? "operator" : "internal"
    let ruling = try calls.call(
      "evaluateClaim",
      .object([
        "taskId": .string(input.task), "checkpoint": .bool(false),
        "message": .object(["text": .string(text), "visibility": .string(visibility)]),
      ])
    )
    let decision = ruling["decision"]
    let kind = decision?["decision"]?.string ?? ""
    if kind == "block" || kind == "downgrade_status", try mayBeSentBack(text) {
      let reason = ruling["reviseInstruction"]?.string ?? decision?["reason"]?.string
      return .object([
        "decision": .string("block"),
        "reason": .string(reason ?? "Candor: say plainly what is not verified."),
      ])
    }
    try letGo(decision?["decisionId"]?.string)
    guard let notice = notice(ruling, kind) else { return .object([:]) }
    return .object(["systemMessage": .string(notice)])
  }

  /// Counts a sending back; not more than three for one draft since the agent last ended.
  private func mayBeSentBack(_ text: String) throws(CallFailure) -> Bool {
    let task = try calls.call("getTask", .object(["taskId": .string(input.task)]))["task"]
    let folded = text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let data: [String: JSONValue] = [
      "draft": .string(SHA256.hexadecimal(SHA256.digest(Array(folded.utf8)))),
      "since": .string(task?["lastCheckpointAt"]?.string ?? ""),
    ]
    let page = try calls.call(
      "listEvents",
      .object([
        "taskId": .string(input.task), "type": .string(Self.sentBack), "limit": .integer(1000),
      ])
    )
    let count = page["events"]?.elements.count { event in
      event["data"].flatMap { JSONValue($0) } == .object(data)
    }
    guard count ?? 0 < Self.mostSentBack else { return false }
    try tasks.record(Self.sentBack, data)
    return true
  }

  private func letGo(_ decisionId: String?) throws(CallFailure) {
    if input.subagentTask != nil {
      try tasks.handOver()
    } else {
      try tasks.forwardResults()
    }
    let data = decisionId.map { ["decisionId": JSONValue.string($0)] } ?? [:]
    try tasks.record("task_checkpoint_sent", data)
  }

  /// What the person is told: the notices, else why the message is not let through as it is.
  private func notice(_ ruling: JSONView, _ kind: String) -> String? {
    var texts: [String] = []
    for notice in ruling["notices"]?.elements ?? [] {
      if let text = notice["text"]?.string, !texts.contains(text) { texts.append(text) }
    }
    if !texts.isEmpty { return "Candor: " + texts.joined(separator: "\n") }
    guard kind != "allow" else { return nil }
    return ruling["reviseInstruction"]?.string
      ?? ruling["decision"]?["reason"]?.string.map { "Candor: \($0)" }
  }
}
