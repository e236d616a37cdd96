internal import Claims
internal import JSON
internal import JSONRPC
internal import Vocabulary

/// `analyzeMessage`: the reading of a text alone; nothing is judged or stored.
enum AnalyzeMessage: Method {
  static let name = "analyzeMessage"
  static let summary = "Reads a text: claims with their places, denials, kind, fields, a promise."
  static let result = Shape.reading
  static let params = ObjectShape([
    .required("text", .text(isEmpty: true, maximum: 16 << 20), "The text."),
    .optional("fields", .fields, "Report fields given beside the text."),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let reading = MessageReader.read(params["text"]?.string ?? "")
    let fields = DraftParams.fields(params["fields"]).merging(reading.fields) { given, _ in given }
    result.object { writer in
      writer.member("claims", reading.claims) { ClaimResult.write($1, &$0) }
      writer.member("negated", words: reading.negated)
      writer.member("kind", reading.kind.rawValue)
      writer.member(
        "fields",
        object: { writer in
          for field in CheckpointField.allCases {
            guard let text = fields[field] else { continue }
            writer.key(field.rawValue)
            writer.string(text)
          }
        }
      )
      if reading.isUnread { writer.member("unread", true) }
      guard let promise = reading.promise else { return }
      writer.member(
        "promise",
        object: { writer in
          writer.member("text", promise.text)
          writer.member("deadlineSeconds", ifPresent: promise.deadlineSeconds)
        }
      )
    }
    return .written
  }
}
