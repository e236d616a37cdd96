internal import Claims
internal import Decisions
internal import JSON
internal import Rules
internal import Store
internal import Vocabulary

extension Docket {
  /// Opens the review that a ruling asks for; a draft that is escalated again keeps its review.
  ///
  /// A request for a review that a caller sent is its own event.
  func openReview(_ filing: Filing, _ live: inout LiveTask, isRequested: Bool) {
    if isRequested {
      _ = addReview(filing, &live)
      return
    }
    let decision = filing.ruling.decision
    guard decision.mode == .enforce, decision.kind == .escalate || decision.kind == .requireReview
    else { return }
    let draft = filing.ruling.situation.message?.folded
    let known = draft.flatMap { draft in
      live.task.ledger.heldBack(draft).first { $0.policyId == decision.policyId }
    }?.reviewId
    if let known, live.task.ledger.openReviews.contains(known) { return }
    let id = addReview(filing, &live)
    let event = addOwn(
      .operatorReviewRequested,
      to: &live,
      at: filing.at,
      data: ["reviewId": .string(id)]
    )
    filing.events.append(event.row.body)
    guard decision.kind == .escalate, let draft else { return }
    live.task.noteReview(id, of: draft.fingerprint, decision.policyId ?? "")
  }

  /// A review of a filed ruling, which the operator owes from now on.
  private func addReview(_ filing: Filing, _ live: inout LiveTask) -> String {
    heads.review += 1
    filing.openedReview = heads.review
    let id = Identifier.review.text(heads.review)
    live.task.ledger.openReviews.append(id)
    return id
  }
}

extension Task {
  /// Notes the review that the escalation of a held-back draft has opened.
  fileprivate mutating func noteReview(_ id: String, of fingerprint: UInt64, _ policyId: String) {
    for index in ledger.heldBack.indices
    where ledger.heldBack[index].fingerprint == fingerprint
      && ledger.heldBack[index].policyId == policyId
    {
      ledger.heldBack[index].reviewId = id
    }
  }
}
