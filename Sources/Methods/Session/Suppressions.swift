internal import Claims
internal import Decisions
internal import JSONRPC
internal import Rules
internal import Store
internal import Vocabulary

extension Session {
  /// How the packs of a task judge now.
  func judgement(_ task: Task) throws(ResponseError) -> Judgement {
    Judgement(packs: try packs(nil, task: task), suppressions: try suppressions())
  }

  /// The approved windows that have not ended.
  func suppressions() throws(ResponseError) -> [Suppression] {
    if let windows { return windows }
    let session = self
    let now = self.now
    let rows = try stored { () throws(StoreError) -> [SuppressionRow] in
      try session.openStore().suppressions(endingAfter: now.milliseconds)
    }
    let read = rows.map { row in
      Suppression(
        suppressionId: Identifier.suppression.text(row.sequence),
        policyId: row.policyId,
        taskId: row.taskId,
        projectId: row.projectId,
        from: Instant(milliseconds: row.from),
        until: Instant(milliseconds: row.until)
      )
    }
    windows = read
    return read
  }
}
