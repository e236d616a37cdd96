public import JSON

/// One method of the protocol: its name, its parameters, and what it answers.
public protocol Method: SendableMetatype {
  /// What calls share.
  associatedtype Context: AnyObject
  /// The name on the wire.
  static var name: String { get }
  /// One line of documentation.
  static var summary: String { get }
  /// What the parameters must look like.
  static var params: ObjectShape { get }
  /// What the result looks like.
  static var result: Shape { get }
  /// The errors that this method answers beside those of any call (`ErrorCode.ofAnyCall`).
  static var errors: [ErrorCode] { get }
  /// Answers a call whose parameters have the shape, by writing the result.
  static func respond(
    _ params: JSONView,
    _ context: Context,
    _ result: inout JSONWriter
  ) throws(ResponseError) -> Response
}

extension Method {
  /// No errors but those of any call.
  public static var errors: [ErrorCode] { [] }
}

/// How a method answered.
public enum Response {
  /// The result is written.
  case written
  /// The work goes on in slices, beside other requests.
  case sliced(any SlicedWork)
}

/// Long work that advances a little at a time.
public protocol SlicedWork: AnyObject {
  /// Works for some milliseconds; answers whether it is done, and then writes its result.
  func advance(_ result: inout JSONWriter) throws(ResponseError) -> Bool
  /// What a progress notification says now, where the client asked for one.
  var progress: Progress? { get }
}

/// One `$/progress` notification.
public struct Progress: Sendable {
  /// The client's token, a string or a number, as JSON.
  public let token: JSONValue
  /// How far the work is, from 0 to 100.
  public let percentage: Int64

  /// The state of work that the client watches under a token.
  public init(token: JSONValue, percentage: Int64) {
    self.token = token
    self.percentage = percentage
  }
}
