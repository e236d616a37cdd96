internal import Claims
internal import Decisions
internal import JSON
internal import Rules
internal import Vocabulary

/// A decision as it stands on the wire and in the audit log: members in canonical order.
struct DecisionResult {
  let ruling: Ruling
  let decisionId: String?
  let packs: [RulePack]
  let profile: String?
  let triggeringEventIds: [String]

  /// How many of the newest items a decision lists beside those that support a claim.
  private static let newestItems = 20

  func write(_ writer: inout JSONWriter) {
    let decision = ruling.decision
    writer.object { writer in
      writer.member("decision", decision.kind.rawValue)
      writer.member("decisionId", orNull: decisionId)
      writer.name("evidence")
      writeEvidence(&writer)
      writer.member("matched", decision.matched) { writer, match in
        writer.object { writer in
          writer.member("decision", match.decision.rawValue)
          writer.member("mode", match.mode.rawValue)
          writer.member("policyId", match.policyId)
          writer.member("reason", match.reason)
          writer.member("satisfied", match.isSatisfied)
          writer.member("severity", match.severity.rawValue)
        }
      }
      writer.member("mode", decision.mode.rawValue)
      writer.name("operatorNotice")
      writeNotice(decision.notice, &writer)
      writer.member("packs", packs) { writer, pack in
        writer.object { writer in
          writer.member("digest", pack.digest)
          writer.member("id", pack.id)
          writer.member("version", pack.version)
        }
      }
      writer.member("policyId", orNull: decision.policyId)
      if let profile { writer.member("profile", profile) }
      writer.member("reason", decision.reason)
      writer.member("requiredActions", words: decision.requiredActions)
      writer.member("severity", decision.severity.rawValue)
      writer.member("suggestedStatus", orNull: decision.suggestedStatus?.rawValue)
      writer.member("suppressed", decision.suppressed) { writer, rule in
        writer.object { writer in
          writer.member("decision", rule.decision.rawValue)
          writer.member("policyId", rule.policyId)
          writer.member("suppressionId", rule.suppressionId)
        }
      }
      writer.member("taskId", ruling.situation.task.taskId)
      writer.member("triggeringEventIds", triggeringEventIds)
    }
  }

  private func writeEvidence(_ writer: inout JSONWriter) {
    let situation = ruling.situation
    let older = situation.assessments.dropLast(Self.newestItems)
    let supporting = older.isEmpty ? [] : Set(situation.supports.flatMap(\.evidenceIds))
    writer.object { writer in
      writer.name("items")
      writer.array { writer in
        for item in older where supporting.contains(item.evidenceId) { write(item, &writer) }
        for item in situation.assessments.suffix(Self.newestItems) { write(item, &writer) }
      }
      writer.member("missing", ruling.decision.missing)
      writer.member("newItems", Int64(situation.newItems))
      if !situation.earlierFailures.isEmpty {
        writer.member("preexisting", situation.earlierFailures)
      }
      writer.member("quality", quality.rawValue)
    }
  }

  private func write(_ item: EvidenceAssessment, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("evidenceId", item.evidenceId)
      writer.member("isNew", item.isNew)
      writer.member("quality", item.quality.rawValue)
      writer.member("reasons", words: item.reasons)
    }
  }

  /// The quality behind the strongest claim; without a claim, of the best new item.
  private var quality: EvidenceQuality {
    let situation = ruling.situation
    let supports = situation.supports
    var strongest = 0
    var least: EvidenceQuality?
    for index in supports.indices {
      let strength = supports[index].claim.type.strength
      if strength > strongest { (strongest, least) = (strength, nil) }
      guard strength == strongest else { continue }
      least = min(least ?? supports[index].quality, supports[index].quality)
    }
    return strongest > 0 ? least ?? .nothing : situation.bestNewQuality
  }

  private func writeNotice(_ notice: OperatorNotice?, _ writer: inout JSONWriter) {
    writer.object { writer in
      writer.member(
        "mustReference",
        object: { writer in
          writer.member("eventIds", notice?.eventIds ?? [])
          writer.member("evidenceIds", notice?.evidenceIds ?? [])
        }
      )
      writer.member("required", notice != nil)
      writer.member("template", orNull: notice?.template.rawValue)
      writer.member("text", orNull: notice?.text)
    }
  }
}
