/// A JSON text that cannot be read, with the place.
public struct JSONError: Error, Equatable, Sendable {
  /// The offset of the byte at which reading stopped.
  public let offset: Int
  /// What was wrong, in one line.
  public let message: String

  /// Names a fault at a byte offset.
  public init(offset: Int, message: String) {
    self.offset = offset
    self.message = message
  }
}
