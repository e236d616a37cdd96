internal import Claims
internal import JSON

/// What a runtime saw a tool do, as evidence.
struct HookEvidence {
  private let input: HookInput

  init(_ input: HookInput) { self.input = input }

  /// How much is kept of a command, and of an output: its end, where runners say how they ended.
  private static let mostBytes = 65_536
  /// How much is kept of a path or an address.
  private static let mostPathBytes = 8192

  private static let editors: Set<String> = [
    "Edit", "Write", "MultiEdit", "NotebookEdit", "apply_patch",
  ]
  private static let shells: Set<String> = ["Bash", "shell", "exec_command", "local_shell"]

  /// Tools that look something up: they show that work goes on, not that it is done.
  private static let lookups: Set<String> = [
    "Glob", "Grep", "LS", "NotebookRead", "Read", "TodoRead", "TodoWrite", "ToolSearch",
    "WebFetch", "WebSearch", "read_file", "update_plan", "view_image", "web_search",
  ]

  /// The item for a task; `copy` tells items apart that are stored for two tasks.
  func item(copy: String = "") -> JSONValue {
    var item = content
    item["producedBy"] = .string("runtime")
    if let id = input.toolUseId {
      item["evidenceId"] = .string("\(input.runtime.rawValue)-\(id)\(copy)")
      item["eventIds"] = .array([.string(id)])
    }
    return .object(item)
  }

  private var didFail: Bool { input.event == .postToolUseFailure }

  private var content: [String: JSONValue] {
    let patch = command.flatMap(PatchedFiles.init)
    if Self.editors.contains(input.toolName) || patch?.paths.isEmpty == false {
      return change(patch)
    }
    if Self.shells.contains(input.toolName), let command { return run(command) }
    var item: [String: JSONValue] = ["summary": .string(summary(isDone: !didFail))]
    let isLookup = Self.lookups.contains(input.toolName)
    item["class"] = .string(isLookup ? "external_reference" : "tool_output")
    item["uri"] = .string(isLookup ? path ?? input.toolName : input.toolName)
    if didFail || !input.runtime.tellsOutcome {
      item["outcome"] = .string(didFail && !input.isInterrupt ? "failed" : "unknown")
    }
    return item
  }

  private func summary(isDone: Bool) -> String {
    let title = "\(input.runtime.title): \(input.toolName)"
    if input.isInterrupt { return "\(title) was interrupted" }
    if didFail { return "\(title) failed" }
    return input.runtime.tellsOutcome && isDone ? "\(title) ran" : "\(title) ran, outcome unknown"
  }

  /// An edit; one that failed changed nothing, and another try may follow.
  private func change(_ patch: PatchedFiles?) -> [String: JSONValue] {
    var item: [String: JSONValue] = ["summary": .string(summary(isDone: true))]
    let paths = patch?.paths.map(Self.path) ?? [path].compactMap { $0 }
    item["class"] = .string(didFail ? "external_reference" : "file_change")
    item["uri"] = .string(paths.first ?? input.toolName)
    if !paths.isEmpty { item["covers"] = .array(paths.prefix(1000).map { .string($0) }) }
    if didFail { item["outcome"] = .string("failed") }
    return item
  }

  private func run(_ command: String) -> [String: JSONValue] {
    var item: [String: JSONValue] = [:]
    switch CheckCommand(command) {
    case .tests: item["class"] = .string("test_result")
    case .build: item["class"] = .string("build_result")
    case nil: item["class"] = .string("tool_output")
    }
    let kept = CutText.start(command, Self.mostBytes)
    item["command"] = .string(kept)
    if let output, !output.isEmpty { item["output"] = .string(output) }
    let summary = "\(input.runtime.title): \(input.toolName)"
    if input.isInterrupt || input.toolResponse?["interrupted"]?.bool == true {
      // The word that tells the reader of runs that it did not come to its end.
      item["summary"] = .string("terminated by signal: \(summary) was interrupted")
      item["outcome"] = .string("unknown")
    } else if isInBackground {
      item["summary"] = .string("running in background: \(summary)")
      item["outcome"] = .string("unknown")
    } else if let code = exitCode, code != 0 || kept == command {
      item["summary"] = .string("\(summary) ended with exit code \(code)")
      item["exitCode"] = .integer(code)
    } else if didFail {
      item["summary"] = .string("\(summary) failed")
      item["outcome"] = .string("failed")
    } else {
      item["summary"] = .string("\(summary), outcome unknown")
      item["outcome"] = .string("unknown")
    }
    return item
  }

