/// A line above a message, with the rule that puts it there.
public struct HeaderLine: Hashable, Sendable {
  /// The rule.
  public let policyId: String
  /// The line, without its quote mark.
  public let text: String
}

/// What a text that Candor has changed already brings along when it is judged again.
struct CarriedHeader {
  /// The lines that Candor put above it.
  let lines: [HeaderLine]
  /// How many bytes of the text they take.
  let length: Int
  /// The most bytes that the text may grow to.
  let limit: Int

  /// These lines, each in the rule's newest words, then new ones.
  func merged(_ newer: [HeaderLine]) -> [HeaderLine] {
    let kept = lines.map { line in newer.first { $0.policyId == line.policyId } ?? line }
    return kept + newer.filter { line in !lines.contains { $0.policyId == line.policyId } }
  }
}
