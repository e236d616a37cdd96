internal import JSONRPC

/// The named types of the protocol: of params, results and notifications.
enum PublishedTypes {
  /// Each type once, by name.
  static let all: [NamedShape] = {
    var types: [String: NamedShape] = [:]
    for entry in Methods.table.entries {
      Shape.object(entry.params).collectTypes(into: &types)
      entry.result.collectTypes(into: &types)
    }
    for notification in Notification.all {
      Shape.object(notification.params).collectTypes(into: &types)
    }
    for code in ErrorCode.allCases { Shape.object(code.data).collectTypes(into: &types) }
    return types.values.sorted { $0.name < $1.name }
  }()
}

extension Methods {
  /// A method as it is published.
  struct Description {
    let name: String
    let summary: String
    let params: ObjectShape
    let result: Shape
  }

  /// Every request that is answered: the table's, and what the life cycle answers itself.
  static let all =
    table.entries.map {
      Description(name: $0.name, summary: $0.summary, params: $0.params, result: $0.result)
    } + [
      Description(
        name: "shutdown",
        summary: "Ends the work; what comes next is `exit`.",
        params: ObjectShape([]),
        result: .null
      )
    ]
}
