/// A text as it was read: the same text is always read the same.
public final class TextReading: Sendable {
  /// The text without credentials, where it has any: what is read, kept and compared.
  public let redaction: Redaction?
  /// The folded text.
  public let folded: FoldedText
  /// What the text says.
  public let reading: MessageReading

  /// The text below the block quotes that open it.
  private let body: String
  private let ownReading: MessageReading

  /// Reads a text; one that was read before lends its reading where the words are the same.
  public init(_ text: String, before: TextReading? = nil) {
    redaction = Redaction(text)
    let text = redaction?.text ?? text
    let quoted = MessageReader.quoteLength(text)
    let body = quoted == 0 ? text : String(decoding: text.utf8.dropFirst(quoted), as: UTF8.self)
    self.body = body
    let own = before.flatMap { $0.body.hasBytes(of: body) ? $0.ownReading : nil }
    ownReading = own ?? MessageReader.read(body)
    reading = ownReading.shifted(by: quoted)
    folded = FoldedText(text)
  }

  /// A text whose reading was recorded; nothing is read anew.
  init(_ text: String, recorded: MessageReading) {
    redaction = Redaction(text)
    folded = FoldedText(redaction?.text ?? text)
    reading = recorded
    ownReading = recorded
    body = text
  }
}

extension String {
  /// Whether both are the same bytes; what Unicode calls equal may differ in them.
  func hasBytes(of other: String) -> Bool {
    let (own, others) = (utf8.span, other.utf8.span)
    guard own.count == others.count else { return false }
    for place in stride(from: 0, to: own.count, by: 8)
    where EightBytes(own, at: place).bits != EightBytes(others, at: place).bits { return false }
    return true
  }
}
