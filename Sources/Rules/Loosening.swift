public import Vocabulary

/// One thing that a profile asks less of than its pack.
public struct Loosening: Hashable, Sendable {
  /// The rule; `nil` where it is the pack as a whole.
  public let ruleId: String?
  /// What is loosened: `severity`, `mode`, `applies_to.runtimes`, a requirement or a fact.
  public let what: String
  /// What the pack asks.
  public let was: String
  /// What is asked under the profile.
  public let becomes: String
  /// Why, in the words of the profile; empty where it gives none.
  public var reason: String

  /// Something loosened.
  public init(ruleId: String?, what: String, was: String, becomes: String, reason: String = "") {
    self.ruleId = ruleId
    self.what = what
    self.was = was
    self.becomes = becomes
    self.reason = reason
  }

  /// Whether it is the mode that is loosened.
  public var isMode: Bool { what == "mode" }

  /// The same of one rule.
  public func ofRule(_ ruleId: String) -> Loosening {
    Loosening(ruleId: ruleId, what: what, was: was, becomes: becomes, reason: reason)
  }

  /// Whether rules still ask less than what was asked: a raised severity or another profile over
  /// this one may have taken it back.
  ///
  /// What concerns a pack as a whole is not looked at.
  public func holds(in rules: [Rule], mode: RuleMode?) -> Bool {
    guard let ruleId else { return true }
    guard let rule = rules.first(where: { $0.id == ruleId }) else { return false }
    let requirements = rule.requirements
    switch what {
    case "severity": return Severity(rawValue: was).map { rule.output.severity < $0 } ?? true
    case "mode": return mode == .shadow || rule.mode == .shadow
    case "completion.min_quality": return isBelow(requirements.completion)
    case "verified_completion.min_quality": return isBelow(requirements.verifiedCompletion)
    case "progress.allowed_quality_floor": return isBelow(requirements.progressFloor)
    case "progress.min_new_items_since_last_checkpoint":
      return Int64(was).map { (requirements.progressNewItems ?? 0) < $0 } ?? true
    default:
      let ordering = FactTable.slot(what).flatMap { rule.condition.orderings($0).first }
      return ordering?.comparison.operand.text != was
    }
  }

  private func isBelow(_ quality: EvidenceQuality?) -> Bool {
    guard let quality, let asked = EvidenceQuality(rawValue: was) else { return true }
    return quality < asked
  }
}
