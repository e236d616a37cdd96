internal import Claims
internal import JSON
internal import JSONRPC
internal import Projects
internal import Store
internal import Vocabulary

/// What one call looks at: a project, perhaps a run, perhaps a step; evaluated once.
struct ProjectView {
  let session: Session
  let project: ProjectRecord
  let selection: PolicySelection
  let resolution: PolicyResolution
  private(set) var run: JSONValue?
  private(set) var step: JSONValue?
  let policy: JSONValue
  let hash: String

  /// Finds what the parameters name.
  init(_ params: JSONView, _ session: Session) throws(ResponseError) {
    self.session = session
    var projectId = params["projectId"]?.string
    var runId = params["protocolRunId"]?.string
    if let stepId = params["stepRunId"]?.string {
      let step = try session.step(stepId)
      if let runId, step["protocolRunId"]?.string != runId { throw .missing("step", stepId) }
      self.step = step
      runId = step["protocolRunId"]?.string
    }
    if let runId {
      let run = try session.run(runId)
      if let projectId, run["projectId"]?.string != projectId {
        throw .missing("protocol run", runId)
      }
      self.run = run
      projectId = run["projectId"]?.string
    }
    guard let projectId else {
      throw .parameter(
        JSONPointer.root.appending("projectId"),
        expected: "one of `projectId`, `protocolRunId`, `stepRunId`",
        got: "nothing"
      )
    }
    project = try session.project(projectId)
    selection = try session.selection(projectId)
    resolution = try session.resolve(project, selection)
    if let run, let snapshot = run["policy"], snapshot != .null {
      policy = snapshot
      hash = run["hash"]?.string ?? ""
    } else {
      policy = resolution.effective.policy
      hash = resolution.hash
    }
  }

  /// A project alone.
  init(project id: String, _ session: Session) throws(ResponseError) {
    self.session = session
    project = try session.project(id)
    selection = try session.selection(id)
    resolution = try session.resolve(project, selection)
    policy = resolution.effective.policy
    hash = resolution.hash
  }

  var runId: String? { run?["protocolRunId"]?.string }
  var stepId: String? { step?["stepRunId"]?.string }
  var mode: EnforcementMode { PolicySeverities(policy).mode }

  /// The scopes whose answers count, the most special first.
  var scopes: [AnswerScope] {
    var scopes: [AnswerScope] = []
    let id = project.projectId
    if let runId, let stepId {
      scopes.append(AnswerScope(projectId: id, protocolRunId: runId, stepRunId: stepId))
    }
    if let runId { scopes.append(AnswerScope(projectId: id, protocolRunId: runId, stepRunId: "")) }
    return scopes + [AnswerScope(projectId: id, protocolRunId: "", stepRunId: "")]
  }

  /// The questions with the answers that count.
  func questions() throws(ResponseError) -> [Clarification] {
    var questions = Clarification.all(policy)
    let scopes = self.scopes
    let session = self.session
    for scope in scopes {
      let rows = try stored { () throws(StoreError) -> [(key: String, body: [UInt8])] in
        try session.openStore().answers(scope)
      }
      for index in questions.indices where questions[index].history.isEmpty {
        questions[index].history = rows.filter { $0.key == questions[index].key }
          .map { Self.answer(JSONValue(stored: $0.body)) }
      }
    }
    return questions
  }

  private static func answer(_ value: JSONValue) -> ClarificationAnswer {
    ClarificationAnswer(
      answer: value["answer"] ?? .null,
      answeredBy: value["answeredBy"] ?? .null,
      answeredAt: value["answeredAt"]?.string.flatMap { Instant(text: $0) }
        ?? Instant(milliseconds: 0),
      form: value["form"] ?? .null
    )
  }

  /// Everything that the checks look at; `content` stands in for files.
  func situation(
    _ content: JSONValue? = nil,
    withSteps: Bool = false
  ) throws(ResponseError)
    -> ProjectSituation
  {
    var situation = ProjectSituation(policy: policy)
    situation.notes = resolution.notes
    situation.questions = try questions()
    let base = run?["worktree"]?.string ?? project.root
    let files = base.map { ProjectFiles(root: $0) }
    let isReadable = files?.isReadable ?? false
    let checks = (policy.at(["defaults", "ci", "required_checks"])?.elements ?? [])
      .compactMap(\.string)
    situation.checks = checks.map { ($0, isReadable ? files?.look($0) ?? .unknown : .unknown) }
    let evidence = ProjectEvidence(self)
    situation.checksNotGreen = try evidence.notGreen(checks)
    guard let run, let runId else { return situation }
    situation.run = try runSituation(run, runId, content, evidence)
    situation.steps = try steps(run, runId, content, withSteps, evidence)
    return situation
  }

