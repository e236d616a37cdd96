internal import Claims
internal import Decisions
internal import JSON
internal import Rules
internal import Vocabulary

/// A ruling as the audit log keeps it: canonical JSON, with everything a later question needs.
enum RulingRecord {
  /// How many bytes the audit record of a filing takes, roughly.
  static func capacity(_ filing: Filing) -> Int {
    3072 + filing.decision.count + filing.claims.count + 2
      * (filing.ruling.effectiveText?.utf8.count ?? 0)
  }

  /// Writes the body of the audit record of a filing.
  static func write(_ filing: Filing, actor: Actor, _ writer: inout JSONWriter) {
    let ruling = filing.ruling
    writer.object { writer in
      writer.member(
        "actor",
        object: { writer in
          writer.member("id", actor.id)
          writer.member("kind", actor.kind.rawValue)
        }
      )
      writer.member("call", filing.call)
      writer.member("checkpoint", filing.isCheckpoint)
      writer.name("claims")
      writer.raw(filing.claims)
      writer.name("decision")
      writer.raw(filing.decision)
      writer.member("deliver", ruling.isDelivered)
      writer.name("draft")
      write(ruling.situation.message?.draft, filing.messageId, &writer)
      if let unsent = filing.unsent {
        writer.member(
          "event",
          object: { writer in
            writer.member("digest", unsent.digest)
            writer.member("eventId", unsent.eventId)
          }
        )
      }
      writer.member("events", filing.events) { $0.raw($1) }
      writer.member("evidence", filing.evidence) { $0.raw($1) }
      writer.member("notices", filing.notices) { $0.raw($1) }
      writer.member("reviseInstruction", ifPresent: filing.reviseInstruction)
      writer.name("situation")
      write(ruling.values, filing.packs, &writer)
      writer.name("status")
      filing.writeStatus(&writer)
      writer.member("taskId", ruling.situation.task.taskId)
      writer.name("text")
      TextResult.record(ruling, &writer)
    }
  }

  private static func write(_ draft: Draft?, _ messageId: String?, _ writer: inout JSONWriter) {
    guard let draft else { return writer.null() }
    writer.object { writer in
      writer.member(
        "fields",
        object: { writer in
          for (field, text) in draft.fields.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
            writer.key(field.rawValue)
            writer.string(Redaction.kept(text))
          }
        }
      )
      writer.member("messageId", ifPresent: messageId)
      writer.member("status", ifPresent: draft.declaredStatus?.rawValue)
      writer.member("types", words: draft.declaredTypes)
      writer.member("visibility", draft.visibility.rawValue)
    }
  }

  private static let slotsByName = FactTable.names.indices.sorted {
    FactTable.names[$0] < FactTable.names[$1]
  }
  private static let ruleSlots = slotsByName.filter { FactTable.facts[$0].isPerRule }
  private static let sharedSlots = slotsByName.filter { !FactTable.facts[$0].isPerRule }

  private static func write(
    _ values: FactValues,
    _ packs: [RulePack],
    _ writer: inout JSONWriter
  ) {
    let situation = values.situation
    writer.object { writer in
      writer.member("base", situation.base)
      writer.member("event", orNull: situation.event)
      writer.member("events", situation.events.sorted())
      writer.member("evidence", tally(situation.assessments)) { writer, row in
        writer.array { writer in
          writer.integer(row.count)
          writer.string(row.kind.evidenceClass.rawValue)
          writer.bool(row.kind.isNew)
          writer.string(row.kind.quality.rawValue)
        }
      }
      writer.member(
        "facts",
        object: { writer in
          values.record(sharedSlots) { slot, value in
            writer.key(FactTable.names[slot])
            value.write(&writer)
          }
        }
      )
      writer.member("heldBack", heldBack(situation)) { writer, draft in
        writer.object { writer in
          writer.member("count", draft.count)
          writer.member("policyId", draft.policyId)
        }
      }
      writer.member("isHedged", situation.message?.reading.isHedged ?? false)
      writer.member("kind", orNull: situation.message?.reading.kind.rawValue)
      writer.member("negated", (situation.message?.reading.negated ?? []).map(\.rawValue))
      writer.member("ruleFacts", object: { write(rules(packs, situation), values, &$0) })
      writer.member("signals", situation.signals.map(\.rawValue).sorted())
    }
  }

  /// The drafts of the same text that were held back before.
  private static func heldBack(_ situation: Situation) -> [HeldBackDraft] {
    situation.message.map { situation.task.ledger.heldBack($0.folded) } ?? []
  }

  /// Items of one class, quality and novelty.
  private struct Kind: Equatable {
    let evidenceClass: EvidenceClass
    let quality: EvidenceQuality
    let isNew: Bool

    init(_ worth: EvidenceAssessment) {
      evidenceClass = worth.evidenceClass
      quality = worth.quality
      isNew = worth.isNew
    }
  }

  /// How many items there are of each kind.
  private static func tally(_ assessments: [EvidenceAssessment]) -> [(count: Int64, kind: Kind)] {
    var rows: [(count: Int64, kind: Kind)] = []
    for place in assessments.indices {
      let kind = Kind(assessments[place])
      if let index = rows.firstIndex(where: { $0.kind == kind }) {
        rows[index].count += 1
      } else {
        rows.append((1, kind))
      }
    }
    return rows
  }

  /// The rules that were triggered and look at facts that depend on the rule.
  private static func rules(_ packs: [RulePack], _ situation: Situation) -> [Rule] {
    var found: [Rule] = []
    for pack in packs {
      for rule in pack.rules where rule.looksAtRuleFacts && rule.triggers.matches(situation) {
        if !found.contains(where: { $0.id == rule.id }) { found.append(rule) }
      }
    }
    return found.sorted { $0.id < $1.id }
  }

  private static func write(_ rules: [Rule], _ values: FactValues, _ writer: inout JSONWriter) {
    for rule in rules {
      writer.key(rule.id)
      writer.object { writer in
        for slot in ruleSlots {
          guard let value = values.value(slot, rule.requirements) else { continue }
          writer.key(FactTable.names[slot])
          value.write(&writer)
        }
      }
    }
  }

  /// The delivered report in an audit record of a decision: in the words that Candor let through, or in
  /// its own where an event told of it after it was said.
  static func report(_ record: [UInt8]) -> DeliveredReport? {
    guard let body = try? JSONReader.read(record).root["body"], let text = body["text"],
      let base = body["situation"]?["base"]?.integer
    else { return nil }
    let wasSaid = body["call"]?.string?.hasPrefix(RecordEvent.name) ?? false
    guard let words = wasSaid ? text["original"]?.string : TextResult.effective(text) else {
      return nil
    }
    return DeliveredReport(
      folded: FoldedText(words),
      isProduced: !wasSaid && text["changed"]?.bool ?? false,
      baseSequence: base
    )
  }
}

extension FactValue {
  /// Writes the value as JSON.
  func write(_ writer: inout JSONWriter) {
    switch self {
    case .bool(let value): writer.bool(value)
    case .integer(let value): writer.integer(value)
    case .text(let value): writer.string(value)
    case .list(let values):
      writer.array { writer in for value in values { writer.string(value) } }
    }
  }
}
