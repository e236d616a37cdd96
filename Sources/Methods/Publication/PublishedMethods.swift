internal import JSONRPC

extension Methods {
  /// A method as it is published.
  struct Description {
    let name: String
    let summary: String
    let params: ObjectShape
    let result: Shape
    let errors: [ErrorCode]
  }

  /// Every request that is answered: the table's, and what the life cycle answers itself.
  static let all =
    table.entries.map {
      Description(
        name: $0.name,
        summary: $0.summary,
        params: $0.params,
        result: $0.result,
        errors: $0.errors
      )
    } + [
      Description(
        name: "shutdown",
        summary: "Ends the work; what comes next is `exit`.",
        params: ObjectShape([]),
        result: .null,
        errors: [.notInitialized, .invalidRequest]
      )
    ]
}
