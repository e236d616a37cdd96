internal import Transport
internal import JSONRPC
internal import JSON
internal import Methods

/// `candor call`: one call on the store, in this process, through the very same exchange.
struct Call {
  private let command: Command
  private let method: String
  private let params: [UInt8]

  init(_ command: Command) throws(UsageError) {
    guard let method = command.operands.first, command.operands.count <= 2 else {
      throw UsageError(message: "`candor call` needs a method, and at most one JSON object")
    }
    let known = Methods.table.entries.map(\.name)
    guard known.contains(method) else { throw Command.unknown("method", method, known) }
    self.command = command
    self.method = method
    let text = command.operands.count == 2 ? command.operands[1] : "{}"
    params = text == "-" ? Files.readInput() : Array(text.utf8)
  }

  func run() throws(UsageError) -> Int32 {
    let connection = Connection(Session(try Serve.configuration(command)), .line)
    defer { connection.end(isBrief: true) }
    let actor = #"{"kind":"\#(command.actor)","id":"command-line"}"#
    send(#""initialize","params":{"actor":\#(actor)}"#, to: connection)
    if method != "initialize" {
      let greeting = connection.turn(isAtEnd: false)
      if isError(greeting) {
        Console.complain(String(decoding: greeting, as: UTF8.self))
        return 1
      }
      var line = Array(#"{"jsonrpc":"2.0","id":1,"method":"\#(method)","params":"#.utf8)
      line += params.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
      connection.append(line + [0x7D, 0x0A])
    }
    var output = connection.turn(isAtEnd: true)
    while connection.hasWork { output += connection.turn(isAtEnd: true) }
    return show(output)
  }

  private func send(_ call: String, to connection: Connection) {
    connection.append(Array(#"{"jsonrpc":"2.0","id":1,"method":\#(call)}"#.utf8) + [0x0A])
  }

  private func isError(_ output: [UInt8]) -> Bool {
    (try? JSONReader.read(output))?.root["error"] != nil
  }

  /// Prints the result alone on stdout; an error and the notifications before it on stderr.
  private func show(_ output: [UInt8]) -> Int32 {
    for line in output.split(separator: 0x0A) {
      guard let message = try? JSONReader.read(Array(line)).root else { continue }
      if let result = message["result"] { return Console.print(Array(result.source) + [0x0A]) }
      let told = message["error"] ?? message
      Console.complain(String(decoding: told.source, as: UTF8.self) + "\n")
      if message["error"] != nil { return 1 }
    }
    Console.complain("no answer\n")
    return 1
  }
}
