import Foundation
import JSON
import TestSupport
import Testing

/// Transport, JSON-RPC and the life cycle from outside.
@Suite struct WireTests {
  private func started(_ framing: Sidecar.Framing = .line) throws -> Sidecar {
    let sidecar = try Sidecar(framing: framing)
    try sidecar.start()
    return sidecar
  }

  private func answer(_ message: String) throws -> JSONView {
    let sidecar = try started()
    sidecar.send(message)
    return try #require(sidecar.receive())
  }

  private func code(_ view: JSONView) -> Int64? { view["error"]?["code"]?.integer }

  @Test(arguments: [
    "\"1\"", "1", "0", "-1", "1.5", "9007199254740993", "null", "\"\\u00e9\"", "1e3",
  ])
  func anIdComesBackExactly(_ id: String) throws {
    let view = try answer(#"{"jsonrpc":"2.0","id":\#(id),"method":"ping"}"#)
    #expect(view["id"].map { String(decoding: $0.source, as: UTF8.self) } == id)
  }

  @Test(
    arguments: [
      ("{", -32700), ("[]", -32600), ("1", -32600),
      (#"{"jsonrpc":"2.0","id":true,"method":"ping"}"#, -32600),
      (#"{"jsonrpc":"2.0","id":{},"method":"ping"}"#, -32600),
      (#"{"id":1,"method":"ping"}"#, -32600),
      (#"{"jsonrpc":"2.0","id":1}"#, -32600), (#"{"jsonrpc":"2.0","id":1,"method":5}"#, -32600),
      (#"{"jsonrpc":"2.0","id":1,"method":"pong"}"#, -32601),
      (#"{"jsonrpc":"2.0","id":1,"method":"ping","params":[1]}"#, -32602),
      (#"{"jsonrpc":"2.0","id":1,"method":"getTask","params":{"taskId":5}}"#, -32602),
      (#"{"jsonrpc":"2.0","id":1,"method":"getTask","params":{"taskid":"x"}}"#, -32602),
      (#"{"jsonrpc":"2.0","id":1,"method":"getTask"}"#, -32602),
      (#"{"jsonrpc":"2.0","id":1,"method":"getTask","params":{"taskId":"x"}}"#, 1001),
      (#"{"jsonrpc":"2.0","id":1,"method":"initialize"}"#, -32600),
      (#"{"jsonrpc":"2.0","id":1,"id":1,"method":"ping"}"#, -32700),
      (#"{"jsonrpc":"2.0","id":1,"method":"ping","params":"\ud800"}"#, -32700),
    ] as [(String, Int64)]
  )
  func faultsAreNamedAndTheNextRequestIsAnswered(_ message: String, _ expected: Int64) throws {
    let sidecar = try started()
    sidecar.send(message)
    let view = try #require(sidecar.receive())
    #expect(code(view) == expected)
    #expect(view["error"]?["data"]?["kind"]?.string != nil)
    _ = try sidecar.result("ping")
  }

  @Test func aFaultTellsItsPlaceAndTheNearestName() throws {
    let view = try answer(
      #"{"jsonrpc":"2.0","id":1,"method":"evaluateClaim","params":{"taskId":"t","message":{"text":"x"},"evidence":[{"class":"test_resul"}]}}"#
    )
    let data = view["error"]?["data"]
    #expect(data?["path"]?.string == "/evidence/0/class")
    #expect(data?["suggestion"]?.string == "test_result")
    #expect(data?["expected"]?.string?.contains("build_result") == true)
    #expect(data?["got"]?.string == "`test_resul`")
  }

  @Test(arguments: [
    "", #","params":null"#, #","params":[]"#, #","params":{}"#, #","params":{"_meta":{"x":1}}"#,
  ])
  func emptyParamsMeanTheSame(_ params: String) throws {
    let view = try answer(#"{"jsonrpc":"2.0","id":1,"method":"ping"\#(params)}"#)
    #expect(view["result"] != nil)
  }

  @Test func batchesAreAnsweredAsOne() throws {
    let view = try answer(
      #"[{"jsonrpc":"2.0","id":1,"method":"ping"},{"jsonrpc":"2.0","method":"ping"},3,{"jsonrpc":"2.0","id":"b","method":"nope"}]"#
    )
    #expect(view.elements.count == 3)
    #expect(view.elements[0]["result"] != nil)
    #expect(code(view.elements[1]) == -32600)
    #expect(code(view.elements[2]) == -32601)
  }

  @Test func notificationsAreNeverAnswered() throws {
    let sidecar = try started()
    for message in [
      #"{"jsonrpc":"2.0","method":"nope"}"#, #"{"jsonrpc":"2.0","method":"$/whatever","params":1}"#,
      #"{"jsonrpc":"2.0","method":"initialized","params":{}}"#,
      #"{"jsonrpc":"2.0","method":"getTask","params":{"taskId":5}}"#,
      #"{"jsonrpc":"2.0","id":7,"result":{}}"#, #"[{"jsonrpc":"2.0","method":"ping"}]"#,
    ] { sidecar.send(message) }
    let answer = try sidecar.call("ping")
    #expect(answer["id"]?.integer == 2)
  }

  @Test func aNotificationActs() throws {
    let sidecar = try started()
    sidecar.send(#"{"jsonrpc":"2.0","method":"startTask","params":{"taskId":"quiet"}}"#)
    #expect(
      try sidecar.result("getTask", #"{"taskId":"quiet"}"#)["task"]?["taskId"]?.string == "quiet"
    )
  }

  @Test func nothingIsAnsweredBeforeInitialize() throws {
    let sidecar = try Sidecar()
    #expect(code(try sidecar.call("ping")) == -32002)
    try sidecar.start()
    _ = try sidecar.result("ping")
    _ = try sidecar.result("shutdown")
    #expect(code(try sidecar.call("ping")) == -32600)
    sidecar.send(#"{"jsonrpc":"2.0","method":"exit"}"#)
    #expect(sidecar.wait() == 0)
  }

  @Test func initializeTakesWhatEditorsSend() throws {
    let sidecar = try Sidecar(framing: .header)
    let result = try sidecar.result(
      "initialize",
      #"{"processId":null,"rootUri":null,"capabilities":{"textDocument":{}},"clientInfo":{"name":"x"},"workspaceFolders":null,"trace":"off","initializationOptions":{}}"#
    )
    #expect(result["protocolVersion"]?.string == "1.0")
    #expect(result["packs"]?.elements.count == 4)
  }

  @Test func exitWithoutShutdownIsOne() throws {
    let sidecar = try started()
    sidecar.send(#"{"jsonrpc":"2.0","method":"exit"}"#)
    #expect(sidecar.wait() == 1)
  }

  @Test func atTheEndOfInputEverythingIsAnswered() throws {
    let sidecar = try Sidecar()
    sidecar.write(
      Array(
        (#"{"jsonrpc":"2.0","id":1,"method":"initialize"}"# + "\n"
          + #"{"jsonrpc":"2.0","id":2,"method":"ping"}"#).utf8
      )
    )
    sidecar.closeInput()
    #expect(sidecar.receive()?["id"]?.integer == 1)
    #expect(sidecar.receive()?["id"]?.integer == 2)
    #expect(sidecar.wait() == 0)
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func aSignalEndsItAfterWhatHasArrived(_ number: Int32) throws {
    let sidecar = try started()
    sidecar.send(#"{"jsonrpc":"2.0","id":9,"method":"ping"}"#)
    sidecar.signal(number)
    #expect(sidecar.receive()?["id"]?.integer == 9)
    #expect(sidecar.wait() == 0)
  }

  @Test func aDeadParentEndsIt() throws {
    let parent = try ChildProcess(["sleep", "60"])
    let sidecar = try Sidecar()
    _ = try sidecar.result("initialize", #"{"processId":\#(parent.id)}"#)
    kill(parent.id, SIGKILL)
    #expect(sidecar.wait() == 1)
  }

  @Test func halfAFrameAndGarbageDoNotEndIt() throws {
    let sidecar = try started(.header)
    sidecar.write(Array("garbage\r\n\r\n".utf8))
    #expect(code(try #require(sidecar.receive())) == -32700)
    _ = try sidecar.result("ping")
    sidecar.write([0x00, 0xFF, 0x0D, 0x0A, 0x0D, 0x0A])
    #expect(code(try #require(sidecar.receive())) == -32700)
    _ = try sidecar.result("ping")
    sidecar.write(Array("Content-Length: 20\r\n\r\n{\"half".utf8))
    sidecar.closeInput()
    #expect(sidecar.wait() == 0)
  }

  @Test func aLineOfTwentyMegabytesIsSkipped() throws {
    let sidecar = try started()
    sidecar.write([UInt8](repeating: 0x78, count: 20 << 20) + [0x0A])
    #expect(code(try #require(sidecar.receive())) == -32700)
    _ = try sidecar.result("ping")
  }

  @Test func traceTellsEachRequest() throws {
    let sidecar = try started()
    sidecar.send(#"{"jsonrpc":"2.0","method":"$/setTrace","params":{"value":"messages"}}"#)
    sidecar.send(#"{"jsonrpc":"2.0","id":5,"method":"ping"}"#)
    #expect(sidecar.receive()?["id"]?.integer == 5)
    let trace = try #require(sidecar.receive())
    #expect(trace["method"]?.string == "$/logTrace")
    #expect(trace["params"]?["message"]?.string == "request ping")
  }

  @Test func longWorkIsCancelled() throws {
    let sidecar = try started()
    var stream = ""
    for number in 0..<1500 {
      stream += #"{"jsonrpc":"2.0","method":"startTask","params":{"taskId":"t\#(number)"}}"# + "\n"
    }
    sidecar.write(Array(stream.utf8))
    sidecar.send(
      #"{"jsonrpc":"2.0","id":90,"method":"verifyAudit","params":{"progressToken":"p"}}"#
    )
    sidecar.send(#"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":90}}"#)
    #expect(code(try #require(sidecar.receive())) == -32800)
    #expect(try sidecar.result("verifyAudit")["records"]?.integer == 1500)
  }

  @Test func pipelinedRequestsAreAnsweredInOrder() throws {
    let sidecar = try started(.header)
    for id in 100..<400 { sidecar.send(#"{"jsonrpc":"2.0","id":\#(id),"method":"ping"}"#) }
    for id in 100..<400 { #expect(sidecar.receive()?["id"]?.integer == Int64(id)) }
  }
}
