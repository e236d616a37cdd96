internal import Methods
internal import JSON

/// `candor hook RUNTIME`: one hook event on stdin, the answer on stdout.
///
/// A failure is exit 1 and a line on stderr, never 2, which these runtimes read as "block".
struct Hook {
  private enum Action {
    case handle
    case install
    case uninstall
  }

  private let command: Command
  private let action: Action
  private let runtime: HookRuntime

  init(_ command: Command) throws(UsageError) {
    self.command = command
    var words = command.operands[...]
    switch words.first {
    case "install": action = .install
    case "uninstall": action = .uninstall
    default: action = .handle
    }
    if action != .handle { words.removeFirst() }
    let known = HookRuntime.allCases.map(\.rawValue)
    guard let name = words.popFirst(), words.isEmpty else {
      throw UsageError(message: "`candor hook` needs one of " + known.joined(separator: ", "))
    }
    guard let runtime = HookRuntime(rawValue: name) else {
      throw Command.unknown("runtime", name, known)
    }
    self.runtime = runtime
  }

  func run() throws(UsageError) -> Int32 {
    do throws(CallFailure) {
      switch action {
      case .install:
        return try HookInstallation(runtime, command).install()
      case .uninstall:
        return try HookInstallation(runtime, command).uninstall()
      case .handle: break
      }
      guard let input = try HookInput(Files.readInput(), runtime) else {
        return print(.object([:]))
      }
      let configuration = try configuration()
      let calls = try DirectCalls(configuration, actor: "runtime", id: runtime.rawValue)
      let answer = try handle(input, calls)
      try calls.commit()
      defer { calls.end(isBrief: true) }
      return print(answer)
    } catch {
      Console.complain("candor hook \(runtime.rawValue): \(error.message)\n")
      return 1
    }
  }

  private func configuration() throws(CallFailure) -> Configuration {
    do throws(UsageError) {
      return try Serve.configuration(command)
    } catch {
      throw CallFailure(error.message)
    }
  }

  private func handle(_ input: HookInput, _ calls: DirectCalls) throws(CallFailure) -> JSONValue {
    let tasks = HookTasks(calls, input)
    try tasks.begin()
    switch input.event {
    case .sessionStart, .subagentStart: break
    case .userPromptSubmit: try tasks.resume()
    case .postToolUse, .postToolUseFailure: try tasks.recordTool()
    case .stop, .subagentStop: return try StopJudgement(calls, input, tasks).answer()
    }
    return .object([:])
  }

  private func print(_ answer: JSONValue) -> Int32 {
    Console.print(CanonicalJSON.bytes(answer) + [0x0A])
  }
}
