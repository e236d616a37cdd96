internal import JSON

/// One frame in, at most one frame out; the only place where an error becomes an answer.
public final class Exchange<Context: CallScope> {
  /// Where the connection stands.
  public private(set) var stage = LifeStage.waiting
  /// The exit code, once the client has sent `exit`.
  public private(set) var exitCode: Int32?
  /// Notifications and late answers, to be sent beside the replies.
  public var extras: [[UInt8]] = []
  private let table: MethodTable<Context>
  private let context: Context
  private let contract: Contract?
  private var work: [LongCall] = []
  private var trace = Trace.off
  /// Whether `initialize` was answered in the present turn, and stands only with its commit.
  private var hasBegun = false

  /// A call whose work goes on.
  private struct LongCall {
    let id: RequestID
    let entry: MethodTable<Context>.Entry
    let work: any SlicedWork
    /// Whether it rests on the commit of the present turn.
    var needsCommit: Bool
  }

  private enum Trace: String, CaseIterable {
    case off
    case messages
    case verbose
  }

  /// Answers calls from the table.
  ///
  /// With a contract, what leaves is checked against it, and what does not fit becomes an error: for
  /// tests.
  public init(table: MethodTable<Context>, context: Context, contract: Contract? = nil) {
    self.table = table
    self.context = context
    self.contract = contract
  }

  /// The answer to a message that could not be taken from the stream.
  public func refuse(_ message: String) -> Reply {
    Reply(
      bytes: Answer.failure(.null, ResponseError(.parseError, message)),
      needsCommit: false,
      ids: [.null],
      isBatch: false
    )
  }

  /// Handles one message.
  public func handle(_ frame: [UInt8]) -> Reply? {
    do {
      let root = try JSONReader.read(frame).root
      return root.kind == .array ? handleBatch(root) : handleSingle(root)
    } catch {
      return refuse("invalid JSON at byte \(error.offset): \(error.message)")
    }
  }

  private func handleSingle(_ view: JSONView) -> Reply? {
    let (answer, id, needsCommit) = answer(view)
    guard let answer else { return nil }
    return Reply(bytes: answer, needsCommit: needsCommit, ids: [id], isBatch: false)
  }

  private func handleBatch(_ view: JSONView) -> Reply? {
    guard !view.isEmpty else {
      let error = ResponseError(.invalidRequest, "a batch must not be empty")
      return Reply(
        bytes: failure(.null, error),
        needsCommit: false,
        ids: [.null],
        isBatch: false
      )
    }
    var answers: [[UInt8]] = []
    var ids: [RequestID] = []
    var needsCommit = false
    for element in view.elements {
      let (answer, id, changed) = answer(element)
      needsCommit = needsCommit || changed
      guard let answer else { continue }
      answers.append(answer)
      ids.append(id)
    }
    guard !answers.isEmpty else { return nil }
    return Reply(bytes: Answer.batch(answers), needsCommit: needsCommit, ids: ids, isBatch: true)
  }

  private func answer(_ view: JSONView) -> (answer: [UInt8]?, id: RequestID, needsCommit: Bool) {
    switch IncomingCall.read(view) {
    case .response: return (nil, .null, false)
    case .invalid(let id, let message):
      return (failure(id, ResponseError(.invalidRequest, message)), id, false)
    case .call(let call):
      let (outcome, needsCommit) = run(call)
      note(call)
      guard let id = call.id else { return (nil, .null, needsCommit) }
      switch outcome {
      case .success(let answer): return (answer, id, needsCommit)
      case .failure(let error): return (failure(id, error), id, needsCommit)
      }
    }
  }

  /// Runs a call inside its unit of work and gives its answer; none where it comes later.
  private func run(_ call: IncomingCall) -> (Result<[UInt8]?, ResponseError>, Bool) {
    do throws(ResponseError) {
      if let own = try lifeCycle(call) {
        return (.success(own.map { Answer.success(call.id ?? .null, $0) }), false)
      }
      guard let entry = table[call.method] else { throw unknown(call.method) }
      if call.isNotification, entry.name == "initialize" { return (.success(nil), false) }
      let params = try call.object()
      try Shape.object(entry.params).check(params, at: .root)
      return perform(call, entry, params)
    } catch {
      return (.failure(error), false)
    }
  }

  private func perform(
    _ call: IncomingCall,
    _ entry: MethodTable<Context>.Entry,
    _ params: JSONView
  ) -> (Result<[UInt8]?, ResponseError>, Bool) {
    // The result is written where it stands in the answer.
    var answer = JSONWriter(capacity: 8192)
    Answer.begin(call.id ?? .null, &answer)
    let start = answer.count
    context.callBegins()
    do throws(ResponseError) {
      let response = try entry.respond(params, context, &answer)
      if case .written = response, contract != nil {
        try checkResult(Array(answer.bytes[start...]), entry)
      }
      let needsCommit = context.callEnds(failed: false)
      if entry.name == "initialize" { begin(params, needsCommit) }
      guard case .sliced(let sliced) = response else {
        answer.endObject()
        return (.success(answer.bytes), needsCommit)
      }
      if let id = call.id {
        work.append(LongCall(id: id, entry: entry, work: sliced, needsCommit: needsCommit))
      }
      return (.success(nil), needsCommit)
    } catch {
      let needsCommit = context.callEnds(failed: true)
      return (
        .failure(contract?.checked(error, entry.errors, in: entry.name) ?? error), needsCommit
      )
    }
  }

