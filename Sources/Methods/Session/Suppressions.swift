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

  /// The approved windows that had not ended at that moment; absent: now.
  ///
  /// A deadline is judged by the moment at which it fires, which may lie before the end of a window
  /// that is over by now.
  func suppressions(at moment: Instant? = nil) throws(ResponseError) -> [Suppression] {
    let moment = moment ?? now
    if let windows, windows.since <= moment { return windows.list }
    let session = self
    let rows = try stored { () throws(StoreError) -> [SuppressionRow] in
      try session.openStore().suppressions(endingAfter: moment.milliseconds)
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
    windows = (moment, read)
    return read
  }
}
