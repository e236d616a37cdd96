/// Reads promises to come back, with their delay.
enum PromiseReader {
  /// Where in a sentence a promise stands.
  struct Place {
    let isDenied: Bool
  }

  private static let openers: Set<String> = [
    "i'll", "we'll", "will", "i'm", "we're", "to", "shall",
  ]

  static func place(_ words: [String]) -> Place? {
    if words.starts(with: ["next", "update"]) || words.starts(with: ["next", "report"])
      || words.starts(with: ["next", "check"])
    {
      return words.count > 2 ? Place(isDenied: words.contains("no")) : nil
    }
    for phrase in ClaimPhrases.promises {
      guard words.count > phrase.count else { continue }
      for start in 1...(words.count - phrase.count)
      where words[start] == phrase[0] && words[start..<start + phrase.count].elementsEqual(phrase) {
        let before = words[..<start].suffix(4)
        guard before.contains(where: { ["i'll", "we'll", "i", "we"].contains($0) }),
          before.contains(where: openers.contains)
        else { continue }
        let isDenied = before.contains { ["not", "won't", "never", "can't"].contains($0) }
        return Place(isDenied: isDenied)
      }
    }
    return nil
  }

  /// The delay that a sentence gives, in seconds: "in 20 minutes", "within an hour"; of a span
  /// the upper bound.
  static func delay(_ words: [String]) -> Int64? {
    for index in words.indices.dropFirst() {
      guard let unit = units[words[index]] else { continue }
      if let number = number(words[index - 1]) { return number * unit }
    }
    return nil
  }

  private static func number(_ word: String) -> Int64? {
    if let number = Int64(word), number >= 0, number < 1_000_000 { return number }
    return numbers[word]
  }

  private static let numbers: [String: Int64] = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "fifteen": 15, "twenty": 20, "thirty": 30, "forty": 40,
    "sixty": 60, "ninety": 90, "few": 5, "couple": 2,
  ]

  private static let units: [String: Int64] = [
    "second": 1, "seconds": 1, "sec": 1, "secs": 1, "s": 1, "minute": 60, "minutes": 60,
    "min": 60, "mins": 60, "hour": 3600, "hours": 3600, "hr": 3600, "hrs": 3600, "h": 3600,
    "day": 86_400, "days": 86_400,
  ]
}