  private func begin(_ params: JSONView, _ needsCommit: Bool) {
    stage = .serving
    hasBegun = needsCommit
    trace = params["trace"]?.string.flatMap(Trace.init) ?? .off
  }

  /// The life cycle's own methods; `nil` where the call is for the table.
  private func lifeCycle(_ call: IncomingCall) throws(ResponseError) -> [UInt8]?? {
    if call.method == "exit" {
      exitCode = stage == .stopped ? 0 : 1
      return .some(Array("null".utf8))
    }
    if call.isNotification, call.method.hasPrefix("$/") || call.method == "initialized" {
      try notified(call)
      return .some(nil)
    }
    switch (stage, call.method) {
    case (.waiting, "initialize"): return nil
    case (.serving, "initialize"):
      throw ResponseError(.invalidRequest, "`initialize` was answered already")
    case (.waiting, _):
      if call.isNotification { return .some(nil) }
      throw ResponseError(.notInitialized, "the first request must be `initialize`")
    case (.stopped, _):
      if call.isNotification { return .some(nil) }
      throw ResponseError(.invalidRequest, "after `shutdown` only `exit` is expected")
    case (.serving, "shutdown"):
      stage = .stopped
      return .some(Array("null".utf8))
    case (.serving, _): return nil
    }
  }

  private func notified(_ call: IncomingCall) throws(ResponseError) {
    let params = try call.object()
    switch call.method {
    case "$/cancelRequest":
      if let id = params["id"].flatMap({ RequestID($0) }) { cancel(id) }
    case "$/setTrace":
      trace = params["value"]?.string.flatMap(Trace.init) ?? trace
    default: break
    }
  }

  private func cancel(_ id: RequestID) {
    guard let index = work.firstIndex(where: { $0.id == id }) else { return }
    fail(work.remove(at: index), ResponseError(.cancelled, "the request was cancelled"))
  }

  private func fail(_ call: LongCall, _ error: ResponseError) {
    let (id, entry) = (call.id, call.entry)
    extras.append(failure(id, contract?.checked(error, entry.errors, in: entry.name) ?? error))
  }

  private func unknown(_ method: String) -> ResponseError {
    let names = table.entries.map(\.name) + ["shutdown", "exit", "initialized"]
    let nearest = NearestName.of(method, among: names)
    let hint = nearest.map { ", did you mean `\($0)`?" } ?? ""
    return ResponseError(
      .methodNotFound,
      "there is no method `\(method.prefix(100))`\(hint)",
      data: nearest.map { ["suggestion": .string($0)] } ?? [:]
    )
  }

  private func note(_ call: IncomingCall) {
    guard trace != .off, !call.method.hasPrefix("$/") else { return }
    var params = JSONWriter()
    params.object { writer in
      writer.member("message", "\(call.isNotification ? "notification" : "request") \(call.method)")
      guard trace == .verbose else { return }
      let source = call.params.map { String(decoding: $0.source.prefix(2000), as: UTF8.self) }
      writer.member("verbose", "params \(source ?? "absent")")
    }
    extras.append(notification("$/logTrace", params.bytes))
  }
}

extension Exchange {
  /// Whether long work waits for its next slice.
  public var hasWork: Bool { !work.isEmpty }

  /// Advances each piece of long work by one slice; between turns, when all is committed.
  public func advanceWork() {
    work = work.filter { !advance($0) }
  }

  /// Whether a call is at its end.
  private func advance(_ call: LongCall) -> Bool {
    var result = JSONWriter()
    do throws(ResponseError) {
      let isDone = try call.work.advance(&result)
      if let progress = call.work.progress { extras.append(notification(progress, isDone)) }
      guard isDone else { return false }
      let bytes = result.bytes
      try checkResult(bytes, call.entry)
      extras.append(Answer.success(call.id, bytes))
    } catch {
      fail(call, error)
    }
    return true
  }

  /// What the turn changed is stored: the notifications of it may go out.
  public func turnCommitted() {
    hasBegun = false
    for index in work.indices { work[index].needsCommit = false }
    for (method, params) in context.takeNotifications() {
      extras.append(notification(method, params))
    }
  }

  /// What the turn changed was taken back: what rests on it is, too.
  public func turnFailed(_ error: ResponseError) {
    if hasBegun { stage = .waiting }
    hasBegun = false
    for call in work where call.needsCommit { fail(call, error) }
    work.removeAll(where: \.needsCommit)
  }

  private func notification(_ progress: Progress, _ isDone: Bool) -> [UInt8] {
    var params = JSONWriter()
    params.object { writer in
      writer.name("token")
      writer.value(progress.token)
      writer.member(
        "value",
        object: { writer in
          writer.member("kind", isDone ? "end" : "report")
          writer.member("percentage", isDone ? 100 : progress.percentage)
        }
      )
    }
    return notification("$/progress", params.bytes)
  }
}

extension Exchange {
  private func checkResult(
    _ result: [UInt8],
    _ entry: MethodTable<Context>.Entry
  ) throws(ResponseError) {
    if let fault = contract?.fault(of: result, entry.result, in: entry.name) { throw fault }
  }

  private func failure(_ id: RequestID, _ error: ResponseError) -> [UInt8] {
    Answer.failure(id, contract?.checked(error) ?? error)
  }

  private func notification(_ name: String, _ params: [UInt8]) -> [UInt8] {
    if let fault = contract?.fault(of: params, inNotification: name) {
      return Answer.failure(.null, fault)
    }
    return Answer.notification(name, params)
  }
}
