internal import Claims
internal import JSON
internal import JSONRPC
internal import Store
internal import Vocabulary

/// `listNotices`: notices in the order in which they were raised.
enum ListNotices: Method {
  static let name = "listNotices"
  static let summary = "Notices for the operator, in the order in which they were raised."
  static let result = Shape.notices
  static let params = Page.params([
    .optional("taskId", .id, "Only of this task."),
    .optional("acknowledged", .boolean, "Only those that were, or were not, acknowledged."),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let page = try Page(params)
    let taskId = params["taskId"]?.string
    let isAcknowledged = params["acknowledged"]?.bool
    let rows = try stored { () throws(StoreError) -> [NoticeRow] in
      try session.refresh()
      var key: Int64?
      if let taskId {
        guard let live = try session.live(taskId) else { return [] }
        key = live.key
      }
      return try session.openStore().notices(
        task: key,
        isAcknowledged: isAcknowledged,
        after: page.after,
        limit: page.limit + 1
      )
    }
    page.write("notices", rows, number: \.sequence, &result) { NoticeView.write($1, &$0) }
    return .written
  }
}
