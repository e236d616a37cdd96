internal import Rules
internal import Claims
internal import Decisions
internal import JSON

/// What becomes of a message's text, as it stands on the wire and in the audit log: members in
/// canonical order.
enum TextResult {
  /// Writes the text as it is answered.
  static func write(_ ruling: Ruling, _ writer: inout JSONWriter) {
    write(ruling, nil, isRecord: false, &writer)
  }

  /// Writes the text as it is recorded: without the credentials in it, and once where it is
  /// unchanged.
  static func record(_ ruling: Ruling, _ writer: inout JSONWriter) {
    write(ruling, ruling.situation.message?.redaction, isRecord: true, &writer)
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

  private static func write(
    _ ruling: Ruling,
    _ redaction: Redaction?,
    isRecord: Bool,
    _ writer: inout JSONWriter
  ) {
    let message = ruling.situation.message
    func kept(_ text: String) -> String {
      redaction == nil ? text : Redaction.kept(text)
    }
    let original = redaction?.text ?? message?.draft.text
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
      if message == nil || ruling.isChanged || ruling.effectiveText == nil {
        writer.member("effective", orNull: ruling.effectiveText.map(kept))
        writer.member("original", orNull: original)
      } else {
        write(unchanged: original ?? "", isRecord: isRecord, &writer)
      }
      if let redaction { writer.member("redacted", words: redaction.kinds) }
      // Only the declared claim and status count where nobody could read the text.
      if message?.reading.isUnread == true { writer.member("unread", true) }
    }
  }

  private static func write(
    unchanged text: String,
    isRecord: Bool,
    _ writer: inout JSONWriter
  ) {
    guard !isRecord else { return writer.member("original", text) }
    writer.name("effective")
    let start = writer.count
    writer.string(text)
    let end = writer.count
    writer.name("original")
    writer.copy(start..<end)
  }
}
