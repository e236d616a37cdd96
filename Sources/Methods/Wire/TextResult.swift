internal import Rules
internal import Claims
internal import Decisions
internal import JSON

/// What becomes of a message's text, as it stands on the wire and in the audit log: members in
/// canonical order.
enum TextResult {
  /// The text as it is answered.
  static func bytes(_ ruling: Ruling) -> [UInt8] { bytes(ruling, nil) }

  /// The text as it is recorded, without the credentials in it; `nil` where it has none.
  static func recorded(_ ruling: Ruling) -> [UInt8]? {
    ruling.situation.message?.redaction.map { bytes(ruling, $0) }
  }

  private static func bytes(_ ruling: Ruling, _ redaction: Redaction?) -> [UInt8] {
    let message = ruling.situation.message
    func kept(_ text: String) -> String {
      redaction == nil ? text : Redaction(text)?.text ?? text
    }
    let length = (message?.draft.text.utf8.count ?? 0) + (ruling.effectiveText?.utf8.count ?? 0)
    var writer = JSONWriter(capacity: 256 + length + length / 4)
    writer.object { writer in
      writer.member("changed", ruling.isChanged)
      writer.member("edits", ruling.edits) { writer, edit in
        writer.object { writer in
          writer.member("end", Int64(edit.range.upperBound))
          writer.member("policyId", orNull: edit.policyId)
          writer.member("replacement", kept(edit.replacement))
          writer.member("start", Int64(edit.range.lowerBound))
        }
      }
      writer.member("effective", orNull: ruling.effectiveText.map(kept))
      writer.member("original", orNull: redaction?.text ?? message?.draft.text)
      if let redaction { writer.member("redacted", redaction.kinds.map(\.rawValue)) }
      // Only the declared claim and status count where nobody could read the text.
      if message?.reading.isUnread == true { writer.member("unread", true) }
    }
    return writer.bytes
  }
}
