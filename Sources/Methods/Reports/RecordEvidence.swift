internal import Store
internal import Claims
internal import JSON
internal import JSONRPC
internal import Vocabulary

/// `recordEvidence`: adds evidence to a task and tells what each item is worth.
enum RecordEvidence: Method {
  static let name = "recordEvidence"
  static let summary = "Adds evidence to a task, and tells what each item is worth and why."
  static let result = Shape.recordedEvidence
  static let errors: [ErrorCode] = [.conflict]
  static let params = ObjectShape([
    .required("taskId", .id, "The task; one that is unknown is created with defaults."),
    .required("evidence", .evidenceList, "The items, in order."),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let docket = try Docket(session, call: name)
    var live = try docket.task(params["taskId"]?.string)
    let items = try docket.add(
      evidence: params["evidence"]?.elements ?? [],
      at: Docket.evidencePath,
      to: &live
    )
    // What is stored already is applied once, and stands in the audit log once.
    let added = items.filter { !$0.isKnown }
    if !added.isEmpty { docket.note("evidence", task: live.key, body: body(added, live)) }
    docket.keep(live)
    try docket.store()
    let base = live.task.ledger.checkpointSequence
    result.object { writer in
      writer.member("evidence", items) { writer, intake in
        let worth = live.record.assess(intake.item, base: base, now: docket.now)
        writer.object { writer in
          writer.member("evidenceId", worth.evidenceId)
          writer.member("quality", worth.quality.rawValue)
          writer.member("isNew", worth.isNew)
          writer.member("reasons", words: worth.reasons)
        }
      }
      docket.writeTask(live.task.taskId, &writer)
      docket.writeHead(&writer)
    }
    return .written
  }

  private static func body(_ items: [EvidenceIntake], _ live: LiveTask) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("evidence", items) { $0.raw($1.row.body) }
      writer.member("taskId", live.task.taskId)
    }
    return writer.bytes
  }
}
