/// The known name that was probably meant.
public enum NearestName {
  /// The nearest of the candidates, or `nil` where none is near: at most a third of the letters differ.
  public static func of(_ name: String, among candidates: [String]) -> String? {
    let wanted = Array(name.lowercased().utf8.prefix(100))
    var best: (name: String, distance: Int)?
    for candidate in candidates where candidate != name {
      let other = Array(candidate.lowercased().utf8.prefix(100))
      let longest = max(wanted.count, other.count)
      guard abs(wanted.count - other.count) <= max(1, longest / 3) else { continue }
      let distance = distance(wanted, other)
      guard distance <= max(1, longest / 3), distance < best?.distance ?? .max else { continue }
      best = (candidate, distance)
    }
    return best?.name
  }

  /// Insertions, deletions, substitutions and swaps of neighbours (optimal string alignment).
  private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var twoAbove: [Int] = []
    var above = Array(0...right.count)
    for row in 0..<left.count {
      var line = [row + 1]
      for column in 0..<right.count {
        let same = left[row] == right[column] ? 0 : 1
        var cost = min(above[column] + same, above[column + 1] + 1, line[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, twoAbove[column - 1] + 1)
        }
        line.append(cost)
      }
      (twoAbove, above) = (above, line)
    }
    return above[right.count]
  }
}
