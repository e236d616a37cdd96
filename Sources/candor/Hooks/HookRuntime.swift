/// A runtime that calls hooks.
enum HookRuntime: String, CaseIterable {
  case claudeCode = "claude-code"
  case codex

  /// The name for people.
  var title: String {
    switch self {
    case .claudeCode: "Claude Code"
    case .codex: "Codex"
    }
  }

  /// Where a project's hooks are configured, below its root.
  var settings: (folder: String, file: String) {
    switch self {
    case .claudeCode: (".claude", "settings.json")
    case .codex: (".codex", "hooks.json")
    }
  }

  /// What a person has to do before the runtime calls the hooks; `nil` where nothing is left.
  var remark: String? {
    switch self {
    case .claudeCode: nil
    case .codex:
      "Codex runs them where the project and the hooks are trusted: start `codex` there and review "
        + "them in `/hooks` (for one run of `codex exec`: --dangerously-bypass-hook-trust).\n"
    }
  }

  /// The events that the hook is installed for.
  var events: [HookEvent] {
    switch self {
    case .claudeCode: HookEvent.allCases
    case .codex: HookEvent.allCases.filter { $0 != .postToolUseFailure }
    }
  }

  /// Whether `PostToolUse` means that the tool succeeded; where not, nothing tells how it ended.
  var tellsOutcome: Bool { self == .claudeCode }
}

/// The hook events that are acted on; both runtimes give them the same names.
enum HookEvent: String, CaseIterable {
  case sessionStart = "SessionStart"
  case userPromptSubmit = "UserPromptSubmit"
  case postToolUse = "PostToolUse"
  case postToolUseFailure = "PostToolUseFailure"
  case subagentStart = "SubagentStart"
  case subagentStop = "SubagentStop"
  case stop = "Stop"
}
