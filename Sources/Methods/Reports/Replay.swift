internal import Decisions
internal import JSON
internal import JSONRPC
internal import Packs
internal import Rules
internal import Store
internal import Vocabulary

/// `replay`: what candidate packs would have decided over recorded history.
enum Replay: Method {
  static let name = "replay"
  static let summary =
    "What these packs would have decided; an empty list replays the recorded ones."
  static let result = Shape.replayed
  static let errors: [ErrorCode] = [.notFound, .policyInvalid, .cancelled]
  static let params = ObjectShape([
    .required(
      "packs",
      .array(.replayPack, maximum: 100),
      "The packs: stored ones by id, or sources."
    ),
    .optional("since", .instant, "Only decisions from this moment on."),
    .optional("taskId", .id, "Only decisions of this task."),
    .optional("progressToken", .progressToken, "For `$/progress`."),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    var packs: [RulePack] = []
    for (index, view) in (params["packs"]?.elements ?? []).enumerated() {
      packs.append(try pack(view, index, session))
    }
    return .sliced(
      ReplayWalk(
        try DecisionWalk(session, params),
        packs.isEmpty ? nil : PackOrder.sorted(packs)
      )
    )
  }

  private static func pack(
    _ view: JSONView,
    _ index: Int,
    _ session: Session
  ) throws(ResponseError) -> RulePack {
    let path = JSONPointer.root.appending("packs").appending(index)
    if let source = view["source"] {
      return try CandidatePack.pack(source, path.appending("source"), session)
    }
    guard let id = view["id"]?.string else {
      throw .parameter(path, expected: "`id` or `source`", got: "neither")
    }
    return try session.pack(id, version: view["version"]?.string)
  }
}

private final class ReplayWalk: SlicedWork {
  /// How many differences an answer lists; all are counted.
  private static let mostListed = 1000

  private struct Difference {
    let decisionId: String
    let was: String
    let would: String
    let policyId: String?
  }

  private let walk: DecisionWalk
  private let packs: [RulePack]?
  private var considered: Int64 = 0
  private var counts: [String: Int64] = [:]
  private var differences: [Difference] = []

  init(_ walk: DecisionWalk, _ packs: [RulePack]?) {
    self.walk = walk
    self.packs = packs
  }

  var progress: Progress? { walk.progress }

  func advance(_ result: inout JSONWriter) throws(ResponseError) -> Bool {
    guard let slice = try walk.advance() else {
      write(&result)
      return true
    }
    for (number, body) in slice { try compare(number, body) }
    return false
  }

  private func compare(_ number: Int64, _ body: JSONView) throws(ResponseError) {
    let packs: [RulePack]
    if let candidates = self.packs {
      let profile = body["decision"]?["profile"]?.string
      packs = profile == nil ? candidates : candidates.map { $0.under(profile) }
    } else {
      packs = try walk.packs(body)
    }
    let ruling = RecordedSituation(body).ruling(packs)
    let was = body["decision"]?["decision"]?.string ?? ""
    let would = ruling.decision.kind.rawValue
    considered += 1
    let wasBy = body["decision"]?["policyId"]?.string
    guard was != would || wasBy != ruling.decision.policyId else { return }
    counts["\(was) -> \(would)", default: 0] += 1
    guard differences.count < Self.mostListed else { return }
    differences.append(
      Difference(
        decisionId: Identifier.decision.text(number),
        was: was,
        would: would,
        policyId: ruling.decision.policyId ?? wasBy
      )
    )
  }

  private func write(_ result: inout JSONWriter) {
    result.object { writer in
      writer.member("considered", considered)
      writer.member("differences", differences) { writer, difference in
        writer.object { writer in
          writer.member("decisionId", difference.decisionId)
          writer.member("was", difference.was)
          writer.member("would", difference.would)
          writer.member("policyId", orNull: difference.policyId)
        }
      }
      writer.member(
        "counts",
        object: { writer in
          for (change, count) in counts.sorted(by: { $0.key < $1.key }) {
            writer.key(change)
            writer.integer(count)
          }
        }
      )
    }
  }
}
