/// How messages are told apart on a byte stream.
public enum Framing: String, Sendable {
  /// `Content-Length` headers, as in LSP.
  case header
  /// One message a line, as in MCP and ACP.
  case line
}
