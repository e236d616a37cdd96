import JSON
import JSONRPC
import Methods
import Testing

/// What leaves is compared with what is published.
@Suite struct ContractTests {
  /// A context without a store.
  private final class Nothing: CallScope {
    var notifications: [(method: String, params: [UInt8])] = []
    func callBegins() {}
    func callEnds(failed: Bool) -> Bool { false }
    func takeNotifications() -> [(method: String, params: [UInt8])] { notifications }
  }

  /// A method that answers what its param says, whatever it declares.
  private enum Echo: Method {
    static let name = "initialize"
    static let summary = "Echoes."
    static let params = ObjectShape([
      .optional("answer", .any, "What to answer."),
      .optional("fails", .boolean, "Whether it fails in a way of its own."),
    ])
    static let errors: [ErrorCode] = [.notFound]
    static let result = Shape.members([
      .required("count", .integer(0...9), "A number."),
      .optional("word", .nullable(.word(["yes", "no"])), "A word."),
    ])

    static func respond(
      _ params: JSONView,
      _ context: Nothing,
      _ result: inout JSONWriter
    ) throws(ResponseError) -> Response {
      if params["fails"]?.bool == true { throw ResponseError(.conflict, "no") }
      guard let answer = params["answer"] else {
        throw ResponseError(.notFound, "nothing", data: ["idea": .string("of its own")])
      }
      result.raw(answer.source)
      return .written
    }
  }

  private func answer(_ params: String, _ contract: Contract?) throws -> JSONView {
    let exchange = Exchange(
      table: MethodTable<Nothing>([.init(Echo.self)]),
      context: Nothing(),
      contract: contract
    )
    let call = #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":\#(params)}"#
    let reply = try #require(exchange.handle(Array(call.utf8)))
    return try JSONReader.read(reply.bytes).root
  }

  @Test(arguments: [
    #"{"count":1}"#, #"{"count":1,"word":"yes"}"#, #"{"count":1,"word":null}"#,
  ])
  func whatIsDeclaredLeaves(_ result: String) throws {
    let answer = try answer(#"{"answer":\#(result)}"#, .published)
    #expect(answer["result"] != nil)
  }

  @Test(arguments: [
    #"{}"#, #"{"count":null}"#, #"{"count":10}"#, #"{"count":1,"more":1}"#,
    #"{"count":1,"word":"maybe"}"#, #"{"count":1,"_meta":{}}"#, "[]",
  ])
  func whatIsNotDeclaredIsAnErrorInTests(_ result: String) throws {
    let checked = try answer(#"{"answer":\#(result)}"#, .published)
    #expect(checked["error"]?["data"]?["kind"]?.string == "internal_error")
    let unchecked = try answer(#"{"answer":\#(result)}"#, nil)
    #expect(unchecked["result"] != nil)
  }

  @Test func anErrorTellsWhatIsDeclaredForItsKind() throws {
    let checked = try answer("{}", .published)
    #expect(checked["error"]?["data"]?["kind"]?.string == "internal_error")
    let unchecked = try answer("{}", nil)
    #expect(unchecked["error"]?["data"]?["kind"]?.string == "not_found")
  }

  /// A kind of error that the method does not declare is a fault, however it is filled.
  @Test func anErrorIsOneThatItsMethodDeclares() throws {
    let (checked, unchecked) = try (
      answer(#"{"fails":true}"#, .published), answer(#"{"fails":true}"#, nil)
    )
    #expect(checked["error"]?["message"]?.string?.contains("`conflict` of `initialize`") == true)
    #expect(unchecked["error"]?["data"]?["kind"]?.string == "conflict")
  }

  @Test func aNotificationIsDeclared() throws {
    let context = Nothing()
    let exchange = Exchange(
      table: MethodTable<Nothing>([.init(Echo.self)]),
      context: context,
      contract: .published
    )
    context.notifications = [
      ("$/logTrace", Array(#"{"message":"x"}"#.utf8)), ("$/logTrace", Array("{}".utf8)),
      ("surprise", Array("{}".utf8)),
    ]
    exchange.turnCommitted()
    let sent = try exchange.extras.map { try JSONReader.read($0).root["error"] != nil }
    #expect(sent == [false, true, true])
  }
}
