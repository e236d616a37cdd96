internal import Rules
internal import Claims
internal import Decisions
internal import JSON

/// What becomes of a message's text, as it stands on the wire and in the audit log: members in
/// canonical order.
enum TextResult {
  /// The text as it is answered.
  static func bytes(_ ruling: Ruling) -> [UInt8] { bytes(ruling, nil) }

  /// The text as it is recorded: without the credentials in it, and once where it is unchanged;
  /// `nil` where that is how it is answered.
  static func recorded(_ ruling: Ruling) -> [UInt8]? {
    guard let message = ruling.situation.message else { return nil }
    let isOnce = !ruling.isChanged && ruling.effectiveText != nil
    guard isOnce || message.redaction != nil else { return nil }
    return bytes(ruling, message.redaction, isOnce: isOnce)
  }

  /// Writes a recorded text as it was answered.
  static func restore(_ text: JSONView, _ writer: inout JSONWriter) {
    guard text["effective"] == nil, let original = text["original"] else {
      return writer.raw(text.source)
    }
    writer.object { writer in
      for member in text.members {
        if member.name.string == "original" {
          writer.name("effective")
          writer.raw(original.source)
        }
        writer.key(member.name.string ?? "")
        writer.raw(member.value.source)
      }
    }
  }

  /// The text that a record says was let through.
  static func effective(_ text: JSONView?) -> String? {
    (text?["effective"] ?? text?["original"])?.string
  }

  private static func bytes(
    _ ruling: Ruling,
    _ redaction: Redaction?,
    isOnce: Bool = false
  ) -> [UInt8] {
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
      if !isOnce { writer.member("effective", orNull: ruling.effectiveText.map(kept)) }
      writer.member("original", orNull: redaction?.text ?? message?.draft.text)
      if let redaction { writer.member("redacted", redaction.kinds.map(\.rawValue)) }
      // Only the declared claim and status count where nobody could read the text.
      if message?.reading.isUnread == true { writer.member("unread", true) }
    }
    return writer.bytes
  }
}