  private var isInBackground: Bool {
    input.toolInput?["run_in_background"]?.bool == true
      || input.toolResponse?["backgroundTaskId"]?.string != nil
  }

  /// The exit code, where the runtime tells one that a process can have.
  private var exitCode: Int64? {
    guard let code = toldExitCode, (-2_147_483_648...4_294_967_295).contains(code) else {
      return nil
    }
    return code
  }

  private var toldExitCode: Int64? {
    let response = input.toolResponse
    for place in [response, response?["metadata"]] {
      if let code = place?["exit_code"]?.integer ?? place?["exitCode"]?.integer { return code }
    }
    guard didFail else { return input.runtime.tellsOutcome ? 0 : nil }
    guard let failure = input.failure?.lowercased(),
      let place = failure.firstRange(of: "exit code ")
    else { return nil }
    return Int64(failure[place.upperBound...].prefix { $0.isNumber || $0 == "-" })
  }

  private var command: String? {
    guard let view = input.toolInput else { return nil }
    guard let command = view["command"] ?? view["cmd"] ?? view["input"] ?? view["patch"] else {
      return view.string
    }
    if let text = command.string { return text }
    let words = command.elements.compactMap(\.string)
    if words.count == 3, words[1].hasPrefix("-"), words[1].hasSuffix("c") { return words[2] }
    return words.isEmpty ? nil : words.joined(separator: " ")
  }

  /// The file that a tool was pointed at, relative to the working folder where it lies in it.
  private var path: String? {
    let names = ["file_path", "notebook_path", "path", "url"]
    guard let path = names.lazy.compactMap({ input.toolInput?[$0]?.string }).first, !path.isEmpty
    else { return nil }
    guard let folder = input.folder else { return Self.path(path) }
    let start = folder.hasSuffix("/") ? folder : folder + "/"
    guard path.hasPrefix(start), path.count > start.count else { return Self.path(path) }
    return Self.path(String(path.dropFirst(start.count)))
  }

  private static func path(_ text: String) -> String { CutText.start(text, mostPathBytes) }

  private var output: String? {
    guard let response = input.toolResponse else { return input.failure.map(Self.end) }
    if let text = response.string { return Self.end(text) }
    let parts = ["stdout", "stderr", "output", "content", "text"].flatMap { name -> [String] in
      guard let part = response[name] else { return [] }
      return part.string.map { [$0] } ?? part.elements.compactMap { $0["text"]?.string }
    }
    return Self.end((parts + [input.failure].compactMap { $0 }).joined(separator: "\n"))
  }

  private static func end(_ text: String) -> String { CutText.end(text, mostBytes) }
}

/// The files that a patch in the format of `apply_patch` names.
struct PatchedFiles {
  let paths: [String]

  init?(_ text: String) {
    guard text.contains("*** Begin Patch") else { return nil }
    let heads = ["*** Add File: ", "*** Update File: ", "*** Delete File: ", "*** Move to: "]
    var paths: [String] = []
    for line in text.split(whereSeparator: \.isNewline) {
      guard let head = heads.first(where: { line.hasPrefix($0) }) else { continue }
      let path = String(line.dropFirst(head.count))
      if !path.isEmpty, !paths.contains(path) { paths.append(path) }
    }
    self.paths = paths
  }
}
