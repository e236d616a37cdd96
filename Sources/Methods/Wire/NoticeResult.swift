internal import Decisions
internal import JSON
internal import Vocabulary

/// A notice as it stands on the wire: members in canonical order.
enum NoticeResult {
  static func bytes(
    _ notice: OperatorNotice,
    noticeId: String?,
    taskId: String,
    decisionId: String?,
    at now: Instant
  ) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("createdAt", now.text)
      writer.member("decisionId", orNull: decisionId)
      writer.member(
        "mustReference",
        object: { writer in
          writer.member("eventIds", notice.eventIds)
          writer.member("evidenceIds", notice.evidenceIds)
        }
      )
      writer.member("noticeId", orNull: noticeId)
      writer.member("policyId", notice.policyId)
      writer.member("severity", notice.severity.rawValue)
      writer.member("taskId", taskId)
      writer.member("template", notice.template.rawValue)
      writer.member("text", notice.text)
    }
    return writer.bytes
  }
}
