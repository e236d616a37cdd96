/// A vocabulary whose order of declaration is its order of rank, the lowest first.
public protocol Ladder: Word, Comparable {
  /// The position on the ladder, from 0.
  var rank: Int { get }
}

extension Ladder {
  /// Whether the left word stands before the right one.
  @inlinable public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
}
