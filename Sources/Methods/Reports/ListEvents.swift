internal import JSON
internal import JSONRPC
internal import Store
internal import Vocabulary

/// `listEvents`: events in the order of their arrival.
enum ListEvents: Method {
  static let name = "listEvents"
  static let summary = "Events in the order of their arrival."
  static let result = Shape.storedEvents
  static let params = Page.params([
    .optional("taskId", .id, "Only of this task."),
    .optional("projectId", .id, "Only of this project."),
    .optional("protocolRunId", .id, "Only of this protocol run."),
    .optional("type", .text(maximum: 200), "Only of this type."),
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let page = try Page(params)
    var filter = EventFilter()
    filter.projectId = params["projectId"]?.string
    filter.protocolRunId = params["protocolRunId"]?.string
    filter.type = params["type"]?.string
    if let type = filter.type {
      try EventIntake.checkName(type, JSONPointer.root.appending("type"))
    }
    let taskId = params["taskId"]?.string
    let rows = try stored { () throws(StoreError) -> [EventRow] in
      try session.refresh()
      if let taskId {
        guard let live = try session.live(taskId) else { return [] }
        filter.task = live.key
      }
      return try session.openStore().events(filter, after: page.after, limit: page.limit + 1)
    }
    page.write("events", rows, number: \.sequence, &result) { $0.raw($1.body) }
    return .written
  }
}
