/// What a frame reader takes from the stream.
public enum Frame: Equatable, Sendable {
  /// The bytes of one message.
  case message([UInt8])
  /// A message that cannot be taken; the stream lives on.
  case fault(FrameFault)
}

/// Why a message could not be taken from the stream.
public enum FrameFault: Equatable, Sendable {
  /// The header block cannot be used; bytes are dropped up to the next `Content-Length` line.
  case badHeader(String)
  /// The message is longer than the limit; it is skipped.
  case tooLong(limit: Int)
  /// The message is in another charset than UTF-8; it is skipped.
  case charset(String)

  /// What is wrong, in one line.
  public var message: String {
    switch self {
    case .badHeader(let reason): reason
    case .tooLong(let limit): "the message is over the limit of \(limit) bytes"
    case .charset(let name): "the charset is `\(name)`, expected `utf-8`"
    }
  }
}
