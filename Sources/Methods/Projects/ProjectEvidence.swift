internal import Claims
internal import JSONRPC
internal import Store
internal import Vocabulary

/// The evidence of a project's, run's or step's tasks.
struct ProjectEvidence {
  private let session: Session
  private let projectId: String
  private let runId: String?

  init(_ view: ProjectView) {
    session = view.session
    projectId = view.project.projectId
    runId = view.runId
  }

  private func tasks(stepId: String?) throws(ResponseError) -> [LiveTask] {
    let (session, projectId, runId) = (self.session, self.projectId, self.runId)
    return try stored { () throws(StoreError) -> [LiveTask] in
      let store = try session.openStore()
      var ids = try store.taskIds(
        projectId: runId == nil && stepId == nil ? projectId : nil,
        protocolRunId: stepId == nil ? runId : nil,
        stepRunId: stepId
      )
      if stepId == nil, let runId {
        for step in try store.stepIds(protocolRunId: runId) {
          for id in try store.taskIds(projectId: nil, stepRunId: step) where !ids.contains(id) {
            ids.append(id)
          }
        }
      }
      var tasks: [LiveTask] = []
      for id in ids { if let live = try session.live(id) { tasks.append(live) } }
      return tasks
    }
  }

  /// What the evidence of a run or step names.
  func uris(stepId: String?) throws(ResponseError) -> Set<String> {
    Set(try tasks(stepId: stepId).flatMap(\.record.items).compactMap(\.uri))
  }

  /// Whether a step claims to be executed, and whether there is evidence above `none`.
  func execution(stepId: String) throws(ResponseError) -> (Bool, Bool) {
    let tasks = try tasks(stepId: stepId)
    let now = session.now
    let isExecuted = tasks.contains { ($0.task.status.assertiveness ?? 0) > 0 }
    let hasEvidence = tasks.contains { live in
      live.record.assessments(base: 0, now: now).contains { $0.quality > .nothing }
    }
    return (isExecuted, hasEvidence)
  }

  /// The checks without a passed result from CI newer than the last change.
  func notGreen(_ checks: [String]) throws(ResponseError) -> [String] {
    guard !checks.isEmpty else { return [] }
    let items = try tasks(stepId: nil).flatMap(\.record.items)
    let change = EvidenceRecord(items).newestChange
    return checks.filter { check in
      let newest = items.filter { $0.producedBy == .ci && Self.names($0, check) }
        .max { $0.isBefore($1) }
      guard let newest, newest.run.outcome == .passed else { return true }
      return change.map { !$0.isBefore(newest) } ?? false
    }
  }

  private static func names(_ item: Evidence, _ check: String) -> Bool {
    item.uri == check || item.covers.contains(check)
      || [item.command, item.summary].contains { text in
        text?.split(whereSeparator: { $0.isWhitespace || "`'\"".contains($0) }).contains {
          $0 == check || $0 == "./\(check)"
        } ?? false
      }
  }
}
