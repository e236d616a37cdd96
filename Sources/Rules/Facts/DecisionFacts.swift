internal import Claims

/// Facts about earlier decisions.
enum DecisionFacts {
  static let all: [Fact] = [
    Fact(
      "decision.repeat_count",
      .integer,
      "How often this draft was held back since the last delivery."
    ) { situation in
      guard let message = situation.message else { return nil }
      let drafts = situation.task.ledger.heldBack(message.folded)
      return .integer(drafts.map(\.count).max() ?? 0)
    }
  ]
}
