/// A process that is set beside others: how it is spawned, greeted and asked.
struct Peer {
  /// How messages are told apart.
  enum Framing {
    case line
    case header
  }

  let name: String
  let program: String
  let arguments: [String]
  var framing = Framing.line
  /// What is said first; the first of it is answered.
  let greeting: [String]
  let request: (Int) -> String
  /// Where the process itself says how long a check took, in nanoseconds, at the head of its answer.
  var tellsTime = false

  /// What was measured of one.
  struct Result {
    let name: String
    /// From spawning to the first answer, in milliseconds.
    var start: Double?
    /// One call, in microseconds.
    var call: Double?
    /// The most memory resident after the calls, in MiB.
    var memory: Double?
    /// Why nothing was measured.
    var absence: String?
  }

  func measure(starts: Int, calls: Int) throws -> Result {
    var times = Samples()
    for _ in 1..<starts {
      let (child, time) = try started()
      times.add(time)
      child.end()
    }
    let (child, time) = try started()
    defer { child.end() }
    times.add(time)
    for message in greeting.dropFirst() { try child.send(bytes(message)) }
    var samples = Samples()
    for number in 1...(calls + calls / 10) {
      let message = bytes(request(number))
      var answer: ArraySlice<UInt8> = []
      var took = try Clock.time {
        try child.send(message)
        answer = try receive(child)
      }
      let head = String(decoding: answer.prefix(400), as: UTF8.self)
      guard !head.contains(#""error":"#) else { throw Failure("\(name): \(head)") }
      if tellsTime { took = head.split(separator: " ").first.flatMap { Int64($0) } ?? took }
      if number > calls / 10 { samples.add(took) }
    }
    return Result(
      name: name,
      start: times.median / 1000,
      call: samples.median,
      memory: child.peakMemory.map { Double($0) / 1024 }
    )
  }

  private func started() throws -> (Child, Int64) {
    let start = Clock.nanoseconds
    let child = try Child(program, arguments)
    try child.send(bytes(greeting[0]))
    _ = try receive(child)
    return (child, Clock.nanoseconds - start)
  }

  private func bytes(_ message: String) -> [UInt8] {
    switch framing {
    case .line: Array((message + "\n").utf8)
    case .header: Array("Content-Length: \(message.utf8.count)\r\n\r\n\(message)".utf8)
    }
  }

  private func receive(_ child: Child) throws -> ArraySlice<UInt8> {
    switch framing {
    case .line: try child.line()
    case .header: try child.framed()
    }
  }
}
