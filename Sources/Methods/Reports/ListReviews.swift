internal import JSON
internal import JSONRPC
internal import Store
internal import Vocabulary

/// `listReviews`: reviews in the order in which they were opened.
enum ListReviews: Method {
  static let name = "listReviews"
  static let summary = "Reviews that decisions opened, in order."
  static let result = Shape.reviews
  static let params = Page.params([
    .optional("status", .word(ReviewStatus.words), "Only reviews of this status.")
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let page = try Page(params)
    let status = params["status"]?.string
    let reviews = try stored { () throws(StoreError) -> [ReviewView] in
      try session.refresh()
      let rows = try session.openStore().reviews(
        status: status,
        after: page.after,
        limit: page.limit + 1
      )
      return try rows.map { (row) throws(StoreError) in
        ReviewView(row: row, taskId: try session.openStore().taskId(row.task) ?? "")
      }
    }
    page.write("reviews", reviews, number: \.row.sequence, &result) { $1.write(&$0) }
    return .written
  }
}

/// A review as clients see it.
struct ReviewView {
  let row: ReviewRow
  let taskId: String

  func write(_ writer: inout JSONWriter) {
    let resolution = row.resolution.flatMap { try? JSONReader.read($0).root }
    writer.object { writer in
      writer.member("reviewId", Identifier.review.text(row.sequence))
      writer.member("taskId", taskId)
      writer.member("decisionId", Identifier.decision.text(row.decision))
      writer.member("status", row.status)
      writer.member("draft", orNull: row.draft)
      writer.member("openedAt", Instant(milliseconds: row.openedAt).text)
      writer.member("resolvedAt", ifPresent: resolution?["resolvedAt"]?.string)
      if let actor = resolution?["resolvedBy"] {
        writer.name("resolvedBy")
        writer.raw(actor.source)
      }
      writer.member("note", ifPresent: resolution?["note"]?.string)
    }
  }
}
