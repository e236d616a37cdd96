internal import Rules
internal import Claims
internal import Decisions
internal import JSON

/// What becomes of a message's text, as it stands on the wire and in the audit log: members in
/// canonical order.
struct TextResult {
  /// The text as it is answered.
  let bytes: [UInt8]
  /// Where `effective` stands in it with the comma before, where it says what `original` does.
  private let repetition: Range<Int>?

  /// What becomes of the text of a ruling.
  init(_ ruling: Ruling) { (bytes, repetition) = Self.written(ruling, nil) }

  /// Writes the text as it is recorded: without the credentials in it, and once where it is
  /// unchanged.
  func record(_ ruling: Ruling, _ writer: inout JSONWriter) {
    if let redaction = ruling.situation.message?.redaction {
      let (bytes, repetition) = Self.written(ruling, redaction)
      Self.record(bytes, without: repetition, &writer)
    } else {
      Self.record(bytes, without: repetition, &writer)
    }
  }

  private static func record(
    _ bytes: [UInt8],
    without repetition: Range<Int>?,
    _ writer: inout JSONWriter
  ) {
    guard let repetition else { return writer.raw(bytes) }
    writer.raw(bytes[..<repetition.lowerBound] + bytes[repetition.upperBound...])
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

  private static func written(
    _ ruling: Ruling,
    _ redaction: Redaction?
  ) -> (bytes: [UInt8], repetition: Range<Int>?) {
    let message = ruling.situation.message
    func kept(_ text: String) -> String {
      redaction == nil ? text : Redaction(text)?.text ?? text
    }
    let isOnce = message != nil && !ruling.isChanged && ruling.effectiveText != nil
    let original = redaction?.text ?? message?.draft.text
    let length = (message?.draft.text.utf8.count ?? 0) + (ruling.effectiveText?.utf8.count ?? 0)
    var writer = JSONWriter(capacity: 256 + length + length / 4)
    var repetition: Range<Int>?
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
      let start = writer.count
      writer.name("effective")
      let value = writer.count
      if isOnce {
        writer.string(original ?? "")
      } else {
        writer.string(orNull: ruling.effectiveText.map(kept))
      }
      let end = writer.count
      writer.name("original")
      if isOnce {
        repetition = start..<end
        writer.copy(value..<end)
      } else {
        writer.string(orNull: original)
      }
      if let redaction { writer.member("redacted", redaction.kinds.map(\.rawValue)) }
      // Only the declared claim and status count where nobody could read the text.
      if message?.reading.isUnread == true { writer.member("unread", true) }
    }
    return (writer.bytes, repetition)
  }
}