  /// The files of the run; the usual folder lies in a repository, which may hold links.
  private var runFiles: ProjectFiles? {
    guard let root = run?["root"]?.string else { return nil }
    let id = runId ?? ""
    guard let base = run?["worktree"]?.string ?? project.root, root == "\(base)/.protocols/\(id)"
    else { return ProjectFiles(root: root) }
    return ProjectFiles(root: base, folder: [".protocols", id])
  }

  private func artifacts(of step: JSONValue?) -> [String] {
    let all = policy.at(["requirements", "artifacts"])?.elements ?? []
    let names = [step?["name"]?.string, step?["stepRunId"]?.string].compactMap { $0 }
    let own = all.compactMap { artifact -> String? in
      guard let owner = artifact["step"]?.string else {
        return step == nil ? artifact.string ?? artifact["path"]?.string : nil
      }
      return names.contains(owner) ? artifact["path"]?.string : nil
    }
    let outputs = step?["outputs"]?.elements.compactMap(\.string) ?? []
    return own + outputs.filter { !own.contains($0) }
  }

  private func isThere(_ path: String, _ content: JSONValue?, _ uris: Set<String>) -> Bool {
    let base = (run?["worktree"]?.string ?? project.root).map { ProjectFiles(root: $0) }
    return content?[path] != nil || uris.contains(path) || runFiles?.look(path).isThere == true
      || base?.look(path).isThere == true
  }

  private func runSituation(
    _ run: JSONValue,
    _ runId: String,
    _ content: JSONValue?,
    _ evidence: ProjectEvidence
  ) throws(ResponseError) -> RunSituation {
    var situation = RunSituation(protocolRunId: runId)
    let required = policy.at(["requirements", "protocol_files"])?.elements.compactMap(\.string)
    situation.files = (required ?? []).map { path in
      if let text = content?[path]?.string { return (path, .text(text)) }
      return (path, runFiles?.look(path) ?? .unknown)
    }
    let uris = try evidence.uris(stepId: nil)
    situation.artifacts = artifacts(of: nil).map { ($0, isThere($0, content, uris)) }
    if (run["policy"] ?? .null) == .null {
      situation.notes.append(
        PolicyNote(
          "protocol_snapshot_missing",
          "the run has no snapshot of its policy",
          fix: "Start a new run."
        )
      )
    } else if run["hash"]?.string != resolution.hash {
      situation.notes.append(
        PolicyNote(
          "policy_changed_since_start",
          "the project's policy has changed since the run began; the run is judged by its snapshot",
          fix: "Start a new run to work under the present policy.",
          ["snapshot": run["hash"] ?? .null, "present": .string(resolution.hash)]
        )
      )
    }
    return situation
  }

  private func steps(
    _ run: JSONValue,
    _ runId: String,
    _ content: JSONValue?,
    _ withSteps: Bool,
    _ evidence: ProjectEvidence
  ) throws(ResponseError) -> [StepSituation] {
    var views: [JSONValue] = []
    if let step {
      views = [step]
    } else if withSteps || content != nil {
      views = try session.steps(runId)
    }
    var situations: [StepSituation] = []
    var files: Set<String> = []
    for view in views {
      let file = view["file"]?.string ?? "\(view["name"]?.string ?? "").md"
      files.insert(file)
      let inline = step == nil ? content?[file]?.string : content?.string
      if content != nil, inline == nil, step == nil, !withSteps { continue }
      let look = inline.map { .text($0) } ?? runFiles?.text(file) ?? FileLook.unknown
      let id = view["stepRunId"]?.string ?? ""
      var situation = StepSituation(stepRunId: id, file: file, look: look)
      let uris = try evidence.uris(stepId: id)
      situation.artifacts = artifacts(of: view).map { ($0, isThere($0, content, uris)) }
      (situation.isExecuted, situation.hasEvidence) = try evidence.execution(stepId: id)
      situations.append(situation)
    }
    guard step == nil, let content else { return situations }
    let named = policy.at(["requirements", "protocol_files"])?.elements.compactMap(\.string) ?? []
    for path in content.names where path.hasSuffix(".md") && !files.contains(path) {
      guard !named.contains(path), let text = content[path]?.string else { continue }
      situations.append(StepSituation(stepRunId: nil, file: path, look: .text(text)))
    }
    return situations
  }
}
