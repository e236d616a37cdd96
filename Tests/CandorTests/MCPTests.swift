import Foundation
import JSON
import TestSupport
import Testing

/// `candor mcp` as MCP clients of both generations see it.
@Suite struct MCPTests {
  private let scratch: Scratch
  private let store: String

  init() throws {
    scratch = try Scratch()
    store = scratch.path + "/c.db"
  }

  /// Sends lines and gives every line that came back.
  private func talk(_ lines: [String]) throws -> [JSONView] {
    let input = lines.joined(separator: "\n") + "\n"
    let run = try runCandor(["mcp", "--store", store], input: input)
    #expect(run.code == 0, "\(run.err)")
    return try run.out.split(separator: "\n").map { try JSONReader.read(Array($0.utf8)).root }
  }

  private func request(_ id: Int, _ method: String, _ params: String = "{}") -> String {
    #"{"jsonrpc":"2.0","id":\#(id),"method":"\#(method)","params":\#(params)}"#
  }

  private func hello(_ version: String = "2025-11-25", _ capabilities: String = "{}") -> String {
    request(
      0,
      "initialize",
      #"{"protocolVersion":"\#(version)","capabilities":\#(capabilities),"clientInfo":{"name":"t","version":"1"}}"#
    )
  }

  private func meta(_ capabilities: String = "{}", version: String = "2026-07-28") -> String {
    #""_meta":{"io.modelcontextprotocol/protocolVersion":"\#(version)","#
      + #""io.modelcontextprotocol/clientCapabilities":\#(capabilities)}"#
  }

  private func tool(_ name: String, _ arguments: String, _ more: String = "") -> String {
    #"{"name":"\#(name)","arguments":\#(arguments)\#(more)}"#
  }

  private let claim = #"{"taskId":"t","message":{"text":"Done! All 420 tests pass."}}"#

  @Test(arguments: [
    ("2024-11-05", "2024-11-05"), ("2025-03-26", "2025-03-26"), ("2025-06-18", "2025-06-18"),
    ("2025-11-25", "2025-11-25"), ("1999-01-01", "2025-11-25"), ("2026-07-28", "2025-11-25"),
  ])
  func initializeAgreesOnAVersion(_ asked: String, _ agreed: String) throws {
    let initialized = #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#
    let answers = try talk([hello(asked), initialized, request(1, "ping")])
    #expect(answers.count == 2)
    #expect(answers[0]["result"]?["protocolVersion"]?.string == agreed)
    #expect(answers[0]["result"]?["capabilities"]?["tools"]?.kind == .object)
    #expect(answers[1]["result"]?.isEmpty == true)
  }

