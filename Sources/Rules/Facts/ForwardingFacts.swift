internal import Claims

/// Facts about sub-agents' results that wait.
enum ForwardingFacts {
  static let all: [Fact] = [
    Fact(
      always: "forwarding.result_available_without_visible_followup",
      .boolean,
      "Whether a sub-agent's result has waited too long for the operator to see it."
    ) { .bool(!$0.task.lateResults(at: $0.now).isEmpty) },
    Fact(always: "forwarding.pending_count", .integer, "Results that were not forwarded.") {
      .integer(Int64($0.task.ledger.results.filter { !$0.isForwarded }.count))
    },
    Fact(always: "forwarding.pending_results", .list(nil), "The ids of results that wait.") {
      .list($0.task.ledger.results.map(\.resultId))
    },
  ]
}
