internal import JSON

/// What a runtime tells its hook on stdin; members that are not known are left alone.
struct HookInput {
  let runtime: HookRuntime
  let event: HookEvent
  private let view: JSONView

  /// Reads an event; `nil` where it is none that is acted on.
  init?(_ bytes: [UInt8], _ runtime: HookRuntime) throws(CallFailure) {
    let root: JSONView
    do throws(JSONError) {
      root = try JSONReader.read(LoneSurrogates.replaced(in: bytes)).root
    } catch {
      throw CallFailure("the input is no JSON, at byte \(error.offset): \(error.message)")
    }
    guard root.kind == .object, let name = root["hook_event_name"]?.string else {
      throw CallFailure("the input is no hook event: `hook_event_name` is missing")
    }
    guard let event = HookEvent(rawValue: name) else { return nil }
    self.runtime = runtime
    self.event = event
    view = root
    guard let id = root["session_id"]?.string, !id.isEmpty else {
      throw CallFailure("the hook event `\(name)` names no `session_id`")
    }
  }

  /// The task of the session's main agent.
  var sessionTask: String { "\(runtime.rawValue)-\(text("session_id") ?? "")" }

  /// The task of the sub-agent that the event is about; `nil` for the main agent.
  var subagentTask: String? { agentId.map { "\(runtime.rawValue)-\($0)" } }

  /// The task of the agent that the event is about.
  var task: String { subagentTask ?? sessionTask }

  var agentId: String? { text("agent_id") }
  var agentType: String? { text("agent_type") }
  var folder: String? { text("cwd") }
  var toolName: String { CutText.start(text("tool_name") ?? "tool", 500) }
  var toolUseId: String? { text("tool_use_id") }
  var toolInput: JSONView? { view["tool_input"] }
  var toolResponse: JSONView? { view["tool_response"] }
  /// What a failed tool said.
  var failure: String? { text("error") }
  var isInterrupt: Bool { view["is_interrupt"]?.bool ?? false }
  var lastMessage: String? { text("last_assistant_message") }

  private func text(_ name: String) -> String? {
    guard let text = view[name]?.string, !text.isEmpty else { return nil }
    return text
  }
}
