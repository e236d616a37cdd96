/// A vocabulary whose order of declaration is its order of rank, the lowest first.
public protocol Ladder: Word, Comparable {}

extension Ladder {
  /// The position on the ladder, from 0.
  public var rank: Int {
    var rank = 0
    for step in Self.allCases {
      if step == self { return rank }
      rank += 1
    }
    return rank
  }

  /// Whether the left word stands before the right one.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}
