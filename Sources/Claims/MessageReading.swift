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

/// The text of a message, folded so that repeats can be told.
public struct FoldedText: Hashable, Sendable {
  /// The words, lower case, every number as `0`, each with a space behind it.
  private let bytes: [UInt8]
  /// A number that equal texts share.
  public let fingerprint: UInt64

  /// Folds case, space, digits and times.
  public init(_ text: String) {
    // In place: what is folded is never longer.
    var bytes = Array(text.utf8)
    var count = 0
    var last: UInt8 = 0x20
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in bytes.indices {
      let byte = bytes[index]
      let folded: UInt8
      switch byte {
      case 0x30...0x39: folded = 0x30
      case 0x41...0x5A: folded = byte | 0x20
      case 0x61...0x7A, 0x80...0xFF: folded = byte
      case 0x3A where last == 0x30: continue
      default: folded = 0x20
      }
      if folded == last, folded == 0x30 || folded == 0x20 { continue }
      bytes[count] = folded
      count += 1
      hash = (hash ^ UInt64(folded)) &* 0x100_0000_01B3
      last = folded
    }
    bytes.removeSubrange(count...)
    if last != 0x20 {
      bytes.append(0x20)
      hash = (hash ^ 0x20) &* 0x100_0000_01B3
    }
    self.bytes = bytes
    fingerprint = hash
  }

  private var words: [ArraySlice<UInt8>] { bytes.split(separator: 0x20) }

  /// Whether at least nine tenths of the words are the other text's too.
  public func isNearly(_ other: FoldedText) -> Bool {
    if bytes == other.bytes { return true }
    let (words, others) = (words, other.words)
    guard words.count >= 4 else { return false }
    var left: [ArraySlice<UInt8>: Int] = [:]
    for word in others { left[word, default: 0] += 1 }
    var shared = 0
    for word in words {
      guard let count = left[word], count > 0 else { continue }
      left[word] = count - 1
      shared += 1
    }
    return shared * 10 >= max(words.count, others.count) * 9
  }
}
