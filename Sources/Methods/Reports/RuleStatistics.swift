internal import JSON
internal import JSONRPC
internal import Packs
internal import Rules
internal import Store
internal import Vocabulary

/// `ruleStatistics`: how often each rule was considered, fired, won, or was overruled; counted
/// from the audit log, so that it can be counted again.
enum RuleStatistics: Method {
  static let name = "ruleStatistics"
  static let summary =
    "How often each rule was considered, fired, won, shadowed, suppressed, overruled."
  static let result = Shape.statistics
  static let errors: [ErrorCode] = [.notFound, .cancelled]
  static let params = ObjectShape([
    .optional("policyId", .id, "Only this rule."),
    .optional("packId", .id, "Only rules of this pack."),
    .optional("since", .instant, "Only from this moment on."),
    .optional("progressToken", .progressToken, "For `$/progress`."),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let (ids, rules) = (session.library.ids, session.ruleIds)
    if let id = params["packId"]?.string, !ids.contains(id) {
      throw .missing("pack", id, among: ids)
    }
    if let id = params["policyId"]?.string, !rules.contains(id) {
      throw .missing("rule", id, among: rules)
    }
    return .sliced(RuleCount(try DecisionWalk(session, params), params))
  }
}

private final class RuleCount: SlicedWork {
  private struct Row {
    var considered: Int64 = 0
    var fired: Int64 = 0
    var won: Int64 = 0
    var shadowed: Int64 = 0
    var suppressed: Int64 = 0
    var overruled: Int64 = 0
  }

  private let walk: DecisionWalk
  private let policyId: String?
  private let packId: String?
  private var rows: [String: Row] = [:]
  private var accepted: Set<String>?

  init(_ walk: DecisionWalk, _ params: JSONView) {
    self.walk = walk
    policyId = params["policyId"]?.string
    packId = params["packId"]?.string
  }

  var progress: Progress? { walk.progress }

  func advance(_ result: inout JSONWriter) throws(ResponseError) -> Bool {
    let accepted = try acceptedDecisions()
    guard let slice = try walk.advance() else {
      write(&result)
      return true
    }
    for (_, body) in slice { try count(body, accepted) }
    return false
  }

  /// The decisions that a review has overruled.
  private func acceptedDecisions() throws(ResponseError) -> Set<String> {
    if let accepted { return accepted }
    let session = walk.session
    let rows = try stored { () throws(StoreError) -> [ReviewRow] in
      try session.openStore().reviews(
        status: ReviewStatus.accepted.rawValue,
        after: 0,
        limit: .max
      )
    }
    let ids = Set(rows.map { Identifier.decision.text($0.decision) })
    accepted = ids
    return ids
  }

  private func count(_ body: JSONView, _ accepted: Set<String>) throws(ResponseError) {
    guard let decision = body["decision"] else { return }
    for pack in try walk.packs(body) where packId == nil || packId == pack.id {
      for rule in pack.rules { change(rule.id) { $0.considered += 1 } }
    }
    let winner = decision["policyId"]?.string
    for match in decision["matched"]?.elements ?? [] {
      let id = match["policyId"]?.string ?? ""
      change(id) { row in
        row.fired += 1
        if match["mode"]?.equals("shadow") == true { row.shadowed += 1 }
      }
    }
    for rule in decision["suppressed"]?.elements ?? [] {
      change(rule["policyId"]?.string ?? "") { $0.suppressed += 1 }
    }
    guard let winner else { return }
    change(winner) { row in
      row.won += 1
      if accepted.contains(decision["decisionId"]?.string ?? "") { row.overruled += 1 }
    }
  }

  private func change(_ id: String, _ body: (inout Row) -> Void) {
    guard policyId == nil || policyId == id else { return }
    if packId != nil, rows[id] == nil {
      var row = Row()
      body(&row)
      guard row.considered > 0 else { return }
      rows[id] = row
      return
    }
    body(&rows[id, default: Row()])
  }

  private func write(_ result: inout JSONWriter) {
    result.object { writer in
      writer.member("rules", rows.sorted { $0.key < $1.key }) { writer, entry in
        writer.object { writer in
          writer.member("policyId", entry.key)
          writer.member("considered", entry.value.considered)
          writer.member("fired", entry.value.fired)
          writer.member("won", entry.value.won)
          writer.member("shadowed", entry.value.shadowed)
          writer.member("suppressed", entry.value.suppressed)
          writer.member("overruled", entry.value.overruled)
        }
      }
    }
  }
}
