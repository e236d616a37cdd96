internal import JSON

/// All methods by name.
public struct MethodTable<Context: AnyObject>: Sendable {
  /// One method, its type erased.
  public struct Entry: Sendable {
    /// The name on the wire.
    public let name: String
    /// One line of documentation.
    public let summary: String
    private let makeParams: @Sendable () -> ObjectShape
    private let makeErrors: @Sendable () -> [ErrorCode]
    private let makeResult: @Sendable () -> Shape

    // What describes a method is made when it is asked for: a start makes none of it.

    /// What the parameters must look like.
    public var params: ObjectShape { makeParams() }
    /// The errors that it answers, those of any call included.
    public var errors: [ErrorCode] { makeErrors() }
    /// What the result looks like.
    public var result: Shape { makeResult() }
    let respond: @Sendable (JSONView, Context, inout JSONWriter) throws(ResponseError) -> Response

    /// Erases a method's type.
    public init<M: Method>(_ method: M.Type) where M.Context == Context {
      name = M.name
      summary = M.summary
      makeParams = { M.params }
      makeErrors = { ErrorCode.ofAnyCall + M.errors }
      makeResult = { M.result }
      respond = { (params, context, result) throws(ResponseError) -> Response in
        try M.respond(params, context, &result)
      }
    }
  }

  /// The methods in the order of the documentation.
  public let entries: [Entry]
  private let byName: [String: Int]

  /// A table of methods; two of one name are a fault of the program.
  public init(_ entries: [Entry]) {
    self.entries = entries
    var byName: [String: Int] = [:]
    for index in entries.indices {
      let former = byName.updateValue(index, forKey: entries[index].name)
      precondition(former == nil, "two methods have one name")
    }
    self.byName = byName
  }

  subscript(name: String) -> Entry? { byName[name].map { entries[$0] } }
}
