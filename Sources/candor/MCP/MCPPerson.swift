internal import JSON

/// The person behind an MCP client: questions that an agent may not answer are put to the person,
/// and the answers recorded as the person's.
final class MCPPerson {
  /// The tool call that waits for the person.
  struct Asking {
    let id: [UInt8]
    let arguments: JSONView
    let isStateless: Bool
    /// What a client of the stateless revision brings along.
    let responses: JSONView?
    let result: MCPResult
  }

  private struct Question {
    let asking: Asking
    let elicitation: Elicitation
    /// The questions that come next; `nil` where the call is that one answer itself.
    let next: [Elicitation]?
  }

  private let calls: () throws(CallFailure) -> DirectCalls
  /// Questions on their way, by the id of our request.
  private var asked: [String: Question] = [:]
  /// What was put once is not put again when the agent only lists.
  private var seen: Set<JSONValue> = []
  private var number = 0

  init(_ calls: @escaping () throws(CallFailure) -> DirectCalls) { self.calls = calls }

  /// Forgets what a cancelled call asked.
  func forget(_ id: [UInt8]) { asked = asked.filter { $0.value.asking.id != id } }

  /// Takes back what rests on a commit that failed: these calls end, and what was put to the person
  /// is put again.
  func takeBack(_ ids: [[UInt8]]) {
    for id in ids { forget(id) }
    seen = []
  }

  /// A question that an agent was refused to answer goes to the person; `nil` where none can.
  func complete(refusal: CallFailure, _ asking: Asking) throws(CallFailure) -> MCPReply? {
    guard refusal.kind == "forbidden", let key = refusal.data?["key"]?.string else { return nil }
    let list = try calls().call("listClarifications", scope(asking))
    let question = list["clarifications"]?.elements.first { $0["key"]?.string == key }
    guard let question, let elicitation = Elicitation(question, arguments: asking.arguments) else {
      return nil
    }
    guard asking.isStateless else { return put(elicitation, next: nil, asking) }
    guard let response = asking.responses?[Elicitation.key] else {
      return .result(asking.id, asking.result.questions([(Elicitation.key, elicitation)]))
    }
    return conclude(elicitation, response, asking)
  }

  /// The blocking questions in a list that are open go to the person, each once; then the list as it
  /// stands.
  func complete(list: JSONView, _ asking: Asking) throws(CallFailure) -> MCPReply {
    let open = list["clarifications"]?.elements.filter {
      $0["blocking"]?.bool == true && $0["status"]?.equals("open") == true
    }
    var elicitations = (open ?? []).compactMap { question -> Elicitation? in
      guard let key = question["key"]?.string else { return nil }
      let arguments = scope(asking).setting(["key"], to: .string(key))
      return Elicitation(question, arguments: arguments)
    }
    var fault: CallFailure?
    for elicitation in elicitations {
      guard let response = asking.responses?[elicitation.question] else { continue }
      do throws(CallFailure) {
        try record(elicitation, response)
      } catch {
        fault = fault ?? error
      }
    }
    if let fault { throw fault }
    guard asking.isStateless else { return try put(firstOf: elicitations, asking) }
    elicitations = elicitations.filter { seen.insert($0.arguments).inserted }
    guard !elicitations.isEmpty else { return try listed(asking) }
    return .result(asking.id, asking.result.questions(elicitations.map { ($0.question, $0) }))
  }

  /// Puts the first question that was not put before, the others wait for its answer; where there is
  /// none, the call ends with the list.
  private func put(
    firstOf elicitations: [Elicitation],
    _ asking: Asking
  ) throws(CallFailure) -> MCPReply {
    guard let index = elicitations.firstIndex(where: { !seen.contains($0.arguments) }) else {
      return try listed(asking)
    }
    seen.insert(elicitations[index].arguments)
    return put(elicitations[index], next: Array(elicitations[(index + 1)...]), asking)
  }

  /// The client's answer to a request of ours.
  func answered(_ name: String, _ response: JSONView?) -> [MCPReply] {
    guard let question = asked.removeValue(forKey: name) else { return [] }
    guard let next = question.next else {
      return [conclude(question.elicitation, response, question.asking)]
    }
    do throws(CallFailure) {
      try record(question.elicitation, response)
      return [try put(firstOf: next, question.asking).resting(on: question.asking.id)]
    } catch {
      return [.result(question.asking.id, question.asking.result.failure(error.message))]
    }
  }

  private func scope(_ asking: Asking) -> JSONValue {
    var scope: [String: JSONValue] = [:]
    for name in ["projectId", "protocolRunId", "stepRunId"] {
      if let id = asking.arguments[name]?.string { scope[name] = .string(id) }
    }
    return .object(scope)
  }

  private func put(_ elicitation: Elicitation, next: [Elicitation]?, _ asking: Asking) -> MCPReply {
    number += 1
    let name = "candor-\(number)"
    asked[name] = Question(asking: asking, elicitation: elicitation, next: next)
    return .request(name, "elicitation/create", elicitation.params)
  }

  /// Records the person's answer as the person's, and ends the call with it.
  private func conclude(
    _ elicitation: Elicitation,
    _ response: JSONView?,
    _ asking: Asking
  ) -> MCPReply {
    do throws(CallFailure) {
      guard let answer = try record(elicitation, response) else {
        let text = "the person gave no answer; the question stays open, go on without it"
        return .result(asking.id, asking.result.failure(text))
      }
      return .result(asking.id, isToolCall: true, asking.result.success(answer))
    } catch {
      return .result(asking.id, asking.result.failure(error.message))
    }
  }

  @discardableResult
  private func record(
    _ elicitation: Elicitation,
    _ response: JSONView?
  ) throws(CallFailure) -> JSONView? {
    guard let params = elicitation.completed(response) else { return nil }
    return try calls().call(asPerson: "mcp-user", "answerClarification", params)
  }

  private func listed(_ asking: Asking) throws(CallFailure) -> MCPReply {
    let list = try calls().call("listClarifications", asking.arguments.source)
    return .result(asking.id, isToolCall: true, asking.result.success(list))
  }
}
