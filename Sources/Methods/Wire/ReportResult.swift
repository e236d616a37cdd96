internal import Claims
internal import JSON
internal import Store
internal import Vocabulary

extension AuditHead {
  /// Writes the member `audit` of an answer.
  func write(_ writer: inout JSONWriter) {
    writer.member(
      "audit",
      object: { writer in
        writer.member("seq", sequence)
        writer.member("hash", hash)
      }
    )
  }
}

extension Docket {
  /// Writes `decisions`, `notices` and `audit` of an answer: what was filed and is no `allow`.
  func writeFilings(_ writer: inout JSONWriter) {
    let news = filings.filter(\.isNews)
    writer.member("decisions", news) { writer, filing in filing.write(&writer) }
    writer.member("notices", notices) { writer, notice in writer.raw(notice) }
    writeHead(&writer)
  }

  /// Writes the head of the audit log.
  func writeHead(_ writer: inout JSONWriter) { heads.audit.write(&writer) }

  /// An answer's members, the head of the audit log among them.
  func withHead(_ members: [String: JSONValue]) -> JSONValue {
    let head: JSONValue = .object([
      "hash": .string(heads.audit.hash), "seq": .integer(heads.audit.sequence),
    ])
    return .object(members.merging(["audit": head]) { $1 })
  }

  /// Writes a task of this call.
  func writeTask(_ taskId: String?, _ writer: inout JSONWriter) {
    writer.name("task")
    if let task = taskId.flatMap({ lives[ExactText($0)]?.task }) {
      TaskResult.write(task, at: now, &writer)
    } else {
      writer.null()
    }
  }
}
