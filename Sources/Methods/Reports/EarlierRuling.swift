internal import Claims
internal import JSON
internal import JSONRPC
internal import Store

/// A ruling read back from the audit log.
struct EarlierRuling {
  let record: AuditRecord
  let body: JSONView?

  init(_ record: AuditRecord) {
    self.record = record
    body = try? JSONReader.read(record.record).root["body"]
  }

  /// Writes what `evaluateClaim` answered when the ruling was made; the task as it stands now.
  func write(_ session: Session, _ result: inout JSONWriter) throws(ResponseError) {
    let taskId = body?["taskId"]?.string ?? ""
    let live = try stored { () throws(StoreError) -> LiveTask? in try session.live(taskId) }
    let now = session.now
    result.object { writer in
      for name in [
        "decision", "deliver", "text", "reviseInstruction", "status", "notices", "claims",
      ] {
        guard let part = body?[name] else { continue }
        writer.key(name)
        if name == "text" { TextResult.restore(part, &writer) } else { writer.raw(part.source) }
      }
      writer.name("task")
      if let task = live?.task { TaskResult.write(task, at: now, &writer) } else { writer.null() }
      writer.member(
        "audit",
        object: { writer in
          writer.member("seq", record.sequence)
          writer.member("hash", record.hash)
        }
      )
    }
  }
}
