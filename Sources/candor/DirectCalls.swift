internal import JSON
internal import JSONRPC
internal import Methods
internal import Store
internal import Vocabulary

/// Calls on the store in this process, through the very exchange that serves clients.
///
/// What was called is durable after `commit`; what is not committed is taken back at the end.
final class DirectCalls {
  private let session: Session
  private let exchange: Exchange<Session>
  private let greeting: JSONValue

  /// Says `initialize` as this kind of actor.
  init(_ configuration: Configuration, actor kind: String, id: String) throws(CallFailure) {
    session = Session(configuration)
    exchange = Exchange(
      table: Methods.table,
      context: session,
      contract: AnswerCheck.contract
    )
    let actor = JSONValue.object(["kind": .string(kind), "id": .string(id)])
    greeting = .object(["actor": actor])
    _ = try call("initialize", greeting)
  }

  /// Makes a call; gives its result.
  @discardableResult
  func call(_ method: String, _ params: JSONValue) throws(CallFailure) -> JSONView {
    try call(method, CanonicalJSON.bytes(params))
  }

  /// Makes a call in the name of the person that the host has asked.
  func call(
    asPerson id: String,
    _ method: String,
    _ params: JSONValue
  ) throws(CallFailure)
    -> JSONView
  {
    try session.speaking(as: Actor(kind: .human, id: id)) { () throws(CallFailure) in
      try call(method, params)
    }
  }

  /// Makes a call whose parameters are JSON already; gives its result.
  func call(_ method: String, _ params: some Collection<UInt8>) throws(CallFailure) -> JSONView {
    // A commit that failed has taken the handshake back.
    if exchange.stage == .waiting, method != "initialize" { _ = try call("initialize", greeting) }
    var line = Array(#"{"jsonrpc":"2.0","id":1,"method":"\#(method)","params":"#.utf8)
    line += params
    line.append(0x7D)
    guard let reply = exchange.handle(line), let answer = try? JSONReader.read(reply.bytes).root
    else { throw CallFailure("`\(method)` gave no answer") }
    if let result = answer["result"] { return result }
    throw CallFailure(answer["error"] ?? .emptyObject)
  }

  /// Makes everything called so far durable.
  func commit() throws(CallFailure) {
    do throws(StoreError) {
      try session.commit()
      exchange.turnCommitted()
    } catch {
      exchange.turnFailed(ResponseError(error))
      throw CallFailure(error.message, kind: "store_unavailable")
    }
  }

  /// To be called when nothing is to do.
  func rest() { session.rest() }

  /// To be called between a batch and the next.
  func breathe() { session.breathe() }

  /// To be called once, when no call comes any more; `isBrief` where there were but a few.
  func end(isBrief: Bool) { session.end(isBrief: isBrief) }
}

/// Why a call on the store failed.
struct CallFailure: Error {
  let message: String
  /// The kind of the error, as `candor describe` lists them.
  let kind: String?
  /// What the error tells beside its message, as JSON.
  let data: JSONView?

  init(_ message: String, kind: String? = nil) {
    self.message = message
    self.kind = kind
    data = nil
  }

  /// The failure that an answer's `error` tells.
  init(_ error: JSONView) {
    message = error["message"]?.string ?? "the call failed"
    data = error["data"]
    kind = data?["kind"]?.string
  }
}