  @Test func theToolsAreTheMethodsWithTheirSchemas() throws {
    let answers = try talk([hello(), request(1, "tools/list")])
    let tools = try #require(answers[1]["result"]?["tools"]?.elements)
    #expect(
      tools.map { $0["name"]?.string } == [
        "evaluate_claim", "record_evidence", "check_gate", "list_clarifications",
        "answer_clarification", "effective_policy", "policy_guidance",
      ]
    )
    for tool in tools {
      #expect(tool["inputSchema"]?["type"]?.string == "object")
      #expect(tool["outputSchema"]?["type"]?.string == "object")
      #expect(tool["outputSchema"]?["properties"]?.isEmpty == false)
      #expect(tool["description"]?.string?.isEmpty == false)
    }
  }

  @Test func aClaimIsJudgedAndTheTextIsTheTwinOfTheContent() throws {
    let answers = try talk([hello(), request(1, "tools/call", tool("evaluate_claim", claim))])
    let result = try #require(answers[1]["result"])
    #expect(result["isError"]?.bool == false)
    let content = try #require(result["structuredContent"])
    #expect(content["decision"]?["decision"]?.string == "downgrade_status")
    let text = try #require(result["content"]?.elements.first?["text"]?.string)
    #expect(Array(text.utf8) == Array(content.source))
  }

  @Test func whatAnAgentRecordsIsItsOwnWord() throws {
    let item =
      #"{"class":"test_result","producedBy":"ci","command":"pytest","exitCode":0,"summary":"s"}"#
    let evidence = #"{"taskId":"t","evidence":[\#(item)]}"#
    let answers = try talk([request(1, "tools/call", tool("record_evidence", evidence))])
    let worth = answers[0]["result"]?["structuredContent"]?["evidence"]?.elements.first
    #expect(worth?["quality"]?.string == "weak")
    #expect(worth?["reasons"]?.elements.first?.string == "self_reported")
    let kept = try runCandor(["call", "getTask", #"{"taskId":"t"}"#, "--store", store])
    #expect(kept.code == 0)
  }

  @Test(arguments: [
    (#"{}"#, "`taskId` (required)"), (#"{"taskId":"t","mesage":{"text":"x"}}"#, "`message`"),
    (#"{"taskId":"t","message":{"text":"x"},"event":"task_strated"}"#, "task_started"),
    (#""text""#, "object"),
  ])
  func badArgumentsAreToldWithTheWayOut(_ arguments: String, _ hint: String) throws {
    let call = request(1, "tools/call", tool("evaluate_claim", arguments))
    let result = try talk([hello(), call])[1]["result"]
    #expect(result?["isError"]?.bool == true)
    #expect(result?["content"]?.elements.first?["text"]?.string?.contains(hint) == true)
  }

  @Test func unknownNamesAreProtocolErrors() throws {
    let answers = try talk([
      request(1, "tools/call", tool("evaluate_clam", "{}")), request(2, "resources/list"),
      request(3, "tools/call"), "nonsense", #"{"id":4}"#,
    ])
    #expect(
      answers.map { $0["error"]?["code"]?.integer } == [-32602, -32601, -32602, -32700, -32600]
    )
    #expect(answers[0]["error"]?["message"]?.string?.contains("`evaluate_claim`") == true)
  }

  @Test func theStatelessRevisionNeedsNoGreeting() throws {
    let answers = try talk([
      request(1, "server/discover", "{\(meta())}"), request(2, "tools/list", "{\(meta())}"),
      request(3, "tools/call", tool("evaluate_claim", claim, "," + meta())),
      request(4, "tools/list", "{\(meta(version: "2031-01-01"))}"),
    ])
    for answer in answers.prefix(3) {
      #expect(answer["result"]?["resultType"]?.string == "complete")
    }
    let versions = answers[0]["result"]?["supportedVersions"]?.elements.compactMap(\.string)
    #expect(versions?.first == "2026-07-28")
    #expect(answers[1]["result"]?["ttlMs"]?.integer != nil)
    #expect(answers[2]["result"]?["structuredContent"]?["deliver"]?.bool == true)
    #expect(answers[3]["error"]?["code"]?.integer == -32022)
    #expect(answers[3]["error"]?["data"]?["requested"]?.string == "2031-01-01")
  }

  /// Gives the project `p` a policy and its first open blocking question.
  private func blockingQuestion() throws -> (key: String, answer: String) {
    let human = ["--store", store, "--actor", "human"]
    let put = #"{"projectId":"p","root":"\#(scratch.path)"}"#
    #expect(try runCandor(["call", "putProject", put] + human).code == 0)
    let policy = #"{"projectId":"p","packKey":"enterprise-compliance"}"#
    let set = try runCandor(["call", "setProjectPolicy", policy] + human)
    #expect(set.code == 0, "\(set.err)")
    let list = try runCandor(["call", "listClarifications", #"{"projectId":"p"}"#] + human)
    let questions = try JSONReader.read(Array(list.out.utf8)).root["clarifications"]?.elements
    let question = try #require(questions?.first { $0["blocking"]?.bool == true })
    let answer = question["options"]?.elements.first ?? question["recommended"]
    let text = answer.map { String(decoding: $0.source, as: UTF8.self) }
    return (try #require(question["key"]?.string), text ?? #""yes""#)
  }

  private func answering(_ key: String, _ answer: String) -> String {
    #"{"projectId":"p","key":"\#(key)","answer":\#(answer)}"#
  }

  private let accepted = #"{"action":"accept","content":{"answer":"#

  @Test func aQuestionThatBlocksIsPutToThePerson() throws {
    let (key, answer) = try blockingQuestion()
    let call = request(1, "tools/call", tool("answer_clarification", answering(key, answer)))
    let plain = try talk([hello(), call])[1]["result"]
    #expect(plain?["isError"]?.bool == true)
    let response =
      #"{"jsonrpc":"2.0","id":"candor-1","result":\#(accepted)\#(answer)}}}"#
    let answers = try talk([hello("2025-06-18", #"{"elicitation":{}}"#), call, response])
    #expect(answers[1]["method"]?.string == "elicitation/create")
    #expect(answers[1]["params"]?["requestedSchema"]?["properties"]?["answer"] != nil)
    let said = answers[2]["result"]?["structuredContent"]?["clarification"]
    #expect(answers[2]["id"]?.integer == 1)
    #expect(said?["status"]?.string == "answered")
    #expect(said?["answeredBy"]?["kind"]?.string == "human")
  }

  @Test func thePersonMayDecline() throws {
    let (key, answer) = try blockingQuestion()
    let call = request(1, "tools/call", tool("answer_clarification", answering(key, answer)))
    let response = #"{"jsonrpc":"2.0","id":"candor-1","result":{"action":"decline"}}"#
    let result = try talk([hello("2025-06-18", #"{"elicitation":{}}"#), call, response])[2][
      "result"
    ]
    #expect(result?["isError"]?.bool == true)
  }

  @Test func theStatelessRevisionAsksByItsResult() throws {
    let (key, answer) = try blockingQuestion()
    let arguments = answering(key, answer)
    let can = "," + meta(#"{"elicitation":{"form":{}}}"#)
    let first = try talk([request(1, "tools/call", tool("answer_clarification", arguments, can))])
    #expect(first[0]["result"]?["resultType"]?.string == "input_required")
    let question = first[0]["result"]?["inputRequests"]?["answer"]
    #expect(question?["method"]?.string == "elicitation/create")
    let retry = can + #","inputResponses":{"answer":\#(accepted)\#(answer)}}}"#
    let second = try talk([request(2, "tools/call", tool("answer_clarification", arguments, retry))]
    )
    let said = second[0]["result"]?["structuredContent"]?["clarification"]
    #expect(said?["answeredBy"]?["kind"]?.string == "human")
  }

  /// Who lists questions that only a person may answer gets the person's answers with the list.
  @Test func listedQuestionsThatBlockArePutToThePersonOnce() throws {
    let (key, answer) = try blockingQuestion()
    let call = request(1, "tools/call", tool("list_clarifications", #"{"projectId":"p"}"#))
    let again = request(2, "tools/call", tool("list_clarifications", #"{"projectId":"p"}"#))
    let plain = try talk([hello(), call])[1]["result"]?["structuredContent"]?["clarifications"]
    let open = plain?.elements.filter { $0["blocking"]?.bool == true } ?? []
    #expect(!open.isEmpty)
    // The person answers the first and declines the others.
    let responses = open.indices.map { index in
      let result = index == 0 ? "\(accepted)\(answer)}}" : #"{"action":"decline"}"#
      return #"{"jsonrpc":"2.0","id":"candor-\#(index + 1)","result":\#(result)}"#
    }
    let lines = [hello("2025-06-18", #"{"elicitation":{}}"#), call] + responses + [again]
    let answers = try talk(lines)
    let asked = answers.filter { $0["method"]?.string == "elicitation/create" }
    #expect(asked.count == open.count)
    for id in [1, 2] {
      let list = answers.first { $0["id"]?.integer == Int64(id) }?["result"]?["structuredContent"]
      let first = list?["clarifications"]?.elements.first { $0["key"]?.string == key }
      #expect(first?["answeredBy"]?["kind"]?.string == "human")
      #expect(list?["clarifications"]?.elements.count == plain?.elements.count)
    }
  }

  /// Gives the project `p` two questions that block, and the calls that list them.
  private func twoQuestions() throws -> (first: String, second: String) {
    let human = ["--store", store, "--actor", "human"]
    #expect(try runCandor(["call", "putProject", #"{"projectId":"p"}"#] + human).code == 0)
    let questions = [#""key":"k1","options":["a","b"]"#, #""key":"k2""#].map {
      #"{\#($0),"question":"Which?","blocking":true,"applies_to":"planning"}"#
    }
    let overrides = #""overrides":{"clarifications":[\#(questions.joined(separator: ","))]}"#
    let policy = #"{"projectId":"p","packKey":"default",\#(overrides)}"#
    let set = try runCandor(["call", "setProjectPolicy", policy] + human)
    #expect(set.code == 0, "\(set.err)")
    let list = tool("list_clarifications", #"{"projectId":"p"}"#)
    return (request(1, "tools/call", list), request(2, "tools/call", list))
  }

  /// What becomes of the first question takes the second one away from nobody.
  @Test(arguments: [
    #"{"jsonrpc":"2.0","id":"candor-1","result":{"action":"accept","content":{"answer":"zzz"}}}"#,
    #"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}}"#,
  ])
  func aQuestionThatWasNotPutIsPutAtTheNextList(_ end: String) throws {
    let (first, second) = try twoQuestions()
    let response =
      #"{"jsonrpc":"2.0","id":"candor-2","result":{"action":"accept","content":{"answer":"c"}}}"#
    let hello = hello("2025-06-18", #"{"elicitation":{}}"#)
    let answers = try talk([hello, first, end, second, response])
    let asked = answers.filter { $0["method"]?.string == "elicitation/create" }
    #expect(asked.map { $0["id"]?.string } == ["candor-1", "candor-2"])
    let list = answers.last?["result"]?["structuredContent"]?["clarifications"]?.elements
    let status = ["k1", "k2"].map { key in
      list?.first { $0["key"]?.string == key }?["status"]?.string
    }
    #expect(status == ["open", "answered"])
  }

  @Test func twoListsAtATimePutEachQuestionOnce() throws {
    let (first, second) = try twoQuestions()
    let declined = (1...2).map {
      #"{"jsonrpc":"2.0","id":"candor-\#($0)","result":{"action":"decline"}}"#
    }
    let hello = hello("2025-06-18", #"{"elicitation":{}}"#)
    let answers = try talk([hello, first, second] + declined)
    #expect(answers.count { $0["method"]?.string == "elicitation/create" } == 2)
    for id in [1, 2] {
      #expect(answers.contains { $0["id"]?.integer == Int64(id) && $0["result"] != nil })
    }
  }

  @Test func anAnswerThatDoesNotFitTakesNoOtherWithIt() throws {
    _ = try twoQuestions()
    let unfit = #"{"action":"accept","content":{"answer":"zzz"}}"#
    let responses = #"{"k1":\#(unfit),"k2":\#(unfit)}"#
    let more = "," + meta(#"{"elicitation":{"form":{}}}"#) + #","inputResponses":\#(responses)"#
    let list = tool("list_clarifications", #"{"projectId":"p"}"#, more)
    let answers = try talk([request(1, "tools/call", list), request(2, "tools/call", list)])
    #expect(answers[0]["result"]?["isError"]?.bool == true)
    let kept = try runCandor(
      ["call", "listClarifications", #"{"projectId":"p","status":"answered"}"#, "--store", store]
    )
    let open = try JSONReader.read(Array(kept.out.utf8)).root["clarifications"]?.elements
    #expect(open?.map { $0["key"]?.string } == ["k2"])
  }

  @Test func theStatelessRevisionAsksForListedQuestionsByItsResult() throws {
    let (key, answer) = try blockingQuestion()
    let can = "," + meta(#"{"elicitation":{"form":{}}}"#)
    let arguments = #"{"projectId":"p"}"#
    let first = request(1, "tools/call", tool("list_clarifications", arguments, can))
    let responses = #"{"\#(key)":\#(accepted)\#(answer)}}}"#
    let retry = can + #","inputResponses":\#(responses)"#
    let second = request(2, "tools/call", tool("list_clarifications", arguments, retry))
    let answers = try talk([first, second])
    #expect(answers[0]["result"]?["resultType"]?.string == "input_required")
    #expect(answers[0]["result"]?["inputRequests"]?[key] != nil)
    let list = answers[1]["result"]?["structuredContent"]?["clarifications"]?.elements
    let said = list?.first { $0["key"]?.string == key }
    #expect(said?["answeredBy"]?["kind"]?.string == "human")
  }
}
