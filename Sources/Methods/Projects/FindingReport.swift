internal import JSON
internal import JSONRPC
internal import Projects
internal import Store
internal import Vocabulary

extension ProjectView {
  /// Makes an event of each finding that is new for its scope; forgets those that are gone where
  /// the list is whole.
  ///
  /// The view is of a store that the docket has locked: nobody else chooses in between.
  func report(_ findings: [Finding], _ docket: Docket, isWhole: Bool) throws(ResponseError) {
    let scopes = Dictionary(grouping: findings, by: scope)
    var asked = Set(scopes.keys)
    if isWhole { asked.insert(ownScope) }
    let session = self.session
    for scope in asked.sorted() {
      let known = try stored { () throws(StoreError) -> Set<String> in
        try session.openStore().reportedFindings(scope)
      }
      let told = try toldOfProject(scope)
      var present: Set<String> = []
      for finding in scopes[scope] ?? [] {
        let identity = identity(finding)
        guard !told.contains(identity), present.insert(identity).inserted,
          !known.contains(identity)
        else { continue }
        docket.add(
          EventIntake(
            finding: finding.json,
            projectId: project.projectId,
            protocolRunId: finding.scope == .project && !asksOtherwise ? nil : runId,
            stepRunId: finding.metadata["stepRunId"]?.string,
            at: docket.now,
            number: docket.heads.event + 1
          ),
          task: nil
        )
      }
      let gone = isWhole && scope == ownScope ? known.subtracting(present) : []
      try stored { () throws(StoreError) in
        let store = try session.write()
        for one in present.subtracting(known).sorted() {
          try store.addReportedFinding(one, scope: scope)
        }
        for one in gone.sorted() { try store.removeReportedFinding(one, scope: scope) }
      }
    }
    try session.keepMode(project.projectId, selection, resolution)
    try docket.store()
  }

  private var ownScope: String {
    if let stepId { return "step:\(stepId)" }
    if let runId { return "run:\(runId)" }
    return "project:\(project.projectId)"
  }

  /// Whether the run keeps a policy that is no longer the project's: what it finds about the project
  /// is then the run's own, told once for it.
  private var asksOtherwise: Bool { run != nil && hash != resolution.hash }

  private var snapshotScope: String { "run:\(runId ?? "") project:\(project.projectId)" }

  /// What was told of the project itself, where the scope is that of a run's own policy.
  private func toldOfProject(_ scope: String) throws(ResponseError) -> Set<String> {
    guard asksOtherwise, scope == snapshotScope else { return [] }
    let (session, projectScope) = (self.session, "project:\(project.projectId)")
    return try stored { () throws(StoreError) -> Set<String> in
      try session.openStore().reportedFindings(projectScope)
    }
  }

  private func scope(_ finding: Finding) -> String {
    switch finding.scope {
    case .project: asksOtherwise ? snapshotScope : "project:\(project.projectId)"
    case .protocol: "run:\(runId ?? "")"
    case .step: "step:\(finding.metadata["stepRunId"]?.string ?? "")"
    }
  }

  private func identity(_ finding: Finding) -> String {
    finding.code + " "
      + String(decoding: CanonicalJSON.bytes(.object(finding.metadata)), as: UTF8.self)
  }

  /// A gate as it stands on the wire.
  func json(_ gate: Gate) -> JSONValue {
    .object([
      "phase": .string(gate.phase.rawValue), "verdict": .string(gate.verdict.rawValue),
      "mode": .string(mode.rawValue), "hash": .string(hash),
      "findings": .array(gate.findings.map(\.json)),
      "clarifications": .array(gate.questions.map(\.json)),
    ])
  }
}

extension Clarification {
  /// The question as it stands on the wire.
  var json: JSONValue {
    var members: [String: JSONValue] = [
      "key": .string(key), "question": .string(question), "blocking": .bool(isBlocking),
      "appliesTo": .array(appliesTo.map { .string($0.rawValue) }),
      "status": .string(answer == nil ? "open" : "answered"),
      "history": .array(
        history.map { one in
          .object([
            "answer": one.answer, "answeredBy": one.answeredBy,
            "answeredAt": .string(one.answeredAt.text),
          ])
        }
      ),
    ]
    if let options { members["options"] = .array(options.map { .string($0) }) }
    if let recommended { members["recommended"] = recommended }
    if let answer {
      members["answer"] = answer.answer
      members["answeredBy"] = answer.answeredBy
      members["answeredAt"] = .string(answer.answeredAt.text)
    }
    return .object(members)
  }
}
