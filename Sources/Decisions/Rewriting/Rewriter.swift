/// Puts a header above a message and changes the sentences that are not supported; every other
/// byte stays.
struct Rewriter {
  private(set) var text: String
  private(set) var applied: [AppliedEdit] = []

  /// The bound on growth: twice the original and this many bytes.
  private static let allowance = 600
  /// What is kept of it for a header that judging the changed text again may ask for.
  private static let reserve = 180

  init(_ original: String, header lines: [String], edits: [SentenceEdit]) {
    let bytes = Array(original.utf8)
    let old = CheckpointHeader(opening: original)
    let header = CheckpointHeader(lines: lines)
    let isOurs = !old.lines.isEmpty && old.lines.allSatisfy(header.lines.contains)
    let start = isOurs ? old.length : 0
    var budget = bytes.count + Self.allowance - header.text.utf8.count
    if !isOurs { budget -= Self.reserve }
    var told: Set<String> = []
    var output = Array(header.text.utf8)
    if !header.lines.isEmpty {
      applied.append(
        AppliedEdit(range: 0..<start, replacement: header.text, policyId: nil)
      )
    }
    var position = start
    for edit in Self.distinct(edits) where edit.range.lowerBound >= position {
      let sentence = bytes[edit.range]
      let lead = told.insert(edit.why).inserted ? edit.lead : edit.shortLead
      let isTight = lead.utf8.count > budget
      let replacement = isTight ? "[…]" : lead + String(decoding: sentence, as: UTF8.self)
      budget -= replacement.utf8.count - sentence.count
      output += bytes[position..<edit.range.lowerBound]
      output += Array(replacement.utf8)
      position = edit.range.upperBound
      applied.append(
        AppliedEdit(range: edit.range, replacement: replacement, policyId: edit.policyId)
      )
    }
    output += bytes[position...]
    text = String(decoding: output, as: UTF8.self)
  }

  /// One edit a sentence, in the order of the text.
  private static func distinct(_ edits: [SentenceEdit]) -> [SentenceEdit] {
    var seen: Set<Range<Int>> = []
    return edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
      .filter { seen.insert($0.range).inserted }
  }
}
