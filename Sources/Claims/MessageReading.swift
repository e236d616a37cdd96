public import Vocabulary

/// What a message says, read without a model: the same text gives the same reading.
public struct MessageReading: Hashable, Sendable {
  /// The claims that the author makes, in the order of the text.
  public var claims: [Claim] = []
  /// The types that the author denies.
  public var negated: [ClaimType] = []
  /// Whether the text hedges a completion ("should be done").
  public var isHedged = false
  /// What the message is.
  public var kind = MessageKind.other
  /// The checkpoint fields found, with their text.
  public var fields: [CheckpointField: String] = [:]
  /// Whether the language is none that is read, so that nothing was looked for.
  public var isUnread = false
  /// The promise of a follow-up, where there is one.
  public var promise: PromiseReading?

  /// The reading of an empty text.
  public init() {}

  /// The reading of a text that stands so many bytes further on.
  func shifted(by bytes: Int) -> MessageReading {
    guard bytes > 0 else { return self }
    var shifted = self
    for index in claims.indices {
      guard let range = claims[index].range else { continue }
      shifted.claims[index].range = range.lowerBound + bytes..<range.upperBound + bytes
    }
    return shifted
  }

  /// The fields that a checkpoint report must have and this one has not.
  public var missingFields: [CheckpointField] {
    CheckpointField.allCases.filter { fields[$0] == nil }
  }
}

/// A promise found in a text.
public struct PromiseReading: Hashable, Sendable {
  /// The clause that promises.
  public let text: String
  /// After how many seconds it falls due, where a time is given.
  public let deadlineSeconds: Int64?

  /// A promise with its clause.
  public init(text: String, deadlineSeconds: Int64?) {
    self.text = text
    self.deadlineSeconds = deadlineSeconds
  }
}
