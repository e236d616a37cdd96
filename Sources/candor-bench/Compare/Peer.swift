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
    var name: String
    /// From spawning to the first answer, in milliseconds.
    var start: Double?
    /// One call, in microseconds.
    var call: Double?
    /// The most memory resident after the calls, in MiB.
    var memory: Double?
    /// Why nothing was measured.
    var absence: String?
  }

  /// A spawned process, and the time from spawning it to its first answer.
  fileprivate func started() throws -> (Child, Int64) {
    let start = Clock.nanoseconds
    let child = try Child(program, arguments)
    try child.send(bytes(greeting[0]))
    _ = try receive(child)
    let time = Clock.nanoseconds - start
    for message in greeting.dropFirst() { try child.send(bytes(message)) }
    return (child, time)
  }

  /// How long one call took.
  fileprivate func call(_ child: Child, _ number: Int) throws -> Int64 {
    let message = bytes(request(number))
    var answer: ArraySlice<UInt8> = []
    let time = try Clock.time {
      try child.send(message)
      answer = try receive(child)
    }
    let head = String(decoding: answer.prefix(400), as: UTF8.self)
    guard !head.contains(#""error":"#) else { throw Failure("\(name): \(head)") }
    guard tellsTime else { return time }
    return head.split(separator: " ").first.flatMap { Int64($0) } ?? time
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

/// A peer while it is measured; the peers of a group take turns, so that a busy moment meets all.
final class PeerRun {
  private let peer: Peer
  private var child: Child?
  private var starts = Samples()
  private var calls = Samples()
  private var number = 0

  init(_ peer: Peer) { self.peer = peer }

  deinit { child?.end() }

  /// Starts the process anew.
  func start() throws {
    child?.end()
    let (child, time) = try peer.started()
    self.child = child
    starts.add(time)
  }

  /// Makes calls; those of the first round only warm up.
  func call(_ count: Int, isFirst: Bool) throws {
    guard let child else { return }
    for _ in 0..<count {
      number += 1
      let time = try peer.call(child, number)
      if !isFirst { calls.add(time) }
    }
  }

  var result: Peer.Result {
    Peer.Result(
      name: peer.name,
      start: starts.median / 1000,
      call: calls.median,
      memory: child?.peakMemory.map { Double($0) / 1024 }
    )
  }
}
