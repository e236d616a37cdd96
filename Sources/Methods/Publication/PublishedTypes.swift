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
