internal import JSON
internal import JSONRPC
internal import Store
internal import Vocabulary

/// `getTask`: a task as it stands.
enum GetTask: Method {
  static let name = "getTask"
  static let summary = "A task as it stands, with what it owes."
  static let result = Shape.taskAnswer
  static let errors: [ErrorCode] = [.notFound]
  static let params = ObjectShape([.required("taskId", .id, "The task.")])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let id = params["taskId"]?.string ?? ""
    let live = try stored { () throws(StoreError) -> LiveTask? in
      try session.refresh()
      return try session.live(id)
    }
    guard let live else { throw .missing("task", id) }
    result.object { writer in
      writer.name("task")
      TaskResult.write(live.task, at: session.now, &writer)
    }
    return .written
  }
}

/// `listTasks`: tasks in the order of their creation.
enum ListTasks: Method {
  static let name = "listTasks"
  static let summary = "Tasks in the order of their creation."
  static let result = Shape.tasks
  static let params = Page.params([
    .optional("status", .word(TaskStatus.words), "Only tasks of this status.")
  ])

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let page = try Page(params)
    let status = params["status"]?.string.flatMap(TaskStatus.init)
    let tasks = try stored { () throws(StoreError) -> [StoredTask] in
      try session.refresh()
      return try session.openStore().tasks(
        status: status,
        after: page.after,
        limit: page.limit + 1
      )
    }
    let now = session.now
    page.write("tasks", tasks, number: \.key, &result) { writer, stored in
      TaskResult.write(stored.task, at: now, &writer)
    }
    return .written
  }
}
