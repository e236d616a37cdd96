internal import Claims
internal import Vocabulary

/// Facts about what is claimed.
enum ClaimFacts {
  static let all: [Fact] = [
    Fact(always: "claim.types", .list(ClaimType.words), "The types of claims, read or declared.") {
      situation in
      .list(ClaimType.allCases.filter { situation.claimBits & $0.bit != 0 }.map(\.rawValue))
    },
    Fact("claim.status", TaskFacts.statuses, "The status that is claimed.") {
      .text($0.claimedStatus.rawValue)
    },
    Fact(
      always: "claim.is_ambiguous",
      .boolean,
      "Whether a completion is claimed that its text hedges or denies, or whose evidence is open."
    ) { .bool($0.isAmbiguous) },
    Fact(
      always: "claim.exceeds_declared",
      .boolean,
      "Whether the text asserts more than was declared."
    ) {
      .bool($0.message?.exceedsDeclared ?? false)
    },
    Fact(
      always: "claim.discloses_failure",
      .boolean,
      "Whether the text itself denies that it is done."
    ) {
      .bool($0.disclosesFailure)
    },
    Fact(
      always: "claim.promised_followup_due",
      .boolean,
      "Whether a promised follow-up is overdue."
    ) {
      .bool(!$0.task.latePromises(at: $0.now).isEmpty)
    },
    Fact(always: "claim.promised_followups", .list(nil), "What was promised and is overdue.") {
      situation in .list(situation.task.latePromises(at: situation.now).map(\.text))
    },
    Fact(
      always: "claim.followup_without_evidence",
      .boolean,
      "Whether a follow-up is delivered, and no evidence came since it was promised."
    ) { .bool($0.isFollowupUnsupported) },
    Fact(
      "claim.next_step_has_supporting_evidence",
      .boolean,
      "Whether a next step that says it is under way has new evidence; absent without one."
    ) { situation in
      let steps = situation.supports.filter { $0.claim.type == .nextStep && $0.claim.isAdvancing }
      return steps.isEmpty ? nil : .bool(steps.allSatisfy(\.isSupported))
    },
    Fact(
      always: "claim.unsupported",
      .list(ClaimType.words),
      "The types of claims without support."
    ) { .list($0.unsupportedTypes.map(\.rawValue)) },
  ]
}

extension Situation {
  fileprivate var unsupportedTypes: [ClaimType] {
    ClaimType.allCases.filter { type in
      supports.indices.contains { supports[$0].claim.type == type && !supports[$0].isSupported }
    }
  }

  /// Low certainty: nothing else supports a completion that the text hedges or denies, or whose
  /// evidence does not decide (`models.md`, Ambiguous).
  var isAmbiguous: Bool {
    supports.contains { support in
      guard support.claim.type.strength >= 2, !support.isSupported, !support.isContradicted else {
        return false
      }
      return support.isUndecided || support.claim.range == nil && isHedgedOrDenied
    }
  }

  private var isHedgedOrDenied: Bool { message?.reading.isHedged == true || disclosesFailure }

  var disclosesFailure: Bool {
    guard let negated = message?.reading.negated else { return false }
    return negated.contains(.completion) || negated.contains(.verifiedCompletion)
  }
}
