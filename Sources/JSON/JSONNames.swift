/// Names of members, laid out to be compared with a text in place.
public struct JSONNames: Sendable {
  /// The letters of all names, one name behind the other.
  private let letters: [UInt8]
  /// Where each name ends.
  private let ends: [Int]

  /// Names in the order of their places.
  public init(_ names: [String]) {
    var letters: [UInt8] = []
    ends = names.map { name in
      letters += name.utf8
      return letters.count
    }
    self.letters = letters
  }

  /// The place of a name; `nil` where it is none of them.
  func place(of name: Span<UInt8>) -> Int? {
    let (letters, ends) = (letters.span, ends.span)
    var start = 0
    for place in ends.indices {
      let end = ends[place]
      if end - start == name.count, Self.stands(name, in: letters, at: start) { return place }
      start = end
    }
    return nil
  }

  private static func stands(_ name: Span<UInt8>, in letters: Span<UInt8>, at start: Int) -> Bool {
    for offset in name.indices where letters[start + offset] != name[offset] { return false }
    return true
  }
}
