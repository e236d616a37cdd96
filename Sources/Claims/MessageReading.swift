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

/// The text of a message, folded so that repeats can be told.
public struct FoldedText: Hashable, Sendable {
  private let text: String
  /// A number that equal texts share.
  public let fingerprint: UInt64

  /// Folds case, space, digits and times.
  public init(_ text: String) {
    self.text = text
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    Self.fold(text) { hash = (hash ^ UInt64($0)) &* 0x100_0000_01B3 }
    fingerprint = hash
  }

  /// Gives the words, lower case, every number as `0`, each with a space behind it.
  @inline(__always)
  private static func fold(_ text: String, _ take: (UInt8) -> Void) {
    let text = text.utf8.span
    var last: UInt8 = 0x20
    func fold(_ byte: UInt8) {
      let folded = plain[byte]
      // Only a space and a number can be left out: all else is folded to more than `0x40`.
      if folded < 0x40, folded == last || byte == 0x3A && last == 0x30 { return }
      take(folded)
      last = folded
    }
    var place = 0
    while text.count &- place >= 8 {
      var bits = EightBytes(text, at: place).bits
      for _ in 0..<8 {
        fold(UInt8(truncatingIfNeeded: bits))
        bits >>= 8
      }
      place &+= 8
    }
    while place < text.count {
      fold(text[place])
      place += 1
    }
    if last != 0x20 { take(0x20) }
  }

  /// What each byte is folded to: a digit to `0`, a letter to lower case, all else in ASCII to a
  /// space.
  private static let plain = ByteTable<UInt8> { byte in
    switch byte {
    case 0x30...0x39: 0x30
    case 0x41...0x5A: byte | 0x20
    case 0x61...0x7A, 0x80...0xFF: byte
    default: 0x20
    }
  }

  private var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 1)
    Self.fold(text) { bytes.append($0) }
    return bytes
  }

  /// Whether the folded texts are equal.
  public static func == (left: FoldedText, right: FoldedText) -> Bool {
    left.fingerprint == right.fingerprint
      && (left.text.hasBytes(of: right.text) || left.bytes == right.bytes)
  }

  /// Hashes the folded text.
  public func hash(into hasher: inout Hasher) { hasher.combine(fingerprint) }

  /// Whether at least nine tenths of the words are the other text's too.
  public func isNearly(_ other: FoldedText) -> Bool {
    if self == other { return true }
    let words = bytes.split(separator: 0x20)
    guard words.count >= 4 else { return false }
    let others = other.bytes.split(separator: 0x20)
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
