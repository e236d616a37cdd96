/// Puts messages into frames.
public enum FrameWriter {
  /// How many bytes a frame takes at most beside its message.
  public static let longestFrame = 40

  /// Appends one message in the framing, exactly as a reader expects it.
  public static func append(_ message: [UInt8], framing: Framing, to output: inout [UInt8]) {
    switch framing {
    case .header:
      output.append(contentsOf: "Content-Length: \(message.count)\r\n\r\n".utf8)
      output.append(contentsOf: message)
    case .line:
      output.append(contentsOf: message)
      output.append(0x0A)
    }
  }
}
