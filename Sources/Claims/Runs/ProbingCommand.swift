/// Commands that look at something: their exit code is an answer, their output another's words.
enum ProbingCommand {
  static let names: Set<String> = [
    "[", "cat", "cmp", "command", "curl", "diff", "find", "grep", "egrep", "fgrep", "head", "kill",
    "ls", "pgrep", "ping", "rg", "ag", "sed", "stat", "tail", "test", "type", "which", "wget",
    "awk",
    "less", "more", "wc", "tree", "jq", "pwd", "cut", "sort", "nl", "bat", "echo", "printf",
  ]

  static func matches(_ command: String) -> Bool {
    guard let part = ShellCommand(command).parts.first else { return false }
    let words = CommandWords.bare(part.words)
    guard let name = words.first?.fileName, Runner.called(by: words) == nil else { return false }
    return names.contains(name)
  }
}
