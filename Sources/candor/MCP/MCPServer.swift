internal import Methods
internal import Transport

/// `candor mcp`: a server of the Model Context Protocol on stdin and stdout, one message a line.
struct MCPServer {
  private let configuration: Configuration

  /// How many frames one commit takes at most, so that other processes get the store too.
  private static let mostFrames = 256

  init(_ command: Command) throws(UsageError) {
    configuration = try Serve.configuration(command)
  }

  func run() -> Int32 {
    let channel = Channel()
    var configuration = configuration
    configuration.isEnding = { channel.isEnding }
    let exchange = MCPExchange(configuration)
    defer { exchange.end() }
    var reader = FrameReader(framing: .line)
    var didRest = true
    while true {
      let wake = channel.wait(milliseconds: didRest ? nil : 50)
      reader.append(wake.bytes[...])
      let isLast = wake.isAtEnd || wake.isTerminated || wake.isOrphaned
      var hadFrames = false
      while true {
        let (output, count) = turn(&reader, exchange, isAtEnd: isLast)
        hadFrames = hadFrames || count > 0
        if !output.isEmpty {
          switch channel.write(output) {
          case .whole: break
          case .closed: return 1
          case .abandoned: return 0
          }
        }
        exchange.breathe()
        if count < Self.mostFrames { break }
      }
      if isLast { return 0 }
      if !hadFrames, !didRest { exchange.rest() }
      didRest = !hadFrames
    }
  }

  /// Answers the frames that have arrived; what they changed is durable before the answers go.
  private func turn(
    _ reader: inout FrameReader,
    _ exchange: MCPExchange,
    isAtEnd: Bool
  ) -> (output: [UInt8], count: Int) {
    var replies: [MCPReply] = []
    var count = 0
    while count < Self.mostFrames,
      let frame = reader.next() ?? (isAtEnd ? reader.finish() : nil)
    {
      count += 1
      switch frame {
      case .message(let bytes): replies += exchange.handle(bytes)
      case .fault(let fault): replies.append(.error(nil, -32700, fault.message))
      }
    }
    do throws(CallFailure) {
      try exchange.commit()
    } catch {
      exchange.takeBack(replies.compactMap(\.toolCall))
      replies = replies.map { reply in
        guard let id = reply.toolCall else { return reply }
        return .error(id, -32603, "nothing was stored: \(error.message)")
      }
    }
    var output: [UInt8] = []
    for reply in replies { FrameWriter.append(reply.bytes, framing: .line, to: &output) }
    return (output, count)
  }
}
