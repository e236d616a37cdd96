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
      let counts = situation.task.ledger.heldBack
        .filter { $0.fingerprint == message.folded.fingerprint }.map(\.count)
      return .integer(counts.max() ?? 0)
    }
  ]
}
