/// A version, compared as Semantic Versioning 2.0.0 says; missing parts are 0.
public struct SemanticVersion: Comparable, Sendable {
  private let numbers: [Int64]
  private let prerelease: [Substring]
  private let text: String

  /// Reads any text; what is no number compares as text.
  public init(_ text: String) {
    self.text = text
    let plain = text.split(separator: "+", maxSplits: 1).first ?? ""
    let parts = plain.split(separator: "-", maxSplits: 1)
    var numbers = (parts.first ?? "").split(separator: ".").map { Int64($0) ?? 0 }
    while numbers.count < 3 { numbers.append(0) }
    self.numbers = numbers
    prerelease = parts.count > 1 ? parts[1].split(separator: ".") : []
  }

  /// Whether both have the same precedence and text.
  public static func == (left: SemanticVersion, right: SemanticVersion) -> Bool {
    !(left < right) && !(right < left)
  }

  /// Whether the left version has the lower precedence (section 11).
  public static func < (left: SemanticVersion, right: SemanticVersion) -> Bool {
    if left.numbers != right.numbers {
      return left.numbers.lexicographicallyPrecedes(right.numbers)
    }
    if left.prerelease.isEmpty || right.prerelease.isEmpty {
      return !left.prerelease.isEmpty && right.prerelease.isEmpty
    }
    for (one, other) in zip(left.prerelease, right.prerelease) where one != other {
      switch (Int64(one), Int64(other)) {
      case (let one?, let other?): return one < other
      case (.some, nil): return true
      case (nil, .some): return false
      case (nil, nil): return one < other
      }
    }
    return left.prerelease.count < right.prerelease.count
  }
}
