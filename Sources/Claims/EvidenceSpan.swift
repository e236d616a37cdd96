/// Which items of a long task are held in memory, so that a record rebuilt from the store equals
/// the one that was kept.
public struct EvidenceSpan: Hashable, Sendable {
  /// Every item from this number on is held.
  public let from: Int64
  /// The older items that are held.
  public let older: [Int64]
  /// The failures that stand.
  public let standing: [Int64]

  /// A span with its numbers, ascending.
  public init(from: Int64, older: [Int64], standing: [Int64]) {
    self.from = from
    self.older = older
    self.standing = standing
  }
}
