/// The text of a message, folded so that repeats can be told: case, space, digits and times do not
/// count.
public struct FoldedText: Hashable, Sendable {
  private let text: String

  /// Folds a text where it is compared.
  public init(_ text: String) { self.text = text }

  /// A number that equal texts share (FNV-1a, 64 bits); made anew each time, as few texts are asked
  /// for it.
  public var fingerprint: UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    let text = text.utf8.span
    var folding = Folding()
    while let byte = folding.next(in: text) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash
  }

  private var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count + 1)
    let text = text.utf8.span
    var folding = Folding()
    while let byte = folding.next(in: text) { bytes.append(byte) }
    return bytes
  }

  /// Whether the folded texts are equal.
  public static func == (left: FoldedText, right: FoldedText) -> Bool {
    if left.text.hasBytes(of: right.text) { return true }
    let (text, other) = (left.text.utf8.span, right.text.utf8.span)
    var (own, others) = (Folding(), Folding())
    while let byte = own.next(in: text) {
      guard byte == others.next(in: other) else { return false }
      if byte > 0x40 { own.skip(with: &others, in: text, other) }
    }
    return others.next(in: other) == nil
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

/// The folded bytes of a text, one after the other: the words in lower case, every number as `0`,
/// each with a space behind it.
private struct Folding {
  /// A copy: what is shared is looked for anew at each byte.
  private let plain = Self.plain
  private var place = 0
  private var last: UInt8 = 0x20

  @inline(__always)
  mutating func next(in text: Span<UInt8>) -> UInt8? {
    while place < text.count {
      let byte = text[place]
      place &+= 1
      let folded = plain[byte]
      // Only a space and a number can be left out: all else is folded to more than `0x40`.
      if folded < 0x40, folded == last || byte == 0x3A && last == 0x30 { continue }
      last = folded
      return folded
    }
    guard last != 0x20 else { return nil }
    last = 0x20
    return last
  }

  /// Passes over what stands in both texts from here on, up to the last letter in it: behind a letter
  /// the same bytes are folded to the same, whatever stands before it.
  @inline(__always)
  mutating func skip(with other: inout Folding, in text: Span<UInt8>, _ others: Span<UInt8>) {
    let most = min(text.count &- place, others.count &- other.place)
    var length = 0
    while length &+ 8 <= most,
      EightBytes(text, at: place &+ length).bits
        == EightBytes(others, at: other.place &+ length).bits
    { length &+= 8 }
    while length > 0 {
      let folded = plain[text[place &+ length &- 1]]
      if folded > 0x40 {
        place &+= length
        other.place &+= length
        last = folded
        other.last = folded
        return
      }
      length &-= 1
    }
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
}
