/// Names of members, laid out to be compared with a text in place.
public struct JSONNames: Sendable {
  /// The letters of all names, one name behind the other.
  private let letters: [UInt8]
  /// Where each name ends.
  private let ends: [Int]
  /// The length of each name and its first and last letter, which are looked at first.
  private let tags: [UInt32]

  /// Names in the order of their places.
  public init(_ names: [String]) {
    var letters: [UInt8] = []
    ends = names.map { name in
      letters += name.utf8
      return letters.count
    }
    self.letters = letters
    tags = names.map { Self.tag(Array($0.utf8).span) }
  }

  private static func tag(_ name: Span<UInt8>) -> UInt32 {
    guard !name.isEmpty else { return 0 }
    return UInt32(truncatingIfNeeded: name.count) << 16 | UInt32(name[0]) << 8
      | UInt32(name[name.count - 1])
  }

  /// The place of a name; `nil` where it is none of them.
  func place(of name: Span<UInt8>) -> Int? {
    let tag = Self.tag(name)
    let (letters, tags) = (letters.span, tags.span)
    for place in tags.indices where tags[place] == tag {
      let start = ends[place] - name.count
      if start == (place == 0 ? 0 : ends[place - 1]),
        JSONString.stands(name, in: letters, at: start)
      {
        return place
      }
    }
    return nil
  }
}
