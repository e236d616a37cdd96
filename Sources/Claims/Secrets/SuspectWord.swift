/// A word that may be a credential or hold one: only around such a word a text is looked through.
///
/// It has letters and digits or an `@`, or opens a key in PEM; it ends at a space, a quote or another
/// mark, but not at a colon.
struct SuspectWord {
  /// Where it stands, in UTF-8 bytes.
  let range: Range<Int>

  /// The next one from a place on, with which a word begins.
  init?(_ text: Span<UInt8>, from start: Int) {
    let (parting, telling) = (Self.parting, Self.telling)
    var place = start
    while true {
      while place + 32 <= text.count, Self.isQuiet(text.extracting(place..<place + 32)) {
        place += 32
      }
      while place < text.count, !telling.contains(text[place]) { place += 1 }
      guard place < text.count else { return nil }
      var (first, end) = (place, place + 1)
      while first > start, !parting.contains(text[first - 1]) { first -= 1 }
      while end < text.count, !parting.contains(text[end]) { end += 1 }
      if Self.isSuspect(text.extracting(first..<end)) {
        range = first..<end
        return
      }
      place = end
    }
  }

  /// The beginning of the word before it, which may name it, where it is short enough and does not
  /// stand before a place.
  func opening(_ text: Span<UInt8>, from start: Int) -> Int {
    let parting = Self.parting
    var end = range.lowerBound
    while end > start, range.lowerBound - end < 4, parting.contains(text[end - 1]) { end -= 1 }
    var first = end
    while first > start, end - first < Self.longestName, !parting.contains(text[first - 1]) {
      first -= 1
    }
    return first == start || parting.contains(text[first - 1]) ? first : range.lowerBound
  }

  /// A name that is longer tells nothing.
  private static let longestName = 64

  /// The bytes that part words: `"`, `'`, brackets, `,`, `;`, `<`, `=`, `>`, `` ` ``, `|`.
  static let parting = ByteSet { byte in
    switch byte {
    case 0x00...0x20, 0x22, 0x27...0x29, 0x2C, 0x3B...0x3E, 0x5B, 0x5D, 0x60, 0x7B...0x7D: true
    default: false
    }
  }

  /// The bytes that stand in suspect words, or open one: a digit, `@`, `-`.
  private static let telling = ByteSet { $0 == 0x2D || $0 &- 0x30 < 10 || $0 == 0x40 }

  private static func isSuspect(_ word: Span<UInt8>) -> Bool {
    guard word.count >= 6 else { return false }
    if word[0] == 0x2D, word[1] == 0x2D { return true }
    var (hasLetter, hasDigit) = (false, false)
    for index in word.indices {
      let byte = word[index]
      if byte == 0x40 { return true }
      hasLetter = hasLetter || (byte | 0x20) &- 0x61 < 26
      hasDigit = hasDigit || byte &- 0x30 < 10
    }
    return hasLetter && hasDigit
  }

  /// Whether none of these bytes tells; all are looked at, so that many are compared at once.
  private static func isQuiet(_ block: Span<UInt8>) -> Bool {
    var found: UInt8 = 0
    for index in block.indices {
      let byte = block[index]
      found |= (byte &- 0x30 < 10 ? 1 : 0) | (byte == 0x40 ? 1 : 0) | (byte == 0x2D ? 1 : 0)
    }
    return found == 0
  }
}
