#if canImport(Glibc)
internal import Glibc
#else
internal import Darwin
#endif

/// Takes messages from a byte stream, however its bytes are cut into pieces.
///
/// Whatever arrives, the reader goes on: a message that cannot be taken is a fault, and the next
/// one is read.
public struct FrameReader {
  /// The framing, once it is known.
  public private(set) var framing: Framing?
  private let limit: Int
  private var buffer: [UInt8] = []
  private var head = 0
  private var scanned = 0
  private var state = State.idle

  private enum State: Equatable {
    case idle
    case body(Int)
    case skipping(Int)
    case skippingLine
    case resynchronising
  }

  private static let largestHeaderBlock = 8192

  /// A reader whose messages are at most `limit` bytes; without a framing the first byte tells.
  public init(framing: Framing? = nil, limit: Int = 16 << 20) {
    self.framing = framing
    self.limit = limit
  }

  /// Adds bytes that arrived.
  public mutating func append(_ bytes: ArraySlice<UInt8>) {
    if head > 0, head == buffer.count || head > 1 << 16 {
      buffer.removeSubrange(0..<head)
      scanned -= head
      head = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// Takes the next whole message or fault; `nil` where more bytes are needed.
  public mutating func next() -> Frame? {
    guard findFraming() else { return nil }
    while true {
      let before = (head, scanned, state)
      let frame = framing == .header ? nextHeaderFrame() : nextLine()
      if let frame { return frame }
      guard (head, scanned, state) != before else { return nil }
    }
  }

  /// Takes what is left when the stream has ended: a last line without its end.
  public mutating func finish() -> Frame? {
    guard framing != .header, case .idle = state, head < buffer.count else { return nil }
    let rest = Array(buffer[head...])
    head = buffer.count
    return rest.allSatisfy(\.isSpace) ? nil : .message(rest)
  }

  private mutating func findFraming() -> Bool {
    if framing != nil { return true }
    while head < buffer.count, buffer[head].isSpace { head += 1 }
    scanned = max(scanned, head)
    guard head < buffer.count else { return false }
    framing = buffer[head] | 0x20 == 0x63 ? .header : .line
    return true
  }

  private mutating func nextLine() -> Frame? {
    let start = max(scanned, head)
    scanned = buffer.withUnsafeBytes { Self.lineEnd($0, from: start) }
    guard scanned < buffer.count else { return overlongLine() }
    let line = buffer[head..<scanned]
    scanned += 1
    head = scanned
    if case .skippingLine = state {
      state = .idle
      return nil
    }
    guard line.count <= limit else { return .fault(.tooLong(limit: limit)) }
    let end = line.last == 0x0D ? line.endIndex - 1 : line.endIndex
    let text = line[line.startIndex..<end]
    return text.allSatisfy(\.isSpace) ? nil : .message(Array(text))
  }

  /// Where the line ends that a place is on; the end of the bytes where it does not.
  private static func lineEnd(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    guard let first = bytes.baseAddress, start < bytes.count,
      let end = memchr(first + start, 0x0A, bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(end) - first
  }

  private mutating func overlongLine() -> Frame? {
    if case .skippingLine = state {
      head = scanned
      return nil
    }
    guard scanned - head > limit else { return nil }
    head = scanned
    state = .skippingLine
    return .fault(.tooLong(limit: limit))
  }

  private mutating func nextHeaderFrame() -> Frame? {
    switch state {
    case .idle, .skippingLine: return nextHeaderBlock()
    case .body(let length):
      guard buffer.count - head >= length else { return nil }
      let body = Array(buffer[head..<head + length])
      moveHead(length)
      state = .idle
      return .message(body)
    case .skipping(let length):
      let dropped = min(length, buffer.count - head)
      moveHead(dropped)
      state = dropped == length ? .idle : .skipping(length - dropped)
      return nil
    case .resynchronising:
      resynchronise()
      return nil
    }
  }

  private mutating func moveHead(_ count: Int) {
    head += count
    scanned = head
  }

  private mutating func nextHeaderBlock() -> Frame? {
    while head < buffer.count, buffer[head] == 0x0D || buffer[head] == 0x0A { moveHead(1) }
    scanned = max(scanned, head)
    let found = endOfHeaderBlock()
    guard let end = found, end - head <= Self.largestHeaderBlock else {
      guard buffer.count - head > Self.largestHeaderBlock else { return nil }
      state = .resynchronising
      moveHead(1)
      return .fault(.badHeader("the header block is over \(Self.largestHeaderBlock) bytes"))
    }
    let block = HeaderBlock(buffer[head..<end])
    moveHead(end - head)
    return start(block)
  }

  private mutating func start(_ block: HeaderBlock) -> Frame? {
    switch (block.length, block.fault) {
    case (_, .badHeader(let reason)?):
      state = .resynchronising
      return .fault(.badHeader(reason))
    case (let length?, let fault?):
      state = .skipping(length)
      return .fault(fault)
    case (let length?, nil) where length > limit:
      state = .skipping(length)
      return .fault(.tooLong(limit: limit))
    case (let length, nil):
      state = .body(length ?? 0)
      return nil
    case (nil, let fault?):
      state = .resynchronising
      return .fault(fault)
    }
  }

  /// The offset behind the empty line that ends a header block.
  private mutating func endOfHeaderBlock() -> Int? {
    while scanned < buffer.count {
      if buffer[scanned] == 0x0A {
        if scanned + 1 < buffer.count, buffer[scanned + 1] == 0x0A { return scanned + 2 }
        if scanned + 2 < buffer.count, buffer[scanned + 1] == 0x0D, buffer[scanned + 2] == 0x0A {
          return scanned + 3
        }
        if scanned + 2 >= buffer.count { return nil }
      }
      scanned += 1
    }
    return nil
  }

  /// Drops bytes up to the next `Content-Length:` that begins a line, or that follows the end of
  /// a JSON text, as the header of the message after a skipped one does.
  private mutating func resynchronise() {
    let name = Array("content-length:".utf8)
    while head < buffer.count {
      guard buffer.count - head >= name.count else {
        scanned = head
        return
      }
      let begins = head == 0 || [0x0A, 0x7D, 0x5D].contains(buffer[head - 1])
      if begins, zip(name, buffer[head...]).allSatisfy({ $0 == $1.lowercased }) {
        scanned = head
        state = .idle
        return
      }
      head += 1
    }
    scanned = head
  }
}

extension UInt8 {
  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }

  fileprivate var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
}
