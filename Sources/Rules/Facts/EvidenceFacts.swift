internal import Claims
internal import Vocabulary

/// Facts about the evidence of the task.
enum EvidenceFacts {
  static let all: [Fact] = [
    Fact(
      always: "evidence.new_items_since_last_checkpoint",
      .integer,
      "Items that arrived since the last checkpoint and say something new."
    ) { .integer(Int64($0.newItems)) },
    Fact("evidence.progress_quality", quality, "The best quality among the new items.") {
      .text($0.bestNewQuality.rawValue)
    },
    Fact(
      "evidence.completion_min_quality",
      quality,
      "The quality behind the least supported completion claim; absent without one."
    ) { $0.leastQuality(.completion).map { .text($0.rawValue) } },
    Fact(
      "evidence.verified_completion_min_quality",
      quality,
      "The quality behind the least supported claim of a verified completion; absent without one."
    ) { $0.leastQuality(.verifiedCompletion).map { .text($0.rawValue) } },
    Fact(
      always: "evidence.contradicts_claim",
      .boolean,
      "Whether a failure that stands contradicts a claimed completion."
    ) { .bool($0.supports.contains(where: \.isContradicted)) },
    Fact(always: "evidence.stale_count", .integer, "Items older than the newest change of a file.")
    {
      .integer(Int64($0.staleItems))
    },
    Fact(
      always: "evidence.reasons",
      .list(EvidenceReason.words),
      "What lowers the claims' evidence."
    ) {
      .list($0.reasons.map(\.rawValue))
    },
    Fact(always: "evidence.classes", .list(EvidenceClass.words), "The classes that are there.") {
      .list($0.classes.map(\.rawValue))
    },
    Fact(
      perRule: "evidence.requirements_met",
      .boolean,
      "Whether everything is there that the rule's `evidence_requirements` ask for."
    ) { .bool($1.missing($0).isEmpty) },
    Fact(
      perRule: "evidence.missing",
      .list(nil),
      "What is missing, in words."
    ) { .list($1.missing($0)) },
  ]

  private static let quality = FactType.ladder(EvidenceQuality.words)
}

extension Situation {
  func leastQuality(_ type: ClaimType) -> EvidenceQuality? {
    var least: EvidenceQuality?
    for index in supports.indices where supports[index].claim.type == type {
      least = min(least ?? supports[index].quality, supports[index].quality)
    }
    return least
  }

  fileprivate var staleItems: Int {
    assessments.indices.count { assessments[$0].reasons.contains(.stale) }
  }

  fileprivate var reasons: [EvidenceReason] {
    var present: [EvidenceReason] = []
    for index in supports.indices {
      for reason in supports[index].reasons where !present.contains(reason) {
        present.append(reason)
      }
    }
    return EvidenceReason.allCases.filter(present.contains)
  }

  fileprivate var classes: [EvidenceClass] {
    var present: [EvidenceClass] = []
    for index in assessments.indices where assessments[index].quality > .nothing {
      let evidenceClass = assessments[index].evidenceClass
      if !present.contains(evidenceClass) { present.append(evidenceClass) }
    }
    return EvidenceClass.allCases.filter(present.contains)
  }
}
