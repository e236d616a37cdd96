/// A text that is the same only where its bytes are.
///
/// Swift takes "é" as one character and as two for the same text; ids are not, in the store as well.
public struct ExactText: Hashable, Sendable {
  /// The text.
  public let text: String

  /// A text to be compared by its bytes.
  public init(_ text: String) { self.text = text }

  /// Whether both have the same bytes.
  public static func == (left: ExactText, right: ExactText) -> Bool {
    left.text.isExactly(right.text)
  }
}

extension String {
  /// Whether another text has the same bytes.
  public func isExactly(_ other: String) -> Bool {
    self == other && utf8.elementsEqual(other.utf8)
  }
}
