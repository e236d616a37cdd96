internal import JSONRPC
internal import Methods
internal import Store
internal import Transport

/// One client: its bytes in, its answers out.
final class Connection {
  private let session: Session
  private let exchange: Exchange<Session>
  private var reader: FrameReader
  var log = Log()
  private var didRest = true

  /// How many frames one batch takes at most, so that other processes get the store too.
  private static let mostFrames = 256
  /// How many bytes of answers one batch gathers before they are written.
  private static let mostBytes = 4 << 20

  /// After how many milliseconds without a frame the store is put in order: later a request would
  /// pay for it, and a log that begins anew is twice as fast to write as one that grows.
  private static let pause = 5

  /// Whether frames were left for the next turn.
  private(set) var hasMore = false

  init(_ session: Session, _ framing: Framing?) {
    self.session = session
    exchange = Exchange(
      table: Methods.table,
      context: session,
      contract: AnswerCheck.contract
    )
    reader = FrameReader(framing: framing)
  }

  var exitCode: Int32? { exchange.exitCode }

  var hasWork: Bool { exchange.hasWork }

  func append(_ bytes: [UInt8]) { reader.append(bytes[...]) }

  /// How long to wait for bytes: not at all while there is work, until the next deadline else.
  var patience: Int? {
    if exchange.hasWork { return 0 }
    guard didRest else { return Self.pause }
    return session.patience
  }

  /// One turn of the loop: answers whole frames, commits, and gives the bytes to write.
  func turn(isAtEnd: Bool) -> [UInt8] {
    var replies: [Reply] = []
    session.turnBegins()
    session.noticeSleep()
    let isBusy = takeFrames(isAtEnd: isAtEnd, &replies)
    try? session.tick()
    var messages = commit(replies)
    if exchange.hasWork { exchange.advanceWork() }
    messages += exchange.extras
    exchange.extras = []
    rest(isBusy: isBusy)
    var output: [UInt8] = []
    output.reserveCapacity(messages.reduce(0) { $0 + $1.count + FrameWriter.longestFrame })
    for message in messages {
      FrameWriter.append(message, framing: reader.framing ?? .line, to: &output)
    }
    return output
  }

  /// What is done when no call comes any more; `isBrief` where there were but a few.
  func end(isBrief: Bool = false) { session.end(isBrief: isBrief) }

  /// What is done once the answers are out.
  func breathe() { session.breathe() }

  private func takeFrames(isAtEnd: Bool, _ replies: inout [Reply]) -> Bool {
    var count = 0
    var size = 0
    hasMore = false
    while exchange.exitCode == nil {
      guard count < Self.mostFrames, size < Self.mostBytes else {
        hasMore = true
        break
      }
      guard let frame = reader.next() ?? (isAtEnd ? reader.finish() : nil) else { break }
      count += 1
      let reply: Reply?
      switch frame {
      case .message(let bytes): reply = exchange.handle(bytes)
      case .fault(let fault): reply = exchange.refuse(fault.message)
      }
      size += reply?.bytes.count ?? 0
      if let reply { replies.append(reply) }
    }
    return count > 0
  }

  /// Commits, and only then lets the answers go; where the commit fails, those that need it become
  /// errors.
  private func commit(_ replies: [Reply]) -> [[UInt8]] {
    do throws(StoreError) {
      try session.commit()
      exchange.turnCommitted()
      return replies.map(\.bytes)
    } catch {
      log.write("commit_failed", [("reason", error.message)])
      let failure = ResponseError(error)
      exchange.turnFailed(failure)
      return replies.compactMap { $0.needsCommit ? $0.replaced(by: failure) : $0.bytes }
    }
  }

  private func rest(isBusy: Bool) {
    if isBusy {
      didRest = false
    } else if !didRest {
      session.rest()
      didRest = true
    }
  }
}
