internal import Store

/// The numbers of the newest rows: the next ones follow from them.
struct Heads {
  var audit: AuditHead
  var event: Int64
  var evidence: Int64
  var notice: Int64
  var review: Int64
  var task: Int64

  init(_ store: Store) throws(StoreError) {
    audit = try store.auditHead()
    event = try store.lastEventSequence()
    evidence = try store.lastEvidenceSequence()
    notice = try store.lastNoticeSequence()
    review = try store.lastReviewSequence()
    task = try store.nextTaskKey() - 1
  }
}
