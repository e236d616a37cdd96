/// A token that is known by its issuer's prefix, within a word: in an address, behind another name.
///
/// Where it opens the word, `SecretScan` takes the word as a whole.
enum IssuedToken {
  /// How much of a token is looked at before it counts as one; enough for each issuer's.
  private static let longestProof = 200
  /// How many letters and digits on end no name has that holds a digit, as a rule.
  private static let shortestRun = 16
  /// The length of a prefix that nothing else begins with.
  private static let tellingPrefix = 6

  /// The places in a word from a place on, in order.
  static func ranges(in word: Range<Int>, _ text: Span<UInt8>) -> [Range<Int>] {
    let (first, body) = (firstBytes, Self.body)
    var ranges: [Range<Int>] = []
    var place = word.lowerBound
    while place < word.upperBound {
      guard first.contains(text[place]), isOpen(place, word, text),
        let length = prefix(place, word, text), isProven(place, length, word, text)
      else {
        place += 1
        continue
      }
      let start = place
      while place < word.upperBound, body.contains(text[place]) { place += 1 }
      ranges.append(start..<place)
    }
    return ranges
  }

  /// Whether a token may begin here: no letter or digit stands before it, save one that an escape
  /// ends with (`\n`, `%3A`).
  private static func isOpen(_ place: Int, _ word: Range<Int>, _ text: Span<UInt8>) -> Bool {
    guard place > word.lowerBound, isAlphanumeric(text[place - 1]) else { return true }
    if place - word.lowerBound >= 2, text[place - 2] == 0x5C { return true }
    return place - word.lowerBound >= 3 && text[place - 3] == 0x25
  }

  /// The length of the issuer's prefix that stands there.
  static func prefix(_ place: Int, _ word: Range<Int>, _ text: Span<UInt8>) -> Int? {
    prefixes.first { prefix in
      word.upperBound - place >= prefix.count
        && prefix.indices.allSatisfy { text[place + $0] == prefix[$0] }
    }?.count
  }

  /// Whether what stands behind a prefix is no word of a language or name of a thing.
  private static func isProven(
    _ place: Int,
    _ length: Int,
    _ word: Range<Int>,
    _ text: Span<UInt8>
  ) -> Bool {
    var (run, longest, hasDigit) = (0, 0, false)
    var index = place + length
    let end = min(word.upperBound, index + longestProof)
    while index < end, body.contains(text[index]) {
      run = isAlphanumeric(text[index]) ? run + 1 : 0
      longest = max(longest, run)
      hasDigit = hasDigit || text[index] &- 0x30 < 10
      index += 1
    }
    let count = index - place - length
    return hasDigit
      && (longest >= shortestRun || length >= tellingPrefix && count >= shortestRun)
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  /// The bytes that tokens are made of.
  private static let body = ByteSet { byte in
    isAlphanumeric(byte) || byte == 0x2D || byte == 0x2E || byte == 0x5F
  }

  private static let prefixes = [
    "sk-", "sk_live_", "sk_test_", "rk_live_", "ghp_", "gho_", "ghu_", "ghs_", "ghr_",
    "github_pat_", "glpat-", "xoxb-", "xoxp-", "xoxa-", "xoxs-", "xapp-", "AKIA", "ASIA", "AIza",
    "npm_", "pypi-", "hf_", "eyJ", "ya29.", "dop_v1_", "SG.", "shpat_", "lin_api_", "dckr_pat_",
  ].map { Array($0.utf8) }

  /// The bytes that a prefix begins with.
  static let firstBytes = ByteSet { byte in prefixes.contains { $0.first == byte } }
}
