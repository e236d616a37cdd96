/// Puts a header above a message and changes the sentences that are not supported; every other
/// byte stays.
struct Rewriter {
  private(set) var text: String
  private(set) var applied: [AppliedEdit] = []
  /// How many bytes of the text the header takes.
  let headerLength: Int

  /// The bound on growth: twice the original and this many bytes.
  private static let allowance = 600
  /// What a header leaves for the words in front of a changed sentence.
  private static let reserve = 100

  /// The most bytes that a text may grow to.
  static func limit(_ original: String) -> Int { 2 * original.utf8.count + allowance }

  /// Changes a text; `spare` is what the words in front of changed sentences leave for header lines
  /// that come later.
  init(
    _ original: String,
    header lines: [HeaderLine],
    by policyId: String?,
    edits: [SentenceEdit],
    carried: CarriedHeader? = nil,
    spare: Int = 0
  ) {
    let bytes = Array(original.utf8)
    let limit = carried?.limit ?? Self.limit(original)
    let old = CheckpointHeader(opening: original)
    var wanted = (carried?.merged(lines) ?? lines).map(\.text)
    let isOurs = !old.lines.isEmpty && old.lines.allSatisfy(wanted.contains)
    if carried == nil, !isOurs { wanted.removeAll(where: old.says) }
    let start = carried?.length ?? (isOurs ? old.length : 0)
    let room = limit - (bytes.count - start) - (edits.isEmpty ? 0 : Self.reserve)
    let header = CheckpointHeader(lines: wanted, within: room)
    let opening = header.text
    headerLength = opening.utf8.count
    var budget = limit - (bytes.count - start) - headerLength - spare
    var told: [String] = []
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + headerLength + 200)
    output += opening.utf8
    if !header.lines.isEmpty {
      applied.append(
        AppliedEdit(range: 0..<start, replacement: opening, policyId: policyId)
      )
    }
    var position = start
    // The first edit of a sentence moves the position beyond the others.
    for edit in edits.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where edit.range.lowerBound >= position {
      let sentence = bytes[edit.range]
      let isTold = told.contains(edit.why)
      if !isTold { told.append(edit.why) }
      let lead = isTold ? edit.shortLead : edit.lead
      let isTight = lead.utf8.count > budget
      let replacement =
        isTight
        ? Self.mark(within: sentence.count) : lead + String(decoding: sentence, as: UTF8.self)
      budget -= replacement.utf8.count - sentence.count
      output += bytes[position..<edit.range.lowerBound]
      output += replacement.utf8
      position = edit.range.upperBound
      applied.append(
        AppliedEdit(range: edit.range, replacement: replacement, policyId: edit.policyId)
      )
    }
    output += bytes[position...]
    text = String(decoding: output, as: UTF8.self)
  }

  /// What stands for a sentence that there is no room for: never longer than the sentence.
  private static func mark(within length: Int) -> String {
    ["[…]", "…", "-"].first { $0.utf8.count <= length } ?? ""
  }
}
