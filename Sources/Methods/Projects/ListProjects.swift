internal import JSON
internal import JSONRPC
internal import Store

/// `listProjects`: projects in the order of their creation.
enum ListProjects: Method {
  static let name = "listProjects"
  static let summary = "Projects in the order of their creation."
  static let result = Shape.projects
  static let params = Page.params()

  static func respond(
    _ params: JSONView,
    _ session: Session,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response {
    let page = try Page(params)
    let rows = try stored { () throws(StoreError) -> [ProjectRow] in
      try session.refresh()
      return try session.openStore().projects(after: page.after, limit: page.limit + 1)
    }
    page.write("projects", rows, number: \.key, &result) { writer, row in
      let body = JSONValue(stored: row.body).members
      writer.value(ProjectRecord(projectId: row.id, body: body).json)
    }
    return .written
  }
}
